// Always written as `process.env.NODE_ENV`, because bundlers replace only this text.
declare const process: { env: { NODE_ENV?: string } };

const reported = new Set<string>();

/**
 * Warns developers, once for each message: what is wrong, why it matters and how to fix it. There
 * is no output in production, and `message` is not called there. Compute what only a warning needs
 * in `message`.
 */
export function warn(
  component: string,
  message: () => string | readonly string[] | undefined,
): void {
  // With this condition, bundlers see an empty function in production and remove its calls.
  if (process.env.NODE_ENV !== 'production') {
    for (const text of [message() ?? []].flat()) {
      const line = `Nurijip ${component}: ${text}`;
      if (reported.has(line)) continue;
      reported.add(line);
      console.warn(line);
    }
  }
}

const MAX_QUOTE_LENGTH = 60;

/** Returns a short text for a wrong value of any type. */
export function quote(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, MAX_QUOTE_LENGTH));
  if (typeof value === 'function') return 'a function';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}
