import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Blocks } from '../../src/content/Blocks.js';
import type { Block } from '../../src/content/PageContent.js';
import { expectConsole } from '../support/failOnConsole.js';

function renderBlocks(...blocks: unknown[]) {
  return render(<Blocks blocks={blocks as Block[]} headingLevel={4} />);
}

test('Blocks renders emphasis, strong text, another language and a link in a paragraph', () => {
  const { container } = renderBlocks({
    type: 'paragraph',
    content: [
      'See ',
      { type: 'emphasis', text: 'very' },
      { type: 'strong', text: 'well' },
      { type: 'text', text: '한국어', lang: 'ko' },
      { type: 'link', href: '/plan', text: 'the plan' },
    ],
  });
  expect(container.querySelector('em')).toHaveProperty('textContent', 'very');
  expect(container.querySelector('strong')).toHaveProperty('textContent', 'well');
  expect(container.querySelector('[lang=ko]')).toHaveProperty('textContent', '한국어');
  expect(screen.getByRole('link', { name: 'the plan' }).getAttribute('href')).toBe('/plan');
});

test('Blocks renders a subheading at the given level, including h6', () => {
  renderBlocks({ type: 'subheading', content: 'Main points' });
  expect(screen.getByRole('heading', { level: 4, name: 'Main points' })).toBeTruthy();
  render(<Blocks headingLevel={6} blocks={[{ type: 'subheading', content: 'Deep' }]} />);
  expect(screen.getByRole('heading', { level: 6, name: 'Deep' })).toBeTruthy();
});

test('Blocks nests lists four levels deep and numbers the ordered ones', () => {
  const third = { type: 'list', items: [{ content: '3', list: { type: 'list', items: ['4'] } }] };
  const second = { type: 'list', ordered: true, items: [{ content: '2', list: third }] };
  const { container } = renderBlocks({ type: 'list', items: [{ content: '1', list: second }] });
  expect(container.querySelectorAll('ul > li > ol > li > ul > li > ul > li')).toHaveLength(1);
});

test('Blocks names a table by its caption and marks column and row headers', () => {
  renderBlocks({
    type: 'table',
    caption: 'Budget',
    columns: ['Year', 'Won'],
    rows: [['2026', '1,204']],
    rowHeaders: true,
  });
  const table = screen.getByRole('table', { name: 'Budget' });
  expect(within(table).getAllByRole('columnheader')).toHaveLength(2);
  expect(within(table).getByRole('rowheader', { name: '2026' })).toBeTruthy();
  expect(within(table).getByRole('cell', { name: '1,204' })).toBeTruthy();
});

test('Blocks renders markup in a text as text', () => {
  const { container } = renderBlocks({ type: 'paragraph', content: '<img src=x onerror=a(1)>' });
  expect(container.querySelector('img')).toBeNull();
  expect(container.textContent).toBe('<img src=x onerror=a(1)>');
});

test('Blocks keeps the text of an unknown block and warns about it', () => {
  expectConsole('warn', '"html" is not a type of block');
  expectConsole('warn', '"plain" is not a type of block');
  const { container } = renderBlocks(
    null,
    undefined,
    { type: 'html', content: 'kept' },
    'plain',
    { type: 'paragraph', content: [null, { type: 'bold', text: ' too' }, 5] },
    { type: 'list' },
    { type: 'table' },
    { type: 'table', caption: {}, columns: ['won', 2026, {}], rows: [[1204, null, {}]] },
  );
  expect(container.textContent).toBe('keptplain too5won20261204');
});

test('Blocks keeps empty table cells in their column and renders rows that are too short', () => {
  const rows = [[null, 'won', undefined], ['2026'], 'one cell'];
  const table = { type: 'table', caption: 'c', columns: ['a', null, 'b'], rows };
  const { container } = renderBlocks(table);
  const cells = [...container.querySelectorAll('tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );
  expect(cells).toEqual([['a', '', 'b'], ['', 'won', ''], ['2026'], ['one cell']]);
});

test('Blocks recognizes a list and a table with a wrong type by their fields', () => {
  expectConsole('warn', '5 is not a type of block, so its text is shown as a list');
  expectConsole('warn', 'an object is not a type of block, so its text is shown as a table');
  const { container } = renderBlocks(
    { type: 5, items: ['in a list'] },
    { rows: [['in a table']], caption: 'c' },
  );
  expect(container.querySelector('li')?.textContent).toBe('in a list');
  expect(container.querySelector('td')?.textContent).toBe('in a table');
});

test('Blocks renders a single value that replaces a list of items', () => {
  const inner = { type: 'list', items: 'inner' };
  const blocks = { type: 'list', items: { content: 'item', list: inner } };
  render(<Blocks blocks={blocks as unknown as Block[]} headingLevel={4} />);
  const texts = screen.getAllByRole('listitem').map((item) => item.textContent);
  expect(texts).toEqual(['iteminner', 'inner']);
});

test('Blocks renders React elements unchanged', () => {
  const { container } = renderBlocks(<table aria-label="own" />, {
    type: 'paragraph',
    content: ['a ', <b key="1">b</b>],
  });
  expect(container.querySelector('table[aria-label=own]')).not.toBeNull();
  expect(container.querySelector('p')?.textContent).toBe('a b');
});

test('Blocks stops at a list that contains itself', () => {
  const loop = { type: 'list', items: [{ content: 'again', list: {} }] };
  for (const item of loop.items) item.list = loop;
  const { container } = renderBlocks(loop);
  expect(container.textContent).toBe('again');
});
