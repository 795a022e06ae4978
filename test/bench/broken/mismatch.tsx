import type { PageProps } from '../content.js';
import { Page as Floor } from '../pages/floor.js';

/** Must be refused: the server HTML differs from the page in the browser. */
export function Page({ content, tasks }: PageProps) {
  return (
    <>
      <i>{typeof window}</i>
      <Floor content={content} tasks={tasks} />
    </>
  );
}
