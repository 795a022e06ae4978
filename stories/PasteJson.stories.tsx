import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { en, ko } from './content/pages.js';
import { linksWithin } from './docs/linksWithin.js';
import { PasteJson, type PasteJsonProps } from './docs/PasteJson.js';
import { pageParameters } from './docs/pageParameters.js';

const meta = {
  title: 'Guides/Paste JSON',
  component: PasteJson,
  // ContentGuide.mdx is its docs page.
  tags: ['!autodocs'],
  beforeEach: linksWithin,
  parameters: {
    ...pageParameters,
    controls: { disable: true },
    docs: { story: { inline: false, height: '48em' } },
  },
  args: { sample: en },
} satisfies Meta<PasteJsonProps>;

export default meta;
type Story = StoryObj<PasteJsonProps>;

const readTool = (canvasElement: HTMLElement) => {
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

/** Content without problems, and its page. */
export const Sample: Story = {};

/** All problems: where they are, what is wrong and how to fix it. */
export const FaultyExample: Story = {
  play: async ({ canvasElement, step }) => {
    const { canvas, field, problems } = readTool(canvasElement);
    await step('The list has all problems', async () => {
      await userEvent.click(
        canvas.getByRole('button', { name: 'Insert an example with problems' }),
      );
      await expect(canvas.getByRole('status')).toHaveTextContent('7 problems, listed below.');
      await expect(problems()).toHaveLength(7);
      await expect(problems()[0]).toBe('title is missing. Add it.');
    });
    await step('The field is invalid and described by the list', async () => {
      await expect(field()).toBeInvalid();
      await expect(field()).toHaveAccessibleDescription(/7 problems/);
    });
  },
};

/** Corrected content gives a page again. */
export const Reset: Story = {
  play: async ({ canvasElement, step }) => {
    const { canvas, field } = readTool(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Insert an example with problems' }));
    await expect(canvas.queryByRole('heading', { level: 1, name: en.title })).toBeNull();
    await step('Reset shows the page again', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Reset' }));
      await expect(canvas.getByRole('heading', { level: 1, name: en.title })).toBeVisible();
      await expect(field()).toBeValid();
      await expect(canvas.getByText(/^No problems/)).toHaveAttribute('role', 'status');
    });
  },
};

/** Text that is not JSON: line, column and how to fix it. */
export const BrokenJson: Story = {
  play: async ({ canvasElement, step }) => {
    const { canvas, field, problems } = readTool(canvasElement);
    await step('The line and column of an extra comma are shown', async () => {
      await paste(field(), '{\n  "lang": "en",\n}');
      await canvas.findByText('line 3, column 1');
      await expect(problems()).toEqual([
        'line 3, column 1 A key is expected here. Write "key": "value", or delete the comma before.',
      ]);
    });
    await step('The line and column of a typographic quotation mark are shown', async () => {
      await paste(field(), '{ “lang”: "en" }');
      await expect(await canvas.findByText('line 1, column 3')).toBeVisible();
      await expect(problems()[0]).toContain('straight quotation marks');
    });
  },
};

/** The same in Korean. */
export const Korean: Story = { args: { lang: 'ko', sample: ko } };

/** The problems in Korean. */
export const KoreanFaultyExample: Story = {
  args: { lang: 'ko', sample: ko },
  play: async ({ canvasElement }) => {
    const { canvas, problems } = readTool(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: '문제가 있는 예시 넣기' }));
    await expect(canvas.getByRole('status')).toHaveTextContent('문제가 7개 있습니다.');
    await expect(problems()[0]).toBe('title 빠져 있습니다. 추가하십시오.');
  },
};

/** The user chooses the language of the messages, independent of the content. */
export const LanguageOfMessages: Story = {
  play: async ({ canvasElement }) => {
    const { canvas, problems } = readTool(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Insert an example with problems' }));
    await userEvent.selectOptions(canvas.getByRole('combobox'), 'ko');
    await expect(problems()[0]).toBe('title 빠져 있습니다. 추가하십시오.');
    await expect(canvas.getByRole('main')).toHaveAttribute('lang', 'ko');
  },
};

export const Narrow: Story = { globals: { viewport: { value: 'narrow' } } };
