import { render, screen } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { TaskAccordion, type TaskAccordionProps } from '../../src/index.js';
import { atRest } from '../support/atRest.js';
import { isSeen } from '../support/inBrowser.js';

const tasks = Array.from({ length: 20 }, (_, index) => ({
  id: `task-${index}`,
  title: `Title ${index}.`,
  body: (
    <p style={{ height: 300 }}>
      Body {index} <a href={`/${index}`}>Act on {index}</a>
    </p>
  ),
}));

function Page(props: Partial<TaskAccordionProps>) {
  return (
    <>
      <header style={{ position: 'sticky', top: 0, height: 120, background: '#eee', zIndex: 1 }}>
        <a href="#task-1">To the second task</a>
      </header>
      <div style={{ height: 1500 }} />
      <TaskAccordion {...({ tasks, ...props } as TaskAccordionProps)} />
      <a href="/after">After</a>
      <div style={{ height: 1500 }} />
    </>
  );
}

const trigger = (index: number) => screen.getByRole('button', { name: `Title ${index}.` });
const isOpen = (index: number) => trigger(index).getAttribute('aria-expanded') === 'true';
const top = (index: number) => trigger(index).getBoundingClientRect().top;

/** Brings a task to the middle of the window, as a reader would who scrolls to it. */
async function scrollTo(index: number) {
  trigger(index).scrollIntoView({ block: 'center' });
  await atRest();
}

describe('opening a task moves nothing', () => {
  test('after an address led to a task that was open already', async () => {
    window.location.hash = '#task-1';
    render(<Page defaultValue={['task-1']} />);
    await atRest();
    await scrollTo(15);
    const before = top(15);
    await userEvent.click(trigger(15));
    await atRest();
    expect(isOpen(15)).toBe(true);
    expect(top(15)).toBeCloseTo(before, 0);
  });

  test('after a link led to a task that was open already', async () => {
    render(<Page />);
    await userEvent.click(screen.getByRole('link', { name: 'To the second task' }));
    await vi.waitFor(() => expect(isOpen(1)).toBe(true));
    await atRest();
    await userEvent.click(screen.getByRole('link', { name: 'To the second task' }));
    await atRest();
    await scrollTo(15);
    const before = top(15);
    await userEvent.click(trigger(15));
    await atRest();
    expect(top(15)).toBeCloseTo(before, 0);
  });

  test('after an owner refused to open the task of an address', async () => {
    window.location.hash = '#task-1';
    const { rerender } = render(<Page value={[]} />);
    await atRest();
    await scrollTo(15);
    const before = top(15);
    rerender(<Page value={['task-15']} />);
    await atRest();
    expect(top(15)).toBeCloseTo(before, 0);
  });

  test('in `single`, after an owner refused the press and the reader went on', async () => {
    const { rerender } = render(<Page type="single" value={[]} />);
    await scrollTo(3);
    await userEvent.click(trigger(3));
    await atRest();
    await scrollTo(15);
    const before = window.scrollY;
    rerender(<Page type="single" value={['task-18']} />);
    await atRest();
    expect(isOpen(18)).toBe(true);
    expect(Math.abs(window.scrollY - before)).toBeLessThan(5);
  });
});

describe('below a sticky header of 120 px', () => {
  // Closed, the tasks are less tall than the header: each of them comes to lie behind it.
  test.each([
    ['Tab', '{Tab}', 'To the second task'],
    ['Shift and Tab', '{Shift>}{Tab}{/Shift}', 'After'],
  ])('the focus is never covered, going with %s', async (_, key, begin) => {
    document.documentElement.style.setProperty('--nj-scroll-margin', '120px');
    render(<Page />);
    screen.getByRole('link', { name: begin }).focus();
    const stops: [title: string | null, top: number][] = [];
    for (let presses = 0; presses < 50; presses += 1) {
      await userEvent.keyboard(key);
      await atRest();
      const { activeElement: focused } = document;
      if (!focused?.closest('.nj-task-accordion')) break;
      stops.push([focused.textContent, focused.getBoundingClientRect().bottom]);
    }
    expect(stops).toHaveLength(21);
    const covered = stops.filter(([, bottom]) => bottom <= 121 || bottom > window.innerHeight + 1);
    expect(covered).toEqual([]);
  });
});

describe('the ring', () => {
  test('is drawn for the keyboard and not for the mouse', async () => {
    render(<Page />);
    await userEvent.click(trigger(2));
    await atRest();
    expect(document.activeElement).toBe(trigger(2));
    expect(getComputedStyle(trigger(2)).outlineStyle).toBe('none');
    await userEvent.keyboard('{Tab}{Shift>}{Tab}{/Shift}');
    await atRest();
    expect(document.activeElement).toBe(trigger(2));
    expect(getComputedStyle(trigger(2)).outlineStyle).toBe('solid');
  });
});

describe('a closed task', () => {
  test('takes no focus, not even from a script', async () => {
    render(<Page />);
    const link = document.querySelector<HTMLElement>('a[href="/2"]') as HTMLElement;
    link.focus();
    expect(document.activeElement).not.toBe(link);
    expect(isSeen(link)).toBe(false);
    await userEvent.click(trigger(2));
    link.focus();
    expect(document.activeElement).toBe(link);
    expect(isSeen(link)).toBe(true);
  });

  test('is no larger than its heading', () => {
    render(<Page />);
    const item = document.getElementById('task-2') as HTMLElement;
    const heading = item.querySelector('h3') as HTMLElement;
    expect(item.offsetHeight).toBeLessThan(heading.offsetHeight + 4);
  });
});
