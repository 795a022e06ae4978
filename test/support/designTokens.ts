import { readFile } from 'node:fs/promises';
import postcss, { type Container, type Declaration } from 'postcss';

/** The groups of tokens whose values are no colours, and what the format calls them. */
const types: readonly (readonly [RegExp, string])[] = [
  [/^--nj-color-/, 'color'],
  [/^--nj-font-family$/, 'fontFamily'],
  [/^--nj-font-weight-/, 'fontWeight'],
  [/^--nj-line-height/, 'number'],
  [/^--nj-duration/, 'duration'],
  [/./, 'dimension'],
];

/** A keyword for browsers, which the format has no type for. */
const NOT_A_TOKEN = '--nj-scheme';

/** Sizes that follow the text are given to designers' tools at the usual 16 px. */
const PIXELS_PER_EM = 16;

/**
 * The custom properties of the stylesheet in the Design Tokens format: the light values, with those
 * of the dark theme beside them. Names and descriptions are the stylesheet's own.
 */
export async function designTokens(file: string): Promise<object> {
  const css = postcss.parse(await readFile(file, 'utf8'));
  const light = new Map<string, Declaration>();
  const dark = new Map<string, string>();
  css.walkDecls(/^--nj-/, (declaration) => {
    const { parent, prop, value } = declaration;
    if (prop === NOT_A_TOKEN) return;
    if (isRule(parent, ':root')) light.set(prop, declaration);
    else if (isRule(parent, '[data-nj-theme="dark"]')) dark.set(prop, value);
  });
  const tokens: Record<string, object> = {};
  for (const [prop, declaration] of light) {
    const $type = types.find(([pattern]) => pattern.test(prop))?.[1] ?? 'dimension';
    const inDark = dark.get(prop);
    const comment = declaration.prev();
    tokens[prop.replace('--nj-', '')] = {
      $type,
      $value: tokenValue($type, declaration.value),
      $description: comment?.type === 'comment' ? comment.text.replace(/\s+/g, ' ') : undefined,
      $extensions: inDark && { 'kr.nurijip.dark': tokenValue($type, inDark) },
    };
  }
  return { nj: tokens };
}

function isRule(parent: Container | Declaration['parent'], selector: string): boolean {
  return (
    parent?.type === 'rule' &&
    'selector' in parent &&
    parent.parent?.type === 'root' &&
    String(parent.selector).startsWith(`:where(${selector}`)
  );
}

function tokenValue(type: string, value: string): unknown {
  switch (type) {
    case 'color':
      return {
        colorSpace: 'srgb',
        components: [1, 3, 5].map((at) =>
          round(Number.parseInt(value.slice(at, at + 2), 16) / 255),
        ),
        hex: value,
      };
    case 'fontFamily':
      return value.split(',').map((name) => name.trim().replace(/^"|"$/g, ''));
    case 'fontWeight':
    case 'number':
      return Number(value);
    case 'duration':
      return { value: Number.parseFloat(value), unit: 'ms' };
    default: {
      const pixels = Number.parseFloat(value) * (value.endsWith('em') ? PIXELS_PER_EM : 1);
      return { value: pixels, unit: 'px' };
    }
  }
}

function round(number: number): number {
  return Math.round(number * 10_000) / 10_000;
}
