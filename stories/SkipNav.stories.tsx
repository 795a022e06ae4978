import type { Meta, StoryObj } from '@storybook/react-vite';
import { userEvent } from 'storybook/test';
import { SkipNav, type SkipNavProps } from '../src/SkipNav/SkipNav.js';

const meta = {
  title: 'Components/SkipNav',
  component: SkipNav,
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

async function focusTheFirst() {
  await userEvent.tab();
}

/** Hidden: press Tab to see it. */
export const Default: Story = {};

/** As a keyboard user meets it. */
export const Focused: Story = {
  play: focusTheFirst,
};

/** From two links on they are a list in a named landmark. */
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

/** Words the library does not have are the caller's. */
export const RightToLeft: Story = {
  args: {
    dir: 'rtl',
    lang: 'ar',
    messages: { skipToMain: 'انتقل إلى المحتوى الرئيسي', skipLinks: 'روابط التخطي' },
  },
  play: focusTheFirst,
};

/** A label that needs several lines, on a narrow screen. */
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
