import { render, screen } from '@testing-library/react';
import * as React from 'react';
import { type ReactNode, StrictMode, Suspense, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { TaskAccordion, type TaskAccordionProps } from '../../src/index.js';
import { atRest } from '../support/atRest.js';
import { expectConsole } from '../support/failOnConsole.js';
import '../support/inBrowser.js';

const tasks = ['one', 'two', 'three', 'four'].map((id) => ({
  id,
  title: `Title ${id}`,
  body: <p style={{ height: 900 }}>Body {id}</p>,
}));

const here = window.location.pathname + window.location.search;
afterEach(() => window.history.replaceState(null, '', here));

const Tall = ({ children }: { children: ReactNode }) => (
  <>
    <div style={{ height: 1500 }} />
    {children}
    <div style={{ height: 1500 }} />
  </>
);
const Tasks = (props: Partial<TaskAccordionProps>) => (
  <Tall>
    <TaskAccordion {...({ tasks, ...props } as TaskAccordionProps)} />
  </Tall>
);

const item = (id: string, scope: Document | ShadowRoot = document) =>
  scope.getElementById(id) as HTMLElement;
const isOpen = (id: string, scope: Document | ShadowRoot = document) =>
  item(id, scope)?.dataset['state'] === 'open';
const topOf = (id: string, scope: Document | ShadowRoot = document) =>
  item(id, scope).getBoundingClientRect().top;

async function leadsTo(id: string): Promise<void> {
  await expect.poll(() => isOpen(id)).toBe(true);
  await atRest();
  expect(Math.abs(topOf(id))).toBeLessThan(2);
}

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

describe('an address leads to a task that is shown', () => {
  test.each([
    ['beside the one that leaves', {}],
    ['while the one that leaves is out of sight', { display: 'none' }],
    [
      'while the one that leaves is invisible',
      { visibility: 'hidden', height: 0, overflow: 'hidden' },
    ],
  ] as const)('in a page that comes %s', async (_, style) => {
    const old = (
      <div key="old" style={style}>
        <Tasks />
      </div>
    );
    const { rerender } = render(<div>{old}</div>);
    await atRest();
    window.history.pushState(null, '', '#three');
    const coming = (
      <div key="new" data-testid="new">
        <Tasks />
      </div>
    );
    rerender(
      <div>
        {old}
        {coming}
      </div>,
    );
    await atRest();
    rerender(<div>{coming}</div>);
    await leadsTo('three');
    expect(screen.getByTestId('new').contains(item('three'))).toBe(true);
    expect(item('one')).not.toBeNull();
  });

  if (Activity)
    test('in one of two routes that are kept', async () => {
      const Kept = Activity;
      const Routes = ({ route }: { route: string }) => (
        <>
          {['a', 'b'].map((name) => (
            <Kept key={name} mode={name === route ? 'visible' : 'hidden'}>
              <div data-testid={name}>
                <Tasks />
              </div>
            </Kept>
          ))}
        </>
      );
      const { rerender } = render(<Routes route="a" />);
      await atRest();
      for (const [route, id] of [
        ['b', 'two'],
        ['a', 'three'],
        ['b', 'one'],
      ] as const) {
        window.history.pushState(null, '', `?route=${route}#${id}`);
        rerender(<Routes route={route} />);
        const shown = () => screen.getByTestId(route).querySelector<HTMLElement>(`[id="${id}"]`);
        await expect.poll(() => shown()?.dataset['state']).toBe('open');
        await atRest();
        expect(Math.abs(shown()?.getBoundingClientRect().top ?? 99)).toBeLessThan(2);
      }
    });

  test('when the first of two goes, the second has the address', async () => {
    const page = (isFirst: boolean) => (
      <StrictMode>
        {isFirst && <Tasks key="first" />}
        <div key="second" data-testid="second">
          <Tasks />
        </div>
      </StrictMode>
    );
    const { rerender } = render(page(true));
    await atRest();
    expect(screen.getByTestId('second').querySelector('[id="three"]')).toBeNull();
    rerender(page(false));
    await expect.poll(() => screen.getByTestId('second').contains(item('three'))).toBe(true);
    window.history.pushState(null, '', '#three');
    await leadsTo('three');
  });

  test('not to one in a node that is not in the document', async () => {
    const onValueChange = vi.fn();
    const container = document.createElement('div');
    render(<Tasks onValueChange={onValueChange} />, { container });
    render(<Tasks />);
    window.history.pushState(null, '', '#three');
    await leadsTo('three');
    expect(onValueChange).not.toHaveBeenCalled();
  });

  test('in a shadow root, by every way, with links inside and outside of it', async () => {
    const host = document.body.appendChild(document.createElement('section'));
    const shadow = host.attachShadow({ mode: 'open' });
    const container = shadow.appendChild(document.createElement('div'));
    const { unmount } = render(
      <>
        <a href="#two">Inside</a>
        <Tasks />
      </>,
      { container },
    );
    window.history.pushState(null, '', '#three');
    await expect.poll(() => isOpen('three', shadow)).toBe(true);
    await atRest();
    expect(topOf('three', shadow)).toBeLessThan(window.innerHeight);
    for (let again = 0; again < 2; again += 1) {
      shadow.querySelector<HTMLElement>('a')?.click();
      await expect.poll(() => isOpen('two', shadow)).toBe(true);
      item('two', shadow).querySelector('button')?.click();
      await expect.poll(() => isOpen('two', shadow)).toBe(false);
    }
    unmount();
    host.remove();
  });

  test('in a document of a frame, where the document around it does not move', async () => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    frame.style.cssText =
      'display: block; margin-block: 900px; inline-size: 500px; block-size: 400px';
    // A page of this site, whatever is on it.
    frame.src = '/LICENSE';
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    const inside = frame.contentDocument as Document;
    const { unmount } = render(createPortal(<Tasks />, inside.body));
    await atRest();
    const view = frame.contentWindow as Window;
    // By pushState: the browser's own navigation would move the document around it.
    for (const id of ['three', 'one']) {
      view.history.pushState(null, '', `#${id}`);
      await expect.poll(() => isOpen(id, inside)).toBe(true);
      await expect.poll(() => Math.abs(topOf(id, inside)) < 2).toBe(true);
      expect(window.scrollY).toBe(0);
    }
    unmount();
    frame.remove();
  });
});
