'use client';

import { useState } from 'react';
import { type Task, TaskAccordion } from '../../src/index.js';

/** The same page in the other language. */
interface OtherPage {
  lang: 'en' | 'ko';
  /** The address, without `#`. */
  href: string;
  /** The name of the other language, in that language. */
  name: string;
}

/** Props of {@link BilingualTasks}. */
interface BilingualTasksProps {
  lang: 'en' | 'ko';
  /** The tasks. Each has the same id in both languages. */
  tasks: readonly Task[];
  other: OtherPage;
}

/**
 * The tasks and a link to the same page in the other language. After a task was opened, by its button
 * or by an address, the link leads to the same task. The server renders a link to the page.
 */
export function BilingualTasks({ lang, tasks, other }: BilingualTasksProps) {
  const [task, setTask] = useState<string>();
  const hash = task === undefined ? '' : `#${encodeURIComponent(task)}`;
  return (
    <>
      <p>
        <a href={other.href + hash} lang={other.lang} hrefLang={other.lang}>
          {other.name}
        </a>
      </p>
      <TaskAccordion
        lang={lang}
        tasks={tasks}
        onValueChange={(open, { reason }) => {
          // The last id is the task that was opened last. "Show all" names no single task.
          setTask(reason === 'all' ? undefined : open.at(-1));
        }}
      />
    </>
  );
}
