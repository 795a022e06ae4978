import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { Blocks } from '../../src/content/Blocks.js';
import type { Block } from '../../src/content/PageContent.js';
import { expectConsole } from '../support/failOnConsole.js';

function show(...blocks: unknown[]) {
  return render(<Blocks blocks={blocks as Block[]} headingLevel={4} />);
}

describe('Blocks', () => {
  test('renders running text with its stress, its languages and its links', () => {
    const { container } = show({
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

  test('puts a subheading one level below the task, and never below h6', () => {
    show({ type: 'subheading', content: 'Main points' });
    expect(screen.getByRole('heading', { level: 4, name: 'Main points' })).toBeTruthy();
    render(<Blocks headingLevel={6} blocks={[{ type: 'subheading', content: 'Deep' }]} />);
    expect(screen.getByRole('heading', { level: 6, name: 'Deep' })).toBeTruthy();
  });

  test('nests lists four levels deep, numbered where asked', () => {
    const { container } = show({
      type: 'list',
      items: [
        {
          content: '1',
          list: {
            type: 'list',
            ordered: true,
            items: [
              {
                content: '2',
                list: {
                  type: 'list',
                  items: [{ content: '3', list: { type: 'list', items: ['4'] } }],
                },
              },
            ],
          },
        },
      ],
    });
    expect(container.querySelectorAll('ul > li > ol > li > ul > li > ul > li')).toHaveLength(1);
  });

  test('names a table and the heads of its columns and rows', () => {
    show({
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

  test('shows markup as text', () => {
    const { container } = show({ type: 'paragraph', content: '<img src=x onerror=alert(1)>' });
    expect(container.querySelector('img')).toBeNull();
    expect(container.textContent).toBe('<img src=x onerror=alert(1)>');
  });

  test('keeps the words of what it does not know, and says so', () => {
    expectConsole('warn', '"html" is not a type of block');
    expectConsole('warn', '"plain" is not a type of block');
    const { container } = show(
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

  test('keeps the column of an empty cell and a row that is too short', () => {
    const rows = [[null, 'won', undefined], ['2026'], 'one cell'];
    const { container } = show({ type: 'table', caption: 'c', columns: ['a', null, 'b'], rows });
    const cells = [...container.querySelectorAll('tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(cells).toEqual([['a', '', 'b'], ['', 'won', ''], ['2026'], ['one cell']]);
  });

  test('recognizes a list and a table by what they hold where their type is wrong', () => {
    expectConsole('warn', '5 is not a type of block, so its text is shown as a list');
    expectConsole('warn', 'an object is not a type of block, so its text is shown as a table');
    const { container } = show(
      { type: 5, items: ['in a list'] },
      { rows: [['in a table']], caption: 'c' },
    );
    expect(container.querySelector('li')?.textContent).toBe('in a list');
    expect(container.querySelector('td')?.textContent).toBe('in a table');
  });

  test('shows the one value that stands in place of a list', () => {
    const body = {
      type: 'list',
      items: { content: 'item', list: { type: 'list', items: 'inner' } },
    };
    render(<Blocks blocks={body as unknown as Block[]} headingLevel={4} />);
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'iteminner',
      'inner',
    ]);
  });

  test('shows elements as they are', () => {
    const { container } = show(<table aria-label="own" />, {
      type: 'paragraph',
      content: ['a ', <b key="1">b</b>],
    });
    expect(container.querySelector('table[aria-label=own]')).not.toBeNull();
    expect(container.querySelector('p')?.textContent).toBe('a b');
  });

  test('ends lists that hold one another', () => {
    const loop = { type: 'list', items: [{ content: 'again', list: {} }] };
    for (const item of loop.items) item.list = loop;
    const { container } = show(loop);
    expect(container.textContent).toBe('again');
  });
});
