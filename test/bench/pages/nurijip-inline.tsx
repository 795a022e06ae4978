import { TaskAccordion } from 'nurijip';
import { useState } from 'react';
import type { PageProps } from '../content.js';

/** A parent that creates its tasks and functions at each render. It is not in the table. */
export function Page({ tasks }: PageProps) {
  const [value, setValue] = useState<readonly string[]>([]);
  const [renderings, setRenderings] = useState(1);
  return (
    <main>
      <button type="button" id="again" onClick={() => setRenderings(renderings + 1)}>
        Render again
      </button>
      <TaskAccordion
        tasks={tasks.map(({ id, title, text }) => ({ id, title, body: text }))}
        value={value}
        onValueChange={setValue}
        copyLink={(id) => `/tasks/${id}`}
      />
      <TaskAccordion
        tasks={tasks.map(({ id, title, text }) => ({
          id: `second-${id}`,
          title,
          body: <p>{text}</p>,
        }))}
      />
    </main>
  );
}
