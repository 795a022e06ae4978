import { useState } from 'react';
import type { BenchTask, PageProps } from '../content.js';
import { PlainFrame } from '../pages/PlainFrame.js';

function Item({ title, text }: BenchTask) {
  const [open, setOpen] = useState(false);
  return (
    <div>
      <h3>
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {title}
        </button>
      </h3>
      <p hidden>{text}</p>
    </div>
  );
}

/** Must be refused: a press sets `aria-expanded` but shows no text. */
export function Page({ content, tasks }: PageProps) {
  return (
    <PlainFrame content={content}>
      {tasks.map((task) => (
        <Item key={task.id} {...task} />
      ))}
    </PlainFrame>
  );
}
