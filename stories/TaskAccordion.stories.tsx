import type { Meta, StoryObj } from '@storybook/react-vite';
import { userEvent, within } from 'storybook/test';
import { Blocks } from '../src/content/Blocks.js';
import type { PageContent } from '../src/content/PageContent.js';
import { TaskAccordion, type TaskAccordionProps } from '../src/TaskAccordion/TaskAccordion.js';
import { en, ko } from './content/pages.js';

function tasksOf({ tasks }: PageContent) {
  return tasks.map((task) => ({ ...task, body: <Blocks blocks={task.body} headingLevel={4} /> }));
}

const tasks = tasksOf(en);
const [first, second, third] = tasks.map(({ id }) => id);
if (!first || !second || !third) throw new Error('The sample content has fewer than three tasks.');

const meta = {
  title: 'Components/TaskAccordion',
  component: TaskAccordion,
  // Its page is written: TaskAccordion.mdx.
  tags: ['!autodocs'],
  args: { tasks, headingLevel: 2 },
} satisfies Meta<TaskAccordionProps>;

export default meta;
type Story = StoryObj<TaskAccordionProps>;

export const Default: Story = {};

export const Open: Story = { args: { defaultValue: [first, third] } };

/** One task: no button for all. */
export const OneTask: Story = { args: { tasks: tasks.slice(0, 1) } };

/** More than six: the panels are no landmarks, unless asked for. */
export const Many: Story = {
  args: {
    tasks: Array.from({ length: 30 }, (_, index) => ({
      id: `task-${index + 1}`,
      title: `${index + 1}. ${tasks[index % 6]?.title}`,
      body: tasks[index % 6]?.body,
    })),
  },
};

/** Opening one closes the other; it can always be closed again. */
export const Single: Story = { args: { type: 'single', defaultValue: second } };

export const AllShown: Story = {
  play: async ({ canvasElement }: { canvasElement: HTMLElement }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Show all 6 tasks' }));
  },
};

export const WithoutToggleAll: Story = { args: { toggleAll: false } };

/** A line under each title, always shown. */
export const Summaries: Story = {
  args: {
    tasks: tasks.map((task, index) => ({
      ...task,
      summary: `Goal ${index + 1} of ${tasks.length}`,
    })),
    defaultValue: [second],
  },
};

export const Disabled: Story = {
  args: { tasks: tasks.map((task, index) => ({ ...task, disabled: index === 1 })) },
};

/** A button in each task copies its address. */
export const CopyLink: Story = { args: { copyLink: true, defaultValue: [first] } };

/** Only the open tasks go to paper. */
export const PrintOpenTasks: Story = { args: { print: 'open', defaultValue: [first] } };

export const Korean: Story = { args: { lang: 'ko', tasks: tasksOf(ko) } };

export const RightToLeft: Story = {
  args: {
    dir: 'rtl',
    lang: 'ar',
    messages: {
      showAll: 'إظهار جميع المهام ({count})',
      hideAll: 'إخفاء جميع المهام ({count})',
      allShown: 'جميع المهام ظاهرة ({count})',
      allHidden: 'جميع المهام مخفية ({count})',
      copyLink: 'نسخ الرابط',
      linkCopied: 'تم نسخ الرابط',
      copyRefused: 'هذا هو العنوان:',
    },
    tasks: [
      {
        id: 'salam',
        title: 'التسوية السلمية للقضية النووية',
        body: <p>تبذل الحكومة كل جهد دبلوماسي.</p>,
      },
      {
        id: 'amn',
        title: 'حماية سلامة المواطنين في الخارج',
        body: <p>تنشئ الحكومة نظام حماية.</p>,
      },
    ],
    defaultValue: ['salam'],
  },
};

export const LongTextNarrow: Story = {
  args: {
    tasks: [
      { id: 'long-title', title: `${tasks[0]?.title} `.repeat(12), body: tasks[0]?.body },
      {
        id: 'long-word',
        title: '대한민국'.repeat(50),
        body: <p lang="en">{'w'.repeat(200)}</p>,
        lang: 'ko',
      },
    ],
    defaultValue: ['long-title', 'long-word'],
  },
  globals: { viewport: { value: 'narrow' } },
};

/** Lists four levels deep, a table, a link and a subheading: what ministries really publish. */
export const RichText: Story = {
  args: {
    tasks: [
      {
        id: 'rich-text',
        title: 'Strengthening trade diplomacy and development cooperation',
        body: (
          <Blocks
            headingLevel={3}
            blocks={[
              {
                type: 'paragraph',
                content: [
                  'The government will create an ',
                  { type: 'emphasis', text: 'open and liberal' },
                  ' economic environment: see the ',
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
                    list: {
                      type: 'list',
                      items: [
                        {
                          content: 'New markets',
                          list: {
                            type: 'list',
                            ordered: true,
                            items: [
                              {
                                content: 'South',
                                list: { type: 'list', items: ['ASEAN', 'India'] },
                              },
                              'North',
                            ],
                          },
                        },
                      ],
                    },
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
            ]}
          />
        ),
      },
    ],
    defaultValue: ['rich-text'],
  },
};

/** An accordion inside a task: its headings are one level lower. */
export const Nested: Story = {
  args: {
    tasks: [
      {
        id: 'outer',
        title: 'Northeast Asia+ Community of Responsibility',
        body: <TaskAccordion headingLevel={3} tasks={tasks.slice(0, 2)} />,
      },
      ...tasks.slice(4),
    ],
    defaultValue: ['outer'],
  },
};

/** Markup is text, and every language keeps its own direction. */
export const HostileContent: Story = {
  args: {
    tasks: [
      {
        id: 'markup',
        title: '<img src=x onerror=alert(1)>',
        body: <p>{'<script>alert(1)</script>'}</p>,
      },
      {
        id: '북핵-문제',
        title: '북핵문제 North Korea القضية النووية',
        body: <p>{'a'.repeat(500)}</p>,
      },
      { id: 'very-long', title: 'A title of five thousand characters. '.repeat(135), body: null },
    ],
    defaultValue: ['markup', '북핵-문제'],
  },
};
