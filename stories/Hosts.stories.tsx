import type { Meta, StoryObj } from '@storybook/react-vite';
import { KeyTasksPage, type KeyTasksPageProps } from '../src/KeyTasksPage/KeyTasksPage.js';
import { en } from './content/pages.js';
import { pageParameters } from './docs/pageParameters.js';

/** The page with stylesheets that ministries already use. */
const meta = {
  title: 'Pages/Hosts',
  component: KeyTasksPage,
  tags: ['!autodocs'],
  parameters: { ...pageParameters },
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

/** The stylesheet of KRDS, with a root of 10 px. */
export const Krds: Story = { globals: { host: 'krds' } };

/** The same with the KRDS theme. */
export const KrdsThemed: Story = { globals: { host: 'krds', ministry: 'krds', theme: 'light' } };

/** Rules for every element, and no focus ring. */
export const OldReset: Story = { globals: { host: 'old-reset-16' } };

export const OldResetSmallRoot: Story = { globals: { host: 'old-reset-10' } };

export const OldResetLargeRoot: Story = { globals: { host: 'old-reset-20' } };

export const TailwindPreflight: Story = { globals: { host: 'tailwind' } };

export const BootstrapReboot: Story = { globals: { host: 'bootstrap' } };
