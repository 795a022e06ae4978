import { EXTENSION, extensionOf, type Mode, type TokenFile } from './designTokens.js';

/** The name of a file of one mode, with the modes that it contains. A later mode replaces values. */
const modeFiles: Readonly<Record<string, readonly Mode[]>> = {
  'tokens/light.json': [],
  'tokens/dark.json': ['dark'],
  'tokens/light-more-contrast.json': ['more-contrast'],
  'tokens/dark-more-contrast.json': ['dark', 'more-contrast'],
};

type Node = Record<string, unknown>;

/**
 * Returns the published files of the tokens by name: all tokens with all modes, one file for each mode,
 * and a resolver (Design Tokens Resolver 2025.10). A designer's tool that cannot read a resolver imports
 * the files of the modes.
 */
export function tokenFiles(file: TokenFile): Record<string, object> {
  const inModes = Object.entries(modeFiles).map(([name, modes]) => [name, inMode(file, modes)]);
  return {
    'tokens.json': file,
    ...Object.fromEntries(inModes),
    'tokens/nurijip.resolver.json': resolver(file),
  };
}

/** Returns all tokens with their values in these modes and without our extension of the format. */
function inMode(node: Node, modes: readonly Mode[]): Node {
  return Object.fromEntries(
    Object.entries(node).flatMap(([key, child]) => {
      if (key === '$extensions') return [];
      if (key === '$description') return [[key, describe(node, String(child))]];
      if (key === '$value') return [[key, valueIn(node, modes)]];
      return [[key, isGroup(child) ? inMode(child, modes) : child]];
    }),
  );
}

function valueIn(token: Node, modes: readonly Mode[]): unknown {
  const { modes: values = {} } = extensionOf(token);
  return modes.reduce((value, mode) => values[mode] ?? value, token['$value']);
}

/** Adds the value in CSS, which a tool without our extension cannot read. */
function describe(token: Node, description: string): string {
  const { css } = extensionOf(token);
  return css ? `${description} In CSS: ${css}.` : description;
}

/** Returns only the tokens that have a value in this mode. */
function onlyMode(node: Node, mode: Mode): Node | undefined {
  if ('$value' in node) {
    const value = extensionOf(node).modes?.[mode];
    return value === undefined ? undefined : { $value: value };
  }
  const children = Object.entries(node).flatMap(([key, child]) => {
    const inside = !key.startsWith('$') && isGroup(child) ? onlyMode(child, mode) : undefined;
    return inside ? [[key, inside]] : [];
  });
  if (children.length === 0) return undefined;
  const type = node['$type'] === undefined ? [] : [['$type', node['$type']]];
  return Object.fromEntries([...type, ...children]);
}

function resolver(file: TokenFile): object {
  const source = (mode: Mode) => [onlyMode(file as Node, mode) ?? {}];
  return {
    name: 'Nurijip',
    version: '2025.10',
    sets: { tokens: { sources: [{ $ref: './light.json' }] } },
    modifiers: {
      theme: {
        description: 'The attribute `data-nj-theme`.',
        contexts: { light: [], dark: source('dark') },
        default: 'light',
      },
      contrast: {
        description: 'The attribute `data-nj-contrast`.',
        contexts: { standard: [], more: source('more-contrast') },
        default: 'standard',
      },
    },
    resolutionOrder: [
      { $ref: '#/sets/tokens' },
      { $ref: '#/modifiers/theme' },
      { $ref: '#/modifiers/contrast' },
    ],
    $extensions: { [EXTENSION]: { file: '../tokens.json' } },
  };
}

function isGroup(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
