import { TaskAccordion } from 'nurijip';
import 'nurijip/styles.css';
import type { PageProps } from '../content.js';
import { PlainFrame } from './PlainFrame.js';

/** TaskAccordion in the plain page of the peers. */
export function Page({ content, tasks }: PageProps) {
  return (
    <PlainFrame content={content}>
      <TaskAccordion
        tasks={tasks.map(({ id, title, text }) => ({ id, title, body: <p>{text}</p> }))}
      />
    </PlainFrame>
  );
}
