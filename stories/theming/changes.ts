import { type DesignToken, EXTENSION, valueIn } from '../../src/designTokens.js';
import { themes } from '../themes/themes.js';
import { isColor, tokens, type Values } from './tokens.js';

export type Scheme = 'light' | 'dark';

/** Changed values by token. A changed colour belongs to one scheme, a changed size to both. */
export type Changes = Readonly<Record<Scheme, Values>>;

export const unchanged: Changes = { light: {}, dark: {} };

/** Returns the changed tokens, with their values in both schemes. */
export function changedTokens(
  changes: Changes,
  start: readonly DesignToken[],
): readonly DesignToken[] {
  return tokens
    .filter(({ property }) => property in { ...changes.light, ...changes.dark })
    .map((token) => ({
      ...token,
      description: '',
      contrast: [],
      values: {
        light: changes.light[token.property] ?? valueIn(token.property, ['light'], [start, tokens]),
        ...(isColor(token) && {
          dark:
            changes.dark[token.property] ??
            valueIn(token.property, ['dark', 'light'], [start, tokens]),
        }),
      },
    }));
}

/** Returns changed tokens as a file in the Design Tokens format, which `readTokens` reads. */
export function tokenFileOf(changed: readonly DesignToken[]): object {
  const file: Record<string, unknown> = {};
  for (const token of changed) {
    const path = token.id.split('.');
    let group = file;
    for (const name of path.slice(0, -1)) {
      group[name] ??= {};
      group = group[name] as Record<string, unknown>;
    }
    const { light = '', dark } = token.values;
    group[path.at(-1) ?? ''] = isColor(token)
      ? {
          $type: 'color',
          $value: colorValue(light),
          ...(dark && { $extensions: { [EXTENSION]: { modes: { dark: colorValue(dark) } } } }),
        }
      : // A size may be any CSS, such as clamp(), which the format has no unit for.
        { $type: token.type, $value: light, $extensions: { [EXTENSION]: { css: light } } };
  }
  return file;
}

function colorValue(hex: string): object {
  const components = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return Math.round(part * 10_000) / 10_000;
  });
  return { colorSpace: 'srgb', components, hex };
}

/** Writes a theme as the hash of an address: `#theme=krds&light.color-text=101418`. */
export function addressOf(theme: string, changes: Changes): string {
  const parameters = new URLSearchParams({ theme });
  for (const scheme of ['light', 'dark'] as const) {
    for (const [property, value] of Object.entries(changes[scheme])) {
      parameters.set(`${scheme}.${property.replace('--nj-', '')}`, value);
    }
  }
  return `#${parameters}`;
}

/** Reads the hash of an address. What is not a theme or a value of ours is left out. */
export function readAddress(hash: string): { theme: string; changes: Changes } {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const asked = parameters.get('theme');
  const theme = themes.find(({ name }) => name === asked)?.name ?? 'nurijip';
  const changes = { light: {} as Record<string, string>, dark: {} as Record<string, string> };
  for (const token of tokens) {
    for (const scheme of ['light', 'dark'] as const) {
      const value = parameters.get(`${scheme}.${token.property.replace('--nj-', '')}`);
      if (value && isValue(token, value)) changes[scheme][token.property] = value;
    }
  }
  return { theme, changes };
}

function isValue(token: DesignToken, value: string): boolean {
  return isColor(token) ? /^#[\da-f]{6}$/.test(value) : /^[^;{}<>]{1,200}$/.test(value);
}
