import type { Meta, StoryObj } from '@storybook/react-vite';
import { KeyTasksPage, type KeyTasksPageProps } from '../src/KeyTasksPage/KeyTasksPage.js';
import { en } from './content/pages.js';

/** The page inside the stylesheets that ministries already have. */
const meta = {
  title: 'Pages/Hosts',
  component: KeyTasksPage,
  tags: ['!autodocs'],
  parameters: {
    layout: 'fullscreen',
    page: true,
    // As in the stories of the page: Storybook's own links stand before the skip link.
    a11y: { options: { rules: { region: { enabled: false } } } },
  },
  args: {
    content: en,
    masthead: 'This is a sample of the Nurijip component library, not a government website.',
    header: 'Ministry of Samples',
    footer: '8 Sample-ro, Jongno-gu, Seoul',
  },
} satisfies Meta<KeyTasksPageProps>;

export default meta;
type Story = StoryObj<KeyTasksPageProps>;

export const BarePage: Story = {};

/** The published stylesheet of the Korean government, its root at 10 px. */
export const Krds: Story = { globals: { host: 'krds' } };

/** The same, in its colours. */
export const KrdsThemed: Story = { globals: { host: 'krds', ministry: 'krds', theme: 'light' } };

/** Rules on every element, and a focus ring taken away for good. */
export const OldReset: Story = { globals: { host: 'old-reset-16' } };

export const OldResetSmallRoot: Story = { globals: { host: 'old-reset-10' } };

export const OldResetLargeRoot: Story = { globals: { host: 'old-reset-20' } };

export const TailwindPreflight: Story = { globals: { host: 'tailwind' } };

export const BootstrapReboot: Story = { globals: { host: 'bootstrap' } };
