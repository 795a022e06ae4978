// @vitest-environment node
import { expect, test } from 'vitest';
import { nextOpen } from '../../src/TaskAccordion/openTasks.js';

/** Each letter is an id: `ab` is the list of a and b. */
const toIds = (letters: string) => [...letters];

test.each([
  ['a press opens a task', 'multiple', '', 'a', '', 'a'],
  ['a press opens a second task', 'multiple', 'b', 'a', '', 'ba'],
  ['a press closes a task', 'multiple', 'ab', '', 'a', 'b'],
  ["'Show all' opens the closed tasks", 'multiple', 'b', 'abc', '', 'bac'],
  ["'Hide all' closes all tasks", 'multiple', 'cab', '', 'abc', ''],
  ["'Hide all' does not close a disabled task", 'multiple', 'ad', '', 'abc', 'd'],
  ['find-in-page opens a task', 'multiple', 'a', 'c', '', 'ac'],
  ['remembered tasks replace the open tasks', 'multiple', 'ab', 'bc', 'a', 'bc'],
  ['an id that is given twice opens once', 'multiple', '', 'aa', '', 'a'],
  ['a press opens a task and closes the other one', 'single', 'b', 'a', '', 'a'],
  ['a press closes the open task', 'single', 'a', '', 'a', ''],
  ['a hash opens its task and closes the other one', 'single', 'b', 'c', '', 'c'],
  ['only the last of several tasks opens', 'single', '', 'abc', '', 'c'],
] as const)('nextOpen(): %s, type "%s"', (_, type, open, toOpen, toClose, next) => {
  const change = { open: toIds(toOpen), close: toIds(toClose) };
  expect(nextOpen(toIds(open), change, type)).toEqual(toIds(next));
});

test.each(['multiple', 'single'] as const)(
  'nextOpen() with type "%s" returns the same list when nothing changes',
  (type) => {
    const open = ['a'];
    expect(nextOpen(open, { open: ['a'] }, type)).toBe(open);
    expect(nextOpen(open, { close: ['b'] }, type)).toBe(open);
    expect(nextOpen(open, {}, type)).toBe(open);
  },
);
