import Color from 'colorjs.io';

/** A custom property with its comment in the stylesheet. */
export interface Token {
  name: string;
  value: string;
  comment: string;
}

/** A contrast that the comment of a token requires. */
export interface Promised {
  token: string;
  least: number;
  on: string;
  /** Another token that may reach the contrast instead. */
  or?: string | undefined;
}

type Mode = 'light' | 'dark' | 'more';

/** Values of custom properties, by name. */
export type Values = Readonly<Record<string, string>>;

const COMMENT = /\/\*(?:(?!\*\/)[\s\S])*\*\//g;
const DOCUMENTED = /\/\*((?:(?!\*\/)[\s\S])*)\*\/\s*(--nj-[a-z-]+):([^;]+);/g;
const AT_RULE = /@[a-z][^{;]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g;
const RULE = /([^{}]+)\{([^{}]*)\}/g;
const DECLARATION = /(--[\w-]+):([^;]+);/g;
const PROMISE = /(?:\bit or ([a-z-]+) )?([\d.]+):1((?:,? (?:and )?on [a-z-]+)+)/g;

/** Returns all tokens of the stylesheet. A declaration without a comment is a value for another mode. */
export function tokensOf(css: string): readonly Token[] {
  return [...css.matchAll(DOCUMENTED)].map(([, comment = '', name = '', value = '']) => ({
    name,
    value: oneLine(value),
    comment: oneLine(comment),
  }));
}

/** Returns the contrasts in the comments: `7:1 on surface and on surface-muted; it or focus 3:1 on …`. */
export function promisesOf(tokens: readonly Token[]): readonly Promised[] {
  return tokens.flatMap(({ name, comment }) =>
    [...comment.matchAll(PROMISE)].flatMap(([, or, least, backgrounds = '']) =>
      [...backgrounds.matchAll(/on ([a-z-]+)/g)].map(([, background]) => ({
        token: name,
        least: Number(least),
        on: `--nj-color-${background}`,
        or: or && `--nj-color-${or}`,
      })),
    ),
  );
}

/** Returns the values of a stylesheet in each mode. Its media queries have the same values. */
export function modesOf(css: string): Record<Mode, Values> {
  const modes: Record<Mode, Record<string, string>> = { light: {}, dark: {}, more: {} };
  const rules = css.replace(COMMENT, '').replace(AT_RULE, '').matchAll(RULE);
  for (const [, selector = '', body = ''] of rules) {
    const mode = selector.match(/data-nj-theme="(dark)"|data-nj-contrast="(more)"/);
    const values = modes[(mode?.[1] ?? mode?.[2] ?? 'light') as Mode];
    for (const [, name = '', value = ''] of body.matchAll(DECLARATION)) {
      values[name] = oneLine(value);
    }
  }
  return modes;
}

/** Returns the value of a `var()`, by its name or its fallback. */
export function resolve(values: Values, name: string): string {
  const value = values[name] ?? '';
  const [, other = '', fallback] = value.match(/^var\((--[\w-]+)(?:, *([^()]+))?\)$/) ?? [];
  if (!other) return value;
  return values[other] === undefined ? (fallback ?? '') : resolve(values, other);
}

/** Returns the contrast ratio of a promised pair with these colours (WCAG 2), from 1 to 21. */
export function contrastOf({ token, on, or }: Promised, colors: Values): number {
  const background = new Color(resolve(colors, on));
  const ratios = [token, ...(or ? [or] : [])].map((name) =>
    background.contrast(resolve(colors, name), 'WCAG21'),
  );
  return Math.max(...ratios);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
