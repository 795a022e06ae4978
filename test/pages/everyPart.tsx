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
import { en, ko } from '../../stories/content/pages.js';

const rich: Block[] = [
  {
    type: 'paragraph',
    content: [
      'An ',
      { type: 'emphasis', text: 'open' },
      ' and ',
      { type: 'strong', text: 'liberal' },
      ' environment: see the ',
      { type: 'link', href: 'https://www.example.go.kr/plan', text: 'five-year plan' },
      ', in Korean ',
      { type: 'text', text: '국정운영 5개년 계획', lang: 'ko' },
      '.',
    ],
  },
  { type: 'subheading', content: 'Main points' },
  {
    type: 'list',
    items: [
      {
        content: 'Trade',
        list: { type: 'list', ordered: true, items: ['South', 'North'] },
      },
      'Development cooperation',
    ],
  },
  {
    type: 'table',
    caption: 'Budget by year, in hundred million won',
    columns: ['Year', 'Trade', 'Development'],
    rowHeaders: true,
    rows: [
      ['2026', '1,204', '8,750'],
      ['2027', '1,310', '9,120'],
    ],
  },
];

/** The reference page with everything that a banner may hold. */
function withMedia({ banner, ...content }: PageContent): PageContent {
  return {
    ...content,
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
    summary: 'Goal 1',
    body: <Blocks blocks={rich} headingLevel={3} />,
  },
  { id: 'disabled', title: 'A task that cannot be opened', disabled: true, body: 'Nothing yet' },
  { id: 'closed', title: en.tasks[0]?.title ?? '', summary: 'Goal 3', body: 'A plain text' },
];

/** Each component in each state that has parts of its own, as a server sends it. */
export const everyPart = renderToString(
  <>
    <KeyTasksPage
      content={withMedia(ko)}
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
    <Breadcrumb items={levels} collapse />
    <Breadcrumb items={[{ label: 'HOME' }, ...levels.slice(1)]} dir="rtl" />
    <VisionBanner heading="Our vision" statement="We are one nation." slogan="one nation">
      Read more
    </VisionBanner>
    <TaskAccordion tasks={tasks} copyLink defaultValue={['rich']} headingLevel={2} />
  </>,
);
