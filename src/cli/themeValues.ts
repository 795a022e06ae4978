import Color from 'colorjs.io';
import * as csstree from 'css-tree';
import { type DesignToken, type Mode, writtenValue } from '../designTokens.js';
import type { ThemeDeclaration } from './readTheme.js';
import { type PageState, page } from './themeModes.js';

/** Returns a colour, `computed` for a colour that only a browser can compute, or nothing. */
export function parseColor(value: string): Color | 'computed' | undefined {
  if (/^(color-mix|light-dark|contrast-color)\(|\bfrom\b|currentcolor/i.test(value))
    return 'computed';
  if (value === 'transparent') return new Color('srgb', [0, 0, 0], 0);
  try {
    return new Color(value);
  } catch {
    return undefined;
  }
}

/** The values in a mode and a part of the page. */
export interface Look {
  /** `seen` has the properties that refer to this one. */
  valueOf(property: string, seen?: readonly string[]): string;
  setBy(property: string): ThemeDeclaration | undefined;
}

/** Returns the values in a state of the page: those of the theme, of its parts, and ours. */
export function lookIn(
  scope: string,
  scopes: readonly string[],
  declarations: readonly ThemeDeclaration[],
  ours: readonly (readonly DesignToken[])[],
  { state, ours: modes }: { state: PageState; ours: readonly Mode[] } = {
    state: page,
    ours: ['light'],
  },
): Look {
  const set = strongest(state, declarations, scope);
  if (!scope) {
    // A value of ours may refer to a property that the theme sets.
    const whole: Look = {
      setBy: (property) => set.get(property),
      valueOf: (property, seen = []) =>
        resolve(set.get(property)?.value ?? writtenValue(property, modes, ours) ?? '', whole, [
          ...seen,
          property,
        ]),
    };
    return whole;
  }
  // What a part of the page does not set, it inherits from the part around it, or from the page.
  const around = scopes
    .filter((one) => one && [' ', '>'].some((combinator) => scope.startsWith(one + combinator)))
    .sort((one, other) => other.length - one.length)[0];
  const outer = lookIn(around ?? '', scopes, declarations, ours, { state, ours: modes });
  const part: Look = {
    setBy: (property) => set.get(property) ?? outer.setBy(property),
    valueOf: (property, seen = []) => {
      const own = set.get(property);
      return own ? resolve(own.value, part, [...seen, property]) : outer.valueOf(property, seen);
    },
  };
  return part;
}

/** Returns the declarations that win in a state, by property. */
export function strongest(
  state: PageState,
  declarations: readonly ThemeDeclaration[],
  scope: string,
): Map<string, ThemeDeclaration> {
  const winners = new Map<string, { declaration: ThemeDeclaration; weight: number }>();
  for (const declaration of declarations) {
    if (declaration.scope !== scope || declaration.isLayered) continue;
    const specificity = declaration.specificityIn(state);
    if (specificity === undefined) continue;
    const weight = specificity + (declaration.isImportant ? 1e12 : 0);
    const winner = winners.get(declaration.property);
    if (!winner || weight >= winner.weight) {
      winners.set(declaration.property, { declaration, weight });
    }
  }
  return new Map([...winners].map(([property, { declaration }]) => [property, declaration]));
}

/** Replaces each `var()`. A property that refers to itself has no value. */
export function resolve(value: string, look: Look, seen: readonly string[]): string {
  if (!value.includes('var(')) return value;
  const ast = csstree.parse(value, { context: 'value' });
  csstree.walk(ast, (node, item, list) => {
    if (node.type !== 'Function' || node.name !== 'var' || !list) return;
    const [name, , ...fallback] = [...node.children];
    const property = name?.type === 'Identifier' ? name.name : '';
    const found = seen.includes(property) ? '' : look.valueOf(property, seen);
    const text =
      found || resolve(fallback.map((part) => csstree.generate(part)).join(''), look, seen);
    list.replace(item, list.createItem({ type: 'Raw', value: text }));
  });
  return csstree.generate(ast).trim();
}
