import type { Meta, StoryObj } from '@storybook/react-vite';
import { userEvent } from 'storybook/test';
import { Breadcrumb, type BreadcrumbProps } from '../src/Breadcrumb/Breadcrumb.js';
import { SkipNav } from '../src/SkipNav/SkipNav.js';
import { TaskAccordion, type TaskAccordionProps } from '../src/TaskAccordion/TaskAccordion.js';
import { VisionBanner, type VisionBannerProps } from '../src/VisionBanner/VisionBanner.js';
// A separate file, because a strict content security policy blocks `data:` images.
import vision from './content/vision.svg?no-inline';
import { clipboard } from './docs/clipboard.js';
import { Gallery, type ShownState } from './gallery/Gallery.js';
import { ThemeSheet } from './gallery/ThemeSheet.js';

const levels = ['HOME', 'About the Ministry', 'Organisation', 'Policy', 'Key Diplomatic Tasks'];

function breadcrumb(props: Pick<BreadcrumbProps, 'collapse'> = {}): ShownState['render'] {
  const items = levels.map((label, index) =>
    index < levels.length - 1 ? { label, href: `/eng/${index}` } : { label },
  );
  return (suffix) => <Breadcrumb aria-label={`Breadcrumb, ${suffix}`} items={items} {...props} />;
}

function banner(props: Pick<VisionBannerProps, 'media' | 'children'> = {}): ShownState['render'] {
  return (suffix) => (
    <VisionBanner
      heading={`Our vision, ${suffix}`}
      headingLevel={4}
      statement="Our vision is “a safe and open country” for all."
      slogan="a safe and open country"
      {...props}
    />
  );
}

const action = (
  <a className="story-action" href="/eng/vision">
    Read about the vision
  </a>
);

function accordion(
  props: (
    suffix: string,
  ) => Partial<Pick<TaskAccordionProps, 'tasks' | 'defaultValue' | 'copyLink'>> = () => ({}),
): ShownState['render'] {
  return (suffix) => (
    <TaskAccordion
      headingLevel={4}
      region={false}
      tasks={['Peaceful resolution', 'Public diplomacy'].map((title, index) => ({
        id: `${suffix}-${index}`,
        title,
        body: <p>The government makes every diplomatic effort.</p>,
      }))}
      {...props(suffix)}
    />
  );
}

const heading = '.nj-task-accordion__trigger';
const copy = '.nj-task-accordion__copy';
const open = (suffix: string) => ({ defaultValue: [`${suffix}-0`] });
const copyLink = (suffix: string) => ({ ...open(suffix), copyLink: true });
const hover = { shown: 'hover' };
const focus = { shown: 'focus focus-visible' };
const active = { shown: 'hover active' };

const states: readonly ShownState[] = [
  ...[
    { name: 'focus', ...focus, part: 'a' },
    { name: 'pressed', shown: 'focus focus-visible active', part: 'a' },
  ].map((state) => ({ ...state, component: 'SkipNav', render: () => <SkipNav /> })),
  ...[
    { name: 'default', render: breadcrumb() },
    { name: 'hover', ...hover, part: 'a', render: breadcrumb() },
    { name: 'focus', ...focus, part: 'a', render: breadcrumb() },
    { name: 'pressed', ...active, part: 'a', render: breadcrumb() },
    { name: 'folded', render: breadcrumb({ collapse: true }) },
    { name: 'folded, hover', ...hover, part: 'button', render: breadcrumb({ collapse: true }) },
    { name: 'folded, focus', ...focus, part: 'button', render: breadcrumb({ collapse: true }) },
    { name: 'unfolded', pressed: 'button', render: breadcrumb({ collapse: true }) },
  ].map((state) => ({ ...state, component: 'Breadcrumb' })),
  ...[
    { name: 'default', render: banner() },
    { name: 'with a picture', render: banner({ media: { src: vision, width: 640, height: 480 } }) },
    { name: 'with an action', render: banner({ children: action }) },
  ].map((state) => ({ ...state, component: 'VisionBanner' })),
  ...[
    { name: 'default', render: accordion() },
    { name: 'hover', ...hover, part: heading, render: accordion() },
    { name: 'focus', ...focus, part: heading, render: accordion() },
    { name: 'pressed', ...active, part: heading, render: accordion() },
    { name: 'open', render: accordion(open) },
    { name: 'open, hover', ...hover, part: heading, render: accordion(open) },
    {
      name: 'disabled',
      render: accordion((suffix) => ({
        tasks: [
          { id: `${suffix}-0`, title: 'Peaceful resolution', body: null, disabled: true },
          { id: `${suffix}-1`, title: 'Public diplomacy', body: null },
        ],
      })),
    },
    {
      name: 'show all, hover',
      ...hover,
      part: '.nj-task-accordion__toggle-all',
      render: accordion(),
    },
    {
      name: 'show all, focus',
      ...focus,
      part: '.nj-task-accordion__toggle-all',
      render: accordion(),
    },
    { name: 'copy link, focus', ...focus, part: copy, render: accordion(copyLink) },
    { name: 'copied', pressed: copy, render: accordion(copyLink) },
  ].map((state) => ({ ...state, component: 'TaskAccordion' })),
];

const meta = {
  title: 'Guides/Gallery',
  component: Gallery,
  tags: ['!autodocs'],
  args: { states },
  beforeEach: clipboard(async () => {}),
  parameters: { layout: 'fullscreen' },
} satisfies Meta<typeof Gallery>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Each state has an address, and the sheet can be printed. */
export const EveryState: Story = {
  play: async ({ canvasElement }) => {
    for (const cell of canvasElement.querySelectorAll<HTMLElement>('[data-press]')) {
      const button = cell.querySelector(cell.dataset['press'] ?? '');
      if (button) await userEvent.click(button);
    }
  },
};

/** The themes side by side, light and dark. */
export const Themes: Story = {
  render: () => (
    <ThemeSheet>
      {(suffix) => (
        <>
          {breadcrumb()(suffix)}
          {banner()(suffix)}
          {accordion(open)(suffix)}
        </>
      )}
    </ThemeSheet>
  ),
};
