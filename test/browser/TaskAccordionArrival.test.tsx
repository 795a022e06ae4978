import { render, screen } from '@testing-library/react';
import * as React from 'react';
import { type ReactNode, Suspense, useEffect, useState } from 'react';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { TaskAccordion } from '../../src/index.js';
import { atRest } from '../support/atRest.js';
import { expectConsole } from '../support/failOnConsole.js';
import { isOpen, item, leadsTo, Tasks, tasks } from '../support/tallTasks.js';

/** What the reader can do before the tasks are there. */
const readerGoesOn = {
  'scrolls with the wheel': () => window.dispatchEvent(new WheelEvent('wheel', { deltaY: 40 })),
  'scrolls with a finger': () => window.dispatchEvent(new TouchEvent('touchmove')),
  'scrolls by other means': () => window.scrollTo(0, 400),
  'presses a key': () => userEvent.keyboard('{Tab}'),
  'presses elsewhere': () => userEvent.click(screen.getByRole('button', { name: 'Elsewhere' })),
};

/** Gives its child to be shown once `show` is called. */
function late() {
  let show = () => {};
  function Late({ children }: { children: (here: boolean) => ReactNode }) {
    const [isHere, setHere] = useState(false);
    useEffect(() => {
      show = () => setHere(true);
    }, []);
    return (
      <>
        <button type="button" style={{ position: 'fixed', insetBlockEnd: 0 }}>
          Elsewhere
        </button>
        {children(isHere)}
        <div style={{ height: 3000 }} />
      </>
    );
  }
  return { Late, show: () => show() };
}

/** A component that waits for its data, which `resolve` brings. */
function suspended() {
  let resolve = () => {};
  let isReady = false;
  const data = new Promise<void>((done) => {
    resolve = () => {
      isReady = true;
      done();
    };
  });
  function Wait({ children }: { children: ReactNode }) {
    if (!isReady) throw data;
    return children;
  }
  return { Wait, resolve: () => resolve() };
}

// Not in React 18.
const { Activity } = React as Partial<typeof React>;

const inner = (
  <TaskAccordion headingLevel={4} tasks={[{ id: 'inner', title: 'In', body: 'Deep' }]} />
);

function arrivals(type: 'multiple' | 'single') {
  const data = late();
  const nested = late();
  const waiting = suspended();
  const hidden = late();
  const outer = (body: ReactNode) => [...tasks, { id: 'outer', title: 'Outer', body }];
  return {
    'tasks that are loaded': {
      id: 'three',
      page: <data.Late>{(here) => <Tasks type={type} tasks={here ? tasks : []} />}</data.Late>,
      come: data.show,
    },
    'tasks after other tasks': {
      id: 'three',
      page: (
        <data.Late>
          {(here) => <Tasks type={type} tasks={here ? tasks : tasks.slice(0, 2)} />}
        </data.Late>
      ),
      come: data.show,
    },
    'a suspended accordion': {
      id: 'three',
      page: (
        <data.Late>
          {() => (
            <Suspense fallback="Loading">
              <waiting.Wait>
                <Tasks type={type} />
              </waiting.Wait>
            </Suspense>
          )}
        </data.Late>
      ),
      come: waiting.resolve,
    },
    'a nested accordion': {
      id: 'inner',
      page: (
        <nested.Late>{(here) => <Tasks type={type} tasks={outer(here && inner)} />}</nested.Late>
      ),
      come: nested.show,
    },
    ...(Activity && {
      'a hidden Activity': {
        id: 'three',
        page: (
          <hidden.Late>
            {(here) => (
              <Activity mode={here ? 'visible' : 'hidden'}>
                <Tasks type={type} />
              </Activity>
            )}
          </hidden.Late>
        ),
        come: hidden.show,
      },
    }),
  };
}

/** It is said once for each message. */
let isSaid = false;
function allowNoTasks(name: string): void {
  if (name !== 'tasks that are loaded' || isSaid) return;
  isSaid = true;
  expectConsole('warn', '`tasks` holds no task');
}

describe.each([['multiple'], ['single']] as const)('in `%s`, what comes late:', (type) => {
  const names = Object.keys(arrivals(type));
  test.each(names)('%s opens the task of the address when it comes, once', async (name) => {
    const { id, page, come } = arrivals(type)[name as 'a nested accordion'];
    allowNoTasks(name);
    window.history.pushState(null, '', `#${id}`);
    const { rerender } = render(page);
    await atRest();
    come();
    await leadsTo(id);
    if (id === 'inner') expect(isOpen('outer')).toBe(true);
    await userEvent.click(item(id).querySelector('button') as HTMLElement);
    await expect.poll(() => isOpen(id)).toBe(false);
    window.scrollTo(0, 100);
    rerender(page);
    await atRest();
    expect(isOpen(id)).toBe(false);
    expect(window.scrollY).toBe(100);
  });
});

describe('a reader who has gone on is not pulled back', () => {
  const ways = Object.keys(readerGoesOn);
  const names = Object.keys(arrivals('multiple'));
  test.each(names.flatMap((name) => ways.map((way) => [name, way] as const)))(
    'by %s, when the reader %s',
    async (name, way) => {
      const { id, page, come } = arrivals('multiple')[name as 'a nested accordion'];
      allowNoTasks(name);
      // Otherwise the browser would move the window with what is read, below what comes.
      document.documentElement.style.overflowAnchor = 'none';
      window.history.pushState(null, '', `#${id}`);
      render(page);
      await atRest();
      await readerGoesOn[way as 'presses a key']();
      await atRest();
      const { scrollY } = window;
      const { activeElement } = document;
      come();
      await expect.poll(() => isOpen(id)).toBe(true);
      await atRest();
      expect(window.scrollY).toBe(scrollY);
      expect(document.activeElement).toBe(activeElement);
    },
  );

  test('by an accordion that is mounted anew at the same address', async () => {
    window.history.pushState(null, '', '#three');
    const { rerender } = render(<Tasks key="a" />);
    await leadsTo('three');
    await userEvent.keyboard('{Home}');
    await atRest();
    window.scrollTo(0, 200);
    await atRest();
    rerender(<p style={{ height: 4000 }}>Loading</p>);
    await atRest();
    rerender(<Tasks key="b" />);
    await expect.poll(() => isOpen('three')).toBe(true);
    await atRest();
    expect(window.scrollY).toBe(200);
  });
});
