import { useId } from 'react';
import { text } from './lenient.js';

/**
 * Returns the beginning of the ids that a component generates: letters, digits, hyphens and
 * underscores. It is the same on the server and in the browser.
 *
 * `useId` alone is not enough. Two hydrated roots and two copies of React on one page count from the
 * same number (KWCAG 2.2 item 8.1.1). So the id also depends on the id of the component's root or,
 * without one, on its content. It also depends on every letter of `identifierPrefix`.
 */
export function useGeneratedId(rootId: unknown, content: unknown): string {
  const uid = useId();
  return `nj${uid.replace(/[^\w-]/g, '')}-${hash(`${uid} ${text(rootId) || text(content)}`)}`;
}

/** Returns a short text. Different texts seldom give the same one. */
function hash(source: string): string {
  let value = 0;
  for (const char of source)
    value = (Math.imul(value, 0x1000193) ^ (char.codePointAt(0) as number)) >>> 0;
  return value.toString(36);
}
