// @vitest-environment node
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig, Logger, parse } from '@terrazzo/parser';
import postcss, { type Declaration, type Rule } from 'postcss';
import { expect, test } from 'vitest';
import { designTokens } from '../../src/designTokens.js';
import { modesOf, promisesOf, resolve, tokensOf } from '../../stories/theming/promises.js';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

const source = read('src/tokens.css');
const css = postcss.parse(source);
const tokens = tokensOf(source);
const names = tokens.map(({ name }) => name);
const promises = promisesOf(tokens);
const modes = modesOf(source);
const colors = names.filter((name) => name.startsWith('--nj-color-'));

/** The stylesheets that only set tokens. */
const themes = [
  'src/themes/krds.css',
  'stories/themes/environment.css',
  'stories/themes/culture.css',
];

/** Returns the declarations of the rules whose selector matches, by property. */
function declarationsOf(from: postcss.Root, selector: RegExp): Record<string, string> {
  const values: Record<string, string> = {};
  from.walkRules((rule: Rule) => {
    if (!selector.test(rule.selector)) return;
    rule.walkDecls(({ prop, value }) => {
      values[prop] = value;
    });
  });
  return values;
}

test('each token in tokens.css has a comment', () => {
  const first = new Map<string, Declaration>();
  css.walkDecls(/^--nj-/, (declaration) => {
    if (!first.has(declaration.prop)) first.set(declaration.prop, declaration);
  });
  for (const [name, declaration] of first) {
    expect(declaration.prev()?.type, name).toBe('comment');
  }
  expect(names).toEqual([...first.keys()]);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThan(30);
});

test('promises.ts reads the same values from tokens.css as PostCSS', () => {
  const written = tokens.map(({ name, value }) => [name, value]);
  const light = declarationsOf(css, /^:where\(:root(\)|,)/);
  const parsed = Object.entries(light).map(([name, value]) => [name, value.replace(/\s+/g, ' ')]);
  expect(written).toEqual(parsed);
  expect(modes.dark).toEqual(declarationsOf(css, /^:where\(\[data-nj-theme="dark"\]/));
  expect(modes.more).toEqual(declarationsOf(css, /^:where\(\[data-nj-contrast="more"\]/));
});

test('every contrast in a comment of tokens.css is parsed and names existing tokens', () => {
  const written = tokens.flatMap(({ comment }) => {
    const promised = comment.split(/\d:1/).slice(1);
    for (const surface of promised) expect(surface).toMatch(/^ on [a-z]/);
    return promised.join().match(/\bon [a-z]/g) ?? [];
  });
  expect(promises).toHaveLength(written.length);
  for (const { token, on, or } of promises) {
    expect(names, token).toEqual(expect.arrayContaining([on, or ?? on]));
  }
});

test('tokens.css documents 7:1 for text, 4.5:1 for the accent, 3:1 for boundaries and rings', () => {
  const least = (name: string) => {
    if (/-(text|link|slogan)(-|$)/.test(name)) return 7;
    if (name === '--nj-color-accent') return 4.5;
    return /-(control-border|focus|focus-inner|banner-accent)$/.test(name) ? 3 : undefined;
  };
  for (const name of colors) {
    const promised = promises.filter(({ token }) => token === name).map((one) => one.least);
    const floor = least(name);
    if (floor === undefined) expect(name).toMatch(/surface|-border$/);
    expect(promised.length > 0, name).toBe(floor !== undefined);
    for (const ratio of promised) expect(ratio, name).toBeGreaterThanOrEqual(floor ?? 0);
  }
});

test('every color in tokens.css has a value in the dark theme', () => {
  for (const name of colors) expect(modes.dark).toHaveProperty([name]);
});

const sheets = ['src/tokens.css', ...themes].map(
  (file) => [file, postcss.parse(read(file))] as const,
);

test.each(sheets)('%s has the same values for a mode of the system and of the page', (_, sheet) => {
  const chosen = declarationsOf(
    sheet,
    /^:where\((:root\[data-krds-mode="high-|\[data-nj-theme="dark)/,
  );
  const dark = /^:where\(:root(\[data-krds-mode="theme"\])?:not\(\[data-nj-theme="light"\]\)\)$/;
  expect(chosen).not.toEqual({});
  expect(declarationsOf(sheet, dark)).toEqual(chosen);
  const more = declarationsOf(sheet, /^:where\(\[data-nj-contrast="more"\]/);
  expect(more).toEqual(modes.more);
  const system = /^:where\(\s*:root:not\(\[data-nj-contrast="standard"\]\)/;
  expect(declarationsOf(sheet, system)).toEqual(more);
});

test.each(sheets)(
  'every rule in %s has no specificity, so that any rule of the host wins',
  (_, sheet) => {
    sheet.walkRules(({ selector }) => expect(selector).toMatch(/^:where\([\s\S]*\)$/));
    sheet.walkDecls(({ important }) => expect(important).toBeFalsy());
  },
);

test.each(sheets.slice(1))(
  '%s sets only existing tokens and uses only media queries',
  (_, sheet) => {
    const set = new Set<string>();
    sheet.walkDecls(({ prop }) => {
      set.add(prop);
    });
    expect(set.size).toBeGreaterThan(colors.length);
    expect(names).toEqual(expect.arrayContaining([...set]));
    sheet.walkAtRules(({ name, params }) => {
      expect(name).toBe('media');
      expect(params).toMatch(/^\(prefers-(color-scheme: dark|contrast: more)\)$/);
    });
  },
);

test.each(themes)('%s has a light and a dark value for every color', (file) => {
  const { light, dark } = modesOf(read(file));
  for (const name of colors) {
    expect(resolve(light, name), name).toMatch(/^#[0-9a-f]{6}$/);
    expect(resolve(dark, name), name).toMatch(/^#[0-9a-f]{6}$/);
  }
});

test('the KRDS theme uses only tokens that KRDS publishes, with their published values', () => {
  const krds = modesOf(read('node_modules/krds-uiux/resources/css/token/krds_tokens.css')).light;
  const used = [...read('src/themes/krds.css').matchAll(/var\((--krds-[\w-]+), ([^)]+)\)/g)];
  expect(used.length).toBeGreaterThan(colors.length * 2);
  for (const [, name = '', fallback = ''] of used) {
    expect(krds, name).toHaveProperty([name]);
    if (fallback.startsWith('#')) expect(fallback, name).toBe(resolve(krds, name));
  }
});

interface DesignToken {
  $type: string;
  $value: unknown;
  $description: string;
  $extensions?: { 'kr.nurijip.modes': Record<string, unknown> };
}

const json = (await designTokens(path.join(root, 'src/tokens.css'))) as {
  nj: Record<string, DesignToken>;
};

test('tokens.json is valid in the Design Tokens format', async () => {
  const cwd = new URL(`file://${root}/`);
  const logger = new Logger({ level: 'silent' });
  const config = defineConfig({}, { cwd, logger });
  const sources = (data: object) => [{ filename: new URL('tokens.json', cwd), src: data }];
  const result = await parse(sources(json), { config, logger });
  expect(Object.keys(result.tokens)).toHaveLength(Object.keys(json.nj).length);
  expect(logger.stats()).toMatchObject({ errorCount: 0, warnCount: 0 });
  const broken = { nj: { ...json.nj, broken: { $type: 'color', $value: '{nj.nowhere}' } } };
  await expect(parse(sources(broken), { config, logger })).rejects.toThrow();
});

test('tokens.json has exactly the tokens of tokens.css, with their comments and values', () => {
  const written = names.filter((name) => name !== '--nj-scheme');
  expect(Object.keys(json.nj).map((name) => `--nj-${name}`)).toEqual(written);
  for (const { name, comment, value } of tokens) {
    const token = json.nj[name.replace('--nj-', '')];
    if (!token) continue;
    expect(token.$description.startsWith(comment), name).toBe(true);
    if (token.$type === 'color') expect(token.$value).toMatchObject({ hex: value });
  }
});

test('tokens.json has the values of tokens.css in each mode', () => {
  const written = (value: unknown) =>
    typeof value === 'string'
      ? value.replace(/^\{nj\.(.+)\}$/, 'var(--nj-$1)')
      : (value as { hex: string }).hex;
  for (const [mode, key] of [
    ['dark', 'dark'],
    ['more', 'more-contrast'],
  ] as const) {
    const values = Object.entries(json.nj).flatMap(([name, { $extensions }]) => {
      const value = $extensions?.['kr.nurijip.modes'][key];
      return value === undefined ? [] : [[`--nj-${name}`, written(value)]];
    });
    const { '--nj-scheme': _, ...expected } = modes[mode] as Record<string, string>;
    expect(Object.fromEntries(values)).toEqual(expected);
  }
});

test('tokens.json has the largest size in pixels and the CSS value in the description', () => {
  const size = (name: string) => json.nj[name]?.$value;
  expect(size('font-size')).toEqual({ value: 16, unit: 'px' });
  expect(size('font-size-title')).toEqual({ value: 40, unit: 'px' });
  expect(size('radius')).toEqual({ value: 6, unit: 'px' });
  expect(size('scroll-margin')).toEqual({ value: 0, unit: 'px' });
  expect(size('duration')).toEqual({ value: 0, unit: 'ms' });
  expect(size('font-weight-bold')).toBe(700);
  expect(size('font-family')).toContain('Apple SD Gothic Neo');
  expect(json.nj['font-size-title']?.$description).toContain(
    'In CSS: clamp(1.75em, 1.25em + 2vi, 2.5em).',
  );
  expect(JSON.stringify(json)).not.toMatch(/null|NaN/);
});
