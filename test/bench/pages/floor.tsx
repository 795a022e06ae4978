import type { PageProps } from '../content.js';
import { PlainFrame } from './PlainFrame.js';

/** React prints `details`, the browser does the rest: what other figures are compared with. */
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
