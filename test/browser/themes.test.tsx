import Color from 'colorjs.io';
import krdsTokens from 'krds-uiux/resources/css/token/krds_tokens.css?raw';
import { afterEach, describe, expect, test } from 'vitest';
import tokensCss from '../../src/tokens.css?raw';
import { themes } from '../../stories/themes/themes.js';
import {
  contrastOf,
  modesOf,
  promisesOf,
  tokensOf,
  type Values,
} from '../../stories/theming/promises.js';
import { type Schemes, stylesheetOf } from '../../stories/theming/stylesheet.js';
import { emulate } from '../support/inBrowser.js';

const { documentElement: root } = document;
const colors = tokensOf(tokensCss)
  .map(({ name }) => name)
  .filter((name) => name.startsWith('--nj-color-'));
const promises = promisesOf(tokensOf(tokensCss));

type Scheme = 'light' | 'dark';
type Contrast = 'standard' | 'more';
const both = <One, Other>(ones: readonly One[], others: readonly Other[]) =>
  ones.flatMap((one) => others.map((other) => [one, other] as const));
const modes = both<Scheme, Contrast>(['light', 'dark'], ['standard', 'more']);

afterEach(() => {
  document.adoptedStyleSheets = [];
  root.removeAttribute('data-nj-contrast');
  root.removeAttribute('data-krds-mode');
});

function load(...sheets: readonly string[]): void {
  document.adoptedStyleSheets = sheets.map((css) => {
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
  for (const promised of promises) {
    const { token, on, least } = promised;
    expect(contrastOf(promised, painted), `${token} on ${on}`).toBeGreaterThanOrEqual(least);
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
    `The theme ${name} has the promised contrasts if the system sets %s and %s contrast`,
    async (scheme, contrast) => {
      await systemAsksFor(scheme, contrast);
      load(...sheets);
      // A page with KRDS follows the system only in this mode.
      if (name.startsWith('krds')) root.setAttribute('data-krds-mode', 'theme');
      expectPromisesKept(root, scheme, contrast);
    },
  );

  test.each(modes)(
    `The theme ${name} has the promised contrasts in a section that is %s with %s contrast`,
    async (scheme, contrast) => {
      await systemAsksFor(scheme === 'dark' ? 'light' : 'dark', contrast);
      load(...sheets);
      const part = document.createElement('section');
      part.setAttribute('data-nj-theme', scheme);
      document.body.append(part);
      expectPromisesKept(part, scheme, contrast);
      await systemAsksFor('light', 'standard');
      root.setAttribute('data-nj-contrast', contrast);
      expectPromisesKept(part, scheme, contrast);
      part.remove();
    },
  );
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
  const own = modesOf(tokensCss);
  const css = stylesheetOf(
    {
      light: { '--nj-color-text-muted': '#333333', '--nj-radius': '1px' },
      dark: { '--nj-color-link': '#eeeeee' },
    },
    own satisfies Schemes,
    own.more,
  );

  test.each(modes)(
    'The stylesheet of the token editor has the promised contrasts in %s with %s contrast',
    async (scheme, contrast) => {
      load(css);
      await systemAsksFor(scheme, contrast);
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
