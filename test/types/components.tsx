// Compiled by types.test.ts as a consumer would: what must compile, and what must not.
import {
  Breadcrumb,
  KeyTasksPage,
  SkipNav,
  type Task,
  TaskAccordion,
  type TaskAccordionProps,
  VisionBanner,
} from 'nurijip';
import { parsePageContent } from 'nurijip/content';
import { createRef } from 'react';

const tasks: readonly Task[] = [{ id: 'peace', title: 'Peace', body: 'We will …' }];
const items = [{ label: 'HOME', href: '/' }, { label: 'Tasks' }];

export const right = [
  <SkipNav key="1" />,
  <SkipNav key="2" lang="ko" messages={{ skipToMain: '본문으로' }} />,
  <SkipNav key="3" lang="fr" messages={{ skipToMain: 'Aller au contenu', skipLinks: 'Liens' }} />,
  <SkipNav key="4" links={undefined} ref={createRef<HTMLElement>()} data-x="1" aria-label="x" />,
  <Breadcrumb key="5" items={items} collapse structuredData={{ baseUrl: 'https://example.kr' }} />,
  <Breadcrumb key="6" items={items} renderLink={(props) => <a {...props} />} />,
  <VisionBanner key="7" heading="H" statement="S" slogan={undefined} media={{ src: '/a.png' }} />,
  <VisionBanner key="8" heading="H" statement="S" media={<img src="/a.png" alt="" />} />,
  <TaskAccordion key="9" tasks={tasks} ref={createRef<HTMLDivElement>()} />,
  <TaskAccordion
    key="10"
    tasks={tasks}
    value={['peace']}
    onValueChange={(value: string[], { reason }) => [value.length, reason === 'invalid']}
  />,
  <TaskAccordion
    key="11"
    tasks={tasks}
    type="single"
    defaultValue={['peace']}
    onValueChange={(value) => value.at(-1)?.trim()}
  />,
  <KeyTasksPage key="12" content={parsePageContent({})} footer={<p>Seoul</p>} />,
  <TaskAccordion key="13" tasks={tasks} lang="en" print="open" persist="tasks" copyLink region />,
  <TaskAccordion key="14" tasks={tasks} toggleAll={false} id="tasks" data-testid="x" title="x" />,
  <TaskAccordion key="15" tasks={tasks} type="single" value={[]} toggleAll={false} />,
  <Breadcrumb key="16" items={items} lang="ko" dir="rtl" style={{ color: 'red' }} />,
  <VisionBanner key="17" heading="H" statement="S" headingLevel={6} sloganLang="ko">
    <a href="/vision">Read more</a>
  </VisionBanner>,
  <TaskAccordion key="18" tasks={tasks} copyLink={(id: string) => `#/tasks/${id}`} />,
  <TaskAccordion key="19" tasks={tasks} copyLink={undefined} persist={undefined} />,
];

export const wrong = [
  // @ts-expect-error a language without built-in words needs all messages
  <SkipNav key="1" lang="fr" />,
  // @ts-expect-error … all of them
  <SkipNav key="2" lang="fr" messages={{ skipToMain: 'Aller au contenu' }} />,
  // @ts-expect-error a skip link leads to a place on the page
  <SkipNav key="3" links={[{ href: '/main', label: 'Main' }]} />,
  // @ts-expect-error a breadcrumb has items
  <Breadcrumb key="4" />,
  // @ts-expect-error HTML has no seventh level
  <VisionBanner key="5" heading="H" statement="S" headingLevel={7} />,
  // @ts-expect-error the value of `single` is a list, too
  <TaskAccordion key="6" tasks={tasks} type="single" value="peace" />,
  // @ts-expect-error the value is a list
  <TaskAccordion key="7" tasks={tasks} value="peace" />,
  // @ts-expect-error controlled or uncontrolled, not both
  <TaskAccordion key="8" tasks={tasks} value={['peace']} defaultValue={['peace']} />,
  // @ts-expect-error all tasks cannot be open at once here
  <TaskAccordion key="9" tasks={tasks} type="single" toggleAll />,
  // @ts-expect-error a task has an id
  <TaskAccordion key="10" tasks={[{ title: 'Peace', body: '' }]} />,
  // @ts-expect-error the tasks are data, not children
  <TaskAccordion key="11" tasks={tasks}>
    text
  </TaskAccordion>,
  // @ts-expect-error a page has content
  <KeyTasksPage key="12" />,
  // @ts-expect-error a language without built-in words needs all messages, here too
  <Breadcrumb key="13" items={items} lang="fr" />,
  // @ts-expect-error … and here
  <TaskAccordion key="14" tasks={tasks} lang="fr" messages={{ showAll: 'Tout afficher' }} />,
  // @ts-expect-error what is printed is all or what is open
  <TaskAccordion key="15" tasks={tasks} print="none" />,
  // @ts-expect-error structured data needs the site's address
  <Breadcrumb key="16" items={items} structuredData={{}} />,
  // @ts-expect-error a level has a name
  <Breadcrumb key="17" items={[{ href: '/' }]} />,
  // @ts-expect-error the links are data, not children
  <SkipNav key="18">Skip</SkipNav>,
  // @ts-expect-error a banner has a heading, which names it
  <VisionBanner key="19" statement="S" />,
  // @ts-expect-error the handler is given a list
  <TaskAccordion key="20" tasks={tasks} onValueChange={(value: string) => value} />,
  // @ts-expect-error a function gives the address at once
  <TaskAccordion key="21" tasks={tasks} copyLink={async (id: string) => id} />,
  // @ts-expect-error an address is given by a function: each task has its own
  <TaskAccordion key="22" tasks={tasks} copyLink="https://go.kr" />,
];

// A wrapper hands the props on without knowing which kind they are.
export function Wrapper(props: TaskAccordionProps) {
  return <TaskAccordion {...props} />;
}
