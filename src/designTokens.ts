import { readFile } from 'node:fs/promises';
import postcss, { type Declaration, type Rule } from 'postcss';

/** The groups of tokens that are not colours, with their types in the format. */
const types: readonly (readonly [RegExp, string])[] = [
  [/^--nj-color-/, 'color'],
  [/^--nj-font-family$/, 'fontFamily'],
  [/^--nj-font-weight-/, 'fontWeight'],
  [/^--nj-line-height/, 'number'],
  [/^--nj-duration/, 'duration'],
  [/./, 'dimension'],
];

/** The modes, by the first part of the selector of their rule. */
const modes: readonly (readonly [string, string])[] = [
  ['[data-nj-theme="dark"]', 'dark'],
  ['[data-nj-contrast="more"]', 'more-contrast'],
  [':root', 'light'],
];

/** Keywords for browsers. The format has no type for them. */
const NOT_A_TOKEN = '--nj-scheme';

/** The number of pixels per `em` in designers' tools. */
const PIXELS_PER_EM = 16;

interface DesignToken {
  $type: string;
  $value: unknown;
  $description: string;
  $extensions?: { 'kr.nurijip.modes': Record<string, unknown> };
}

/**
 * Returns the custom properties of the stylesheet in the Design Tokens format (2025.10). The values are
 * those of the light mode. An extension has the values of the other modes. Names and descriptions are
 * those of the stylesheet.
 */
export async function designTokens(file: string): Promise<object> {
  const css = postcss.parse(await readFile(file, 'utf8'));
  const tokens: Record<string, DesignToken> = {};
  css.each((rule) => {
    const mode = rule.type === 'rule' && modeOf(rule);
    if (!mode) return;
    rule.each((declaration) => {
      if (declaration.type !== 'decl' || declaration.prop === NOT_A_TOKEN) return;
      const name = declaration.prop.replace('--nj-', '');
      const $type = types.find(([pattern]) => pattern.test(declaration.prop))?.[1] ?? 'dimension';
      const $value = tokenValue($type, declaration.value);
      const token = tokens[name];
      if (mode === 'light') {
        tokens[name] = { $type, $value, $description: description(declaration) };
      } else if (token) {
        const others = token.$extensions?.['kr.nurijip.modes'];
        token.$extensions = { 'kr.nurijip.modes': { ...others, [mode]: $value } };
      }
    });
  });
  return { nj: tokens };
}

function modeOf({ selector }: Rule): string | undefined {
  return modes.find(([first]) => selector.startsWith(`:where(${first}`))?.[1];
}

/** Returns the comment, with the value of the stylesheet if the format cannot express it. */
function description(declaration: Declaration): string {
  const comment = declaration.prev();
  const text = comment?.type === 'comment' ? comment.text : '';
  const value = /\d(em|vi)\b/.test(declaration.value) ? ` In CSS: ${declaration.value}.` : '';
  return `${text}${value}`.replace(/\s+/g, ' ');
}

function tokenValue(type: string, value: string): unknown {
  const alias = value.match(/^var\(--nj-([a-z-]+)\)$/);
  if (alias) return `{nj.${alias[1]}}`;
  switch (type) {
    case 'color':
      return {
        colorSpace: 'srgb',
        components: [1, 3, 5].map(
          (at) =>
            Math.round((Number.parseInt(value.slice(at, at + 2), 16) / 255) * 10_000) / 10_000,
        ),
        alpha: 1,
        hex: value,
      };
    case 'fontFamily':
      return value.split(',').map((name) => name.trim().replace(/^"|"$/g, ''));
    case 'fontWeight':
    case 'number':
      return number(value);
    case 'duration':
      return { value: number(value.replace(/ms$/, '')), unit: 'ms' };
    default:
      return { value: pixels(value), unit: 'px' };
  }
}

/** Returns the maximum of a size, because designs show a wide window. */
function pixels(value: string): number {
  const [, name = '', list = ''] = value.match(/^(max|clamp)\((.+)\)$/) ?? [];
  const parts = list.split(',').map((part) => part.trim());
  if (name === 'max') return Math.max(...parts.map(pixels));
  if (name === 'clamp') return pixels(parts.at(-1) ?? '');
  if (value === '0') return 0;
  const [, size = '', unit] = value.match(/^([\d.]+)(px|em)$/) ?? [];
  return number(size) * (unit === 'em' ? PIXELS_PER_EM : 1);
}

/** Stops the build for an unknown kind of value. */
function number(text: string): number {
  const value = Number(text);
  if (text === '' || Number.isNaN(value)) throw new Error(`No number in the tokens: "${text}".`);
  return value;
}
