import { type RefObject, useEffect, useState } from 'react';
import { isSharedId } from '../uniqueId.js';

/**
 * Returns the beginning of the generated ids of an accordion, and a function that returns that of a
 * task. They never change, also when the tasks change, with one exception: another root of the page has rendered the same accordion, so that the
 * ids are not unique. Then the accordion changes its own.
 */
export function useIdPrefix(
  root: RefObject<HTMLElement | null>,
  generatedId: string,
  isEmpty: boolean,
): readonly [prefix: string, getTaskPrefix: (id: string) => string] {
  const [taskNumbers] = useState(() => new Map<string, number>());
  const [first] = useState(generatedId);
  const [end, setEnd] = useState('');
  const prefix = first + end;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the root is rendered with the first task.
  useEffect(() => {
    // The first task has the number 0. Two accordions that share this id share all ids.
    if (root.current && isSharedId(`${prefix}-0-panel`, root.current)) setEnd(`${end}-`);
  }, [prefix, isEmpty]);
  function getTaskPrefix(id: string): string {
    const number = taskNumbers.get(id) ?? taskNumbers.size;
    taskNumbers.set(id, number);
    return `${prefix}-${number}`;
  }
  return [prefix, getTaskPrefix];
}
