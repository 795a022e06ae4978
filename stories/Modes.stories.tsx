import type { Meta, StoryObj } from '@storybook/react-vite';
import { KeyTasksPage, type KeyTasksPageProps } from '../src/KeyTasksPage/KeyTasksPage.js';
import { en, ko } from './content/pages.js';
import { pageParameters } from './docs/pageParameters.js';
import { RightToLeft as Arabic } from './KeyTasksPage.stories.js';

/**
 * The page in the modes that a page can set. Browsers show the other modes themselves: forced colours,
 * reduced motion and print. `test/pages` tests all of them.
 */
const meta = {
  title: 'Pages/Modes',
  component: KeyTasksPage,
  tags: ['!autodocs'],
  parameters: { ...pageParameters },
  args: { content: en },
} satisfies Meta<KeyTasksPageProps>;

export default meta;
type Story = StoryObj<KeyTasksPageProps>;

export const Light: Story = { globals: { theme: 'light' } };

export const Dark: Story = { globals: { theme: 'dark' } };

export const MoreContrast: Story = { globals: { theme: 'light', contrast: 'more' } };

export const DarkMoreContrast: Story = { globals: { theme: 'dark', contrast: 'more' } };

export const TextAt200Percent: Story = { globals: { text: 'double' } };

/** 400 % of a window of 1280 × 1024 px. */
export const ZoomAt400Percent: Story = { globals: { viewport: { value: 'zoomed' } } };

/** The text spacing of WCAG 2.2 SC 1.4.12. */
export const TextSpacing: Story = { globals: { text: 'spaced' } };

export const RightToLeft: Story = { ...Arabic, globals: { direction: 'rtl' } };

/** Lines break between words. Only a word that is longer than a line is broken. */
export const KoreanLineBreaking: Story = {
  args: {
    content: {
      ...ko,
      tasks: [
        ...ko.tasks,
        {
          id: 'long-word',
          title: '한·아세안자유무역협정공동위원회운영규정개정안마련을위한관계부처합동협의회',
          body: [
            {
              type: 'paragraph',
              content:
                '자세한 내용은 https://www.example.go.kr/policy/northeast-asia-plus/community-of-responsibility 에서 확인할 수 있습니다.',
            },
          ],
        },
      ],
    },
  },
  globals: { language: 'ko', viewport: { value: 'narrow' } },
};
