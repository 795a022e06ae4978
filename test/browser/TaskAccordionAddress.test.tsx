import { render, screen } from '@testing-library/react';
import { useInsertionEffect, useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { isOpen, leadsTo, press, sticky, Tasks } from '../support/addresses.js';
import { atRest } from '../support/atRest.js';

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
