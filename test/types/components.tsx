// types.test.ts compiles this file with the built package. `wrong` must not compile.
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
  // @ts-expect-error a language without built-in messages needs `messages`
  <SkipNav key="1" lang="fr" />,
  // @ts-expect-error `messages` needs every message of the component
  <SkipNav key="2" lang="fr" messages={{ skipToMain: 'Aller au contenu' }} />,
  // @ts-expect-error the href of a skip link must begin with #
  <SkipNav key="3" links={[{ href: '/main', label: 'Main' }]} />,
  // @ts-expect-error `items` is required
  <Breadcrumb key="4" />,
  // @ts-expect-error the heading level must be from 1 to 6
  <VisionBanner key="5" heading="H" statement="S" headingLevel={7} />,
  // @ts-expect-error `value` of type single is a list
  <TaskAccordion key="6" tasks={tasks} type="single" value="peace" />,
  // @ts-expect-error `value` is a list
  <TaskAccordion key="7" tasks={tasks} value="peace" />,
  // @ts-expect-error `value` and `defaultValue` exclude each other
  <TaskAccordion key="8" tasks={tasks} value={['peace']} defaultValue={['peace']} />,
  // @ts-expect-error type single has no button for all tasks
  <TaskAccordion key="9" tasks={tasks} type="single" toggleAll />,
  // @ts-expect-error the id of a task is required
  <TaskAccordion key="10" tasks={[{ title: 'Peace', body: '' }]} />,
  // @ts-expect-error TaskAccordion has no children
  <TaskAccordion key="11" tasks={tasks}>
    text
  </TaskAccordion>,
  // @ts-expect-error `content` is required
  <KeyTasksPage key="12" />,
  // @ts-expect-error a language without built-in messages needs `messages`
  <Breadcrumb key="13" items={items} lang="fr" />,
  // @ts-expect-error `messages` needs every message of the component
  <TaskAccordion key="14" tasks={tasks} lang="fr" messages={{ showAll: 'Tout afficher' }} />,
  // @ts-expect-error `print` must be 'all' or 'open'
  <TaskAccordion key="15" tasks={tasks} print="none" />,
  // @ts-expect-error `baseUrl` is required
  <Breadcrumb key="16" items={items} structuredData={{}} />,
  // @ts-expect-error the label of a level is required
  <Breadcrumb key="17" items={[{ href: '/' }]} />,
  // @ts-expect-error SkipNav has no children
  <SkipNav key="18">Skip</SkipNav>,
  // @ts-expect-error the heading of a banner is required
  <VisionBanner key="19" statement="S" />,
  // @ts-expect-error the handler gets a list
  <TaskAccordion key="20" tasks={tasks} onValueChange={(value: string) => value} />,
  // @ts-expect-error `copyLink` must not be asynchronous
  <TaskAccordion key="21" tasks={tasks} copyLink={async (id: string) => id} />,
  // @ts-expect-error `copyLink` must not be one address for all tasks
  <TaskAccordion key="22" tasks={tasks} copyLink="https://go.kr" />,
];

// The tag of a language with built-in messages may have a region.
declare const locale: string;
const skipMessages = { skipToMain: '…', skipLinks: '…' };
export const languages = [
  <SkipNav key="1" lang="ko-KR" />,
  <Breadcrumb key="2" items={items} lang="en-GB" messages={{ youAreHere: 'Here' }} />,
  <TaskAccordion key="3" tasks={tasks} lang="ko-KR" />,
  <SkipNav key="4" lang={locale} messages={skipMessages} />,
  <SkipNav key="5" lang={locale === 'ko' ? 'ko' : 'en'} />,
  <Breadcrumb key="6" items={items} lang="fr" messages={{ breadcrumb: '…', showLevels: '…' }} />,
  // @ts-expect-error a string may be a language without built-in messages
  <SkipNav key="7" lang={locale} />,
  // @ts-expect-error `messages` needs every message of the component
  <SkipNav key="8" lang={locale} messages={{ skipToMain: '…' }} />,
  // @ts-expect-error `kok` is Konkani, not Korean
  <SkipNav key="9" lang="kok" />,
];

// A wrapper sets a prop itself and passes on all others. `Omit` merges unions, so such a wrapper accepts
// `value` together with `defaultValue`. Props that are written out on TaskAccordion still exclude it.
export function Korean(props: Omit<TaskAccordionProps, 'lang'>) {
  return <TaskAccordion {...props} lang="ko" />;
}
export function Named({
  name,
  ...props
}: Omit<TaskAccordionProps, 'className'> & { name: string }) {
  return <TaskAccordion {...props} className={name} ref={createRef<HTMLDivElement>()} />;
}
export const wrapped = [
  <Korean key="1" tasks={tasks} value={['peace']} onValueChange={(value) => value.at(-1)} />,
  <Korean key="2" tasks={tasks} defaultValue={['peace']} messages={{ showAll: '…' }} />,
  <Korean key="3" tasks={tasks} type="single" print="open" />,
  <Named key="4" tasks={tasks} name="mine" lang="ko-KR" />,
  // @ts-expect-error `type` is 'multiple' or 'single'
  <Korean key="5" tasks={tasks} type="several" />,
  // @ts-expect-error `print` is 'all' or 'open'
  <Korean key="6" tasks={tasks} print="none" />,
  // @ts-expect-error `lang` is removed
  <Korean key="7" tasks={tasks} lang="en" />,
];

// A wrapper passes the union of props without narrowing it.
export function Wrapper(props: TaskAccordionProps) {
  return <TaskAccordion {...props} />;
}
