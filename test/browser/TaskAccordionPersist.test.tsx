import { act, render } from '@testing-library/react';
import * as React from 'react';
import { type ReactNode, StrictMode, useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Accordion, findOpenIds, makeTasks, type Props } from '../support/accordion.js';
import { expectConsole } from '../support/failOnConsole.js';
import { press } from '../support/inBrowser.js';

const tasks = makeTasks(['one', 'two']);
const Persisted = (props: Props) => <Accordion tasks={tasks} persist="a" {...props} />;

const { pathname } = window.location;
const setQuery = (query: string) => window.history.replaceState(null, '', query);
beforeEach(() => setQuery('?'));
afterEach(() => vi.restoreAllMocks());

/** The stored tasks by key and query. */
function readStored(): Record<string, string[]> {
  const entries = Object.entries(sessionStorage).map(([name, value]) => [
    name.replace('nurijip:', '').replace(pathname, ''),
    JSON.parse(value as string).open,
  ]);
  return Object.fromEntries(entries);
}
const store = (key: string, open: unknown[]) =>
  sessionStorage.setItem(
    `nurijip:${key.replace(':', `:${pathname}`)}`,
    JSON.stringify({ version: 1, open }),
  );

/** The open tasks at `second` after a user has opened task "two" at `first`. */
async function findOpenAfterVisit(first: string, second: string, propsOfSecond: Props = {}) {
  setQuery(first);
  const { unmount } = render(<Persisted />);
  await press('two');
  unmount();
  setQuery(second);
  render(<Persisted {...propsOfSecond} />);
  return findOpenIds();
}

describe('stored tasks', () => {
  it.each([
    ['opens with the same `persist` key', 'a', ['two']],
    ['does not open with another `persist` key', 'b', []],
    ['does not open without `persist`', undefined, []],
  ])('a stored task %s', async (_, persist, open) => {
    expect(await findOpenAfterVisit('?', '?', { persist })).toEqual(open);
    expect(readStored()).toEqual({ 'a:': ['two'] });
  });

  it('an empty list that is stored has priority over `defaultValue`', async () => {
    const { unmount } = render(<Persisted defaultValue={['one']} />);
    await press('one');
    unmount();
    render(<Persisted defaultValue={['one']} />);
    expect(findOpenIds()).toEqual([]);
  });

  it.each(['getItem', 'setItem'] as const)(
    'tasks open and nothing is restored when storage denies %s',
    async (method) => {
      vi.spyOn(Storage.prototype, method).mockImplementation(() => {
        throw new DOMException('denied', 'SecurityError');
      });
      const { unmount } = render(<Persisted />);
      await press('two');
      expect(findOpenIds()).toEqual(['two']);
      unmount();
      render(<Persisted />);
      expect(findOpenIds()).toEqual([]);
    },
  );

  it('a stored id without a task is ignored', () => {
    store('a:', ['gone', 'one', 5]);
    render(<Persisted />);
    expect(findOpenIds()).toEqual(['one']);
  });

  it('stored tasks that are added after the first render open', () => {
    store('a:', ['one', 'two']);
    expectConsole('warn', '`tasks` has no task');
    const { rerender } = render(<Persisted tasks={[]} />);
    rerender(<Persisted tasks={makeTasks(['one'])} />);
    rerender(<Persisted />);
    expect(findOpenIds()).toEqual(['one', 'two']);
  });

  it('accordions with the same key, also nested ones, store their own tasks', async () => {
    const inner = <Persisted tasks={makeTasks(['three', 'four'])} headingLevel={4} />;
    const page = (
      <StrictMode>
        <Persisted tasks={makeTasks(['one', 'two'], (id) => id === 'one' && inner)} />
        <Persisted tasks={makeTasks(['five'])} />
      </StrictMode>
    );
    const { unmount } = render(page);
    for (const id of ['one', 'four', 'two', 'five', 'two', 'three', 'four']) await press(id);
    expect(findOpenIds()).toEqual(['one', 'three', 'five']);
    unmount();
    render(page);
    expect(findOpenIds()).toEqual(['one', 'three', 'five']);
  });

  // React 18 has no Activity.
  const { Activity } = React as Partial<typeof React>;
  if (Activity)
    it('an accordion in Activity keeps its open tasks while hidden', async () => {
      const Hiding = Activity;
      const page = (mode: 'visible' | 'hidden') => (
        <StrictMode>
          <Hiding mode={mode}>
            <Persisted />
          </Hiding>
        </StrictMode>
      );
      const { rerender } = render(page('visible'));
      await press('two');
      rerender(page('hidden'));
      store('a:', ['one']);
      await act(async () => rerender(page('visible')));
      expect(findOpenIds()).toEqual(['two']);
      expect(readStored()).toEqual({ 'a:': ['one'] });
      await press('one');
      expect(readStored()).toEqual({ 'a:': ['two', 'one'] });
    });
});

describe('stored tasks by page', () => {
  const withAdvertising = '?utm_source=x&menuNo=100&fbclid=y&NaPm=z&PHPSESSID=1';
  it.each([
    ['does not open at another query', '?menuNo=100', '?menuNo=200', []],
    ['opens at the same query in another order', '?a=100&lang=ko', '?lang=ko&a=100', ['two']],
    ['opens at a query with advertising', '?menuNo=100', withAdvertising, ['two']],
    ['does not open at another route in the hash', '#/tasks', '#/other', []],
    ['opens besides the task in the hash', '?menuNo=100', '?menuNo=100#one', ['one', 'two']],
  ])('a stored task %s', async (_, first, second, open) => {
    expect(await findOpenAfterVisit(first, second)).toEqual(open);
  });

  const page = (ids: string[], props: Props = {}) => (
    <StrictMode>
      <Persisted tasks={makeTasks(ids)} {...props} />
    </StrictMode>
  );

  it('a mounted accordion opens the stored tasks of the next page', async () => {
    setQuery('?menuNo=100');
    store('a:?menuNo=200', ['four']);
    const { rerender } = render(page(['one', 'two']));
    await press('two');
    setQuery('?menuNo=200');
    rerender(page(['three', 'four']));
    expect(findOpenIds()).toEqual(['four']);
    setQuery('?menuNo=100');
    rerender(page(['one', 'two']));
    expect(findOpenIds()).toEqual(['two']);
    expect(readStored()).toEqual({ 'a:?menuNo=100': ['two'], 'a:?menuNo=200': ['four'] });
  });

  it('a mounted accordion stores nothing for the next page until the user presses', async () => {
    const onValueChange = vi.fn();
    const { rerender } = render(page(['one', 'two'], { value: [], onValueChange }));
    setQuery('?menuNo=100');
    await press('two');
    rerender(page(['one', 'two'], { value: ['two'], onValueChange }));
    expect(readStored()).toEqual({ 'a:?menuNo=100': ['two'] });
    setQuery('?menuNo=200');
    rerender(page(['one', 'two'], { value: ['one'], onValueChange }));
    rerender(page(['one', 'two', 'three'], { value: ['two'], onValueChange }));
    expect(readStored()).toEqual({ 'a:?menuNo=100': ['two'] });
    await press('one');
    rerender(page(['one', 'two', 'three'], { value: ['two', 'one'], onValueChange }));
    expect(readStored()).toEqual({ 'a:?menuNo=100': ['two'], 'a:?menuNo=200': ['two', 'one'] });
    expect(onValueChange).toHaveBeenCalledTimes(2);
  });

  it('a parent that writes the open tasks into the query does not reopen tasks', async () => {
    function Parent() {
      const [, setState] = useState('');
      const write = (value: string[]) => {
        setQuery(`?open=${value.join()}`);
        setState(value.join());
      };
      return <Persisted onValueChange={write} />;
    }
    render(<Parent />);
    for (const expected of [['one'], [], ['one'], []]) {
      await press('one');
      expect(findOpenIds()).toEqual(expected);
    }
  });
});

describe.each([
  ['', ({ children }: { children: ReactNode }) => children],
  [' in StrictMode', StrictMode],
])('another key%s', (mode, Mode) => {
  const page = (persist: unknown, props: Props = {}) => (
    <Mode>
      <Persisted persist={persist as string} {...props} />
    </Mode>
  );
  let written: string[];
  beforeEach(() => {
    written = [];
    const { setItem } = Storage.prototype;
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(function (this: Storage, key, value) {
      written.push(`${key.split(':')[1]} ${JSON.parse(value).open}`);
      setItem.call(this, key, value);
    });
  });

  it.each(['multiple', 'single'] as const)(
    `another key opens its own stored tasks and stores none of the first key in %s${mode}`,
    async (type) => {
      store('b:', ['one']);
      const { rerender } = render(page('a', { type }));
      await press('two');
      rerender(page('b', { type }));
      expect(findOpenIds()).toEqual(['one']);
      rerender(page('a', { type }));
      expect(findOpenIds()).toEqual(['two']);
      expect(written).toEqual(['b one', 'a two']);
    },
  );

  it(`another key without stored tasks keeps the open tasks and stores the next change${mode}`, async () => {
    const { rerender } = render(page('a'));
    await press('two');
    rerender(page('b'));
    expect(findOpenIds()).toEqual(['two']);
    expect(written).toEqual(['a two']);
    await press('one');
    expect(written).toEqual(['a two', 'b two,one']);
  });

  it(`an accordion stores nothing while it has no key${mode}`, async () => {
    const { rerender } = render(page('a'));
    await press('two');
    rerender(page(undefined));
    await press('one');
    expect(findOpenIds()).toEqual(['one', 'two']);
    rerender(page('a'));
    expect(findOpenIds()).toEqual(['two']);
    expect(written).toEqual(['a two']);
  });

  it(`another key and other tasks in the same render open the stored tasks${mode}`, async () => {
    store('b:', ['three']);
    const { rerender } = render(page('a'));
    await press('two');
    rerender(page('b', { tasks: makeTasks(['two', 'three']) }));
    expect(findOpenIds()).toEqual(['three']);
    expect(written).toEqual(['b three', 'a two']);
  });

  it(`another key that the parent sets in \`onValueChange\` opens its stored tasks${mode}`, async () => {
    store('b:', ['two']);
    function Parent() {
      const [key, setKey] = useState('a');
      return page(key, { onValueChange: () => setKey('b') });
    }
    render(<Parent />);
    await press('one');
    expect(findOpenIds()).toEqual(['two']);
    expect(written).toEqual(['b two']);
  });

  it(`stored tasks are kept when the controlled parent refuses to open them${mode}`, async () => {
    store('b:', ['one']);
    const onValueChange = vi.fn();
    const { rerender } = render(page('b', { value: ['two'], onValueChange }));
    expect(onValueChange).toHaveBeenLastCalledWith(['one'], { reason: 'restore' });
    rerender(page('b', { value: [], onValueChange }));
    expect(findOpenIds()).toEqual([]);
    expect(written).toEqual(['b one']);
    await press('two');
    expect(written).toEqual(['b one', 'b ']);
  });

  it(`a key that cannot become a string is ignored${mode}`, async () => {
    const throwing = {
      toString() {
        throw new Error('The key threw.');
      },
    };
    const { rerender } = render(page(Symbol('key')));
    await press('one');
    rerender(page(throwing));
    await press('two');
    rerender(page({}));
    await press('two');
    rerender(page({}));
    expect(findOpenIds()).toEqual(['one']);
  });
});
