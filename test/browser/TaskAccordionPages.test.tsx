import { act, render, screen } from '@testing-library/react';
import * as React from 'react';
import { type ReactNode, StrictMode, useState } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { TaskAccordion } from '../../src/index.js';
import { expectConsole } from '../support/failOnConsole.js';
import '../support/inBrowser.js';

const tasksOf = (...ids: string[]) =>
  ids.map((id) => ({ id, title: `Title ${id}`, body: `Body ${id}` }));
const tasks = tasksOf('one', 'two');
const trigger = (id: string) => screen.getByRole('button', { name: `Title ${id}` });
const press = (id: string) => userEvent.click(trigger(id));
const open = () =>
  [...document.querySelectorAll('.nj-task-accordion__item[data-state=open]')].map(({ id }) => id);

/** What is stored, by key and page, without the path of this test. */
function stored(): Record<string, string[]> {
  const entries = Object.entries(sessionStorage).map(([name, value]) => [
    name.replace('nurijip:', '').replace(window.location.pathname, ''),
    JSON.parse(value as string).open,
  ]);
  return Object.fromEntries(entries);
}
const remember = (key: string, ids: string[]) =>
  sessionStorage.setItem(
    `nurijip:${key.replace(':', `:${window.location.pathname}`)}`,
    JSON.stringify({ version: 1, open: ids }),
  );

const { href } = window.location;
const go = (query: string) => window.history.replaceState(null, '', query);
beforeEach(() => go('?'));
afterEach(() => {
  vi.restoreAllMocks();
  sessionStorage.clear();
  go(href);
});

describe('a page is its path and its query', () => {
  /** What a reader finds who opens the second task at one address and comes to another. */
  async function foundAt(first: string, second: string) {
    go(first);
    const { unmount } = render(<TaskAccordion tasks={tasks} persist="a" />);
    await press('two');
    unmount();
    go(second);
    render(<TaskAccordion tasks={tasks} persist="a" />);
    return open();
  }

  test('so that two pages of one program do not share a memory', async () => {
    expect(await foundAt('?menuNo=100', '?menuNo=200')).toEqual([]);
  });

  test('in whatever order the parameters stand', async () => {
    expect(await foundAt('?menuNo=100&lang=ko', '?lang=ko&menuNo=100')).toEqual(['two']);
  });

  test('without what an advertisement, a newsletter or a session adds', async () => {
    const second = '?utm_source=x&menuNo=100&fbclid=y&NaPm=z&PHPSESSID=1';
    expect(await foundAt('?menuNo=100', second)).toEqual(['two']);
  });

  test('and the hash where that is a route', async () => {
    expect(await foundAt('#/tasks', '#/other')).toEqual([]);
  });

  test('but not the task to which the address leads', async () => {
    expect(await foundAt('?menuNo=100', '?menuNo=100#one')).toEqual(['two', 'one'].sort());
  });
});

describe('another page under a mounted accordion', () => {
  const shown = (ids: string[], props = {}) => (
    <StrictMode>
      <TaskAccordion tasks={tasksOf(...ids)} persist="a" {...props} />
    </StrictMode>
  );

  test('shows what was open there, where its tasks are others', async () => {
    go('?menuNo=100');
    remember('a:?menuNo=200', ['four']);
    const { rerender } = render(shown(['one', 'two']));
    await press('two');
    go('?menuNo=200');
    rerender(shown(['three', 'four']));
    expect(open()).toEqual(['four']);
    go('?menuNo=100');
    rerender(shown(['one', 'two']));
    expect(open()).toEqual(['two']);
    expect(stored()).toEqual({ 'a:?menuNo=100': ['two'], 'a:?menuNo=200': ['four'] });
  });

  test('is given nothing of the page before it until the reader changes something', async () => {
    const onValueChange = vi.fn();
    const { rerender } = render(shown(['one', 'two'], { value: [], onValueChange }));
    go('?menuNo=100');
    await press('two');
    rerender(shown(['one', 'two'], { value: ['two'], onValueChange }));
    expect(stored()).toEqual({ 'a:?menuNo=100': ['two'] });
    go('?menuNo=200');
    rerender(shown(['one', 'two'], { value: ['one'], onValueChange }));
    rerender(shown(['one', 'two', 'three'], { value: ['two'], onValueChange }));
    expect(stored()).toEqual({ 'a:?menuNo=100': ['two'] });
    await press('one');
    rerender(shown(['one', 'two', 'three'], { value: ['two', 'one'], onValueChange }));
    expect(stored()).toEqual({ 'a:?menuNo=100': ['two'], 'a:?menuNo=200': ['two', 'one'] });
    expect(onValueChange).toHaveBeenCalledTimes(2);
  });

  test('leaves alone an owner that writes what is open into the address', async () => {
    function Owner() {
      const [, setQuery] = useState('');
      return (
        <TaskAccordion
          tasks={tasksOf('one', 'two')}
          persist="a"
          onValueChange={(value) => {
            go(`?open=${value.join()}`);
            setQuery(value.join());
          }}
        />
      );
    }
    render(<Owner />);
    for (const expected of [['one'], [], ['one'], []]) {
      await press('one');
      expect(open()).toEqual(expected);
    }
  });
});

describe.each([
  ['as it is', ({ children }: { children: ReactNode }) => children],
  ['in strict mode', StrictMode],
])('another key, %s,', (_, Mode) => {
  const shown = (persist: string | undefined, props = {}) => (
    <Mode>
      <TaskAccordion tasks={tasks} persist={persist} {...props} />
    </Mode>
  );
  let written: string[];
  beforeEach(() => {
    written = [];
    const { setItem } = Storage.prototype;
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(function (
      this: Storage,
      name,
      value,
    ) {
      written.push(`${name.split(':')[1]} ${JSON.parse(value).open}`);
      setItem.call(this, name, value);
    });
  });

  test('restores its own memory and is never given that of the key before', async () => {
    remember('b:', ['one']);
    const { rerender } = render(shown('a'));
    await press('two');
    rerender(shown('b'));
    expect(open()).toEqual(['one']);
    rerender(shown('a'));
    expect(open()).toEqual(['two']);
    expect(written).toEqual(['b one', 'a two']);
  });

  test('without a memory leaves open what is open, and writes at the next change', async () => {
    const { rerender } = render(shown('a'));
    await press('two');
    rerender(shown('b'));
    expect(open()).toEqual(['two']);
    expect(written).toEqual(['a two']);
    await press('one');
    expect(written).toEqual(['a two', 'b two,one']);
  });

  test('may be none for a time', async () => {
    const { rerender } = render(shown('a'));
    await press('two');
    rerender(shown(undefined));
    await press('one');
    expect(open()).toEqual(['one', 'two']);
    rerender(shown('a'));
    expect(open()).toEqual(['two']);
    expect(written).toEqual(['a two']);
  });

  test('may come with other tasks', async () => {
    remember('b:', ['three']);
    const { rerender } = render(shown('a'));
    await press('two');
    rerender(shown('b', { tasks: tasksOf('two', 'three') }));
    expect(open()).toEqual(['three']);
    expect(written).toEqual(['b three', 'a two']);
  });

  test('may come with the change that a press asks for', async () => {
    remember('b:', ['two']);
    function Owner() {
      const [key, setKey] = useState('a');
      return shown(key, { onValueChange: () => setKey('b') });
    }
    render(<Owner />);
    await press('one');
    expect(open()).toEqual(['two']);
    expect(written).toEqual(['b two']);
  });

  test('counts in an accordion of one open task too', async () => {
    remember('b:', ['one']);
    const { rerender } = render(shown('a', { type: 'single' }));
    await press('two');
    rerender(shown('b', { type: 'single' }));
    expect(open()).toEqual(['one']);
    expect(written).toEqual(['b one', 'a two']);
  });

  test('asks an owner that may refuse, and its memory stays', async () => {
    remember('b:', ['one']);
    const onValueChange = vi.fn();
    const { rerender } = render(shown('b', { value: ['two'], onValueChange }));
    expect(onValueChange).toHaveBeenLastCalledWith(['one'], { reason: 'restore' });
    rerender(shown('b', { value: [], onValueChange }));
    expect(open()).toEqual([]);
    expect(written).toEqual(['b one']);
    await press('two');
    expect(written).toEqual(['b one', 'b ']);
  });

  test('that cannot be written out is none', async () => {
    const { rerender } = render(shown(Symbol('key') as never));
    await press('one');
    const key = {
      toString() {
        throw new Error('The key threw.');
      },
    };
    rerender(shown(key as never));
    await press('two');
    rerender(shown({} as never));
    await press('two');
    rerender(shown({} as never));
    expect(open()).toEqual(['one']);
  });
});

test('accordions that share a key, one inside another, remember each their own tasks', async () => {
  const [first, ...others] = tasks;
  const inner = <TaskAccordion tasks={tasksOf('three', 'four')} persist="a" headingLevel={4} />;
  const page = (
    <StrictMode>
      <TaskAccordion
        tasks={[{ id: 'one', title: first?.title ?? '', body: inner }, ...others]}
        persist="a"
      />
      <TaskAccordion tasks={tasksOf('five')} persist="a" />
    </StrictMode>
  );
  const { unmount } = render(page);
  for (const id of ['one', 'four', 'two', 'five', 'two', 'three', 'four']) await press(id);
  expect(open()).toEqual(['one', 'three', 'five']);
  unmount();
  render(page);
  expect(open()).toEqual(['one', 'three', 'five']);
});

test('tasks that arrive later are opened as they were', async () => {
  remember('a:', ['one', 'two']);
  expectConsole('warn', '`tasks` holds no task');
  const { rerender } = render(<TaskAccordion tasks={[]} persist="a" />);
  rerender(<TaskAccordion tasks={tasksOf('one')} persist="a" />);
  rerender(<TaskAccordion tasks={tasks} persist="a" />);
  expect(open()).toEqual(['one', 'two']);
});

// React 18 has no such component.
const { Activity } = React as Partial<typeof React>;
test.skipIf(!Activity)('a page that was hidden for a time keeps what was open', async () => {
  const Hiding = Activity as NonNullable<typeof Activity>;
  const shown = (mode: 'visible' | 'hidden') => (
    <StrictMode>
      <Hiding mode={mode}>
        <TaskAccordion tasks={tasks} persist="a" />
      </Hiding>
    </StrictMode>
  );
  const { rerender } = render(shown('visible'));
  await press('two');
  rerender(shown('hidden'));
  remember('a:', ['one']);
  await act(async () => rerender(shown('visible')));
  expect(open()).toEqual(['two']);
  expect(stored()).toEqual({ 'a:': ['one'] });
  await press('one');
  expect(stored()).toEqual({ 'a:': ['two', 'one'] });
});
