// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineConfig, Logger, parse } from '@terrazzo/parser';
import Color from 'colorjs.io';
import postcss from 'postcss';
import StyleDictionary from 'style-dictionary';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  combinations,
  type DesignToken,
  type Mode,
  readTokens,
  type TokenFile,
  valueIn,
} from '../../src/designTokens.js';
import { readTokenFile, tokensCss } from '../../src/stylesheetPlugins.js';
import { tokenFiles } from '../../src/tokenFiles.js';
import { contrastOf, pairs, tokens } from '../../stories/theming/tokens.js';

const root = path.resolve(import.meta.dirname, '../..');
const colors = tokens.filter(({ type }) => type === 'color');
const properties = tokens.map(({ property }) => property);

/** The files of tokens. The first has all tokens, the others change some. */
const files = [
  'src/tokens.json',
  'src/themes/krds.json',
  'stories/themes/environment.json',
  'stories/themes/culture.json',
];
const themes = await Promise.all(
  files.map(async (file) => {
    const own = readTokens(await readTokenFile(path.join(root, file)));
    const css = postcss.parse(await tokensCss(path.join(root, file)));
    return { file, own, css };
  }),
);

test('Every token says what it paints, and no two tokens have the same property', () => {
  for (const { description, property } of tokens) expect(description, property).toMatch(/\.$/);
  expect(new Set(properties).size).toBe(properties.length);
  expect(properties.length).toBeGreaterThan(35);
});

test('The tokens promise 7:1 for text, 4.5:1 for the accent, 3:1 for boundaries and rings', () => {
  const least = (name: string) => {
    if (/-(text|link|slogan)(-|$)/.test(name)) return 7;
    if (name === '--nj-color-accent') return 4.5;
    return /-(control-border|focus|focus-inner|banner-accent)$/.test(name) ? 3 : undefined;
  };
  for (const { property, contrast } of colors) {
    const floor = least(property);
    if (floor === undefined) expect(property).toMatch(/surface|-border$/);
    expect(contrast.length > 0, property).toBe(floor !== undefined);
    for (const { ratio } of contrast) expect(ratio, property).toBeGreaterThanOrEqual(floor ?? 0);
  }
  for (const { on, or } of pairs)
    expect(properties).toEqual(expect.arrayContaining([on, or ?? on]));
});

describe.each(themes)('$file', ({ file, own, css }) => {
  const valuesIn = (modes: readonly Mode[]) =>
    Object.fromEntries(
      colors.map(({ property }) => [property, valueIn(property, modes, [own, tokens])]),
    );

  test.each(combinations)(`Every promised contrast of ${file} holds in the mode %s`, (_, modes) => {
    const values = valuesIn(modes);
    const low = pairs
      .map((pair) => ({ ...pair, is: contrastOf(pair, values) }))
      .filter(({ is, ratio }) => is < ratio)
      .map(({ token, on, is }) => `${token.property} on ${on}: ${is}`);
    expect(low).toEqual([]);
  });

  test(`${file} sets only tokens that exist, each color in both schemes`, () => {
    expect(properties).toEqual(expect.arrayContaining(own.map(({ property }) => property)));
    for (const { property, type, values } of own) {
      if (type === 'color') expect(values, property).toHaveProperty('dark');
    }
    const set = own.filter(({ type }) => type === 'color').map(({ property }) => property);
    expect(set).toEqual(colors.map(({ property }) => property));
  });

  test(`The stylesheet of ${file} has no specificity, so that any rule of a host wins`, () => {
    css.walkRules(({ selector }) => expect(selector).toMatch(/^:where\([\s\S]*\)$/));
    css.walkDecls(({ important }) => expect(important).toBeFalsy());
    css.walkAtRules(({ name, params }) => {
      expect(name).toBe('media');
      expect(params).toMatch(/^\(prefers-(color-scheme: dark|contrast: more)\)$/);
    });
  });

  test(`The stylesheet of ${file} explains each token where it has a description`, () => {
    const explained = own.filter(({ description }) => description !== '');
    for (const { property, description } of explained) {
      let comment: postcss.ChildNode | undefined;
      css.walkDecls(property, (declaration) => {
        comment ??= declaration.prev();
      });
      expect(comment?.type === 'comment' && comment.text, property).toContain(description);
    }
  });
});

test('A token whose hex and components differ stops the build and says how to mend it', () => {
  const $value = { colorSpace: 'srgb', components: [1, 1, 1], hex: '#fffffe' };
  expect(() => readTokens({ nj: { color: { $type: 'color', text: { $value } } } })).toThrow(
    '--nj-color-text has the `hex` #fffffe, but its `components` are those of #ffffff. For this `hex` they are [1, 1, 0.9961].',
  );
});

test('The KRDS theme uses only tokens that KRDS publishes, with their published values', async () => {
  const published = new Map<string, string>();
  const { default: text } = await import('krds-uiux/resources/css/token/krds_tokens.css?raw');
  postcss.parse(text).walkDecls(/^--/, ({ prop, value }) => {
    published.set(prop, value);
  });
  const resolve = (name: string): string => {
    const value = published.get(name) ?? '';
    return value.startsWith('var(') ? resolve(value.slice('var('.length, -1)) : value;
  };
  const krds = themes[1]?.own ?? [];
  const used = krds.flatMap(({ type, values }) =>
    type === 'color' ? (Object.values(values) as string[]) : [],
  );
  expect(used.length).toBe(colors.length * 2);
  for (const value of used) {
    const [name = '', fallback = ''] = value.slice('var('.length, -1).split(', ');
    expect(published.has(name), name).toBe(true);
    expect(new Color(resolve(name)).equals(new Color(fallback)), name).toBe(true);
  }
});

test('No stylesheet has a colour of its own, so that each colour stands in one file only', () => {
  const sheets = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.css'),
  );
  expect(sheets.length).toBeGreaterThan(8);
  for (const file of sheets) {
    postcss.parse(readFileSync(path.join(root, 'src', file), 'utf8')).walkDecls(({ value }) => {
      expect(value, file).not.toMatch(/#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch|color)\(/i);
    });
  }
});

describe('published files', () => {
  let published: Record<string, object>;
  beforeAll(async () => {
    published = tokenFiles(await readTokenFile(path.join(root, 'src/tokens.json')));
  });

  const modeFiles = [
    ['tokens/light.json', ['light'], { theme: 'light', contrast: 'standard' }],
    ['tokens/dark.json', ['dark', 'light'], { theme: 'dark', contrast: 'standard' }],
    [
      'tokens/light-more-contrast.json',
      ['more-contrast', 'light'],
      { theme: 'light', contrast: 'more' },
    ],
    [
      'tokens/dark-more-contrast.json',
      ['more-contrast', 'dark', 'light'],
      { theme: 'dark', contrast: 'more' },
    ],
  ] as const;

  const expected = (modes: readonly Mode[]) =>
    Object.fromEntries(
      colors.map(({ property }) => [property, valueIn(property, modes, [tokens])]),
    );

  /** Style Dictionary names a token by its path, which is our property. */
  const fromStyleDictionary = async (file: TokenFile) => {
    const dictionary = new StyleDictionary({
      tokens: file as never,
      log: { verbosity: 'silent', warnings: 'error' },
      platforms: { css: { transformGroup: 'css' } },
    });
    const { allTokens } = await dictionary.getPlatformTokens('css');
    return Object.fromEntries(
      allTokens
        .filter(({ $type }) => $type === 'color')
        .map(({ name, $value }) => [`--${name}`, $value]),
    );
  };

  test.each(modeFiles)('Style Dictionary imports %s with our values', async (name, modes) => {
    expect(await fromStyleDictionary(published[name] as TokenFile)).toEqual(expected(modes));
  });

  /** Terrazzo reads a resolver and the files that it names. */
  const fromTerrazzo = async (input: Record<string, string>) => {
    const cwd = pathToFileURL(`${root}/tokens/`);
    const logger = new Logger({ level: 'silent' });
    const config = defineConfig({}, { cwd, logger });
    const { resolver } = await parse(
      [
        {
          filename: new URL('nurijip.resolver.json', cwd),
          src: published['tokens/nurijip.resolver.json'],
        },
      ],
      {
        config,
        logger,
        req: async (url) => JSON.stringify(published[`tokens/${path.basename(url.pathname)}`]),
      },
    );
    expect(logger.stats()).toMatchObject({ errorCount: 0, warnCount: 0 });
    return resolver.apply(input);
  };

  test.each(modeFiles)('Terrazzo applies the resolver to get %s', async (_, modes, input) => {
    const applied = await fromTerrazzo(input);
    const values = colors.map(({ id, property }) => {
      const value = applied[id]?.$value as { components: [number, number, number] } | undefined;
      return [
        property,
        new Color('srgb', value?.components ?? [0, 0, 0]).toString({
          format: 'hex',
          collapse: false,
        }),
      ];
    });
    expect(Object.fromEntries(values)).toEqual(expected(modes));
  });

  test('tokens.json has every token in groups, with spacing, promised contrasts and modes', () => {
    const file = published['tokens.json'] as TokenFile;
    const read = readTokens(file);
    expect(read).toEqual(tokens);
    const groups = Object.keys((file as { nj: object }).nj);
    expect(groups).toEqual(expect.arrayContaining(['color', 'font', 'space']));
    expect(JSON.stringify(published)).not.toMatch(/null|NaN/);
  });

  test('A file of one mode has sizes in pixels and names the value of the stylesheet', () => {
    const { nj } = published['tokens/dark.json'] as {
      nj: { font: { size: { title: DesignToken & { $value: unknown; $description: string } } } };
    };
    expect(nj.font.size.title.$value).toEqual({ value: 40, unit: 'px' });
    expect(nj.font.size.title.$description).toContain(
      'In CSS: clamp(1.75em, 1.25em + 2vi, 2.5em).',
    );
  });
});
