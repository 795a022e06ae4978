import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import type { PageContent } from '../src/content/PageContent.js';
import { KeyTasksPage, type KeyTasksPageProps } from '../src/KeyTasksPage/KeyTasksPage.js';
import { en, ko } from './content/pages.js';
import { richEn, richKo } from './content/richPage.js';
import { linksWithin } from './docs/linksWithin.js';
import { pageParameters } from './docs/pageParameters.js';

function inLanguage(content: PageContent, language: unknown): PageContent {
  const isReference = content === en || content === ko;
  return isReference ? (language === 'ko' ? ko : en) : content;
}

const meta = {
  title: 'Pages/KeyTasksPage',
  component: KeyTasksPage,
  // KeyTasksPage.mdx is its docs page.
  tags: ['!autodocs'],
  beforeEach: linksWithin,
  parameters: {
    ...pageParameters,
    // Each story is in an iframe on the docs page, because a page has only one `main`.
    docs: { story: { inline: false, height: '40em' } },
  },
  args: { content: en },
  // The reference page is in the language that the toolbar sets. A story with other content keeps it.
  render: (args, { globals }) => (
    <KeyTasksPage {...args} content={inLanguage(args.content, globals['language'])} />
  ),
} satisfies Meta<KeyTasksPageProps>;

export default meta;
type Story = StoryObj<KeyTasksPageProps>;

/** The reference page, word for word. */
export const KeyDiplomaticTasks: Story = {};

/** Our own translation of the reference page. */
export const KeyDiplomaticTasksKorean: Story = { globals: { language: 'ko' } };

/** A picture of 4:3, every type of block and files in the first task, contact, date and licence. */
export const RichTasks: Story = { args: { content: richEn } };

/** The same in Korean, with a picture of 16:9, links back to the titles, a house and a site around it. */
export const RichTasksKorean: Story = {
  args: {
    content: richKo,
    backLink: true,
    homeIcon: true,
    masthead: '누리집 컴포넌트 라이브러리의 예시 페이지이며 정부 누리집이 아닙니다.',
    header: <p>예시부</p>,
    footer: <p>서울특별시 종로구 예시로 8</p>,
  },
  globals: { language: 'ko' },
};

/** The slots for a ministry's own content. */
export const WithSlots: Story = {
  args: {
    masthead: 'This is a sample of the Nurijip component library, not a government website.',
    header: <a href="/eng">Ministry of Samples</a>,
    footer: <p>8 Sample-ro, Jongno-gu, Seoul</p>,
  },
};

/** Only the required parts. */
export const Smallest: Story = {
  args: {
    content: {
      lang: 'en',
      title: 'Key tasks',
      breadcrumb: [],
      banner: { heading: 'Our vision', statement: 'A safe and open country.' },
      tasks: en.tasks.slice(0, 1),
    },
  },
};

/** Four keys skip the header and open a task. */
export const ByKeyboard: Story = {
  play: async ({ canvasElement, step }) => {
    const canvas = within(canvasElement);
    const task = { name: en.tasks[0]?.title ?? '' };
    await step('The skip link moves the focus to the main content', async () => {
      await userEvent.tab();
      await expect(canvas.getByRole('link', { name: 'Skip navigation' })).toHaveFocus();
      await userEvent.keyboard('{Enter}');
      await expect(canvas.getByRole('main')).toHaveFocus();
    });
    await step('The next Tab moves to the tasks', async () => {
      await userEvent.tab();
      await expect(canvas.getByRole('button', { name: 'Show all 6 tasks' })).toHaveFocus();
      await userEvent.tab();
      await expect(canvas.getByRole('button', task)).toHaveFocus();
    });
    await step('Enter opens the task', async () => {
      await userEvent.keyboard('{Enter}');
      await expect(canvas.getByRole('region', task)).toBeVisible();
    });
  },
};

export const Narrow: Story = { globals: { viewport: { value: 'narrow' } } };

/** A language without built-in messages, from right to left. */
export const RightToLeft: Story = {
  args: {
    dir: 'rtl',
    messages: {
      skipToMain: 'انتقل إلى المحتوى الرئيسي',
      skipLinks: 'روابط التخطي',
      breadcrumb: 'مسار التنقل',
      showLevels: 'عرض المستويات المخفية: {labels}',
      showAll: 'إظهار جميع المهام ({count})',
      hideAll: 'إخفاء جميع المهام ({count})',
      allShown: 'جميع المهام ظاهرة ({count})',
      allHidden: 'جميع المهام مخفية ({count})',
      copyLink: 'نسخ الرابط',
      linkCopied: 'تم نسخ الرابط',
      copyRefused: 'هذا هو العنوان:',
      utilityLinks: 'روابط ذات صلة',
    },
    content: {
      lang: 'ar',
      title: 'المهام الدبلوماسية الرئيسية',
      breadcrumb: [
        { label: 'الصفحة الرئيسية', href: '/ar' },
        { label: 'المهام الدبلوماسية الرئيسية' },
      ],
      utilityLinks: [{ href: '/ar/countries', label: 'معلومات الدول' }],
      banner: {
        heading: 'رؤيتنا',
        statement: 'رؤيتنا هي “وطن للشعب، جمهورية كوريا العادلة”.',
        slogan: 'وطن للشعب، جمهورية كوريا العادلة',
      },
      tasks: [
        {
          id: 'salam',
          title: 'التسوية السلمية للقضية النووية',
          body: [{ type: 'paragraph', content: 'تبذل الحكومة كل جهد دبلوماسي من أجل السلام.' }],
        },
        {
          id: 'amn',
          title: 'حماية سلامة المواطنين في الخارج',
          body: [{ type: 'paragraph', content: 'تنشئ الحكومة نظاما للحماية.' }],
        },
      ],
    },
  },
};
