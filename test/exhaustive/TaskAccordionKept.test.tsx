import { render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { TaskAccordion, type TaskAccordionProps } from '../../src/index.js';
import { captureConsole } from '../support/failOnConsole.js';
import '../support/inBrowser.js';

const PLACES = ['one', 'two', 'three', 'four', 'five', 'six'];

/** Each body contains what a user may have changed: a field, an iframe, and a nested accordion. */
const tasksOf = (idOf: (place: string) => string | undefined) =>
  PLACES.map((place) => ({
    id: idOf(place) as string,
    title: `Title ${place}`,
    body: (
      <>
        <input aria-label={`Field ${place}`} />
        <iframe title={`Frame ${place}`} srcDoc="" />
        <TaskAccordion
          tasks={[{ id: `${idOf(place)}-in`, title: `Inner ${place}`, body: <input /> }]}
        />
      </>
    ),
  }));

type Tasks = ReturnType<typeof tasksOf>;
type Props = Partial<TaskAccordionProps> & { tasks?: Tasks };

const added = (id?: string) => ({ id, title: 'Title zero', body: <p>Body</p> }) as Tasks[number];

const changes: [string, (tasks: Tasks) => Props][] = [
  ['a new first task', (tasks) => ({ tasks: [added('zero'), ...tasks] })],
  ['a new first task without an id', (tasks) => ({ tasks: [added(), ...tasks] })],
  ['a first task removed', (tasks) => ({ tasks: tasks.slice(1) })],
  ['a last task removed', (tasks) => ({ tasks: tasks.slice(0, -1) })],
  ['tasks in another order', (tasks) => ({ tasks: [...tasks].reverse() })],
  [
    'a task among them',
    (tasks) => ({ tasks: [...tasks.slice(0, 2), added('x'), ...tasks.slice(2)] }),
  ],
  ['other bodies', (tasks) => ({ tasks: tasks.map((task) => ({ ...task, summary: 'Summary' })) })],
  ['a language', (tasks) => ({ tasks: tasks.map((task) => ({ ...task, lang: 'ko' })) })],
  ['disabled others', (tasks) => ({ tasks: tasks.map((t, i) => ({ ...t, disabled: i !== 2 })) })],
  ['another level', () => ({ headingLevel: 5 })],
  ['one open task at most', () => ({ type: 'single' })],
  ['no regions', () => ({ region: false })],
  ['addresses to copy', () => ({ copyLink: true })],
  ['no button for all', () => ({ toggleAll: false })],
  ['other paper', () => ({ print: 'open' })],
  ['a memory', () => ({ persist: 'kept' })],
  ['Korean words', () => ({ lang: 'ko' })],
];

const ids: [string, (place: string) => string | undefined][] = [
  ['ids of their own', (place) => place],
  ['no ids', () => undefined],
  ['one id for all', () => 'same'],
];

function referencesResolve() {
  for (const name of ['aria-controls', 'aria-labelledby', 'aria-describedby']) {
    for (const element of document.querySelectorAll(`[${name}]`)) {
      const id = element.getAttribute(name) ?? '';
      expect(document.querySelectorAll(`[id="${id}"]`), `${name}="${id}"`).toHaveLength(1);
    }
  }
}

describe.each(ids)('with %s', (idKind, idOf) => {
  test.each(changes)(
    `A field keeps its text and focus with ${idKind} after %s`,
    async (_change, change) => {
      sessionStorage.clear();
      // The warning about a task without a usable id is logged once per file.
      captureConsole();
      console.warn('once');
      const tasks = tasksOf(idOf);
      const view = (props: Props) => (
        <StrictMode>
          <TaskAccordion {...({ tasks, ...props } as TaskAccordionProps)} />
        </StrictMode>
      );
      const { rerender } = render(view({}));
      await userEvent.click(screen.getByRole('button', { name: 'Title three' }));
      await userEvent.click(screen.getByRole('button', { name: 'Inner three' }));
      const field = screen.getByLabelText<HTMLInputElement>('Field three');
      await userEvent.type(field, 'typed');
      const controls = screen
        .getByRole('button', { name: 'Title three' })
        .getAttribute('aria-controls');

      const { tasks: changed, ...props } = change(tasks);
      rerender(view(changed ? { tasks: changed } : props));
      expect(screen.getByLabelText('Field three')).toBe(field);
      expect(field.value).toBe('typed');
      expect(document.activeElement).toBe(field);
      const expanded = (button: string) =>
        screen.getByRole('button', { name: button }).getAttribute('aria-expanded');
      expect(expanded('Inner three')).toBe('true');
      expect(expanded('Title three')).toBe('true');
      expect(
        screen.getByRole('button', { name: 'Title three' }).getAttribute('aria-controls'),
      ).toBe(controls);
      referencesResolve();
    },
  );
});

test('An iframe in a body is not loaded again when a first task is added', async () => {
  const tasks = tasksOf((place) => place);
  const { rerender } = render(<TaskAccordion tasks={tasks} defaultValue={['three']} />);
  const frame = screen.getByTitle<HTMLIFrameElement>('Frame three');
  const { contentWindow } = frame;
  Object.assign(contentWindow as Window, { played: true });
  rerender(<TaskAccordion tasks={[added('zero'), ...tasks]} defaultValue={['three']} />);
  rerender(<TaskAccordion tasks={tasks.slice(1)} defaultValue={['three']} />);
  expect(frame.contentWindow).toHaveProperty('played', true);
});

test('The button of a task keeps the focus when a task is added before it', async () => {
  const tasks = tasksOf((place) => place);
  const { rerender } = render(<TaskAccordion tasks={tasks} />);
  const button = screen.getByRole('button', { name: 'Title one' });
  await userEvent.click(button);
  const { id } = button;
  rerender(<TaskAccordion tasks={[added('zero'), ...tasks]} />);
  expect(document.activeElement).toBe(button);
  expect(button.id).toBe(id);
  rerender(<TaskAccordion tasks={[...tasks].reverse()} />);
  expect(document.activeElement).toBe(button);
  referencesResolve();
});
