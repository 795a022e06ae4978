import type { Meta, StoryObj } from '@storybook/react-vite';
import { KeyTasksPage, type KeyTasksPageProps } from '../src/KeyTasksPage/KeyTasksPage.js';
import { en, ko } from './content/pages.js';
import { RightToLeft as Arabic } from './KeyTasksPage.stories.js';

/** The page in every mode that a citizen may have set. The toolbar sets each for every other story. */
const meta = {
  title: 'Pages/Modes',
  component: KeyTasksPage,
  tags: ['!autodocs'],
  parameters: {
    layout: 'fullscreen',
    page: true,
    // As in the stories of the page: Storybook's own links stand before the skip link.
    a11y: { options: { rules: { region: { enabled: false } } } },
  },
  args: { content: en },
} satisfies Meta<KeyTasksPageProps>;

export default meta;
type Story = StoryObj<KeyTasksPageProps>;

export const Light: Story = { globals: { theme: 'light' } };

export const Dark: Story = { globals: { theme: 'dark' } };

export const MoreContrast: Story = { globals: { theme: 'light', contrast: 'more' } };

export const DarkMoreContrast: Story = { globals: { theme: 'dark', contrast: 'more' } };

/** A picture of it; the browser alone can force colours. */
export const ForcedColors: Story = { globals: { medium: 'forced-colors' } };

/** The chevron turns at once, and nothing else ever moved. */
export const ReducedMotion: Story = { globals: { medium: 'reduced-motion' } };

/** A picture of it; every task is in full, whatever is open on screen. */
export const Print: Story = { globals: { theme: 'light', medium: 'paper' } };

export const TextAt200Percent: Story = { globals: { text: 'double' } };

/** 400 % of a window of 1280 × 1024 px. */
export const ZoomAt400Percent: Story = { globals: { viewport: { value: 'zoomed' } } };

/** The spacing that a reader may set, WCAG 2.2 SC 1.4.12. */
export const TextSpacing: Story = { globals: { spacing: 'wcag' } };

export const RightToLeft: Story = { ...Arabic, globals: { direction: 'rtl' } };

/** Lines end between words, never inside one; only what is longer than a line is broken. */
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
