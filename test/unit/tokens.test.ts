import { readFileSync } from 'node:fs';
import path from 'node:path';
import postcss, { type Rule } from 'postcss';
import { describe, expect, test } from 'vitest';

const css = postcss.parse(
  readFileSync(path.join(import.meta.dirname, '../../src/tokens.css'), 'utf8'),
);

/** The custom properties of the rules whose selector contains the text, by name. */
function valuesOf(selector: string): Record<string, string> {
  const values: Record<string, string> = {};
  css.walkRules((rule: Rule) => {
    if (!rule.selector.includes(selector)) return;
    rule.walkDecls(({ prop, value }) => {
      values[prop] = value;
    });
  });
  return values;
}

/** What the comments promise: this token reaches this contrast on that one. */
const promises: { token: string; least: number; on: string }[] = [];
css.walkComments((comment) => {
  const declaration = comment.next();
  const promise = comment.text.match(/([\d.]+):1 on ([a-z-]+)(?: and on ([a-z-]+))?/);
  if (declaration?.type !== 'decl' || !promise) return;
  for (const ground of promise.slice(2).filter(Boolean)) {
    promises.push({
      token: declaration.prop,
      least: Number(promise[1]),
      on: `--nj-color-${ground}`,
    });
  }
});

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of WCAG 2.2, from 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const themes = {
  light: valuesOf(':root, [data-nj-theme="light"]'),
  dark: { ...valuesOf('[data-nj-theme="dark"]') },
};
const more = valuesOf('[data-nj-contrast="more"]');

/** The value behind a name, in a theme. */
function resolve(values: Record<string, string>, name: string): string {
  const value = values[name] ?? '';
  const other = value.match(/^var\((--[a-z-]+)\)$/)?.[1];
  return other ? resolve(values, other) : value;
}

describe.each(Object.entries(themes))('the %s theme', (_, values) => {
  test.each(promises)('$token reaches $least:1 on $on', ({ token, least, on }) => {
    expect(contrast(resolve(values, token), resolve(values, on))).toBeGreaterThanOrEqual(least);
  });

  test.each(promises)(
    'with more contrast, $token still reaches $least:1 on $on',
    ({ token, least, on }) => {
      const sharper = { ...values, ...more };
      expect(contrast(resolve(sharper, token), resolve(sharper, on))).toBeGreaterThanOrEqual(least);
    },
  );
});

describe('the tokens', () => {
  test('promise something of every colour of text', () => {
    const promised = promises.map(({ token }) => token);
    for (const name of ['text', 'text-muted', 'link', 'link-hover', 'banner-text', 'skip-text']) {
      expect(promised).toContain(`--nj-color-${name}`);
    }
    expect(promises.length).toBeGreaterThan(15);
  });

  test('are the same whether the system or the page asks for a mode', () => {
    expect(valuesOf(':root:not([data-nj-theme="light"])')).toEqual(
      valuesOf(':where([data-nj-theme="dark"])'),
    );
    expect(valuesOf(':root:not([data-nj-contrast="standard"])')).toEqual(more);
  });

  test('give the dark theme a value for every colour', () => {
    const colours = Object.keys(themes.light).filter((name) => name.startsWith('--nj-color-'));
    const dark = valuesOf(':where([data-nj-theme="dark"])');
    for (const name of colours) expect(dark).toHaveProperty([name]);
  });

  test('say of each what it is for', () => {
    css.walkDecls(/^--nj-/, (declaration) => {
      const { parent } = declaration;
      if (parent?.type !== 'rule' || !(parent as Rule).selector.startsWith(':where(:root')) return;
      if (parent.parent?.type === 'atrule') return;
      expect(declaration.prev()?.type, declaration.prop).toBe('comment');
    });
  });
});
