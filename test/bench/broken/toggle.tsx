import type { PageProps } from '../content.js';
import { PlainFrame } from '../pages/PlainFrame.js';

/** Must be refused: the buttons do nothing. */
export function Page({ content, tasks }: PageProps) {
  return (
    <PlainFrame content={content}>
      {tasks.map(({ id, title, text }) => (
        <div key={id}>
          <h3>
            <button type="button" aria-expanded={false}>
              {title}
            </button>
          </h3>
          <p hidden>{text}</p>
        </div>
      ))}
    </PlainFrame>
  );
}
