import { render, screen } from '@testing-library/react';
import { useInsertionEffect, useState } from 'react';
import {
  createBrowserRouter,
  createHashRouter,
  Link,
  RouterProvider,
  useNavigate,
} from 'react-router';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Accordion, isOpen, type Props } from '../support/accordion.js';
import { expectTaskBelowHeader, PageWithHeader } from '../support/addresses.js';
import { atRest } from '../support/atRest.js';
import { press } from '../support/inBrowser.js';

/** A link as Next.js has it: the router changes the address while React commits. */
function InsertionLink({ to }: { to: string }) {
  const [address, setAddress] = useState<string>();
  useInsertionEffect(() => {
    if (address !== undefined) window.history.pushState({ id: address }, '', address);
  }, [address]);
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

const PageWithLinks = (props: Props) => (
  <PageWithHeader {...props}>
    <a href="#three">Plain</a> <InsertionLink to="#three" />
  </PageWithHeader>
);
const findLink = (name = 'Plain') => screen.getByRole('link', { name });
const pressLink = (name?: string) => userEvent.click(findLink(name));
const pushHash = (hash: string) => window.history.pushState(null, '', hash);

describe.each(['multiple', 'single'] as const)('address in %s', (type) => {
  const ways: Record<string, () => unknown> = {
    'a link': () => pressLink(),
    'location.hash': () => {
      window.location.hash = '#three';
    },
    'history.pushState': () => pushHash('#three'),
    'history.replaceState': () => window.history.replaceState(null, '', '#three'),
    'navigation.navigate': () => window.navigation.navigate('#three'),
    'a router that changes the address in an insertion effect': () => pressLink('Next'),
  };
  it.each(Object.keys(ways))(
    `%s opens the task and scrolls to its heading in ${type}`,
    async (way) => {
      render(<PageWithLinks type={type} defaultValue={['two']} />);
      await press('four-more');
      await atRest();
      window.scrollTo(0, 0);
      await ways[way]?.();
      await expectTaskBelowHeader('three');
      expect(isOpen('two')).toBe(type === 'multiple');
      expect(isOpen('four-more')).toBe(true);
    },
  );

  it(`an address opens the outer task of a nested task in ${type}`, async () => {
    render(<PageWithHeader type={type} defaultValue={['two']} />);
    await atRest();
    pushHash('#inner');
    await expectTaskBelowHeader('inner');
    expect(isOpen('outer')).toBe(true);
  });

  it(`the same link opens a task again that the user has closed in ${type}`, async () => {
    render(<PageWithLinks type={type} />);
    await pressLink();
    await expectTaskBelowHeader('three');
    await press('three');
    await expect.poll(() => isOpen('three')).toBe(false);
    window.scrollTo(0, 0);
    await pressLink();
    await expectTaskBelowHeader('three');
  });
});

describe('address on load', () => {
  it('TaskAccordion opens the task named in the hash on load', async () => {
    window.location.hash = '#three';
    const onValueChange = vi.fn();
    render(<PageWithHeader onValueChange={onValueChange} />);
    await expectTaskBelowHeader('three');
    expect(onValueChange).toHaveBeenCalledExactlyOnceWith(['three'], { reason: 'hash' });
  });

  it.each(['#elsewhere', '#%E0%A4%A'])('the unknown hash %s opens no task', async (hash) => {
    const onValueChange = vi.fn();
    render(<Accordion onValueChange={onValueChange} />);
    window.location.hash = hash;
    await atRest();
    expect(onValueChange).not.toHaveBeenCalled();
  });

  it.each([
    ['북핵-문제', encodeURIComponent('북핵-문제')],
    ['a%41', 'a%41'],
  ])('the task with the id %s opens for the hash #%s', async (id, hash) => {
    render(<Accordion tasks={[{ id, title: 'Title', body: 'Body' }]} />);
    pushHash(`#${hash}`);
    await expect.poll(() => isOpen(id)).toBe(true);
  });
});

describe('address and scripts of the page', () => {
  it('a link opens its task when a script stops every click event', async () => {
    const stop = (event: Event) => event.stopImmediatePropagation();
    render(<PageWithLinks />);
    document.addEventListener('click', stop, true);
    await pressLink();
    await expectTaskBelowHeader('three');
    document.removeEventListener('click', stop, true);
    await press('three');
    document.addEventListener('click', stop, true);
    await pressLink();
    await expectTaskBelowHeader('three');
    document.removeEventListener('click', stop, true);
  });

  it('a link opens its task when a script cancels the link and scrolls by itself', async () => {
    const cancel = (event: MouseEvent) => {
      const link = (event.target as Element).closest('a');
      if (!link) return;
      event.preventDefault();
      document.querySelector(link.hash)?.scrollIntoView({ behavior: 'instant' });
    };
    document.addEventListener('click', cancel);
    render(<PageWithLinks />);
    await pressLink();
    await expect.poll(() => isOpen('three')).toBe(true);
    expect(window.location.hash).toBe('');
    document.removeEventListener('click', cancel);
    // The accordion of the next test must not open the task of this link.
    pushHash('#');
  });

  it.each(['ctrlKey', 'shiftKey', 'metaKey'])(
    'a click on a link with %s opens no task in this tab',
    async (key) => {
      const onValueChange = vi.fn();
      render(<PageWithLinks onValueChange={onValueChange} />);
      findLink().addEventListener('click', (event) => event.preventDefault());
      const options = { bubbles: true, cancelable: true, [key]: true };
      findLink().dispatchEvent(new MouseEvent('click', options));
      await atRest();
      expect(onValueChange).not.toHaveBeenCalled();
    },
  );

  it('an address does not scroll again when a router saves state at the same address', async () => {
    render(<PageWithHeader />);
    pushHash('#three');
    await expectTaskBelowHeader('three');
    window.scrollTo(0, 200);
    await press('three-more');
    await atRest();
    const { scrollY } = window;
    window.history.replaceState({ scrollY }, '', '#three');
    window.history.replaceState({ scrollY }, '', '?filter=1#three');
    await atRest();
    expect(window.scrollY).toBe(scrollY);
  });

  it('an address does not scroll when a scroll spy replaces it', async () => {
    render(<PageWithHeader />);
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
});

describe('address and a controlled parent', () => {
  it('an address does not scroll when the parent refuses first and opens the task later', async () => {
    const { rerender } = render(<PageWithHeader value={[]} />);
    pushHash('#three');
    await atRest();
    window.scrollTo(0, 300);
    rerender(<PageWithHeader value={['three']} />);
    await expect.poll(() => isOpen('three')).toBe(true);
    await atRest();
    expect(window.scrollY).toBe(300);
  });

  it('an address scrolls to its task when the parent opens it after a delay', async () => {
    function Parent() {
      const [value, setValue] = useState<string[]>([]);
      const accept = (ids: string[]) => setTimeout(() => setValue(ids), 50);
      return <PageWithHeader value={value} onValueChange={accept} />;
    }
    render(<Parent />);
    pushHash('#three');
    await expectTaskBelowHeader('three');
  });
});

describe('address and React Router', () => {
  function Programmatic() {
    const navigate = useNavigate();
    return (
      <button type="button" onClick={() => navigate('?page=2#two', { replace: true })}>
        Go on
      </button>
    );
  }

  it('a link and `navigate` of React Router open a task and scroll to it', async () => {
    const element = (
      <PageWithHeader>
        <Link to="#three">Routed</Link> <Programmatic />
      </PageWithHeader>
    );
    render(<RouterProvider router={createBrowserRouter([{ path: '/*', element }])} />);
    await pressLink('Routed');
    await expectTaskBelowHeader('three');
    await press('three');
    await expect.poll(() => isOpen('three')).toBe(false);
    window.scrollTo(0, 0);
    await pressLink('Routed');
    await expectTaskBelowHeader('three');
    await userEvent.click(screen.getByRole('button', { name: 'Go on' }));
    await expectTaskBelowHeader('two');
  });

  it('a route in the hash opens no task, even when it contains the id of a task', async () => {
    const onValueChange = vi.fn();
    const element = <PageWithHeader onValueChange={onValueChange} />;
    const router = createHashRouter([{ path: '*', element }]);
    render(<RouterProvider router={router} />);
    await router.navigate('/two');
    await atRest();
    expect(window.location.hash).toBe('#/two');
    expect(onValueChange).not.toHaveBeenCalled();
  });
});
