import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent, spyOn, userEvent, waitFor, within } from 'storybook/test';
import { KeyTasksPage } from '../src/KeyTasksPage/KeyTasksPage.js';
import { en } from './content/pages.js';
import { pageParameters } from './docs/pageParameters.js';
import { TokenEditor } from './theming/TokenEditor.js';
import { TokenTable } from './theming/TokenTable.js';

const meta = {
  title: 'Guides/Token editor',
  component: TokenEditor,
  // Theming.mdx is its docs page.
  tags: ['!autodocs'],
  args: { children: <KeyTasksPage content={en} /> },
} satisfies Meta<typeof TokenEditor>;

export default meta;
type Story = StoryObj<typeof meta>;

const parameters = {
  ...pageParameters,
  docs: { story: { inline: false, height: '48em' } },
};

/** Change a token and see the page and its contrasts. */
export const Editor: Story = { parameters };

/** The table reports a contrast that is too low. Reset restores all values. */
export const FailingContrast: Story = {
  parameters,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const [contrasts] = canvas.getAllByRole('status');
    const pair = () => canvas.getByRole('row', { name: /^text on surface \d/ });
    const css = canvas.getByRole('textbox', { name: /^The changes as CSS/ });
    const title = canvas.getByRole('heading', { level: 1 });
    const change = (label: string, value: string) =>
      fireEvent.input(canvas.getByLabelText(label), { target: { value } });

    await expect(pair()).toHaveTextContent(/holds$/);
    await expect(css).toHaveValue('');
    const dark = getComputedStyle(title).color;

    change('text', '#b0b0b0');
    await waitFor(() => expect(pair()).toHaveTextContent('text on surface7:12.16:1fails'));
    await expect(contrasts).toHaveTextContent('Of 26 promised contrasts, 3 fail.');
    await expect(getComputedStyle(title).color).toBe('rgb(176, 176, 176)');
    await expect(css).toHaveTextContent(
      /^:where\(:root, \[data-nj-theme\]\) \{ --nj-scheme: light; --nj-color-text: #b0b0b0; \}/,
    );

    await userEvent.click(canvas.getByRole('button', { name: 'Reset' }));
    await expect(pair()).toHaveTextContent(/holds$/);
    await expect(contrasts).toHaveTextContent('All 26 promised contrasts hold.');
    await expect(getComputedStyle(title).color).toBe(dark);
    await expect(css).toHaveValue('');
  },
};

/** A theme in its dark mode. The button copies the changed values. */
export const FromASample: Story = {
  parameters,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.selectOptions(canvas.getByLabelText('Start from'), 'culture');
    await userEvent.selectOptions(canvas.getByLabelText('Mode'), 'dark');
    await expect(canvas.getByLabelText('surface')).toHaveValue('#180f16');
    await expect(canvas.getByLabelText('radius')).toHaveValue('0px');
    const root = canvasElement.querySelector('.nj-key-tasks-page');
    await expect(root && getComputedStyle(root).backgroundColor).toBe('rgb(24, 15, 22)');

    fireEvent.input(canvas.getByLabelText('radius'), { target: { value: '1px' } });
    const writeText = spyOn(navigator.clipboard, 'writeText').mockResolvedValueOnce();
    await userEvent.click(canvas.getByRole('button', { name: 'Copy the CSS' }));
    await canvas.findByText('Copied.');
    await expect(writeText).toHaveBeenCalledWith(':where(:root) {\n  --nj-radius: 1px;\n}');

    writeText.mockRejectedValueOnce(new Error('denied'));
    await userEvent.click(canvas.getByRole('button', { name: 'Copy the CSS' }));
    await canvas.findByText(/copy it yourself/);
    const css = canvas.getByRole<HTMLTextAreaElement>('textbox', { name: /^The changes as CSS/ });
    await expect(css.selectionEnd - css.selectionStart).toBe(css.value.length);
    writeText.mockRestore();
  },
};

/** A typed brand colour gives all colours, and each promised contrast holds. The address can be shared. */
export const FromABrandColour: Story = {
  parameters,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const typed = canvas.getByRole('textbox', { name: 'Brand colour, typed' });
    await userEvent.clear(typed);
    await userEvent.type(typed, '0f3d2b');
    await userEvent.click(canvas.getByRole('button', { name: 'Derive all colours' }));
    await canvas.findByText('All 26 promised contrasts hold.');
    await expect(canvas.getByLabelText('banner-surface')).toHaveValue('#0f3d2b');
    await expect(canvas.getByRole('link', { name: 'Address of this theme' })).toHaveAttribute(
      'href',
      expect.stringContaining('light.color-banner-surface=%230f3d2b'),
    );

    const text = canvas.getByRole('textbox', { name: 'text, typed' });
    await userEvent.clear(text);
    await userEvent.type(text, '#12');
    await expect(text).toHaveAttribute('aria-invalid', 'true');
    await userEvent.type(text, '3');
    await expect(canvas.getByLabelText('text')).toHaveValue('#112233');
  },
};

/** The fields of the editor. */
export const Tokens: Story = { render: () => <TokenTable /> };
