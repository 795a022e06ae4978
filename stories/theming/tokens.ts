import Color from 'colorjs.io';
import { type DesignToken, type Pair, pairsOf, readTokens } from '../../src/designTokens.js';
import source from '../../src/tokens.json' with { type: 'json' };

/** All tokens that a ministry may set. */
export const tokens = readTokens(source);

/** All promised contrasts. */
export const pairs = pairsOf(tokens);

/** Values of custom properties, by name. */
export type Values = Readonly<Record<string, string>>;

/** Returns the contrast ratio of a promised pair with these colours (WCAG 2), from 1 to 21. */
export function contrastOf({ token, on, or }: Pair, colors: Values): number {
  const background = new Color(colors[on] ?? '');
  const ratios = [token.property, ...(or ? [or] : [])].map((property) =>
    background.contrast(colors[property] ?? '', 'WCAG21'),
  );
  return Math.max(...ratios);
}

export function isColor({ type }: DesignToken): boolean {
  return type === 'color';
}
