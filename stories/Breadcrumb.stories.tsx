import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { Breadcrumb, type BreadcrumbProps } from '../src/Breadcrumb/Breadcrumb.js';
import { en, ko } from './content/pages.js';

const sevenLevels = [
  { label: 'HOME', href: '/eng' },
  { label: 'About the Ministry', href: '/eng/about' },
  { label: 'Organisation', href: '/eng/about/organisation' },
  { label: 'Deputy Minister for Political Affairs', href: '/eng/about/organisation/political' },
  { label: 'Korean Peninsula Peace', href: '/eng/about/organisation/political/peace' },
  { label: 'Policy', href: '/eng/about/organisation/political/peace/policy' },
  { label: 'Key Diplomatic Tasks' },
];

const meta = {
  title: 'Components/Breadcrumb',
  component: Breadcrumb,
  // Breadcrumb.mdx is its docs page.
  tags: ['!autodocs'],
  // Each story is in an iframe there, so that ids and `main` are unique.
  parameters: { docs: { story: { inline: false, height: '12em' } } },
  args: { items: en.breadcrumb },
} satisfies Meta<BreadcrumbProps>;

export default meta;
type Story = StoryObj<BreadcrumbProps>;
type InPlay = Parameters<NonNullable<Story['play']>>[0];

export const Default: Story = { parameters: { docs: { story: { inline: true } } } };

/** One level: the home page. */
export const OneItem: Story = { args: { items: [{ label: 'HOME' }] } };

/** A long breadcrumb wraps. Nothing is cut off. */
export const Many: Story = { args: { items: sevenLevels } };

/** The current page as a link, as in the APG example. */
export const CurrentPageLinked: Story = {
  args: {
    items: [...en.breadcrumb.slice(0, -1), { label: 'Key Diplomatic Tasks', href: '/eng/tasks' }],
  },
};

/** A level without a page is text. */
export const LevelWithoutPage: Story = {
  args: {
    items: [
      { label: 'HOME', href: '/eng' },
      { label: 'Policy' },
      { label: 'Key Diplomatic Tasks' },
    ],
  },
};

export const LongText: Story = {
  args: {
    items: [
      { label: 'HOME', href: '/eng' },
      {
        label:
          'Peaceful resolution of the North Korean nuclear issue and the establishment of a peace regime on the Korean Peninsula',
        href: '/eng/peace',
      },
      { label: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft' },
    ],
  },
};

export const Korean: Story = { args: { lang: 'ko', items: ko.breadcrumb } };

/** A level in another language has a `lang`. Screen readers speak it in that language. */
export const MixedLanguages: Story = {
  args: {
    items: [
      { label: 'HOME', href: '/eng' },
      { label: '외교부', href: '/www', lang: 'ko' },
      { label: 'الدبلوماسية العامة', lang: 'ar' },
    ],
  },
};

export const RightToLeft: Story = {
  args: {
    dir: 'rtl',
    lang: 'ar',
    messages: { breadcrumb: 'مسار التنقل', showLevels: 'عرض المستويات المخفية: {labels}' },
    items: [
      { label: 'الصفحة الرئيسية', href: '/ar' },
      { label: 'عن الوزارة', href: '/ar/about' },
      { label: 'المهام الدبلوماسية الرئيسية' },
    ],
  },
};

export const Narrow: Story = {
  args: { items: sevenLevels },
  globals: { viewport: { value: 'narrow' } },
};

/** From five levels on, the middle levels collapse behind a button that names them. */
export const Collapsed: Story = { args: { items: sevenLevels, collapse: true } };

/** The button moves the focus to the first collapsed level. */
export const CollapsedThenOpened: Story = {
  args: { items: sevenLevels, collapse: true },
  play: async ({ canvasElement, step }: InPlay) => {
    const canvas = within(canvasElement);
    const button = canvas.getByRole('button', { name: /^Show hidden levels: About the Ministry/ });
    await step('Collapsed levels are not links', async () => {
      await expect(button).toHaveAttribute('aria-expanded', 'false');
      await expect(canvas.getAllByRole('link')).toHaveLength(1);
    });
    await step('The button moves the focus to the first collapsed level', async () => {
      await userEvent.click(button);
      await expect(canvas.getByRole('link', { name: 'About the Ministry' })).toHaveFocus();
      await expect(canvas.getAllByRole('link')).toHaveLength(6);
      await expect(button).not.toBeVisible();
    });
  },
};

/** Tab and Enter are enough. */
export const ByKeyboard: Story = {
  args: { items: sevenLevels, collapse: true },
  play: async ({ canvasElement, step }: InPlay) => {
    const canvas = within(canvasElement);
    await step('Tab moves from the first link to the button', async () => {
      await userEvent.tab();
      await expect(canvas.getByRole('link', { name: 'HOME' })).toHaveFocus();
      await userEvent.tab();
      await expect(canvas.getByRole('button')).toHaveFocus();
    });
    await step('Enter shows the levels, and Tab moves to the second of them', async () => {
      await userEvent.keyboard('{Enter}');
      await expect(canvas.getByRole('link', { name: 'About the Ministry' })).toHaveFocus();
      await userEvent.tab();
      await expect(canvas.getByRole('link', { name: 'Organisation' })).toHaveFocus();
    });
  },
};

/** Three and four levels collapse on narrow screens only. */
export const CollapsedNarrow: Story = {
  args: { items: sevenLevels.slice(3), collapse: true },
  globals: { viewport: { value: 'narrow' } },
};

/** The text that names the landmark is visible. */
export const VisibleLabel: Story = { args: { items: sevenLevels, showLabel: true } };

/** A house before the label of the first level. */
export const HomeIcon: Story = { args: { homeIcon: true } };

/** The house alone. The label is still the name of the link. */
export const HomeIconOnly: Story = { args: { homeIcon: 'only' } };

/** JSON-LD for search engines. It is not visible. */
export const StructuredData: Story = {
  args: { items: sevenLevels, structuredData: { baseUrl: 'https://www.example.go.kr' } },
};

/** An address that can run script is shown as text. Markup is text too. */
export const HostileContent: Story = {
  args: {
    items: [
      { label: 'HOME', href: '/eng' },
      { label: '<img src=x onerror=alert(1)>', href: 'https://www.example.go.kr/?a=<b>&c="d"' },
      { label: 'A label that closes </script> early', href: '/eng/script' },
      { label: 'Key Diplomatic Tasks' },
    ],
    structuredData: { baseUrl: 'https://www.example.go.kr' },
  },
};
