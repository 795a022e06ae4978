import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { Blocks } from '../src/content/Blocks.js';
import type { PageContent } from '../src/content/PageContent.js';
import { TaskAccordion, type TaskAccordionProps } from '../src/TaskAccordion/TaskAccordion.js';
import { en, ko } from './content/pages.js';
import { richText } from './content/richText.js';
import { clipboard } from './docs/clipboard.js';
import { linksWithin } from './docs/linksWithin.js';

function tasksOf({ tasks }: PageContent) {
  return tasks.map((task) => ({ ...task, body: <Blocks blocks={task.body} headingLevel={4} /> }));
}

const tasks = tasksOf(en);
const [first, second, third] = tasks.map(({ id }) => id);
if (!first || !second || !third) throw new Error('The sample content has fewer than three tasks.');

const meta = {
  title: 'Components/TaskAccordion',
  component: TaskAccordion,
  // TaskAccordion.mdx is its docs page.
  tags: ['!autodocs'],
  beforeEach: linksWithin,
  // Each story is in an iframe there, so that ids and `main` are unique.
  parameters: { docs: { story: { inline: false, height: '36em' } } },
  args: { tasks, headingLevel: 2, onValueChange: fn() },
} satisfies Meta<TaskAccordionProps>;

export default meta;
type Story = StoryObj<TaskAccordionProps>;
type InPlay = Parameters<NonNullable<Story['play']>>[0];

export const Default: Story = { parameters: { docs: { story: { inline: true } } } };

export const Open: Story = { args: { defaultValue: [first, third] } };

/** One task has no show-all button. */
export const OneTask: Story = { args: { tasks: tasks.slice(0, 1) } };

/** With more than six tasks the panels are not landmarks by default. */
export const Many: Story = {
  args: {
    tasks: Array.from({ length: 30 }, (_, index) => ({
      id: `task-${index + 1}`,
      title: `${index + 1}. ${tasks[index % 6]?.title}`,
      body: tasks[index % 6]?.body,
    })),
  },
};

/** Opening a task closes the open one. The open task can be closed. */
export const Single: Story = { args: { type: 'single', defaultValue: [second] } };

export const AllShown: Story = {
  play: ({ canvasElement }: InPlay) =>
    userEvent.click(within(canvasElement).getByRole('button', { name: 'Show all 6 tasks' })),
};

const titles = tasks.map(({ title }) => title);

/** Returns the button of a task by its position. */
function triggerOf(canvasElement: HTMLElement, place: number): HTMLElement {
  return within(canvasElement).getByRole('button', { name: titles[place] ?? '' });
}

/** A press opens or closes a task. The other tasks do not change. */
export const Press: Story = {
  play: async ({ canvasElement, step }: InPlay) => {
    const canvas = within(canvasElement);
    const [one, other] = [triggerOf(canvasElement, 0), triggerOf(canvasElement, 1)];
    await step('A press opens the task', async () => {
      await userEvent.click(one);
      await expect(one).toHaveAttribute('aria-expanded', 'true');
      await expect(canvas.getByRole('region', { name: titles[0] ?? '' })).toBeVisible();
    });
    await step('A second task opens beside it', async () => {
      await userEvent.click(other);
      await expect(one).toHaveAttribute('aria-expanded', 'true');
      await expect(other).toHaveAttribute('aria-expanded', 'true');
    });
    await step('A press closes the first task', async () => {
      await userEvent.click(one);
      await expect(one).toHaveAttribute('aria-expanded', 'false');
      await expect(other).toHaveAttribute('aria-expanded', 'true');
    });
  },
};

/** Tab, Enter and Space. Arrows, Home and End scroll the page. */
export const ByKeyboard: Story = {
  play: async ({ canvasElement, step }: InPlay) => {
    const [one, other] = [triggerOf(canvasElement, 0), triggerOf(canvasElement, 1)];
    await step('Tab moves from the show-all button to the first task', async () => {
      await userEvent.tab();
      await userEvent.tab();
      await expect(one).toHaveFocus();
    });
    for (const key of ['{Enter}', ' ']) {
      await step(`${key === ' ' ? 'Space' : 'Enter'} opens and closes`, async () => {
        await userEvent.keyboard(key);
        await expect(one).toHaveAttribute('aria-expanded', 'true');
        await userEvent.keyboard(key);
        await expect(one).toHaveAttribute('aria-expanded', 'false');
      });
    }
    await step('Arrows, Home and End do not move the focus', async () => {
      for (const key of ['{ArrowDown}', '{ArrowUp}', '{Home}', '{End}']) {
        await userEvent.keyboard(key);
        await expect(one).toHaveFocus();
      }
    });
    await step('Tab moves to the next task and skips the closed text', async () => {
      await userEvent.tab();
      await expect(other).toHaveFocus();
    });
  },
};

/** The name of the show-all button is its next action. The result is announced. */
export const ShowAllHideAll: Story = {
  play: async ({ canvasElement, step }: InPlay) => {
    const canvas = within(canvasElement);
    const announced = canvasElement.querySelector('[aria-live="polite"]');
    await step('Show all opens every task', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Show all 6 tasks' }));
      for (const panel of canvas.getAllByRole('region')) await expect(panel).toBeVisible();
      await expect(announced).toHaveTextContent('All 6 tasks are shown');
    });
    await step('Hide all closes every task, and the button keeps the focus', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Hide all 6 tasks' }));
      for (const panel of canvas.getAllByRole('region')) await expect(panel).not.toBeVisible();
      await expect(announced).toHaveTextContent('All 6 tasks are hidden');
      await expect(canvas.getByRole('button', { name: 'Show all 6 tasks' })).toHaveFocus();
    });
  },
};

/** In `single`, opening a task closes the open one, and the open task can be closed. */
export const SingleThenAnother: Story = {
  args: { type: 'single', defaultValue: [second] },
  play: async ({ canvasElement, step }: InPlay) => {
    const [one, other] = [triggerOf(canvasElement, 0), triggerOf(canvasElement, 1)];
    await step('Opening the first closes the second', async () => {
      await userEvent.click(one);
      await expect(one).toHaveAttribute('aria-expanded', 'true');
      await expect(other).toHaveAttribute('aria-expanded', 'false');
    });
    await step('The first can be closed again', async () => {
      await userEvent.click(one);
      await expect(one).toHaveAttribute('aria-expanded', 'false');
    });
  },
};

export const WithoutToggleAll: Story = { args: { toggleAll: false } };

/** A line below each title, always visible. */
export const Summaries: Story = {
  args: {
    tasks: tasks.map((task, index) => ({
      ...task,
      summary: `Goal ${index + 1} of ${tasks.length}`,
      status: index === 0 ? 'In progress' : undefined,
    })),
    defaultValue: [second],
  },
};

export const Disabled: Story = {
  args: { tasks: tasks.map((task, index) => ({ ...task, disabled: index === 1 })) },
};

/** A button in each task copies its address. */
export const CopyLink: Story = { args: { copyLink: true, defaultValue: [first] } };

const writeText = fn(async (_text: string) => {});

/** The button copies the absolute address and announces it. */
export const LinkCopied: Story = {
  args: { copyLink: true, defaultValue: [first] },
  beforeEach: clipboard(writeText),
  play: async ({ canvasElement }: InPlay) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: `Copy link ${titles[0]}` }));
    const message = await canvas.findByText('Link copied');
    await expect(message.closest('[aria-live="polite"]')).not.toBeNull();
    await expect(writeText).toHaveBeenLastCalledWith(expect.stringMatching(`#${first}$`));
  },
};

/** If the browser does not allow copying, the address is shown as a link. */
export const LinkRefused: Story = {
  args: { copyLink: true, defaultValue: [first] },
  beforeEach: clipboard(() => Promise.reject(new Error('refused'))),
  play: async ({ canvasElement }: InPlay) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: `Copy link ${titles[0]}` }));
    const link = await canvas.findByRole('link', { name: new RegExp(`#${first}$`) });
    await expect(link.closest('[aria-live="polite"]')).toHaveTextContent('This is the address:');
  },
};

/** A link at the end of each text leads back to its title. */
export const BackLink: Story = { args: { backLink: true, defaultValue: [first] } };

/** The link moves the focus to the title, and the task stays open. */
export const BackLinkFollowed: Story = {
  args: { backLink: true, defaultValue: [first] },
  play: async ({ canvasElement }: InPlay) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('link', { name: `Back to the title ${titles[0]}` }));
    const title = canvas.getByRole('button', { name: titles[0] as string });
    await expect(title).toHaveFocus();
    await expect(title).toHaveAttribute('aria-expanded', 'true');
  },
};

/** Only the open tasks are printed. */
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

/** Lists of four levels, a table, a link and a subheading. */
export const RichText: Story = {
  args: {
    tasks: [
      {
        id: 'rich-text',
        title: 'Strengthening trade diplomacy and development cooperation',
        body: <Blocks headingLevel={3} blocks={richText} />,
      },
    ],
    defaultValue: ['rich-text'],
  },
};

/** An accordion in a task. Its headings are one level lower. */
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

/** Markup is shown as text, and each language has its own direction. */
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
