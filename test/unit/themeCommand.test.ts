// @vitest-environment node
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type CheckedTheme, checkTheme } from '../../src/cli/checkTheme.js';
import { cliLanguage } from '../../src/cli/messages.js';
import { readTheme } from '../../src/cli/readTheme.js';
import { report } from '../../src/cli/themeCommand.js';
import { readTokens } from '../../src/designTokens.js';
import { tokensCss } from '../../src/stylesheetPlugins.js';
import source from '../../src/tokens.json' with { type: 'json' };
import { pairs } from '../../stories/theming/tokens.js';

const root = path.resolve(import.meta.dirname, '../..');
const check = (css: string) => checkTheme(readTheme(css, 'site.css'), readTokens(source));

/** Returns the findings as `code property: detail`. */
const findingsOf = ({ findings }: CheckedTheme) =>
  findings.map(({ code, property, detail }) => `${code} ${property}: ${detail}`);

/** Returns the failed pairs of a mode as `token on background`. */
const failuresOf = ({ modes }: CheckedTheme, mode: string, scope = '') =>
  modes
    .filter((one) => one.mode === mode && one.scope === scope)
    .flatMap(({ pairs: checked }) => checked)
    .filter(({ holds, ratio }) => ratio !== undefined && !holds)
    .map(({ pair }) => `${pair.token.property} on ${pair.on}`);

test.each(['src/tokens.json', 'src/themes/krds.json', 'stories/themes/culture.json'])(
  'nurijip theme finds nothing wrong in the stylesheet of %s',
  async (file) => {
    const checked = check(await tokensCss(path.join(root, file)));
    const { failed, errors, warnings, text } = report(checked, 'en');
    const findings = findingsOf(checked).filter((finding) => !finding.includes('--nj-scheme'));
    // KRDS makes a part of its page dark by an attribute that only KRDS has.
    if (!file.includes('krds')) expect(findings).toEqual([]);
    expect([failed, text.includes('FAILS')]).toEqual([0, false]);
    expect(errors).toBe(0);
    if (!file.includes('krds')) expect(warnings).toBe(0);
  },
);

test('nurijip theme prints every promised contrast in every mode', () => {
  const checked = check('');
  expect(checked.modes.map(({ mode }) => mode)).toEqual([
    'light',
    'dark',
    'dark-by-system',
    'light-more',
    'dark-more',
  ]);
  const { text } = report(checked, 'en');
  expect(text.match(/^ {2}holds/gm)).toHaveLength(5 * pairs.length);
});

describe('cascade', () => {
  test.each([
    ['light', '@media (prefers-color-scheme: dark) { :root { --nj-color-surface: #000 } }'],
    ['light', '[data-nj-theme="light"] { --nj-color-text: #eee }'],
    ['light', ':root { @media (prefers-color-scheme: dark) { --nj-color-text: #ddd } }'],
    ['light', ':root { @supports (color: red) { --nj-color-text: #ddd } }'],
    [
      'dark',
      '[data-nj-theme="dark"] { @media (prefers-color-scheme: dark) { --nj-color-text: #222 } }',
    ],
    ['light-more', '[data-nj-contrast="more"] { --nj-color-border: #fff; --nj-color-text: #ccc }'],
    ['light-more', '@media (prefers-contrast: more) { :root { --nj-color-text: #ccc } }'],
    [
      'light',
      ':root { --nj-color-text: color-mix(in srgb, red, blue) } [data-nj-theme="light"] { --nj-color-text: #999 }',
    ],
  ])('A contrast fails in the mode %s with %s', (mode, css) => {
    expect(failuresOf(check(css), mode)).toContain('--nj-color-text on --nj-color-surface');
  });

  test('Rules in a layer count where the file puts our stylesheet into a layer', () => {
    const css = `@import "nurijip/styles.css" layer(nj);
      @layer site { :root { --nj-color-text: #999 } }`;
    expect(findingsOf(check(css)).filter((finding) => finding.startsWith('layered'))).toEqual([]);
    expect(failuresOf(check(css), 'light')).toContain('--nj-color-text on --nj-color-surface');
  });

  test('A part inside another part inherits its colours', () => {
    const css = '.a { --nj-color-surface: #000 } .a .b { --nj-color-link: #ffe }';
    expect(failuresOf(check(css), 'light', '.a .b')).not.toContain(
      '--nj-color-link on --nj-color-surface',
    );
  });

  test('A colour on :root is also the colour of the dark mode, and fails there', () => {
    const checked = check(':root { --nj-color-link: #0a3d2e }');
    expect(failuresOf(checked, 'light')).toEqual([]);
    expect(failuresOf(checked, 'dark')).toContain('--nj-color-link on --nj-color-surface');
    expect(failuresOf(checked, 'dark-by-system')).toContain(
      '--nj-color-link on --nj-color-surface',
    );
    expect(findingsOf(checked)).toContain('oneMode --nj-color-link: both');
  });

  test('A colour for each mode holds in each mode', () => {
    const checked = check(`
      :root { --nj-color-link: #0a3d2e }
      [data-nj-theme="dark"] { --nj-color-link: #9fe0c4 }
      @media (prefers-color-scheme: dark) { [data-nj-theme='auto'] { --nj-color-link: #9fe0c4 } }`);
    expect(failuresOf(checked, 'dark')).toEqual([]);
    expect(failuresOf(checked, 'dark-by-system')).toEqual([]);
    expect(findingsOf(checked).filter((finding) => finding.startsWith('oneMode'))).toEqual([]);
  });

  test('A dark mode that only the attribute or only the system has is named', () => {
    const attribute = check('[data-nj-theme="dark"] { --nj-color-link: #9fe0c4 }');
    expect(findingsOf(attribute)).toEqual(
      expect.arrayContaining([
        'oneMode --nj-color-link: dark',
        'oneMode --nj-color-link: attribute',
      ]),
    );
    const system = check(
      '@media (prefers-color-scheme: dark) { [data-nj-theme="auto"] { --nj-color-link: #9fe0c4 } }',
    );
    expect(findingsOf(system)).toContain('oneMode --nj-color-link: system');
  });

  test.each([
    ['a later rule', ':root { --nj-color-text: #999 } :root { --nj-color-text: #000 }'],
    ['a more specific rule', 'html:root { --nj-color-text: #000 } :root { --nj-color-text: #999 }'],
    [
      'an important rule',
      ':root { --nj-color-text: #000 !important } :root { --nj-color-text: #999 }',
    ],
    [
      'a rule without :where()',
      ':root { --nj-color-text: #000 } :where(html) { --nj-color-text: #999 }',
    ],
    [
      'a rule for :not()',
      ':root { --nj-color-text: #999 } :root:not([data-nj-theme="dark"]) { --nj-color-text: #000 }',
    ],
    [
      'a nested rule',
      ':root { --nj-color-text: #999; &:not(.x) { --nj-color-text: #999 } } :root:root:root { --nj-color-text: #000 }',
    ],
  ])('The theme gets the value of %s', (_, css) => {
    expect(failuresOf(check(css), 'light')).toEqual([]);
  });

  test('A value can refer to other properties of the file and to ours, with a fallback', () => {
    const good = check(`:root { --brand: rgb(0 50 30); --deep: var(--brand);
      --nj-color-link: var(--deep); --nj-color-accent: var(--none, #003311); --nj-color-text: var(--nj-color-skip-surface) }`);
    expect(failuresOf(good, 'light')).toEqual([]);
    expect(
      failuresOf(check(':root { --brand: #aaa; --nj-color-link: var(--brand) }'), 'light'),
    ).toEqual([
      '--nj-color-link on --nj-color-surface',
      '--nj-color-link on --nj-color-surface-muted',
    ]);
    expect(() =>
      check(':root { --a: var(--b); --b: var(--a); --nj-color-link: var(--a) }'),
    ).not.toThrow();
  });

  test('More contrast uses the text that the theme sets', () => {
    const checked = check(':root { --nj-color-text: #aaaaaa }');
    expect(failuresOf(checked, 'light-more')).toContain(
      '--nj-color-text-muted on --nj-color-surface',
    );
    expect(failuresOf(checked, 'light')).not.toContain(
      '--nj-color-text-muted on --nj-color-surface',
    );
  });

  test('A part of the page with its own tokens is checked with what it inherits', () => {
    const checked = check('main > .card { --nj-color-surface: #222222 }');
    expect(failuresOf(checked, 'light')).toEqual([]);
    expect(failuresOf(checked, 'light', 'main>.card')).toContain(
      '--nj-color-text on --nj-color-surface',
    );
    expect(report(checked, 'en').text).toContain('In main>.card, light');
  });

  test('hsl(), oklch() and names are colours', () => {
    const css =
      ':root { --nj-color-text: hsl(220 30% 12%); --nj-color-link: oklch(30% 0.1 260); --nj-color-accent: navy }';
    expect(failuresOf(check(css), 'light')).toEqual([]);
  });
});

test.each([
  [':root { --nj-color-lnk: red }', 'unknown --nj-color-lnk: --nj-color-link', true],
  [':root { --nj-colour-text: red }', 'unknown --nj-colour-text: --nj-color-text', true],
  [':root { --nj-color-text: 12px }', 'type --nj-color-text: color', true],
  [':root { --nj-radius: red }', 'type --nj-radius: dimension', true],
  [':root { --nj-duration: 200 }', 'type --nj-duration: duration', true],
  ['@layer site { :root { --nj-color-text: #000 } }', 'layered --nj-color-text: ', true],
  [':root { --nj-radius: 1rem }', 'rem --nj-radius: 1rem', false],
  [':root { --nj-radius: calc(1rem + 2px) }', 'rem --nj-radius: calc(1rem + 2px)', false],
  [':root { --b: 4px; --nj-color-text: var(--b) }', 'type --nj-color-text: color', true],
  [':root { --nj-color-text: var(--none) }', 'notComputed --nj-color-text: var(--none)', false],
  [
    ':root { --b: color-mix(in srgb, red, blue); --nj-color-text: var(--b) }',
    'notComputed --nj-color-text: var(--b)',
    false,
  ],
  ['p { color: var(--nj-colr-text) }', 'unknown --nj-colr-text: --nj-color-text', true],
  [':root { --NJ-color-text: #000 }', 'unknown --NJ-color-text: --nj-color-text', true],
  ['p { margin: 0 }', 'noToken : ', false],
  [':root { --nj-color-text: #0008 }', 'alpha --nj-color-text: #0008', false],
  [':root { --nj-color-surface: transparent }', 'alpha --nj-color-surface: transparent', false],
  [
    ':root { --nj-color-text: color-mix(in srgb, red, blue) }',
    'notComputed --nj-color-text: color-mix(in srgb, red, blue)',
    false,
  ],
  [
    '@media (min-width: 40em) { :root { --nj-color-text: #000 } }',
    'notRead : @media (min-width:40em)',
    false,
  ],
  [':root { --nj-radius 0 }', 'notRead : Colon is expected', false],
  ['@import "other.css";', 'notRead : @import "other.css"', false],
  [
    ':root { --nj-color-skip-text: #ffffff }',
    'oneSide --nj-color-skip-text: --nj-color-skip-surface',
    false,
  ],
])('nurijip theme names the fault in %s', (css, finding, isError) => {
  const checked = check(css);
  expect(findingsOf(checked)).toContain(finding);
  const named = checked.findings.find(({ code }) => finding.startsWith(code));
  expect([named?.isError, named?.line, named?.file]).toEqual([isError, 1, 'site.css']);
});

test('The report says in Korean and in English what is wrong, why and where', () => {
  const checked = check('\n:root { --nj-color-lnk: red; --nj-color-text: #999 }');
  const english = report(checked, 'en');
  expect(english.text).toContain(
    'site.css:2  --nj-color-lnk is no token of ours, so it changes nothing. Did you mean --nj-color-link?',
  );
  expect(english.text).toMatch(
    /FAILS {3}2\.84:1 {2}\(7:1\) {2}text on surface {2}set in site\.css:2/,
  );
  const korean = report(checked, 'ko');
  expect(korean.text).toContain('미달');
  expect(korean.text).toContain('--nj-color-link을(를) 쓰려고 하셨습니까?');
  expect([korean.failed, korean.errors]).toEqual([english.failed, english.errors]);
});

test.each([
  [['--lang', 'ko'], {}, 'ko'],
  [['--lang=ko'], {}, 'ko'],
  [['--lang', 'en'], { LANG: 'ko_KR.UTF-8' }, 'en'],
  [[], { LANG: 'ko_KR.UTF-8' }, 'ko'],
  [[], { LC_ALL: 'C.UTF-8', LANG: 'ko_KR.UTF-8' }, 'en'],
  [[], {}, 'en'],
])('The arguments %s in the environment %s give the language %s', (args, environment, language) => {
  expect(cliLanguage(args, environment)).toBe(language);
});
