import { KeyTasksPage } from 'nurijip';
import 'nurijip/styles.css';
import type { PageProps } from '../content.js';

/** All five of our parts. */
export function Page({ content }: PageProps) {
  return <KeyTasksPage content={content} />;
}
