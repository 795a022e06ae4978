import type { PageProps } from '../content.js';
import { PlainFrame } from './PlainFrame.js';

/** A hand-written page with `details`. Figures of the other pages are divided by its figures. */
export function Page({ content, tasks }: PageProps) {
  return (
    <PlainFrame content={content}>
      {tasks.map(({ id, title, text }) => (
        <details key={id}>
          <summary>
            <h3>{title}</h3>
          </summary>
          <p>{text}</p>
        </details>
      ))}
    </PlainFrame>
  );
}
