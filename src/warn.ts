// Written out, so that every bundler's replacement of `process.env.NODE_ENV` finds it.
declare const process: { env: { NODE_ENV?: string } };

const said = new Set<string>();

/**
 * Tells a developer, once, what happened, why it matters and how to fix it. Silent in production:
 * a citizen's console is nobody's to-do list.
 */
export function warn(component: string, message: string): void {
  if (process.env.NODE_ENV === 'production' || said.has(component + message)) return;
  said.add(component + message);
  console.warn(`Nurijip ${component}: ${message}`);
}
