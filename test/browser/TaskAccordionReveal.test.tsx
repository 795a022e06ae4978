import { render, screen } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { TaskAccordion, type TaskAccordionProps } from '../../src/index.js';
import { en } from '../../stories/content/pages.js';
import { atRest } from '../support/atRest.js';
import { clipped, emulate, isSeen } from '../support/inBrowser.js';

const tasks = en.tasks.map(({ body, ...task }) => ({
  ...task,
  body: body.map((block) => (
    <p key={task.id}>{block.type === 'paragraph' && String(block.content)}</p>
  )),
}));
const [first, , third, , , last] = tasks.map(({ id }) => id) as [
  string,
  string,
  string,
  string,
  string,
  string,
];

function show(props: Partial<TaskAccordionProps> = {}) {
  return render(
    <>
      <div style={{ position: 'sticky', top: 0, height: 120, background: '#eee', zIndex: 1 }} />
      <div style={{ height: 1500 }} />
      <TaskAccordion {...({ tasks, ...props } as TaskAccordionProps)} />
      <div style={{ height: 1500 }} />
    </>,
  );
}

const item = (id: string) => document.getElementById(id) as HTMLElement;
const panel = (id: string) => item(id).querySelector('nj-panel') as HTMLElement;
const open = () => tasks.map(({ id }) => id).filter((id) => item(id).dataset['state'] === 'open');
const bodyOf = (id: string) => panel(id).textContent ?? '';

describe('an address', () => {
  test('opens its task on load and brings the heading into view below a sticky header', async () => {
    document.documentElement.style.setProperty('--nj-scroll-margin', '120px');
    window.location.hash = `#${third}`;
    const onValueChange = vi.fn();
    show({ onValueChange });
    await vi.waitFor(() => expect(open()).toEqual([third]));
    expect(onValueChange).toHaveBeenCalledExactlyOnceWith([third], { reason: 'hash' });
    await atRest();
    const { top } = item(third).getBoundingClientRect();
    expect(top).toBeGreaterThanOrEqual(119);
    expect(top).toBeLessThan(200);
  });

  test('opens its task whenever it changes, and leaves the others as they are', async () => {
    show({ defaultValue: [first] });
    window.location.hash = `#${last}`;
    await vi.waitFor(() => expect(open()).toEqual([first, last]));
    await atRest();
    expect(item(last).getBoundingClientRect().top).toBeLessThan(window.innerHeight);
  });

  test('opens the task again by a link to where the address already is', async () => {
    render(<a href={`#${third}`}>Again</a>);
    show();
    window.location.hash = `#${third}`;
    await vi.waitFor(() => expect(open()).toEqual([third]));
    screen.getByRole('button', { name: tasks[2]?.title ?? '' }).click();
    await vi.waitFor(() => expect(open()).toEqual([]));
    screen.getByRole('link', { name: 'Again' }).click();
    await vi.waitFor(() => expect(open()).toEqual([third]));
  });

  test('opens a task with a Korean id, however the address writes it', async () => {
    show({ tasks: [{ id: '북핵-문제', title: '북핵문제', body: '본문' }] });
    window.location.hash = `#${encodeURIComponent('북핵-문제')}`;
    await vi.waitFor(() => expect(item('북핵-문제').dataset['state']).toBe('open'));
  });

  test('opens nothing when it names nothing here', async () => {
    const onValueChange = vi.fn();
    show({ onValueChange });
    window.location.hash = '#elsewhere';
    await atRest();
    window.location.hash = '#%E0%A4%A';
    await atRest();
    expect(onValueChange).not.toHaveBeenCalled();
  });

  test('opens nested accordions from the outside in', async () => {
    const inner = <TaskAccordion tasks={[{ id: 'inner', title: 'Inner', body: 'Deep' }]} />;
    render(<TaskAccordion tasks={[{ id: 'outer', title: 'Outer', body: inner }]} />);
    window.location.hash = '#inner';
    await vi.waitFor(() => expect(isSeen(screen.getByText('Deep'))).toBe(true));
    expect(item('outer').dataset['state']).toBe('open');
  });
});

describe('find-in-page', () => {
  test('opens the task in which the browser found something, and says so', async () => {
    const onValueChange = vi.fn();
    show({ onValueChange });
    panel(third).dispatchEvent(new Event('beforematch', { bubbles: true }));
    expect(open()).toEqual([third]);
    expect(onValueChange).toHaveBeenCalledExactlyOnceWith([third], { reason: 'find' });
    // Found again, it stays open.
    panel(third).dispatchEvent(new Event('beforematch', { bubbles: true }));
    expect(open()).toEqual([third]);
    screen.getByRole('button', { name: tasks[2]?.title ?? '' }).click();
    await vi.waitFor(() => expect(panel(third).getAttribute('hidden')).toBe('until-found'));
  });

  test('hides the words again when the owner refuses to open', async () => {
    show({ value: [] });
    panel(third).dispatchEvent(new Event('beforematch', { bubbles: true }));
    panel(third).removeAttribute('hidden');
    await vi.waitFor(() => expect(panel(third).getAttribute('hidden')).toBe('until-found'));
  });
});

describe('on paper', () => {
  test('every task is there in full, and no button', async () => {
    show({ defaultValue: [first] });
    await emulate('print', { media: 'print' });
    for (const { id } of tasks) {
      expect(isSeen(panel(id))).toBe(true);
      expect(panel(id).getBoundingClientRect().height).toBeGreaterThan(20);
      expect(bodyOf(id).length).toBeGreaterThan(200);
    }
    expect(document.querySelector('.nj-task-accordion__toggle-all')?.checkVisibility()).toBe(false);
    expect(open()).toEqual([first]);
  });

  test('only the open tasks are there when that was asked for', async () => {
    show({ defaultValue: [first], print: 'open' });
    await emulate('print', { media: 'print' });
    expect(tasks.map(({ id }) => isSeen(panel(id)))).toEqual([true, ...Array(5).fill(false)]);
  });
});

describe('at 400 % zoom', () => {
  test.each([
    ['as it is', ''],
    [
      'with the text spacing of WCAG 1.4.12',
      'line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em;',
    ],
  ])('nothing of the six tasks is cut off, %s', async (_, spacing) => {
    await page.viewport(320, 256);
    const { container } = show({ defaultValue: tasks.map(({ id }) => id) });
    for (const element of container.querySelectorAll<HTMLElement>('*')) {
      element.style.cssText += spacing;
    }
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    expect(clipped(container)).toEqual([]);
    for (const { id } of tasks) {
      const body = panel(id).firstElementChild as HTMLElement;
      expect(panel(id).clientHeight).toBeGreaterThanOrEqual(body.scrollHeight);
    }
  });
});

describe('in forced colours', () => {
  test('the chevron and the ring are painted in colours of the reader', async () => {
    show({ defaultValue: [first] });
    await emulate('(forced-colors: active)', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    const icon = item(first).querySelector('.nj-task-accordion__icon') as HTMLElement;
    const button = item(first).querySelector('button') as HTMLElement;
    const chevron = getComputedStyle(icon, '::before').backgroundColor;
    expect(chevron).toBe(getComputedStyle(button).color);
    button.focus();
    await atRest();
    expect(getComputedStyle(button).outlineStyle).toBe('solid');
  });
});

test('a chevron turns only for whom it is set to, and never where less motion is asked for', async () => {
  show();
  const duration = () =>
    getComputedStyle(item(first).querySelector('.nj-task-accordion__icon') as HTMLElement)
      .transitionDuration;
  expect(duration()).toBe('0s');
  document.documentElement.style.setProperty('--nj-duration', '180ms');
  expect(duration()).toBe('0.18s');
  await emulate('(prefers-reduced-motion: reduce)', {
    features: [{ name: 'prefers-reduced-motion', value: 'reduce' }],
  });
  expect(duration()).toBe('0s');
});

test('unmounting leaves no listener behind', async () => {
  const onValueChange = vi.fn();
  const { unmount } = show({ onValueChange });
  unmount();
  window.location.hash = `#${third}`;
  document.body.click();
  await atRest();
  expect(onValueChange).not.toHaveBeenCalled();
});
