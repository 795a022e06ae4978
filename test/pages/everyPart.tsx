import { renderToString } from 'react-dom/server';
import { Blocks } from '../../src/content/Blocks.js';
import type { Block, PageContent } from '../../src/content/PageContent.js';
import {
  Breadcrumb,
  KeyTasksPage,
  SkipNav,
  type Task,
  TaskAccordion,
  VisionBanner,
} from '../../src/index.js';
import { everyBlock, files } from '../../stories/content/everyBlock.js';
import { en, ko } from '../../stories/content/pages.js';

const rich: Block[] = [
  ...everyBlock,
  { type: 'paragraph', content: [{ type: 'strong', text: 'Growth for all.' }] },
];

/** The reference page with all parts of a banner and of a page. */
function withAllParts({ banner, ...content }: PageContent): PageContent {
  return {
    ...content,
    contact: {
      department: '외교정책과',
      role: '과장',
      telephone: '02-2100-2114',
      email: 'policy@example.go.kr',
    },
    utilityLinks: [{ href: '/countries', label: 'Countries', newWindow: true }],
    updated: '2026-11-27',
    licence: 'KOGL-1',
    banner: {
      ...banner,
      eyebrow: 'Ministry of Foreign Affairs',
      media: { src: 'vision.svg', width: 640, height: 480 },
    },
  };
}

const levels = ['HOME', 'About', 'Organisation', 'Policy', 'Peace', 'Tasks'].map((label) => ({
  label,
  href: `/${label}`,
}));

const tasks: Task[] = [
  {
    id: 'rich',
    title: 'A task of many parts',
    status: 'Under way',
    summary: 'Goal 1',
    body: <Blocks blocks={rich} files={files} headingLevel={3} />,
  },
  { id: 'disabled', title: 'A task that cannot be opened', disabled: true, body: 'Nothing yet' },
  { id: 'closed', title: en.tasks[0]?.title ?? '', summary: 'Goal 3', body: 'A plain text' },
];

// A picture that is not loaded has another size in quirks mode.
const picture = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="640" height="320"/>')}`;

/** The server's HTML of each component in each state that has different parts. */
export const everyPart = renderToString(
  <>
    <KeyTasksPage
      content={withAllParts(ko)}
      masthead="A sample"
      header="Ministry of Samples"
      utility="Search"
      footer="Seoul"
    />
    <SkipNav
      links={[
        { href: '#rich', label: 'To the first task' },
        { href: '#closed', label: 'To the last task' },
      ]}
    />
    <Breadcrumb items={levels} collapse showLabel homeIcon />
    <Breadcrumb items={levels.slice(-2)} homeIcon="only" />
    <Breadcrumb items={[{ label: 'HOME' }, ...levels.slice(1)]} dir="rtl" />
    <VisionBanner heading="Our vision" statement="We are one nation." slogan="one nation">
      Read more
    </VisionBanner>
    <TaskAccordion tasks={tasks} copyLink backLink defaultValue={['rich']} headingLevel={2} />
  </>,
).replaceAll(/src="[^"]*chart[^"]*"/g, `src="${picture}"`);
