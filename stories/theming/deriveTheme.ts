import Color from 'colorjs.io';
import { valueIn } from '../../src/designTokens.js';
import type { Changes, Scheme } from './changes.js';
import { contrastOf, isColor, pairs, tokens, type Values } from './tokens.js';

/** The token of ours that a brand colour takes the place of. */
const brandToken = '--nj-color-banner-surface';

/** The promises have a margin, because a colour is rounded to a hex number. */
const margin = 0.05;

const ours = (property: string, scheme: Scheme) =>
  new Color(valueIn(property, [scheme, 'light'], [tokens])).to('oklch');

const toHex = (color: Color) =>
  color.toGamut({ space: 'srgb' }).to('srgb').toString({ format: 'hex', collapse: false });

/**
 * Returns every colour token in both schemes, derived from one brand colour: each colour of ours is turned
 * to the hue of the brand and becomes as strong. Then its lightness moves until each promised contrast holds.
 */
export function deriveTheme(brand: string): Changes {
  return { light: deriveScheme(brand, 'light'), dark: deriveScheme(brand, 'dark') };
}

function deriveScheme(brand: string, scheme: Scheme): Values {
  const wanted = new Color(brand).to('oklch');
  const original = ours(brandToken, 'light');
  // A grey has no hue: all colours then become grey.
  const strength = Math.min((wanted.c ?? 0) / (original.c ?? 1), 1.5);
  const turn = (wanted.h || 0) - (original.h || 0);
  const colors = new Map<string, Color>();
  for (const { property } of tokens.filter(isColor)) {
    const color = ours(property, scheme);
    color.c = (color.c ?? 0) * strength;
    color.h = (color.h || 0) + turn;
    colors.set(property, color);
  }
  if (scheme === 'light') colors.set(brandToken, wanted);
  const values: Record<string, string> = {};
  for (const [property, color] of colors) values[property] = toHex(color);
  keepBrandDark(values, colors);
  for (const { property } of tokens.filter(isColor))
    keepContrasts(property, values, colors, scheme);
  return values;
}

/** Text of the banner is light. So a light brand colour becomes darker until white has its contrast on it. */
function keepBrandDark(values: Record<string, string>, colors: Map<string, Color>): void {
  const needed = Math.max(...pairs.filter(({ on }) => on === brandToken).map(({ ratio }) => ratio));
  const color = colors.get(brandToken);
  while (
    color &&
    (color.l ?? 0) > 0 &&
    new Color('white').contrast(values[brandToken] ?? '', 'WCAG21') < needed + 1
  ) {
    color.l = Math.max((color.l ?? 0) - 0.01, 0);
    values[brandToken] = toHex(color);
  }
}

/** Moves a token away from its backgrounds until each promised contrast holds. */
function keepContrasts(
  property: string,
  values: Record<string, string>,
  colors: Map<string, Color>,
  scheme: Scheme,
): void {
  const own = pairs.filter(({ token, or }) => token.property === property || or === property);
  const color = colors.get(property);
  if (!color) return;
  for (const pair of own) {
    const background = colors.get(pair.on)?.l ?? 0;
    const step = (ours(property, scheme).l ?? 0) > background ? 0.01 : -0.01;
    while (contrastOf(pair, values) < pair.ratio + margin) {
      const next = (color.l ?? 0) + step;
      if (next < 0 || next > 1) break;
      color.l = next;
      values[property] = toHex(color);
    }
  }
}
