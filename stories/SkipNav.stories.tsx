import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { SkipNav, type SkipNavProps } from '../src/SkipNav/SkipNav.js';
import { linksWithin } from './docs/linksWithin.js';

const meta = {
  title: 'Components/SkipNav',
  component: SkipNav,
  // SkipNav.mdx is its docs page.
  tags: ['!autodocs'],
  beforeEach: linksWithin,
  // Each story is in an iframe there, so that each skip link has its own `main`.
  parameters: { docs: { story: { inline: false, height: '18em' } } },
  decorators: [
    (Story) => (
      <>
        <Story />
        <p>
          The skip links stay hidden until the Tab key reaches them, and then push this text down.
        </p>
        <section id="main-menu" aria-label="Main menu">
          <h2>Main menu</h2>
          <p>The second link leads here.</p>
        </section>
      </>
    ),
  ],
} satisfies Meta<SkipNavProps>;

export default meta;
type Story = StoryObj<SkipNavProps>;
type InPlay = Parameters<NonNullable<Story['play']>>[0];

async function focusTheFirst() {
  await userEvent.tab();
}

/** Hidden. Press Tab to see it. */
export const Default: Story = {};

/** With the focus. */
export const Focused: Story = {
  play: focusTheFirst,
};

/** Enter moves the focus, not only the scroll position. The next Tab starts there. */
export const ByKeyboard: Story = {
  play: async ({ canvasElement, step }: InPlay) => {
    const canvas = within(canvasElement);
    const main = canvas.getByRole('main');
    await step('The first Tab moves to the link', async () => {
      await userEvent.tab();
      await expect(canvas.getByRole('link', { name: 'Skip to main content' })).toHaveFocus();
    });
    await step('Enter moves the focus to the main content', async () => {
      await userEvent.keyboard('{Enter}');
      await expect(main).toHaveFocus();
      await expect(main).toHaveAttribute('tabindex', '-1');
    });
    await step('The target has no tabindex after the focus has left it', async () => {
      await userEvent.tab();
      await expect(main).not.toHaveFocus();
      await expect(main).not.toHaveAttribute('tabindex');
    });
  },
};

/** Two or more links are a list in a named landmark. */
export const ManyLinks: Story = {
  args: {
    links: [
      { href: '#main', label: 'Skip to main content' },
      { href: '#main-menu', label: 'Skip to main menu' },
    ],
  },
  play: focusTheFirst,
};

export const Korean: Story = {
  args: {
    lang: 'ko',
    links: [
      { href: '#main', label: '본문 바로가기' },
      { href: '#main-menu', label: '주메뉴 바로가기' },
    ],
  },
  play: focusTheFirst,
};

/** A language without built-in messages. */
export const RightToLeft: Story = {
  args: {
    dir: 'rtl',
    lang: 'ar',
    messages: { skipToMain: 'انتقل إلى المحتوى الرئيسي', skipLinks: 'روابط التخطي' },
  },
  play: focusTheFirst,
};

/** A label of several lines on a narrow screen. */
export const LongTextNarrow: Story = {
  args: {
    links: [
      {
        href: '#main',
        label:
          'Skip the notice of the official government website, the search field and the main menu, and go to the key diplomatic tasks',
      },
    ],
  },
  globals: { viewport: { value: 'narrow' } },
  play: focusTheFirst,
};
