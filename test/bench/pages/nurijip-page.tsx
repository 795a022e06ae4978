import { Breadcrumb, SkipNav, TaskAccordion, VisionBanner } from 'nurijip';
import 'nurijip/styles.css';
import type { PageProps } from '../content.js';

/** Our parts in place of the frame: what the peers' pages hold, and nothing beside it. */
export function Page({ content, tasks }: PageProps) {
  const { skipLinks, breadcrumb, utilityLinks, title, banner } = content;
  return (
    <>
      <SkipNav links={skipLinks} />
      <Breadcrumb items={breadcrumb} />
      <main id="main">
        <p>{utilityLinks?.map(({ label }) => label)}</p>
        <h1>{title}</h1>
        <VisionBanner heading={banner.heading} statement={banner.statement} />
        <TaskAccordion
          tasks={tasks.map(({ id, title, text }) => ({ id, title, body: <p>{text}</p> }))}
        />
      </main>
    </>
  );
}
