import { useId } from 'react';
import { createRoot } from 'react-dom/client';
import { Breadcrumb, SkipNav, TaskAccordion, VisionBanner } from '../../src/index.js';

/** A part of a page that is rendered by its own copy of React. `copiesOfReact.test.ts` loads it often. */
declare global {
  interface Window {
    /** A function of each copy of React that has rendered an island. */
    copiesOfReact?: unknown[];
  }
}

window.copiesOfReact = [...(window.copiesOfReact ?? []), useId];
const number = window.copiesOfReact.length;
const place = document.querySelectorAll('.island')[number - 1];
const name = place?.classList.contains('one') ? 'one' : 'two';
// Tasks with the same anchors are no fault of the package, so each island has its own.
const tasks = ['a', 'b'].map((id) => ({
  id: `${id}${number}`,
  title: `${id} ${name}`,
  body: name,
}));
const items = ['HOME', 'Ministry', name].map((label) => ({ label }));

if (place) {
  createRoot(place).render(
    <>
      <SkipNav
        links={[
          { href: '#one', label: 'One' },
          { href: '#two', label: 'Two' },
        ]}
      />
      <Breadcrumb items={items} collapse />
      <VisionBanner heading={name} statement="We serve." />
      <TaskAccordion tasks={tasks} aria-label={name} />
    </>,
  );
}
