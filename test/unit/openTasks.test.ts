import { describe, expect, test } from 'vitest';
import { nextOpen } from '../../src/TaskAccordion/openTasks.js';

/** Ids are letters: `ab` is the list of a and b. */
const ids = (letters: string) => [...letters];

describe('in an accordion of several open tasks', () => {
  test.each`
    event                                  | open     | toOpen   | toClose  | next
    ${'a press opens a task'}              | ${''}    | ${'a'}   | ${''}    | ${'a'}
    ${'a press opens a second task'}       | ${'b'}   | ${'a'}   | ${''}    | ${'ba'}
    ${'a press closes a task'}             | ${'ab'}  | ${''}    | ${'a'}   | ${'b'}
    ${'the button for all opens the rest'} | ${'b'}   | ${'abc'} | ${''}    | ${'bac'}
    ${'the button for all closes all'}     | ${'cab'} | ${''}    | ${'abc'} | ${''}
    ${'what a disabled task holds stays'}  | ${'ad'}  | ${''}    | ${'abc'} | ${'d'}
    ${'find-in-page opens a task'}         | ${'a'}   | ${'c'}   | ${''}    | ${'ac'}
    ${'a memory replaces what was open'}   | ${'ab'}  | ${'bc'}  | ${'a'}   | ${'bc'}
    ${'an id given twice opens once'}      | ${''}    | ${'aa'}  | ${''}    | ${'a'}
  `('$event', ({ open, toOpen, toClose, next }) => {
    expect(nextOpen(ids(open), { open: ids(toOpen), close: ids(toClose) }, 'multiple')).toEqual(
      ids(next),
    );
  });
});

describe('in an accordion of one open task at most', () => {
  test.each`
    event                                        | open   | toOpen   | toClose | next
    ${'a press opens a task and closes another'} | ${'b'} | ${'a'}   | ${''}   | ${'a'}
    ${'a press closes the open task'}            | ${'a'} | ${''}    | ${'a'}  | ${''}
    ${'an address opens its task'}               | ${'b'} | ${'c'}   | ${''}   | ${'c'}
    ${'the last of several is opened'}           | ${''}  | ${'abc'} | ${''}   | ${'c'}
  `('$event', ({ open, toOpen, toClose, next }) => {
    expect(nextOpen(ids(open), { open: ids(toOpen), close: ids(toClose) }, 'single')).toEqual(
      ids(next),
    );
  });
});

test.each(['multiple', 'single'] as const)(
  'a change that changes nothing returns the same list (%s)',
  (type) => {
    const open = ['a'];
    expect(nextOpen(open, { open: ['a'] }, type)).toBe(open);
    expect(nextOpen(open, { close: ['b'] }, type)).toBe(open);
    expect(nextOpen(open, {}, type)).toBe(open);
  },
);
