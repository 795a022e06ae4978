import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { VisionBanner, type VisionBannerProps } from '../src/VisionBanner/VisionBanner.js';
import { en, ko } from './content/pages.js';
import vision from './content/vision.svg?no-inline';
// A separate file, because a strict content security policy blocks `data:` images.
import square from './content/vision-1x1.svg?no-inline';
import panorama from './content/vision-3x1.svg?no-inline';
import tall from './content/vision-9x16.svg?no-inline';
import wide from './content/vision-16x9.svg?no-inline';

const meta = {
  title: 'Components/VisionBanner',
  component: VisionBanner,
  // VisionBanner.mdx is its docs page.
  tags: ['!autodocs'],
  // Each story is in an iframe there, so that ids and `main` are unique.
  parameters: { docs: { story: { inline: false, height: '28em' } } },
  args: en.banner,
} satisfies Meta<VisionBannerProps>;

export default meta;
type Story = StoryObj<VisionBannerProps>;

export const Default: Story = { parameters: { docs: { story: { inline: true } } } };

/** A statement without a slogan. */
export const StatementOnly: Story = { args: { slogan: undefined } };

export const Korean: Story = { args: { lang: 'ko', ...ko.banner } };

/** An English page with a Korean slogan. Screen readers speak it in Korean. */
export const SloganInAnotherLanguage: Story = {
  args: {
    statement:
      'To fulfill the national vision of “국민의 나라 정의로운 대한민국” the Ministry of Foreign Affairs will focus its capacity on the following diplomatic tasks.',
    slogan: '국민의 나라 정의로운 대한민국',
    sloganLang: 'ko',
  },
  play: async ({ canvasElement, args, step }) => {
    const banner = within(canvasElement).getByRole('region', { name: args.heading });
    const slogan = within(banner).getByText(args.slogan ?? '');
    await step('The slogan is a quotation with its own language', async () => {
      await expect(slogan.tagName).toBe('Q');
      await expect(slogan).toHaveAttribute('lang', 'ko');
    });
    await step(
      'The statement is exactly as written, with one pair of quotation marks',
      async () => {
        await expect(slogan.closest('p')?.textContent).toBe(args.statement);
        await expect(getComputedStyle(slogan).quotes).toBe('none');
      },
    );
  },
};

export const WithEyebrow: Story = { args: { eyebrow: 'Ministry of Foreign Affairs' } };

/** The picture is beside the text. */
export const WithImage: Story = {
  args: { media: { src: vision, width: 640, height: 480 } },
};

const action = (
  <a className="story-action" href="/eng/vision">
    Read about the national vision
  </a>
);

export const WithActions: Story = { args: { children: action } };

/** Pictures of all common ratios, each with an action. The banner cuts off no text beside them. */
export const Pictures: Story = {
  render: (args) => (
    <div className="story-stack">
      {[
        { ratio: '1:1', src: square, width: 480, height: 480 },
        { ratio: '4:3', src: vision, width: 640, height: 480 },
        { ratio: '16:9', src: wide, width: 640, height: 360 },
        { ratio: '3:1', src: panorama, width: 640, height: 213 },
        { ratio: '9:16', src: tall, width: 270, height: 480 },
      ].map(({ ratio, ...media }) => (
        <VisionBanner {...args} key={ratio} heading={`A picture of ${ratio}`} media={media}>
          {action}
        </VisionBanner>
      ))}
    </div>
  ),
};

export const LongText: Story = {
  args: {
    eyebrow: 'Ministry of Foreign Affairs of the Republic of Korea, Deputy Minister for Planning',
    statement: `${en.banner.statement} ${en.tasks[3]?.title}. `.repeat(3).trim(),
  },
};

export const RightToLeft: Story = {
  args: {
    dir: 'rtl',
    lang: 'ar',
    heading: 'المهام الدبلوماسية الرئيسية لكوريا',
    statement:
      'من أجل تحقيق الرؤية الوطنية “وطن للشعب، جمهورية كوريا العادلة” تركز الوزارة جهودها على المهام الآتية.',
    slogan: 'وطن للشعب، جمهورية كوريا العادلة',
  },
};

export const Narrow: Story = {
  args: { media: { src: vision, width: 640, height: 480 } },
  globals: { viewport: { value: 'narrow' } },
};

export const HostileContent: Story = {
  args: {
    heading: '<script>alert(1)</script>',
    statement: `${'w'.repeat(200)} “<b>${'한'.repeat(200)}</b>” السلام عليكم`,
    slogan: `<b>${'한'.repeat(200)}</b>`,
    sloganLang: 'ko',
  },
};
