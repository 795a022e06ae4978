import { TaskAccordion } from 'nurijip';
import type { PageProps } from '../content.js';

/** Our accordion with every prop that makes it listen to something; no part of the table. */
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
