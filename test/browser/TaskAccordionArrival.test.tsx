import { render, screen } from '@testing-library/react';
import * as React from 'react';
import { type ReactNode, Suspense, useEffect, useState } from 'react';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { isOpen } from '../support/accordion.js';
import { expectTaskAtTop, innerAccordion, TallPage, tallTasks } from '../support/addresses.js';
import { atRest } from '../support/atRest.js';
import { expectConsole } from '../support/failOnConsole.js';
import { press } from '../support/inBrowser.js';

/** What a user can do before the tasks are rendered. */
const userActions: Record<string, () => unknown> = {
  'scrolls with the wheel': () => window.dispatchEvent(new WheelEvent('wheel', { deltaY: 40 })),
  'scrolls with a finger': () => window.dispatchEvent(new TouchEvent('touchmove')),
  'scrolls by other means': () => window.scrollTo(0, 400),
  'presses a key': () => userEvent.keyboard('{Tab}'),
  'presses elsewhere': () => userEvent.click(screen.getByRole('button', { name: 'Elsewhere' })),
};

/** Returns a component that calls its child with `true` after `show` is called. */
function makeLate() {
  let show = () => {};
  function Late({ children }: { children: (isLoaded: boolean) => ReactNode }) {
    const [isLoaded, setLoaded] = useState(false);
    useEffect(() => {
      show = () => setLoaded(true);
    }, []);
    return (
      <>
        <button type="button" style={{ position: 'fixed', insetBlockEnd: 0 }}>
          Elsewhere
        </button>
        {children(isLoaded)}
        <div style={{ height: 3000 }} />
      </>
    );
  }
  return { Late, show: () => show() };
}

/** Returns a component that suspends until `resolve` is called. */
function makeSuspended() {
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

// React 18 has no Activity.
const { Activity } = React as Partial<typeof React>;

function makeArrivals(type: 'multiple' | 'single') {
  const late = makeLate();
  const suspended = makeSuspended();
  const makePage = (render: (isLoaded: boolean) => ReactNode) => <late.Late>{render}</late.Late>;
  const arrivals: Record<string, { id: string; page: ReactNode; arrive: () => void }> = {
    'a first list of tasks': {
      id: 'three',
      page: makePage((isLoaded) => <TallPage type={type} tasks={isLoaded ? tallTasks : []} />),
      arrive: late.show,
    },
    'a longer list of tasks': {
      id: 'three',
      page: makePage((isLoaded) => (
        <TallPage type={type} tasks={tallTasks.slice(0, isLoaded ? 4 : 2)} />
      )),
      arrive: late.show,
    },
    'a suspended accordion': {
      id: 'three',
      page: makePage(() => (
        <Suspense fallback="Loading">
          <suspended.Wait>
            <TallPage type={type} />
          </suspended.Wait>
        </Suspense>
      )),
      arrive: suspended.resolve,
    },
    'a nested accordion': {
      id: 'inner',
      page: makePage((isLoaded) => {
        const outer = { id: 'outer', title: 'Outer', body: isLoaded && innerAccordion };
        return <TallPage type={type} tasks={[...tallTasks, outer]} />;
      }),
      arrive: late.show,
    },
  };
  if (Activity) {
    arrivals['a hidden Activity'] = {
      id: 'three',
      page: makePage((isLoaded) => (
        <Activity mode={isLoaded ? 'visible' : 'hidden'}>
          <TallPage type={type} />
        </Activity>
      )),
      arrive: late.show,
    };
  }
  return arrivals;
}

type Arrival = ReturnType<typeof makeArrivals>[string];
const names = Object.keys(makeArrivals('multiple'));

/** The warning is logged once in this file. */
let isWarned = false;
function expectWarningOfNoTasks(name: string): void {
  if (name !== 'a first list of tasks' || isWarned) return;
  isWarned = true;
  expectConsole('warn', '`tasks` has no task');
}

/** Renders the page at the address of a task that does not exist yet. */
async function renderBefore(name: string, type: 'multiple' | 'single' = 'multiple') {
  const arrival = makeArrivals(type)[name] as Arrival;
  expectWarningOfNoTasks(name);
  window.history.pushState(null, '', `#${arrival.id}`);
  const { rerender } = render(arrival.page);
  await atRest();
  return { ...arrival, rerender };
}

describe.each(['multiple', 'single'] as const)('late task in %s', (type) => {
  it.each(names)(
    `%s opens the task of the address once when it renders late in ${type}`,
    async (name) => {
      const { id, page, arrive, rerender } = await renderBefore(name, type);
      arrive();
      await expectTaskAtTop(id);
      if (id === 'inner') expect(isOpen('outer')).toBe(true);
      await press(id);
      await expect.poll(() => isOpen(id)).toBe(false);
      window.scrollTo(0, 100);
      rerender(page);
      await atRest();
      expect(isOpen(id)).toBe(false);
      expect(window.scrollY).toBe(100);
    },
  );
});

it.each(names.flatMap((name) => Object.keys(userActions).map((action) => [name, action] as const)))(
  '%s that renders late does not scroll after the user %s',
  async (name, action) => {
    // The browser would scroll to keep the text below the new tasks in place.
    document.documentElement.style.overflowAnchor = 'none';
    const { id, arrive } = await renderBefore(name);
    await userActions[action]?.();
    await atRest();
    const { scrollY } = window;
    const { activeElement } = document;
    arrive();
    await expect.poll(() => isOpen(id)).toBe(true);
    await atRest();
    expect(window.scrollY).toBe(scrollY);
    expect(document.activeElement).toBe(activeElement);
  },
);

it('an accordion that mounts again at the same address does not scroll', async () => {
  window.history.pushState(null, '', '#three');
  const { rerender } = render(<TallPage key="a" />);
  await expectTaskAtTop('three');
  await userEvent.keyboard('{Home}');
  await atRest();
  window.scrollTo(0, 200);
  await atRest();
  rerender(<p style={{ height: 4000 }}>Loading</p>);
  await atRest();
  rerender(<TallPage key="b" />);
  await expect.poll(() => isOpen('three')).toBe(true);
  await atRest();
  expect(window.scrollY).toBe(200);
});
