import { TaskAccordion } from 'nurijip';
import type { PageProps } from '../content.js';

/** TaskAccordion with every prop that adds a listener. It is not in the table. */
export function Page({ tasks }: PageProps) {
  return (
    <main>
      <TaskAccordion
        tasks={tasks.map(({ id, title, text }) => ({ id, title, body: <p>{text}</p> }))}
        type="single"
        persist="bench"
        copyLink
      />
    </main>
  );
}
