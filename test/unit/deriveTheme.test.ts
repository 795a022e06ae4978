// @vitest-environment node
import Color from 'colorjs.io';
import { describe, expect, test } from 'vitest';
import { combinations, readTokens, valueIn } from '../../src/designTokens.js';
import { themeCss } from '../../src/themeCss.js';
import {
  addressOf,
  changedTokens,
  readAddress,
  tokenFileOf,
} from '../../stories/theming/changes.js';
import { deriveTheme } from '../../stories/theming/deriveTheme.js';
import { contrastOf, isColor, pairs, tokens } from '../../stories/theming/tokens.js';

const hues = Array.from({ length: 24 }, (_, index) => `hsl(${index * 15} 80% 45%)`);
const brands = [
  ...hues,
  '#000000',
  '#ffffff',
  '#808080',
  '#ffff00',
  '#00ff00',
  '#256ef4',
  '#0c2a57',
];

describe('A theme from one brand colour', () => {
  test.each(brands)(
    'Every promised contrast holds in every mode with the brand colour %s',
    (brand) => {
      const changed = changedTokens(deriveTheme(brand), []);
      for (const [name, modes] of combinations) {
        const values = Object.fromEntries(
          tokens.map(({ property }) => [property, valueIn(property, modes, [changed, tokens])]),
        );
        const failing = pairs
          .filter((pair) => contrastOf(pair, values) < pair.ratio)
          .map((pair) => `${name}: ${pair.token.property} on ${pair.on}`);
        expect(failing).toEqual([]);
      }
    },
  );

  test('A dark brand colour is the background of the banner', () => {
    expect(deriveTheme('#0f3d2b').light['--nj-color-banner-surface']).toBe('#0f3d2b');
  });

  test('Our own brand colour gives our own colours, but for rounding', () => {
    const { light } = deriveTheme('#0c2a57');
    for (const { property, values } of tokens.filter(isColor)) {
      if (!values.light?.startsWith('#')) continue;
      const distance = new Color(light[property] ?? '').deltaE(values.light, '2000');
      expect(distance, property).toBeLessThan(1);
    }
  });
});

describe('A theme that is passed on', () => {
  const changes = {
    light: { '--nj-color-text': '#101418', '--nj-radius': '0' },
    dark: { '--nj-color-text': '#f0f4f8' },
  };

  test('An address has the theme and every change', () => {
    expect(readAddress(addressOf('krds', changes))).toEqual({ theme: 'krds', changes });
  });

  test('What is not a theme or a value of ours in an address is left out', () => {
    const hash = '#theme=none&light.color-text=red&light.other=1&light.radius=1px;color:red';
    expect(readAddress(hash)).toEqual({ theme: 'nurijip', changes: { light: {}, dark: {} } });
  });

  test('The downloaded tokens give the same stylesheet as the editor', () => {
    const changed = changedTokens(changes, []);
    const read = readTokens(JSON.parse(JSON.stringify(tokenFileOf(changed))));
    expect(themeCss(read, tokens)).toBe(themeCss(changed, tokens));
  });
});
