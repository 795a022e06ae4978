import Color from 'colorjs.io';

/** A custom property as the stylesheet declares and explains it. */
export interface Token {
  name: string;
  value: string;
  comment: string;
}

/** A contrast that a token's comment promises. */
export interface Promised {
  token: string;
  least: number;
  on: string;
  /** The pair holds as soon as this one reaches the contrast in the token's stead. */
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

/** Every token of the stylesheet; what has no comment of its own is a further value of one. */
export function tokensOf(css: string): readonly Token[] {
  return [...css.matchAll(DOCUMENTED)].map(([, comment = '', name = '', value = '']) => ({
    name,
    value: oneLine(value),
    comment: oneLine(comment),
  }));
}

/** What the comments promise: `7:1 on surface and on surface-muted; it or focus 3:1 on …`. */
export function promisesOf(tokens: readonly Token[]): readonly Promised[] {
  return tokens.flatMap(({ name, comment }) =>
    [...comment.matchAll(PROMISE)].flatMap(([, or, least, grounds = '']) =>
      [...grounds.matchAll(/on ([a-z-]+)/g)].map(([, ground]) => ({
        token: name,
        least: Number(least),
        on: `--nj-color-${ground}`,
        or: or && `--nj-color-${or}`,
      })),
    ),
  );
}

/** What a stylesheet sets in each mode. What the system asks for repeats these, in at-rules. */
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

/** The value behind `var()`, which may lead to another name or to a fallback. */
export function resolve(values: Values, name: string): string {
  const value = values[name] ?? '';
  const [, other = '', fallback] = value.match(/^var\((--[\w-]+)(?:, *([^()]+))?\)$/) ?? [];
  if (!other) return value;
  return values[other] === undefined ? (fallback ?? '') : resolve(values, other);
}

/** The contrast of WCAG 2, from 1 to 21, that a promised pair has with these colours. */
export function contrastOf({ token, on, or }: Promised, colors: Values): number {
  const ground = new Color(resolve(colors, on));
  const ratios = [token, ...(or ? [or] : [])].map((name) =>
    ground.contrast(resolve(colors, name), 'WCAG21'),
  );
  return Math.max(...ratios);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
