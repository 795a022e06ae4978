// Bundlers replace `process.env.NODE_ENV` only where it is written out.
declare const process: { env: { NODE_ENV?: string } };

const warned = new Set<string>();

/**
 * Warns in development, once per message: what is wrong, why it matters and how to fix it. No output in
 * production: `message` is never called there. Put all work that only a warning needs into it.
 */
export function warn(
  component: string,
  message: () => string | readonly string[] | undefined,
): void {
  // In this form bundlers see that the function is empty in production and remove its calls too.
  if (process.env.NODE_ENV !== 'production') {
    for (const text of [message() ?? []].flat()) {
      const line = `Nurijip ${component}: ${text}`;
      if (warned.has(line)) continue;
      warned.add(line);
      console.warn(line);
    }
  }
}

/** The number of characters of a value that a warning shows. */
const MAX_QUOTED = 60;

/** Returns a short description of any value, for a warning. */
export function quote(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, MAX_QUOTED));
  if (typeof value === 'function') return 'a function';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}
