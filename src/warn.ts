// Written out, so that every bundler's replacement of `process.env.NODE_ENV` finds it.
declare const process: { env: { NODE_ENV?: string } };

const given = new Set<string>();

/**
 * Warns a developer, once for each message: what happened, why it matters and how to fix it.
 * Production never calls `message`, so everything that only a warning needs belongs inside it.
 */
export function warn(
  component: string,
  message: () => string | readonly string[] | undefined,
): void {
  // In this form every bundler sees that nothing is left in production, and drops the calls too.
  if (process.env.NODE_ENV !== 'production') {
    for (const sentence of [message() ?? []].flat()) {
      const line = `Nurijip ${component}: ${sentence}`;
      if (given.has(line)) continue;
      given.add(line);
      console.warn(line);
    }
  }
}

const QUOTED = 60;

/** A faulty value as a warning shows it: short, and of any type. */
export function quote(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, QUOTED));
  if (typeof value === 'function') return 'a function';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}
