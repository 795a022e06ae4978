import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { type Task, TaskAccordion } from '../../src/index.js';

/** Tasks by id; the title says which one it was, so that a mistaken id is seen. */
const tasksOf = (ids: readonly string[]): Task[] =>
  ids.map((id, index) => ({ id, title: `Title ${index}`, body: `Body ${index}` }));

/** What is warned of such ids is tested with the other bad input. */
function show(tasks: readonly Task[], props: object = {}) {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return render(<TaskAccordion tasks={tasks} {...props} />);
  } finally {
    console.warn = warn;
  }
}

const buttons = () => screen.getAllByRole('button', { name: /^Title/ });

describe('ids that meet', () => {
  test.each([
    ['by white space', ['a b', 'a-b']],
    ['by white space, the other way round', ['c-d', 'c d']],
    ['by different white space', ['e f', 'e\tf', 'e  f']],
    ['by the number of a copy', ['g', 'g', 'g-2']],
    ['by the number of a task without id', ['', 'task-1']],
    ['by the number of a task without id that comes later', ['task-2', '']],
  ])('%s: every button controls its own panel, and no id is there twice', (_, ids) => {
    const { container } = show(tasksOf(ids));
    const found = [...container.querySelectorAll('[id]')].map(({ id }) => id);
    expect(found.filter((id, index) => found.indexOf(id) !== index)).toEqual([]);
    for (const [index, button] of buttons().entries()) {
      const panel = document.getElementById(button.getAttribute('aria-controls') ?? '');
      expect(panel?.textContent).toBe(`Body ${index}`);
      fireEvent.click(button);
      expect(button.getAttribute('aria-expanded')).toBe('true');
      expect(panel?.hasAttribute('hidden')).toBe(false);
    }
  });

  test.each([
    ['a copy', ['h', 'h', 'h-2'], 2, 'h-2'],
    ['a task without id', ['', 'task-1', 'x'], 1, 'task-1'],
  ])('leave the address to the task that has it, not to %s', (_, ids, index, id) => {
    show(tasksOf(ids));
    expect(document.getElementById(id)?.textContent).toContain(`Title ${index}`);
  });

  test.each([
    ['empty', ['']],
    ['white space alone', [' ']],
    ['one with white space', ['a b']],
    ['one that an earlier task has', ['i', 'i']],
  ])('an id that is %s gives its task no address, and the task can be used', (_, ids) => {
    const onValueChange = vi.fn();
    const { container } = show(tasksOf(ids), { onValueChange, copyLink: true });
    const tasks = container.querySelectorAll('.nj-task-accordion__item');
    expect(tasks[ids.length - 1]?.hasAttribute('id')).toBe(false);
    expect(container.querySelectorAll('.nj-task-accordion__copy')).toHaveLength(ids.length - 1);
    fireEvent.click(buttons()[ids.length - 1] as HTMLElement);
    const [[value]] = onValueChange.mock.calls as [[string[]]];
    expect(value).toHaveLength(1);
    expect(value).not.toEqual(ids.slice(0, -1));
  });

  test('a task whose id has white space goes by it in `value`', () => {
    show(tasksOf(['x y', 'z']), { defaultValue: ['x y'] });
    expect(buttons().map((one) => one.getAttribute('aria-expanded'))).toEqual(['true', 'false']);
  });
});

describe('the button for all tasks', () => {
  test('leaves a disabled task as it is, open or closed', () => {
    const tasks = tasksOf(['one', 'two', 'three', 'four']).map((task, index) => ({
      ...task,
      disabled: index < 2,
    }));
    render(<TaskAccordion tasks={tasks} defaultValue={['one']} />);
    const open = () => buttons().map((one) => one.getAttribute('aria-expanded'));
    fireEvent.click(screen.getByRole('button', { name: 'Show all 2 tasks' }));
    expect(open()).toEqual(['true', 'false', 'true', 'true']);
    fireEvent.click(screen.getByRole('button', { name: 'Hide all 2 tasks' }));
    expect(open()).toEqual(['true', 'false', 'false', 'false']);
  });

  test('is not there when every task is disabled', () => {
    const tasks = tasksOf(['one', 'two']).map((task) => ({ ...task, disabled: true }));
    render(<TaskAccordion tasks={tasks} />);
    expect(screen.queryByRole('button', { name: /all/ })).toBeNull();
  });
});

test('the state is never said by a word of the title', () => {
  render(<TaskAccordion tasks={tasksOf(['one'])} defaultValue={['one']} />);
  expect(buttons()[0]?.textContent).toBe('Title 0');
});

test('a body is in the document before anything is pressed, word for word', () => {
  const body = 'A  body with “curly” quotes, two  spaces and 한국어.';
  render(<TaskAccordion tasks={[{ id: 'one', title: 'One', body }]} />);
  expect(document.querySelector('[role=region]')?.textContent).toBe(body);
});
