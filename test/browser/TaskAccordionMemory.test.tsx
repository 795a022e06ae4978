import { render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { KeyTasksPage, TaskAccordion } from '../../src/index.js';
import { en } from '../../stories/content/pages.js';
import { emulate } from '../support/inBrowser.js';

const tasks = ['one', 'two'].map((id) => ({ id, title: `Title ${id}`, body: `Body ${id}` }));
const trigger = (id: string) => screen.getByRole('button', { name: `Title ${id}` });
const open = () =>
  tasks.map(({ id }) => id).filter((id) => trigger(id).getAttribute('aria-expanded') === 'true');

const { href, pathname } = window.location;
// The query that the test runner adds is a part of the page.
beforeEach(() => window.history.replaceState(null, '', pathname));
afterEach(() => {
  vi.restoreAllMocks();
  sessionStorage.clear();
  window.history.replaceState(null, '', href);
});

describe('what was open', () => {
  test('is remembered by key, and only when asked', async () => {
    const { unmount } = render(<TaskAccordion tasks={tasks} persist="a" />);
    await userEvent.click(trigger('two'));
    unmount();
    const again = render(<TaskAccordion tasks={tasks} persist="a" />);
    expect(open()).toEqual(['two']);
    again.unmount();
    const other = render(<TaskAccordion tasks={tasks} persist="b" />);
    expect(open()).toEqual([]);
    other.unmount();
    render(<TaskAccordion tasks={tasks} />);
    expect(open()).toEqual([]);
    expect(Object.keys(sessionStorage)).toEqual([`nurijip:a:${pathname}`]);
  });

  test('comes before what is open by default, also when it is nothing', async () => {
    const { unmount } = render(<TaskAccordion tasks={tasks} persist="a" defaultValue={['one']} />);
    await userEvent.click(trigger('one'));
    unmount();
    render(<TaskAccordion tasks={tasks} persist="a" defaultValue={['one']} />);
    expect(open()).toEqual([]);
  });

  test.each(['getItem', 'setItem'] as const)(
    'is nothing when storage denies %s',
    async (method) => {
      vi.spyOn(Storage.prototype, method).mockImplementation(() => {
        throw new DOMException('denied', 'SecurityError');
      });
      const { unmount } = render(<TaskAccordion tasks={tasks} persist="a" />);
      await userEvent.click(trigger('two'));
      expect(open()).toEqual(['two']);
      unmount();
      render(<TaskAccordion tasks={tasks} persist="a" />);
      expect(open()).toEqual([]);
    },
  );

  test('may name a task that is gone', () => {
    const stored = JSON.stringify({ version: 1, open: ['gone', 'one', 5] });
    sessionStorage.setItem(`nurijip:a:${pathname}`, stored);
    render(<TaskAccordion tasks={tasks} persist="a" />);
    expect(open()).toEqual(['one']);
  });
});

describe('the address of a task', () => {
  const copy = () => screen.getByRole('button', { name: 'Copy link Title one' });
  const status = () => copy().parentElement?.querySelector('[aria-live]')?.textContent;

  test('is copied whole, and that is announced', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    render(<TaskAccordion tasks={tasks} copyLink defaultValue={['one']} />);
    await userEvent.click(copy());
    const { origin } = window.location;
    expect(write).toHaveBeenCalledExactlyOnceWith(`${origin}${pathname}#one`);
    await vi.waitFor(() => expect(status()).toBe('Link copied'));
    expect(document.activeElement).toBe(copy());
  });

  test('is shown as a link where copying is refused', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('denied'));
    render(<TaskAccordion tasks={tasks} copyLink defaultValue={['one']} />);
    await userEvent.click(copy());
    await vi.waitFor(() => expect(status()).toMatch(/^This is the address: http.*#one$/));
    const link = screen.getByRole('link') as HTMLAnchorElement;
    expect(link.hash).toBe('#one');
    expect(link.textContent).toBe(link.href);
  });
});

test('a link is printed with its address', async () => {
  const body = [
    { type: 'link' as const, href: 'https://www.example.go.kr/plan', text: 'the plan' },
  ];
  const [task] = en.tasks;
  if (!task) throw new Error('The sample content has no task.');
  const content = {
    ...en,
    tasks: [{ ...task, body: [{ type: 'paragraph' as const, content: body }] }],
  };
  render(<KeyTasksPage content={content} />);
  await emulate('print', { media: 'print' });
  const after = getComputedStyle(screen.getByText('the plan'), '::after').content;
  expect(after).toContain('https://www.example.go.kr/plan');
});
