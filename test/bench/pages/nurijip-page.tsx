import { Breadcrumb, SkipNav, TaskAccordion, VisionBanner } from 'nurijip';
import 'nurijip/styles.css';
import type { PageProps } from '../content.js';

/** Nurijip's components with the same content as the pages of the peers. */
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
