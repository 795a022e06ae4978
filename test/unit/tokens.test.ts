import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig, Logger, parse } from '@terrazzo/parser';
import postcss, { type Declaration, type Rule } from 'postcss';
import { describe, expect, test } from 'vitest';
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

/** The files that set tokens and nothing else. */
const themes = [
  'src/themes/krds.css',
  'stories/themes/environment.css',
  'stories/themes/culture.css',
];

/** What the rules with this selector set, by name. */
function valuesOf(from: postcss.Root, selector: RegExp): Record<string, string> {
  const values: Record<string, string> = {};
  from.walkRules((rule: Rule) => {
    if (!selector.test(rule.selector)) return;
    rule.walkDecls(({ prop, value }) => {
      values[prop] = value;
    });
  });
  return values;
}

describe('the tokens', () => {
  test('say of each what it is for', () => {
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

  test('are read with the values that a parser of CSS finds', () => {
    const written = tokens.map(({ name, value }) => [name, value]);
    const light = valuesOf(css, /^:where\(:root(\)|,)/);
    const parsed = Object.entries(light).map(([name, value]) => [name, value.replace(/\s+/g, ' ')]);
    expect(written).toEqual(parsed);
    expect(modes.dark).toEqual(valuesOf(css, /^:where\(\[data-nj-theme="dark"\]/));
    expect(modes.more).toEqual(valuesOf(css, /^:where\(\[data-nj-contrast="more"\]/));
  });

  test('promise no contrast that goes unread, and none on what is no token', () => {
    const written = tokens.flatMap(({ comment }) => {
      const promised = comment.split(/\d:1/).slice(1);
      for (const grounds of promised) expect(grounds).toMatch(/^ on [a-z]/);
      return promised.join().match(/\bon [a-z]/g) ?? [];
    });
    expect(promises).toHaveLength(written.length);
    for (const { token, on, or } of promises) {
      expect(names, token).toEqual(expect.arrayContaining([on, or ?? on]));
    }
  });

  test('promise 7:1 of every text, 4.5:1 of the accent and 3:1 of every boundary and ring', () => {
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

  test('give the dark theme a value for every colour', () => {
    for (const name of colors) expect(modes.dark).toHaveProperty([name]);
  });
});

describe.each(['src/tokens.css', ...themes])('%s', (file) => {
  const sheet = postcss.parse(read(file));

  test('sets the same whether the system or the page asks for a mode', () => {
    const asked = valuesOf(sheet, /^:where\((:root\[data-krds-mode="high-|\[data-nj-theme="dark)/);
    const dark = /^:where\(:root(\[data-krds-mode="theme"\])?:not\(\[data-nj-theme="light"\]\)\)$/;
    expect(asked).not.toEqual({});
    expect(valuesOf(sheet, dark)).toEqual(asked);
    const more = valuesOf(sheet, /^:where\(\[data-nj-contrast="more"\]/);
    expect(more).toEqual(modes.more);
    expect(valuesOf(sheet, /^:where\(\s*:root:not\(\[data-nj-contrast="standard"\]\)/)).toEqual(
      more,
    );
  });

  test('loses to any rule of the host', () => {
    sheet.walkRules(({ selector }) => expect(selector).toMatch(/^:where\([\s\S]*\)$/));
    sheet.walkDecls(({ important }) => expect(important).toBeFalsy());
  });
});

describe.each(themes)('%s', (file) => {
  const sheet = postcss.parse(read(file));

  test('is made of tokens that exist, and of nothing else', () => {
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
  });

  test('has a value for every colour, light and dark', () => {
    const { light, dark } = modesOf(read(file));
    for (const name of colors) {
      expect(resolve(light, name), name).toMatch(/^#[0-9a-f]{6}$/);
      expect(resolve(dark, name), name).toMatch(/^#[0-9a-f]{6}$/);
    }
  });
});

test('the KRDS theme names only what KRDS publishes, with the values KRDS gives it', () => {
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

describe('the tokens as data', async () => {
  const json = (await designTokens(path.join(root, 'src/tokens.css'))) as {
    nj: Record<string, DesignToken>;
  };

  test('are valid by the Design Tokens format', async () => {
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

  test('are those of the stylesheet, all of them and no other', () => {
    const written = names.filter((name) => name !== '--nj-scheme');
    expect(Object.keys(json.nj).map((name) => `--nj-${name}`)).toEqual(written);
    for (const { name, comment, value } of tokens) {
      const token = json.nj[name.replace('--nj-', '')];
      if (!token) continue;
      expect(token.$description.startsWith(comment), name).toBe(true);
      if (token.$type === 'color') expect(token.$value).toMatchObject({ hex: value });
    }
  });

  test('have a value in each mode that the stylesheet has one in', () => {
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

  test('give sizes in pixels, at their largest, and say how the stylesheet has them', () => {
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
});
