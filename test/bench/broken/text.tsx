import type { PageProps } from '../content.js';
import { Page as Floor } from '../pages/floor.js';

/** Must be refused: the statement of the vision is missing. */
export function Page({ content, tasks }: PageProps) {
  const banner = { ...content.banner, statement: '' };
  return <Floor content={{ ...content, banner }} tasks={tasks} />;
}
