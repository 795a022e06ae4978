import Color from 'colorjs.io';
import krdsTokens from 'krds-uiux/resources/css/token/krds_tokens.css?raw';
import { afterEach, describe, expect, test } from 'vitest';
import { themeCss } from '../../src/themeCss.js';
import ours from '../../src/tokens.css?inline';
import { themes } from '../../stories/themes/themes.js';
import { contrastOf, pairs, tokens, type Values } from '../../stories/theming/tokens.js';
import { emulate } from '../support/inBrowser.js';

const { documentElement: root } = document;
const colors = tokens.filter(({ type }) => type === 'color').map(({ property }) => property);

type Scheme = 'light' | 'dark';
type Contrast = 'standard' | 'more';
const both = <One, Other>(ones: readonly One[], others: readonly Other[]) =>
  ones.flatMap((one) => others.map((other) => [one, other] as const));
const modes = both<Scheme, Contrast>(['light', 'dark'], ['standard', 'more']);

afterEach(() => {
  document.adoptedStyleSheets = [];
  root.removeAttribute('data-nj-theme');
  root.removeAttribute('data-nj-contrast');
  root.removeAttribute('data-krds-mode');
});

function load(...sheets: readonly string[]): void {
  document.adoptedStyleSheets = [ours, ...sheets].map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
}

function systemAsksFor(scheme: Scheme, contrast: Contrast): Promise<void> {
  const preference = contrast === 'more' ? 'more' : 'no-preference';
  return emulate(`(prefers-color-scheme: ${scheme}) and (prefers-contrast: ${preference})`, {
    features: [
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-contrast', value: preference },
    ],
  });
}

/** Returns the colour of each token in the element, as the browser computes it. */
function paintedIn(parent: Element): Values {
  const probe = document.createElement('span');
  parent.append(probe);
  const { style } = probe;
  const computed = getComputedStyle(probe);
  const painted = colors.map((name) => {
    // For a token that is not a colour, `color` would be the colour of the parent.
    expect(CSS.supports('color', computed.getPropertyValue(name)), name).toBe(true);
    style.color = `var(${name})`;
    return [name, computed.color];
  });
  style.colorScheme = 'var(--nj-scheme)';
  const values = { ...Object.fromEntries(painted), '--nj-scheme': computed.colorScheme };
  probe.remove();
  return values;
}

/** Checks that the element is in this mode and that all promised contrasts hold. */
function expectPromisesKept(parent: Element, scheme: Scheme, contrast: Contrast): void {
  const painted = paintedIn(parent);
  expect(painted['--nj-scheme']).toBe(scheme);
  expect(new Color(painted['--nj-color-surface'] ?? '').luminance < 0.5).toBe(scheme === 'dark');
  for (const rank of ['text-muted', 'border']) {
    const isText = painted[`--nj-color-${rank}`] === painted['--nj-color-text'];
    expect(isText, rank).toBe(contrast === 'more');
  }
  for (const pair of pairs) {
    const { token, on, ratio } = pair;
    expect(contrastOf(pair, painted), `${token.property} on ${on}`).toBeGreaterThanOrEqual(ratio);
  }
}

/** All themes. The KRDS theme is tested on a page with KRDS and on a page without. */
const settings = [
  ...themes.map(({ name, css }) => ({ name, sheets: [css] })),
  ...themes
    .filter(({ name }) => name === 'krds')
    .map(({ css }) => ({ name: 'krds with the stylesheet of KRDS', sheets: [krdsTokens, css] })),
];

describe.each(settings)('theme $name', ({ name, sheets }) => {
  test.each(modes)(
    `The theme ${name} has the promised contrasts if the page sets %s and %s contrast`,
    async (scheme, contrast) => {
      await systemAsksFor(
        scheme === 'dark' ? 'light' : 'dark',
        contrast === 'more' ? 'standard' : 'more',
      );
      load(...sheets);
      root.setAttribute('data-nj-theme', scheme);
      root.setAttribute('data-nj-contrast', contrast);
      expectPromisesKept(root, scheme, contrast);
    },
  );

  test.each(modes)(
    `The theme ${name} has the promised contrasts if the page follows a %s system with %s contrast`,
    async (scheme, contrast) => {
      await systemAsksFor(scheme, contrast);
      load(...sheets);
      root.setAttribute('data-nj-theme', 'auto');
      expectPromisesKept(root, scheme, contrast);
    },
  );

  test.each(modes)(
    `The theme ${name} is light on a page that sets nothing, on a %s system with %s contrast`,
    async (scheme, contrast) => {
      await systemAsksFor(scheme, contrast);
      load(...sheets);
      expectPromisesKept(root, 'light', contrast);
    },
  );

  test.each(modes)(
    `The theme ${name} has the promised contrasts in a section that is %s with %s contrast`,
    async (scheme, contrast) => {
      const other = scheme === 'dark' ? 'light' : 'dark';
      await systemAsksFor(other, contrast);
      load(...sheets);
      root.setAttribute('data-nj-theme', other);
      const outer = document.createElement('section');
      const inner = document.createElement('section');
      outer.append(inner);
      document.body.append(outer);
      outer.setAttribute('data-nj-theme', scheme);
      inner.setAttribute('data-nj-theme', other);
      expectPromisesKept(root, other, contrast);
      expectPromisesKept(outer, scheme, contrast);
      expectPromisesKept(inner, other, contrast);
      inner.setAttribute('data-nj-theme', 'auto');
      expectPromisesKept(inner, other, contrast);
      await systemAsksFor(scheme, 'standard');
      expectPromisesKept(inner, scheme, 'standard');
      root.setAttribute('data-nj-contrast', contrast);
      expectPromisesKept(outer, scheme, contrast);
      expectPromisesKept(inner, scheme, contrast);
      outer.remove();
    },
  );

  test(`The theme ${name} has more contrast in the section that asks for it`, async () => {
    await systemAsksFor('light', 'standard');
    load(...sheets);
    const section = document.createElement('section');
    document.body.append(section);
    section.setAttribute('data-nj-contrast', 'more');
    expectPromisesKept(root, 'light', 'standard');
    expectPromisesKept(section, 'light', 'more');
    section.setAttribute('data-nj-theme', 'dark');
    expectPromisesKept(section, 'dark', 'more');
    section.remove();
  });
});

describe.each(settings.slice(-1).concat(settings.slice(1, 2)))('$name', ({ name, sheets }) => {
  const light = { light: 'light', dark: 'light' } as const;
  test.each([
    { krds: undefined, schemes: light },
    { krds: 'light', schemes: light },
    { krds: 'high-contrast', schemes: { light: 'dark', dark: 'dark' } },
    { krds: 'theme', schemes: { light: 'light', dark: 'dark' } },
  ] as const)(`The theme ${name} follows the KRDS mode $krds`, async ({ krds, schemes }) => {
    load(...sheets);
    if (krds) root.setAttribute('data-krds-mode', krds);
    for (const [system, contrast] of modes) {
      await systemAsksFor(system, contrast);
      root.removeAttribute('data-nj-theme');
      expectPromisesKept(root, schemes[system], contrast);
      if (schemes[system] === 'dark')
        expect(paintedIn(root)['--nj-color-surface']).toBe('rgb(0, 0, 0)');
      for (const asked of ['light', 'dark'] as const) {
        root.setAttribute('data-nj-theme', asked);
        expectPromisesKept(root, asked, contrast);
      }
    }
  });
});

describe('token editor', () => {
  const changed = tokens
    .filter(({ property }) => /^--nj-(color-(text-muted|link)|radius)$/.test(property))
    .map((token) => {
      const values =
        token.property === '--nj-radius'
          ? { light: '1px' }
          : {
              light: '#333333',
              dark: token.property === '--nj-color-link' ? '#eeeeee' : '#cccccc',
            };
      return { ...token, values };
    });
  const css = themeCss(changed, tokens);

  test.each(modes)(
    'The stylesheet of the token editor has the promised contrasts in %s with %s contrast',
    async (scheme, contrast) => {
      load(css);
      await systemAsksFor(scheme, contrast);
      root.setAttribute('data-nj-theme', 'auto');
      const painted = paintedIn(root);
      expectPromisesKept(root, scheme, contrast);
      expect(painted['--nj-color-link'] === 'rgb(238, 238, 238)').toBe(scheme === 'dark');
      const isOwn = painted['--nj-color-text-muted'] === 'rgb(51, 51, 51)';
      expect(isOwn).toBe(scheme === 'light' && contrast === 'standard');
      await systemAsksFor('light', 'standard');
      root.setAttribute('data-nj-theme', scheme);
      root.setAttribute('data-nj-contrast', contrast);
      expect(paintedIn(root)).toEqual(painted);
    },
  );
});

test('A changed colour of KRDS also changes the KRDS theme', () => {
  const krds = themes.find(({ name }) => name === 'krds')?.css ?? '';
  load(krdsTokens, ':root { --krds-light-color-text-basic: #123456 }', krds);
  expect(paintedIn(root)['--nj-color-text']).toBe('rgb(18, 52, 86)');
});

describe('body text with KRDS', () => {
  const krds = themes.find(({ name }) => name === 'krds')?.css ?? '';

  test.each([
    { page: 'as KRDS lays it out', root: '62.5%', body: '1.7rem', size: 17 },
    { page: 'with its tokens alone', root: '100%', body: '1em', size: 18 },
    { page: 'with a root too small', root: '62.5%', body: '1em', size: 16 },
  ])('The body text is readable $page', ({ root: rootSize, body, size }) => {
    load(krdsTokens, krds, `html { font-size: ${rootSize} } body { font-size: ${body} }`);
    const probe = document.createElement('p');
    probe.style.fontSize = 'var(--nj-font-size)';
    document.body.append(probe);
    expect(getComputedStyle(probe).fontSize).toBe(`${size}px`);
    probe.remove();
  });
});
