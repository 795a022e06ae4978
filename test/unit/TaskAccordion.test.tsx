import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { type Task, TaskAccordion, type TaskAccordionProps } from '../../src/index.js';
import { expectConsole, ignoreWarningsOf } from '../support/failOnConsole.js';

/** Tasks with these ids. Title and body have the index, so that a test sees which task it is. */
const tasksWithIds = (...ids: readonly unknown[]) =>
  ids.map((id, index) => ({ id, title: `Title ${index}`, body: `Body ${index}` })) as Task[];

const buttons = () => screen.getAllByRole('button', { name: /^Title/ });
const expandedStates = () => buttons().map((button) => button.getAttribute('aria-expanded'));
const idsIn = (container: Element) => [...container.querySelectorAll('[id]')].map(({ id }) => id);

test.each([
  ['differ only by white space', ['a b', 'a-b']],
  ['differ only by white space, in the other order', ['c-d', 'c d']],
  ['have different white space', ['e f', 'e\tf', 'e  f']],
  ['look like the generated id of a duplicate', ['g', 'g', 'g-2']],
  ['look like the generated id of an earlier task', ['', 'task-1']],
  ['look like the generated id of a later task', ['task-2', '']],
])(
  'TaskAccordion keeps all ids unique and each button controls its panel when ids %s',
  (_, ids) => {
    ignoreWarningsOf('TaskAccordion');
    const { container } = render(<TaskAccordion tasks={tasksWithIds(...ids)} />);
    const found = idsIn(container);
    expect(new Set(found).size).toBe(found.length);
    for (const id of found) expect(id).toMatch(/^\S+$/);
    for (const [index, button] of buttons().entries()) {
      const panel = document.getElementById(button.getAttribute('aria-controls') ?? '');
      expect(panel?.textContent).toBe(`Body ${index}`);
      fireEvent.click(button);
      expect(button.getAttribute('aria-expanded')).toBe('true');
      expect(panel?.hasAttribute('hidden')).toBe(false);
    }
  },
);

test.each([
  ['a duplicate', ['h', 'h', 'h-2'], 2, 'h-2'],
  ['a task without an id', ['', 'task-1', 'x'], 1, 'task-1'],
])('TaskAccordion gives an address to the task that has the id, not to %s', (_, ids, index, id) => {
  ignoreWarningsOf('TaskAccordion');
  render(<TaskAccordion tasks={tasksWithIds(...ids)} />);
  expect(document.getElementById(id)?.textContent).toContain(`Title ${index}`);
});

test.each([
  ['is empty', ['']],
  ['is only white space', [' ']],
  ['contains white space', ['a b']],
  ['is the id of an earlier task', ['i', 'i']],
])('TaskAccordion gives no address to a task whose id %s, and the task can be opened', (_, ids) => {
  ignoreWarningsOf('TaskAccordion');
  const onValueChange = vi.fn();
  const { container } = render(
    <TaskAccordion tasks={tasksWithIds(...ids)} onValueChange={onValueChange} copyLink />,
  );
  const tasks = container.querySelectorAll('.nj-task-accordion__item');
  expect(tasks[ids.length - 1]?.hasAttribute('id')).toBe(false);
  expect(container.querySelectorAll('.nj-task-accordion__copy')).toHaveLength(ids.length - 1);
  fireEvent.click(buttons()[ids.length - 1] as HTMLElement);
  const [[value]] = onValueChange.mock.calls as [[string[]]];
  expect(value).toHaveLength(1);
  expect(value).not.toEqual(ids.slice(0, -1));
});

test('TaskAccordion warns about each duplicate, empty or invalid id and names its task', () => {
  expectConsole('warn', /TaskAccordion: .*task 2 .*“Title 1”.*"same"/);
  expectConsole('warn', /TaskAccordion: .*task 3 .*“Title 2”.*empty/);
  expectConsole('warn', /TaskAccordion: .*task 4 .*“Title 3”.*empty/);
  expectConsole('warn', /TaskAccordion: .*task 5 .*“Title 4”.*"white space"/);
  render(<TaskAccordion tasks={tasksWithIds('same', 'same', '', undefined, 'white space')} />);
  for (const button of buttons()) fireEvent.click(button);
  expect(expandedStates()).toEqual(Array(5).fill('true'));
});

test('TaskAccordion opens a task by an id that contains white space', () => {
  ignoreWarningsOf('TaskAccordion');
  render(<TaskAccordion tasks={tasksWithIds('x y', 'z')} defaultValue={['x y']} />);
  expect(expandedStates()).toEqual(['true', 'false']);
});

test('TaskAccordion leaves out tasks that are not objects and warns about them', () => {
  expectConsole('warn', /TaskAccordion: .*3 of 4 tasks/);
  const tasks = [null, ...tasksWithIds('one'), undefined, 'text'] as Task[];
  render(<TaskAccordion tasks={tasks} />);
  expect(buttons()).toHaveLength(1);
});

const ignore = () => {};

test('TaskAccordion warns once about `value` without `onValueChange`, and shows its tasks', () => {
  expectConsole(
    'warn',
    /TaskAccordion: `value` is set without `onValueChange`.*buttons do nothing/,
  );
  const { rerender } = render(<TaskAccordion tasks={tasksWithIds('one')} value={['one']} />);
  rerender(<TaskAccordion tasks={tasksWithIds('one')} value={[]} />);
  expect(expandedStates()).toEqual(['false']);
});

test('TaskAccordion warns about an id in `value` that no task has and opens the others', () => {
  expectConsole('warn', /TaskAccordion: .*"nowhere"/);
  render(
    <TaskAccordion tasks={tasksWithIds('one')} value={['nowhere', 'one']} onValueChange={ignore} />,
  );
  expect(expandedStates()).toEqual(['true']);
});

test('TaskAccordion warns when it changes between controlled and uncontrolled', () => {
  expectConsole('warn', /TaskAccordion.*from controlled to uncontrolled/);
  expectConsole('warn', /TaskAccordion.*from uncontrolled to controlled/);
  const tasks = tasksWithIds('one');
  const controlled = render(<TaskAccordion tasks={tasks} value={['one']} onValueChange={ignore} />);
  controlled.rerender(<TaskAccordion tasks={tasks} />);
  const uncontrolled = render(<TaskAccordion tasks={tasks} />);
  uncontrolled.rerender(<TaskAccordion tasks={tasks} value={['one']} onValueChange={ignore} />);
  expect(buttons()).toHaveLength(2);
});

test('TaskAccordion opens the task named by a `value` that is a text instead of a list', () => {
  const props = { tasks: tasksWithIds('one', 'two'), value: 'two', onValueChange: ignore };
  render(<TaskAccordion {...(props as unknown as TaskAccordionProps)} />);
  expect(expandedStates()).toEqual(['false', 'true']);
});

test('TaskAccordion keeps a title of 5,000 characters unchanged', () => {
  const title = `${'한'.repeat(200)} ${'word '.repeat(960)}العربية`;
  render(<TaskAccordion tasks={[{ id: 'long', title, body: '' }]} />);
  expect(screen.getByRole('button').textContent).toBe(title);
});

test("'Show all' and 'Hide all' do not change a disabled task", () => {
  const tasks = tasksWithIds('one', 'two', 'three', 'four').map((task, index) => ({
    ...task,
    disabled: index < 2,
  }));
  render(<TaskAccordion tasks={tasks} defaultValue={['one']} />);
  fireEvent.click(screen.getByRole('button', { name: 'Show all 2 tasks' }));
  expect(expandedStates()).toEqual(['true', 'false', 'true', 'true']);
  fireEvent.click(screen.getByRole('button', { name: 'Hide all 2 tasks' }));
  expect(expandedStates()).toEqual(['true', 'false', 'false', 'false']);
});

test("'Show all' is not rendered when every task is disabled", () => {
  const tasks = tasksWithIds('one', 'two').map((task) => ({ ...task, disabled: true }));
  render(<TaskAccordion tasks={tasks} />);
  expect(screen.queryByRole('button', { name: /all/ })).toBeNull();
});

test('TaskAccordion adds no text about the state to the title of an open task', () => {
  render(<TaskAccordion tasks={tasksWithIds('one')} defaultValue={['one']} />);
  expect(buttons()[0]?.textContent).toBe('Title 0');
});

test('TaskAccordion renders the body of a closed task, character by character', () => {
  const body = 'A  body with “curly” quotes, two  spaces and 한국어.';
  render(<TaskAccordion tasks={[{ id: 'one', title: 'One', body }]} />);
  expect(document.querySelector('[role=region]')?.textContent).toBe(body);
});
