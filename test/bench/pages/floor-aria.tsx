import { memo, useId, useState } from 'react';
import type { BenchTask, PageProps } from '../content.js';
import { PlainFrame } from './PlainFrame.js';

/** A hand-written accordion with the same ARIA. Each task has its own state. */
const Item = memo(function Item({ title, text }: BenchTask) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <h3>
        <button
          type="button"
          id={`${id}button`}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {title}
        </button>
      </h3>
      <section id={id} aria-labelledby={`${id}button`} hidden={!open}>
        <p>{text}</p>
      </section>
    </div>
  );
});

export function Page({ content, tasks }: PageProps) {
  return (
    <PlainFrame content={content}>
      {tasks.map((task) => (
        <Item key={task.id} {...task} />
      ))}
    </PlainFrame>
  );
}
