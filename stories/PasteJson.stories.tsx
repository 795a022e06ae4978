import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { en, ko } from './content/pages.js';
import { linksWithin } from './docs/linksWithin.js';
import { PasteJson, type PasteJsonProps } from './docs/PasteJson.js';

const meta = {
  title: 'Guides/Paste JSON',
  component: PasteJson,
  // Its page is written: ContentGuide.mdx.
  tags: ['!autodocs'],
  beforeEach: linksWithin,
  parameters: {
    layout: 'fullscreen',
    page: true,
    controls: { disable: true },
    docs: { story: { inline: false, height: '48em' } },
    // Storybook puts links of its own before the page, so its addon takes the skip link for content
    // outside the landmarks. `test/a11y` holds the page alone to this rule.
    a11y: { options: { rules: { region: { enabled: false } } } },
  },
  args: { sample: en },
} satisfies Meta<PasteJsonProps>;

export default meta;
type Story = StoryObj<PasteJsonProps>;

const partsOf = (canvasElement: HTMLElement) => {
  const canvas = within(canvasElement);
  return {
    canvas,
    field: () => canvas.getByRole<HTMLTextAreaElement>('textbox'),
    problems: () =>
      within(canvas.getByRole('main'))
        .getAllByRole('listitem')
        .map((item) => item.textContent),
  };
};

async function paste(field: HTMLTextAreaElement, text: string): Promise<void> {
  await userEvent.clear(field);
  await userEvent.paste(text);
}

/** Content without a fault, and the page made of it. */
export const Sample: Story = {};

/** Every fault at once: where it is, what is wrong and how to correct it. */
export const FaultyExample: Story = {
  play: async ({ canvasElement, step }) => {
    const { canvas, field, problems } = partsOf(canvasElement);
    await step('The faulty example lists every problem', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Insert a faulty example' }));
      await expect(canvas.getByRole('status')).toHaveTextContent('7 problems, listed below.');
      await expect(problems()).toHaveLength(7);
      await expect(problems()[0]).toBe('title is missing. Add it.');
    });
    await step('The field says that it is wrong, and where to read why', async () => {
      await expect(field()).toBeInvalid();
      await expect(field()).toHaveAccessibleDescription(/7 problems/);
    });
  },
};

/** What is corrected is a page again. */
export const Reset: Story = {
  play: async ({ canvasElement, step }) => {
    const { canvas, field } = partsOf(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Insert a faulty example' }));
    await expect(canvas.queryByRole('heading', { level: 1, name: en.title })).toBeNull();
    await step('Reset brings the page back', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Reset' }));
      await expect(canvas.getByRole('heading', { level: 1, name: en.title })).toBeVisible();
      await expect(field()).toBeValid();
      await expect(canvas.getByText(/^No problems/)).toHaveAttribute('role', 'status');
    });
  },
};

/** Text that is no JSON: the line, the column and the remedy. */
export const BrokenJson: Story = {
  play: async ({ canvasElement, step }) => {
    const { canvas, field, problems } = partsOf(canvasElement);
    await step('A comma too many is named by line and column', async () => {
      await paste(field(), '{\n  "lang": "en",\n}');
      await canvas.findByText('line 3, column 1');
      await expect(problems()).toEqual([
        'line 3, column 1 An entry is missing before this bracket. Delete the comma before it.',
      ]);
    });
    await step('So is a quotation mark that a word processor changed', async () => {
      await paste(field(), '{ “lang”: "en" }');
      await expect(await canvas.findByText('line 1, column 3')).toBeVisible();
      await expect(problems()[0]).toContain('typographic quotation mark');
    });
  },
};

/** The same in Korean. */
export const Korean: Story = { args: { lang: 'ko', sample: ko } };

/** The faults in Korean. */
export const KoreanFaultyExample: Story = {
  args: { lang: 'ko', sample: ko },
  play: async ({ canvasElement }) => {
    const { canvas, problems } = partsOf(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: '잘못된 예시 넣기' }));
    await expect(canvas.getByRole('status')).toHaveTextContent('문제가 7개 있습니다.');
    await expect(problems()[0]).toBe('title 빠져 있습니다. 추가하십시오.');
  },
};

/** The language of the messages is the reader's, whatever the content's. */
export const LanguageOfMessages: Story = {
  play: async ({ canvasElement }) => {
    const { canvas, problems } = partsOf(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Insert a faulty example' }));
    await userEvent.selectOptions(canvas.getByRole('combobox'), 'ko');
    await expect(problems()[0]).toBe('title 빠져 있습니다. 추가하십시오.');
    await expect(canvas.getByRole('main')).toHaveAttribute('lang', 'ko');
  },
};

export const Narrow: Story = { globals: { viewport: { value: 'narrow' } } };
