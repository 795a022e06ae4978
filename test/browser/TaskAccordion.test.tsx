import { render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { TaskAccordion, type TaskAccordionProps } from '../../src/index.js';
import { atRest } from '../support/atRest.js';
import { isSeen } from '../support/inBrowser.js';

const tasks = ['one', 'two', 'three', 'four', 'five', 'six'].map((id) => ({
  id,
  title: `Title ${id}`,
  body: (
    <p>
      Body {id} <a href={`/${id}`}>Act on {id}</a>
    </p>
  ),
}));

function show(props: Partial<TaskAccordionProps> = {}) {
  return render(<TaskAccordion {...({ tasks, ...props } as TaskAccordionProps)} />);
}

const trigger = (id: string) => screen.getByRole('button', { name: `Title ${id}` });
const panel = (id: string) =>
  document.getElementById(trigger(id).getAttribute('aria-controls') ?? '') as HTMLElement;
const open = () =>
  tasks.map(({ id }) => id).filter((id) => trigger(id).getAttribute('aria-expanded') === 'true');
const announcement = () => document.querySelector('[aria-live]') as HTMLElement;
const toggleAll = () => screen.getByRole('button', { name: /all \d tasks/ });

describe('a task', () => {
  test('is a button in a heading of the level that was asked for', () => {
    show({ headingLevel: 4 });
    const heading = screen.getByRole('heading', { level: 4, name: 'Title one' });
    expect(within(heading).getByRole('button', { name: 'Title one' })).toBe(trigger('one'));
    expect(trigger('one').getAttribute('type')).toBe('button');
  });

  test('controls a panel that is in the document, open or closed', () => {
    show({ defaultValue: ['two'] });
    for (const { id } of tasks) expect(panel(id).textContent).toContain(`Body ${id}`);
    expect(open()).toEqual(['two']);
    expect(tasks.map(({ id }) => isSeen(panel(id)))).toEqual([
      false,
      true,
      false,
      false,
      false,
      false,
    ]);
    const closed = panel('one').closest('nj-panel');
    expect(closed?.getAttribute('hidden')).toBe('until-found');
    expect(closed?.closest('[aria-hidden]')).toBeNull();
  });

  test.each(['{Enter}', ' '])('opens and closes with the key %j', async (key) => {
    show();
    trigger('one').focus();
    await userEvent.keyboard(key);
    expect([open(), isSeen(panel('one'))]).toEqual([['one'], true]);
    await userEvent.keyboard(key);
    expect([open(), isSeen(panel('one'))]).toEqual([[], false]);
    expect(document.activeElement).toBe(trigger('one'));
  });

  test('opens by a click, and not by pressing down alone', async () => {
    show();
    trigger('one').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    trigger('one').dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
    expect(open()).toEqual([]);
    await userEvent.click(trigger('one'));
    expect(open()).toEqual(['one']);
  });

  test('gives no Tab stop away while it is closed', async () => {
    show({ defaultValue: ['two'], toggleAll: false });
    const stops: (string | null)[] = [];
    for (let presses = 0; presses < 7; presses += 1) {
      await userEvent.keyboard('{Tab}');
      stops.push(document.activeElement?.textContent ?? null);
    }
    expect(stops).toEqual([
      'Title one',
      'Title two',
      'Act on two',
      'Title three',
      'Title four',
      'Title five',
      'Title six',
    ]);
  });

  test('leaves arrows, Home, End and the Page keys to the page, and letters alone', async () => {
    const onValueChange = vi.fn();
    render(
      <div style={{ paddingBlock: 1500 }}>
        <TaskAccordion tasks={tasks} onValueChange={onValueChange} />
      </div>,
    );
    const scrolls = async (key: string) => {
      trigger('three').focus({ preventScroll: true });
      window.scrollTo(0, 700);
      await atRest();
      await userEvent.keyboard(key);
      await vi.waitFor(() => expect(window.scrollY).not.toBe(700));
      expect(document.activeElement).toBe(trigger('three'));
    };
    for (const key of ['{ArrowDown}', '{ArrowUp}', '{PageDown}', '{PageUp}', '{End}', '{Home}']) {
      await scrolls(key);
    }
    await userEvent.keyboard('abctz19');
    expect(document.activeElement).toBe(trigger('three'));
    expect(onValueChange).not.toHaveBeenCalled();
  });

  test('is a landmark up to six tasks, and beyond only on request', () => {
    const more = [...tasks, { id: 'seven', title: 'Title seven', body: 'Body seven' }];
    const regions = () => document.querySelectorAll('[role=region]');
    const { rerender } = show({ defaultValue: ['one'] });
    expect(regions()).toHaveLength(6);
    expect(screen.getByRole('region', { name: 'Title one' })).toBe(panel('one'));
    rerender(<TaskAccordion tasks={more} />);
    expect(regions()).toHaveLength(0);
    // A name without a role would be an error.
    expect(panel('one').hasAttribute('aria-labelledby')).toBe(false);
    rerender(<TaskAccordion tasks={more} region />);
    expect(regions()).toHaveLength(7);
  });

  test('has its summary as description, always seen', () => {
    show({ tasks: [{ id: 'one', title: 'Title one', body: 'Body', summary: 'In short' }] });
    expect(isSeen(screen.getByText('In short'))).toBe(true);
    const id = trigger('one').getAttribute('aria-describedby');
    expect(document.getElementById(id ?? '')?.textContent).toBe('In short');
  });

  test('renders its body once, however often it is opened', async () => {
    const rendered = vi.fn();
    function Body() {
      rendered();
      return 'Body one';
    }
    show({ tasks: [{ id: 'one', title: 'Title one', body: <Body /> }, ...tasks.slice(1)] });
    for (const _ of [1, 2, 3]) await userEvent.click(trigger('one'));
    await userEvent.click(toggleAll());
    expect(rendered).toHaveBeenCalledTimes(1);
  });
});

describe('what is open', () => {
  test('is any number of tasks', async () => {
    const onValueChange = vi.fn();
    show({ defaultValue: ['two'], onValueChange });
    await userEvent.click(trigger('one'));
    await userEvent.click(trigger('two'));
    expect(open()).toEqual(['one']);
    expect(onValueChange.mock.calls).toEqual([
      [['two', 'one'], { reason: 'press' }],
      [['one'], { reason: 'press' }],
    ]);
  });

  test('is one task at most in `single`, which can be closed again', async () => {
    const onValueChange = vi.fn();
    show({ type: 'single', defaultValue: ['two'], onValueChange });
    await userEvent.click(trigger('one'));
    expect(open()).toEqual(['one']);
    await userEvent.click(trigger('one'));
    expect(open()).toEqual([]);
    expect(onValueChange.mock.calls).toEqual([
      [['one'], { reason: 'press' }],
      [[], { reason: 'press' }],
    ]);
    expect(screen.queryByRole('button', { name: /all/ })).toBeNull();
  });

  test('follows its owner, also one who refuses', async () => {
    const onValueChange = vi.fn();
    const { rerender } = show({ value: ['two'], onValueChange });
    await userEvent.click(trigger('one'));
    expect(onValueChange).toHaveBeenCalledWith(['two', 'one'], { reason: 'press' });
    expect(open()).toEqual(['two']);
    rerender(<TaskAccordion tasks={tasks} value={['three']} />);
    expect(open()).toEqual(['three']);
  });

  test('is kept by an owner who agrees', async () => {
    function Owner() {
      const [value, setValue] = useState<readonly string[]>([]);
      return <TaskAccordion tasks={tasks} value={value} onValueChange={setValue} />;
    }
    render(<Owner />);
    await userEvent.click(trigger('one'));
    await userEvent.click(trigger('six'));
    expect(open()).toEqual(['one', 'six']);
  });

  test('stays with its task when tasks are moved, added and taken away', () => {
    const { rerender } = show({ defaultValue: ['two', 'four'] });
    const [one, two, three, four] = tasks as [Task, Task, Task, Task];
    rerender(<TaskAccordion tasks={[four, three, two, one, ...tasks.slice(4)]} />);
    expect(open()).toEqual(['two', 'four']);
  });

  test('is nothing that a disabled task could be asked for', async () => {
    show({ tasks: tasks.map((task) => ({ ...task, disabled: task.id === 'two' })) });
    expect(trigger('two')).toHaveProperty('disabled', true);
    await userEvent.click(screen.getByRole('button', { name: 'Show all 5 tasks' }));
    expect(open()).toEqual(['one', 'three', 'four', 'five', 'six']);
  });
});

type Task = (typeof tasks)[number];

describe('the button for all tasks', () => {
  test('says what it will do, does it, keeps the focus and announces it once', async () => {
    const onValueChange = vi.fn();
    show({ onValueChange });
    const status = announcement();
    const announced: string[] = [];
    new MutationObserver(() => announced.push(status.textContent ?? '')).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    expect(toggleAll().textContent).toBe('Show all 6 tasks');
    await userEvent.click(toggleAll());
    expect(open()).toHaveLength(6);
    expect(toggleAll().textContent).toBe('Hide all 6 tasks');
    expect(document.activeElement).toBe(toggleAll());
    await userEvent.click(toggleAll());
    expect(open()).toHaveLength(0);
    expect(announced).toEqual(['All 6 tasks are shown', 'All 6 tasks are hidden']);
    expect(onValueChange.mock.calls.map(([value, { reason }]) => [value.length, reason])).toEqual([
      [6, 'all'],
      [0, 'all'],
    ]);
  });

  test('follows the tasks when they are opened one by one', async () => {
    show({ tasks: tasks.slice(0, 2) });
    await userEvent.click(trigger('one'));
    expect(toggleAll().textContent).toBe('Show all 2 tasks');
    await userEvent.click(trigger('two'));
    expect(toggleAll().textContent).toBe('Hide all 2 tasks');
    expect(announcement().textContent).toBe('');
  });

  test('announces nothing when its owner refuses', async () => {
    show({ value: [] });
    await userEvent.click(toggleAll());
    expect(open()).toEqual([]);
    expect(announcement().textContent).toBe('');
  });

  test('is not there for one task, nor where it is not wanted', () => {
    const { rerender } = show({ tasks: tasks.slice(0, 1) });
    expect(screen.queryByRole('button', { name: /all/ })).toBeNull();
    rerender(<TaskAccordion tasks={tasks} toggleAll={false} />);
    expect(screen.queryByRole('button', { name: /all/ })).toBeNull();
  });
});

test('a ref gets the root once, however often tasks are opened', async () => {
  const ref = vi.fn();
  const { unmount } = render(<TaskAccordion ref={ref} tasks={tasks} />);
  await userEvent.click(trigger('one'));
  await userEvent.click(toggleAll());
  const given = () => ref.mock.calls.map(([element]) => element?.className ?? element);
  expect(given()).toEqual(['nj-task-accordion']);
  unmount();
  expect(given()).toEqual(['nj-task-accordion', null]);
});
