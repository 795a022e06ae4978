import { render, screen } from '@testing-library/react';
import { type ReactNode, useInsertionEffect, useState } from 'react';
import {
  createBrowserRouter,
  createHashRouter,
  Link,
  RouterProvider,
  useNavigate,
} from 'react-router';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { TaskAccordion, type TaskAccordionProps } from '../../src/index.js';
import { atRest } from '../support/atRest.js';
import '../support/inBrowser.js';

const inner = (
  <TaskAccordion headingLevel={4} tasks={[{ id: 'inner', title: 'Inner', body: 'Deep words' }]} />
);
const tasks = [
  ...['one', 'two', 'three', 'four'].map((id) => ({
    id,
    title: `Title ${id}`,
    body: <p style={{ height: 900 }}>Body {id}</p>,
  })),
  { id: 'a%41', title: 'Title literal', body: 'Body literal' },
  { id: 'outer', title: 'Outer', body: inner },
];
const others = tasks
  .slice(0, 4)
  .map((task) => ({ ...task, id: `${task.id}-more`, title: `${task.title} more` }));

/** Two accordions, the second with an accordion in a body, on a page with a sticky header. */
function Tasks({ children, ...props }: Partial<TaskAccordionProps> & { children?: ReactNode }) {
  return (
    <>
      <header style={{ position: 'sticky', top: 0, height: 100, background: '#eee', zIndex: 1 }}>
        {children}
      </header>
      <div style={{ height: 1500 }} />
      <TaskAccordion {...({ type: props.type, tasks: others } as TaskAccordionProps)} />
      <TaskAccordion {...({ ...props, tasks } as TaskAccordionProps)} />
      <div style={{ height: 1500 }} />
    </>
  );
}

const item = (id: string) => document.getElementById(id) as HTMLElement;
const isOpen = (id: string) => item(id)?.dataset['state'] === 'open';
const press = (id: string) => userEvent.click(item(id).querySelector('button') as HTMLElement);

/** Opens, and its heading stands right below the header of 100 px. */
async function leadsTo(id: string): Promise<void> {
  await expect.poll(() => isOpen(id)).toBe(true);
  await atRest();
  const { top } = item(id).getBoundingClientRect();
  expect(top).toBeGreaterThan(98);
  expect(top).toBeLessThan(103);
}

const here = window.location.pathname + window.location.search;
afterEach(() => window.history.replaceState(null, '', here));
const sticky = () => document.documentElement.style.setProperty('--nj-scroll-margin', '100px');

/** A router's link as Next.js has it: the address changes while React commits. */
function InsertionLink({ to, replace = false }: { to: string; replace?: boolean }) {
  const [address, setAddress] = useState<string>();
  useInsertionEffect(() => {
    if (address === undefined) return;
    if (replace) window.history.replaceState({ id: address }, '', address);
    else window.history.pushState({ id: address }, '', address);
  }, [address, replace]);
  return (
    <a
      href={to}
      onClick={(event) => {
        event.preventDefault();
        setAddress(to);
      }}
    >
      Next
    </a>
  );
}

describe.each([['multiple'], ['single']] as const)('in `%s`', (type) => {
  const ways: Record<string, () => unknown> = {
    'a link': () => userEvent.click(screen.getByRole('link', { name: 'Plain' })),
    'location.hash': () => {
      window.location.hash = '#three';
    },
    'history.pushState': () => window.history.pushState(null, '', '#three'),
    'history.replaceState': () => window.history.replaceState(null, '', '#three'),
    'navigation.navigate': () => window.navigation.navigate('#three'),
    'a router that commits the address in an insertion effect': () =>
      userEvent.click(screen.getByRole('link', { name: 'Next' })),
  };
  test.each(Object.entries(ways))('%s opens the task and leads to its heading', async (_, go) => {
    sticky();
    render(
      <Tasks type={type} defaultValue={['two']}>
        <a href="#three">Plain</a> <InsertionLink to="#three" />
      </Tasks>,
    );
    await press('four-more');
    await atRest();
    window.scrollTo(0, 0);
    await go();
    await leadsTo('three');
    expect(isOpen('two')).toBe(type === 'multiple');
    expect(isOpen('four-more')).toBe(true);
  });

  test('a nested task is opened from the outside in by pushState', async () => {
    sticky();
    render(<Tasks type={type} defaultValue={['two']} />);
    await atRest();
    window.history.pushState(null, '', '#inner');
    await leadsTo('inner');
    expect(isOpen('outer')).toBe(true);
  });

  test('the same link opens again what the reader has closed', async () => {
    sticky();
    render(
      <Tasks type={type}>
        <a href="#three">Plain</a>
      </Tasks>,
    );
    const link = screen.getByRole('link', { name: 'Plain' });
    await userEvent.click(link);
    await leadsTo('three');
    await press('three');
    await expect.poll(() => isOpen('three')).toBe(false);
    window.scrollTo(0, 0);
    await userEvent.click(link);
    await leadsTo('three');
  });
});

function Programmatic() {
  const navigate = useNavigate();
  return (
    <button type="button" onClick={() => navigate('?page=2#two', { replace: true })}>
      Go on
    </button>
  );
}

describe('React Router', () => {
  test('its links lead to a task, also the same link again, and so does `navigate`', async () => {
    sticky();
    const element = (
      <Tasks>
        <Link to="#three">Routed</Link> <Programmatic />
      </Tasks>
    );
    render(<RouterProvider router={createBrowserRouter([{ path: '/*', element }])} />);
    const link = screen.getByRole('link', { name: 'Routed' });
    await userEvent.click(link);
    await leadsTo('three');
    await press('three');
    await expect.poll(() => isOpen('three')).toBe(false);
    window.scrollTo(0, 0);
    await userEvent.click(link);
    await leadsTo('three');
    await userEvent.click(screen.getByRole('button', { name: 'Go on' }));
    await leadsTo('two');
  });

  test('a route in the hash opens nothing, whatever its name', async () => {
    const onValueChange = vi.fn();
    const element = <Tasks onValueChange={onValueChange} />;
    const router = createHashRouter([{ path: '*', element }]);
    render(<RouterProvider router={router} />);
    await router.navigate('/two');
    await atRest();
    expect(window.location.hash).toBe('#/two');
    expect(onValueChange).not.toHaveBeenCalled();
  });
});

describe('what stands around', () => {
  test('a host that stops every click is no hindrance', async () => {
    sticky();
    const stop = (event: Event) => event.stopImmediatePropagation();
    render(
      <Tasks>
        <a href="#three">Plain</a>
      </Tasks>,
    );
    document.addEventListener('click', stop, true);
    const link = screen.getByRole('link', { name: 'Plain' });
    await userEvent.click(link);
    await leadsTo('three');
    document.removeEventListener('click', stop, true);
    await press('three');
    document.addEventListener('click', stop, true);
    await userEvent.click(link);
    await leadsTo('three');
    document.removeEventListener('click', stop, true);
  });

  test('a script that cancels links and scrolls by itself leads to an open task', async () => {
    const cancel = (event: MouseEvent) => {
      const link = (event.target as Element).closest('a');
      if (!link) return;
      event.preventDefault();
      document.querySelector(link.hash)?.scrollIntoView({ behavior: 'instant' });
    };
    document.addEventListener('click', cancel);
    render(
      <Tasks>
        <a href="#three">Plain</a>
      </Tasks>,
    );
    await userEvent.click(screen.getByRole('link', { name: 'Plain' }));
    await expect.poll(() => isOpen('three')).toBe(true);
    expect(window.location.hash).toBe('');
    document.removeEventListener('click', cancel);
  });

  test('an id with a percent sign is meant literally, by a link and by pushState', async () => {
    sticky();
    render(<Tasks />);
    window.history.pushState(null, '', '#a%41');
    await leadsTo('a%41');
  });

  test.each([
    ['with Control', { ctrlKey: true }],
    ['with Shift', { shiftKey: true }],
    ['with the command key', { metaKey: true }],
  ])('a click %s is for another tab and opens nothing here', async (_, keys) => {
    const onValueChange = vi.fn();
    render(
      <Tasks onValueChange={onValueChange}>
        <a href="#three">Plain</a>
      </Tasks>,
    );
    const link = screen.getByRole('link', { name: 'Plain' });
    link.addEventListener('click', (event) => event.preventDefault());
    link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...keys }));
    await atRest();
    expect(onValueChange).not.toHaveBeenCalled();
  });
});

describe('nobody is pulled away', () => {
  test('when a router saves its state at the same address', async () => {
    sticky();
    render(<Tasks />);
    window.history.pushState(null, '', '#three');
    await leadsTo('three');
    window.scrollTo(0, 200);
    await press('three-more');
    await atRest();
    const { scrollY } = window;
    window.history.replaceState({ scrollY }, '', '#three');
    window.history.replaceState({ scrollY }, '', '?filter=1#three');
    await atRest();
    expect(window.scrollY).toBe(scrollY);
  });

  test('when a scroll spy replaces the address while the reader scrolls', async () => {
    render(<Tasks />);
    const spy = () => {
      if (window.scrollY > 1550) window.history.replaceState(null, '', '#three');
    };
    window.addEventListener('scroll', spy);
    window.scrollTo(0, 1600);
    await expect.poll(() => isOpen('three')).toBe(true);
    await atRest();
    expect(window.scrollY).toBe(1600);
    window.removeEventListener('scroll', spy);
  });

  test('by an owner who refuses and later opens the task', async () => {
    const { rerender } = render(<Tasks value={[]} />);
    window.history.pushState(null, '', '#three');
    await atRest();
    window.scrollTo(0, 300);
    rerender(<Tasks value={['three']} />);
    await expect.poll(() => isOpen('three')).toBe(true);
    await atRest();
    expect(window.scrollY).toBe(300);
  });
});

test('an owner who accepts later is led to the heading all the same', async () => {
  sticky();
  function Owner() {
    const [value, setValue] = useState<string[]>([]);
    return <Tasks value={value} onValueChange={(ids) => setTimeout(() => setValue(ids), 50)} />;
  }
  render(<Owner />);
  window.history.pushState(null, '', '#three');
  await leadsTo('three');
});

test('a browser without the Navigation API is asked after every click', async () => {
  sticky();
  const { navigation } = window;
  Object.defineProperty(window, 'navigation', { configurable: true, value: undefined });
  const { unmount } = render(
    <Tasks>
      <button type="button" onClick={() => window.history.pushState(null, '', '#three')}>
        Go
      </button>
    </Tasks>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Go' }));
  await leadsTo('three');
  unmount();
  Object.defineProperty(window, 'navigation', { configurable: true, value: navigation });
});
