import { isValidElement } from 'react';

/**
 * What can be shown of a value that should be text. React throws at an object and takes the page
 * with it, so anything else is no text at all: a citizen loses that one value and nothing beside it.
 */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  // Not what the types ask for, but what its author meant to show.
  if (isValidElement(value)) return value as unknown as string;
  return typeof value === 'number' ? String(value) : '';
}
