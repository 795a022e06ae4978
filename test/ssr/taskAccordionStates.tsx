import { type ReactNode, useId, version } from 'react';
import { renderToString } from 'react-dom/server';
import { TaskAccordion, type TaskAccordionProps } from '../../src/index.js';

/** A body with an id. Any `useId` in a component around it would change the id. */
function Field(): ReactNode {
  const id = useId();
  return (
    <label htmlFor={id}>
      Field <input id={id} />
    </label>
  );
}

const ids = ['one', 'two', 'three'];
const tasks = ids.map((id) => ({ id, title: `Title ${id}`, body: <Field /> }));
const nested = <TaskAccordion headingLevel={4} tasks={tasks} defaultValue={['two']} />;

const states: Record<string, Partial<TaskAccordionProps>> = {
  'with every task closed': {},
  'with open tasks': { defaultValue: ['one', 'three'] },
  'of type single with an open task': { type: 'single', defaultValue: ['two'] },
  'with a disabled task': {
    tasks: tasks.map((task) => ({ ...task, disabled: task.id === 'two' })),
  },
  'with a disabled open task': {
    tasks: tasks.map((task) => ({ ...task, disabled: true })),
    defaultValue: ['one'],
  },
  'with summaries': { tasks: tasks.map((task) => ({ ...task, summary: 'In short' })) },
  'with an accordion in a task': {
    tasks: [{ id: 'outer', title: 'Outer', body: nested }],
    defaultValue: ['outer'],
  },
  'with a button that copies the address': { copyLink: true, defaultValue: ['one'] },
  'with tasks of another language': { tasks: tasks.map((task) => ({ ...task, lang: 'ko' })) },
  'without regions, on another heading level': { region: false, headingLevel: 2, toggleAll: false },
};

/** The version of React in the bundle. */
export { version };

export const names = Object.keys(states);

export function render(name: string): string {
  const props = { tasks, ...states[name] } as TaskAccordionProps;
  return renderToString(<TaskAccordion {...props} />);
}
