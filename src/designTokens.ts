/*
 * Reads the files of tokens (`tokens.json`, `themes/*.json`), which are data in the Design Tokens format
 * (DTCG 2025.10). The stylesheets, the published files, Storybook, the tests and `nurijip theme` use it.
 * It has no dependency, so it runs in Node and in browsers.
 */

/** A mode that changes values. Values of `light` are the `$value` of a token. */
export type Mode = 'light' | 'dark' | 'more-contrast';

/** A contrast that a token must reach against backgrounds (WCAG 2 ratio, 1 to 21). */
interface Contrast {
  ratio: number;
  /** The ids of the backgrounds. */
  on: readonly string[];
  /** The id of another token that may reach the contrast instead. */
  or?: string | undefined;
}

/** One token. */
export interface DesignToken {
  /** Its path in the file, such as `nj.color.surface`. */
  id: string;
  /** Its custom property, such as `--nj-color-surface`. */
  property: string;
  type: string;
  description: string;
  /** Its values in CSS. A mode without a value has that of `light`. */
  values: Readonly<{ [M in Mode]?: string }>;
  contrast: readonly Contrast[];
}

/** A file of tokens: a tree of groups and tokens. */
export type TokenFile = Readonly<Record<string, unknown>>;

type Node = Record<string, unknown>;

interface Extension {
  css?: string;
  contrast?: readonly Contrast[];
  modes?: Partial<Record<Mode, unknown>>;
  variables?: Partial<Record<Mode, string>>;
}

/** The name of our extension of the format. */
export const EXTENSION = 'kr.nurijip';

/** Returns all tokens of a file, in its order. */
export function readTokens(file: TokenFile): readonly DesignToken[] {
  return tokensIn(file as Node, [], '');
}

function tokensIn(group: Node, path: readonly string[], inherited: string): DesignToken[] {
  const type = String(group['$type'] ?? inherited);
  return Object.entries(group).flatMap(([key, child]) => {
    if (!isNode(child) || (key.startsWith('$') && key !== '$root')) return [];
    const childPath = [...path, key];
    if (!('$value' in child)) return tokensIn(child, childPath, type);
    return [readToken(child, childPath, String(child['$type'] ?? type))];
  });
}

function readToken(token: Node, path: readonly string[], type: string): DesignToken {
  const { css, contrast = [], modes = {}, variables = {} } = extensionOf(token);
  const property = propertyOf(path.join('.'));
  const write = (value: unknown, mode: Mode) => {
    const variable = variables[mode];
    const written = cssValue(property, type, value);
    return variable ? `var(${variable}, ${written})` : written;
  };
  const others = (Object.entries(modes) as [Mode, unknown][]).map(([mode, value]) => [
    mode,
    write(value, mode),
  ]);
  return {
    id: path.join('.'),
    property,
    type,
    description: String(token['$description'] ?? ''),
    values: { light: css ?? write(token['$value'], 'light'), ...Object.fromEntries(others) },
    contrast,
  };
}

export function extensionOf(node: Node): Extension {
  const extensions = node['$extensions'];
  return isNode(extensions) ? ((extensions[EXTENSION] ?? {}) as Extension) : {};
}

/** Returns the custom property of an id. The token of a group itself is `$root` in the format. */
function propertyOf(id: string): string {
  const parts = id.split('.').filter((part) => part !== '$root');
  return `--${parts.join('-')}`;
}

function cssValue(property: string, type: string, value: unknown): string {
  if (typeof value === 'string' && value.startsWith('{')) {
    return `var(${propertyOf(value.slice(1, -1))})`;
  }
  if (type === 'fontFamily' && Array.isArray(value)) return value.map(cssFontName).join(', ');
  if (type === 'color' && isNode(value)) return hexOf(property, value);
  if ((type === 'dimension' || type === 'duration') && isNode(value)) {
    return `${value['value']}${value['unit']}`;
  }
  if (typeof value === 'number') return String(value);
  throw new Error(
    `${property} has the value ${JSON.stringify(value)}, which is not a ${type} in the Design Tokens format.`,
  );
}

/** A person edits `hex`. Tools read `components`. So they must agree. */
function hexOf(property: string, { components, hex }: Node): string {
  const given = String(hex);
  const read = (components as number[]).map((part) =>
    Math.round(part * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  if (given === `#${read.join('')}`) return given;
  const expected = [1, 3, 5].map((at) => {
    const part = Number.parseInt(given.slice(at, at + 2), 16) / 255;
    return Math.round(part * 10_000) / 10_000;
  });
  throw new Error(
    `${property} has the \`hex\` ${given}, but its \`components\` are those of #${read.join('')}. For this \`hex\` they are [${expected.join(', ')}].`,
  );
}

/** A name with a space needs quotation marks. Names of keywords must not have any. */
function cssFontName(name: string): string {
  return name.includes(' ') ? `"${name}"` : name;
}

/**
 * Returns the value of a property in a mode, with each `var()` replaced.
 *
 * @param modes the modes of the page, the one that overrides the others first
 * @param themes lists of tokens, the one that overrides the others first
 */
export function valueIn(
  property: string,
  modes: readonly Mode[],
  themes: readonly (readonly DesignToken[])[],
): string {
  const value = writtenValue(property, modes, themes) ?? '';
  if (!value.startsWith('var(')) return value;
  const [name = '', ...fallback] = value.slice('var('.length, -1).split(',');
  if (writtenValue(name, modes, themes) !== undefined) return valueIn(name, modes, themes);
  return fallback.join(',').trim();
}

/** Returns the value of a property in a mode as it is written, with each `var()`. */
export function writtenValue(
  property: string,
  modes: readonly Mode[],
  themes: readonly (readonly DesignToken[])[],
): string | undefined {
  for (const mode of modes) {
    for (const tokens of themes) {
      const value = tokens.find((token) => token.property === property)?.values[mode];
      if (value !== undefined) return value;
    }
  }
  return undefined;
}

/** The combinations of modes that a page can have. */
export const combinations: readonly (readonly [name: string, modes: readonly Mode[]])[] = [
  ['light', ['light']],
  ['dark', ['dark', 'light']],
  ['light, more contrast', ['more-contrast', 'light']],
  ['dark, more contrast', ['more-contrast', 'dark', 'light']],
];

/** A pair of tokens with a promised contrast. */
export interface Pair {
  token: DesignToken;
  ratio: number;
  /** The property of the background. */
  on: string;
  /** The property of another token that may reach the contrast instead. */
  or?: string | undefined;
}

/** Returns every promised contrast, one for each background. */
export function pairsOf(tokens: readonly DesignToken[]): readonly Pair[] {
  return tokens.flatMap((token) =>
    token.contrast.flatMap(({ ratio, on, or }) =>
      on.map((id) => ({ token, ratio, on: propertyOf(id), or: or && propertyOf(or) })),
    ),
  );
}

/** Returns the promised contrasts of a token as a sentence, for people. */
export function contrastSentence({ contrast }: DesignToken): string {
  return contrast
    .map(({ ratio, on, or }) => {
      const names = on.map(shortName);
      const list =
        names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names[0];
      return `${or ? `This token or ${shortName(or)} has` : 'Has'} ${ratio}:1 on ${list}.`;
    })
    .join(' ');
}

function shortName(id: string): string {
  return propertyOf(id).replace('--nj-color-', '');
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
