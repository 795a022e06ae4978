import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Blocks } from '../../src/content/Blocks.js';
import type { Block } from '../../src/content/PageContent.js';
import { keyTasksPageMessages } from '../../src/messages.js';
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

test.each([
  ['figure', { src: '/a.png', alt: 'A flag', caption: 'kept' }, 'kept'],
  ['file', { href: '/a', name: 'Plan', format: 'kept' }, 'Plan (kept)'],
  ['quote', { content: 'said', source: 'kept' }, 'saidkept'],
  ['definitions', { items: [{ term: 'kept', content: 'x' }] }, 'keptx'],
  ['note', { title: 'kept', body: [{ type: 'paragraph', content: 'x' }] }, 'keptx'],
])('Blocks recognizes a %s without a valid type by its fields', (type, block, text) => {
  expectConsole('warn', `"wrong" is not a type of block, so its text is shown as a ${type}`);
  const { container } = renderBlocks({ ...block, type: 'wrong' });
  expect(container.textContent).toBe(text);
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

test('Blocks renders a file as a link with its format, its size and its language', () => {
  renderBlocks(
    { type: 'file', href: '/a.hwpx', name: 'Plan', format: 'HWPX', bytes: 482_304, hrefLang: 'ko' },
    { type: 'file', href: '/b.pdf', name: 'Report', format: 'PDF', bytes: 2_202_010 },
    { type: 'file', href: '/c.pdf', name: 'Short', format: 'PDF', bytes: 12 },
    { type: 'file', href: '/d.pdf', name: 'Long', format: 'PDF', bytes: 1_048_300 },
  );
  const links = screen.getAllByRole('link');
  expect(links.map((link) => link.textContent)).toEqual([
    'Plan (HWPX, 471\u00A0kB, Korean)',
    'Report (PDF, 2.1\u00A0MB)',
    'Short (PDF, 1\u00A0kB)',
    'Long (PDF, 1\u00A0MB)',
  ]);
  expect(links[0]?.getAttribute('href')).toBe('/a.hwpx');
  expect(links[0]?.getAttribute('hreflang')).toBe('ko');
});

test('Blocks shows a file without a safe address, or with a size that is not a number, as it is', () => {
  const { container } = renderBlocks(
    { type: 'file', href: 'javascript:alert(1)', name: 'Plan', format: 'HWP', bytes: 'small' },
    { type: 'file', href: '/a.pdf' },
    { type: 'file', name: 'Tag', hrefLang: 'not a tag' },
  );
  const texts = [...container.querySelectorAll('p')].map((paragraph) => paragraph.textContent);
  expect(texts).toEqual(['Plan (HWP, small)', '/a.pdf', 'Tag (not a tag)']);
  expect(screen.getAllByRole('link')).toHaveLength(1);
});

test('Blocks shows sizes and languages in the language of the page, and the name in its own', () => {
  const page = { lang: 'ko', messages: keyTasksPageMessages.ko };
  const file = { href: '/a', name: 'Plan', lang: 'en', format: 'PDF', bytes: 2_202_010 };
  render(<Blocks blocks={[]} files={[{ ...file, hrefLang: 'en' }]} headingLevel={4} page={page} />);
  const files = screen.getByRole('group', { name: '첨부파일' });
  const link = within(files).getByRole('link');
  expect(link.textContent).toBe('Plan (PDF, 2.1MB, 영어)');
  expect(link.getAttribute('lang')).toBeNull();
  const [name, details] = link.children;
  expect(name?.getAttribute('lang')).toBe('en');
  expect(details?.getAttribute('lang')).toBe('ko');
});

test('Blocks says in words that a link opens a new window', () => {
  const link = { type: 'link', href: '/plan', text: '계획', lang: 'ko', newWindow: true };
  renderBlocks({ type: 'paragraph', content: [link] });
  const opens = screen.getByRole('link');
  expect(opens.textContent).toBe('계획 (opens in a new window)');
  expect(opens.getAttribute('target')).toBe('_blank');
  expect(opens.getAttribute('rel')).toBe('noopener');
  expect([...opens.children].map((part) => part.getAttribute('lang'))).toEqual(['ko', 'en']);
});

test('a link opens no new window in a language without words for it, or without an address', () => {
  const link = { type: 'link', href: '/plan', text: 'Plan', newWindow: true } as const;
  const page = { lang: 'ar', messages: { newWindow: '', attachments: '' } };
  const blocks: Block[] = [
    { type: 'paragraph', content: [link] },
    { type: 'paragraph', content: [{ ...link, href: 'javascript:alert(1)' }] },
  ];
  const { container } = render(<Blocks blocks={blocks} headingLevel={4} page={page} />);
  expect(container.textContent).toBe('PlanPlan');
  expect(screen.getByRole('link', { name: 'Plan' }).getAttribute('target')).toBeNull();
});

test('Blocks renders a figure with its alternative text, caption, credit and data', () => {
  const { container } = renderBlocks({
    type: 'figure',
    src: '/chart.png',
    alt: 'The budget grows.',
    width: 640,
    height: 320,
    srcSet: '/small.png 320w, /chart.png 640w',
    sizes: '40em',
    caption: 'Budget',
    credit: 'Photo: Kim',
    alternative: [
      { type: 'table', caption: 'Figures', columns: ['Year'], rows: [['2026']] },
      { type: 'paragraph', content: 'It grows.' },
    ],
  });
  const figure = screen.getByRole('figure');
  const image = within(figure).getByRole('img', { name: 'The budget grows.' });
  expect(image.getAttribute('srcset')).toBe('/small.png 320w, /chart.png 640w');
  expect(figure.querySelector('figcaption')?.textContent).toBe('BudgetPhoto: Kim');
  expect(screen.getByRole('table', { name: 'Figures' })).toBeTruthy();
  expect(container.textContent).toMatch(/It grows\.$/);
});

test('Blocks shows the alternative text of a picture whose address cannot be used', () => {
  expectConsole('warn', 'the address of the picture ("data:,x") cannot be used');
  const { container } = renderBlocks({
    type: 'figure',
    src: 'data:,x',
    alt: 'A flag',
    caption: 'c',
  });
  expect(screen.queryByRole('img')).toBeNull();
  expect(container.textContent).toBe('A flagc');
});

test('Blocks renders terms with their descriptions', () => {
  renderBlocks({
    type: 'definitions',
    items: [
      { term: 'Goal', content: 'Help within a day' },
      { term: 'Measures', body: [{ type: 'list', items: ['One', 'Two'] }] },
    ],
  });
  expect(screen.getAllByRole('term').map((term) => term.textContent)).toEqual(['Goal', 'Measures']);
  const [goal, measures] = screen.getAllByRole('definition');
  expect(goal?.textContent).toBe('Help within a day');
  expect(within(measures as HTMLElement).getAllByRole('listitem')).toHaveLength(2);
});

test('Blocks renders a note with its name and its blocks, without a heading', () => {
  renderBlocks({
    type: 'note',
    title: 'Who can apply',
    content: 'All',
    body: [{ type: 'list', items: ['One'] }],
  });
  const note = screen.getByRole('note', { name: 'Who can apply' });
  expect(note.textContent).toBe('Who can applyAllOne');
  expect(screen.queryByRole('heading')).toBeNull();
});

test('Blocks renders a quotation in its language, and who said it outside of it', () => {
  const { container } = renderBlocks({
    type: 'quote',
    content: '안전은 책무입니다.',
    lang: 'ko',
    source: 'The minister',
  });
  const quote = container.querySelector('blockquote');
  expect(quote?.lang).toBe('ko');
  expect(quote?.textContent).toBe('안전은 책무입니다.');
  expect(container.querySelector('figcaption')?.textContent).toBe('The minister');
});

test('Blocks renders blocks below the text of a list item', () => {
  renderBlocks({
    type: 'list',
    items: [{ content: 'Read', body: [{ type: 'file', href: '/a', name: 'Plan', format: 'PDF' }] }],
  });
  const item = screen.getByRole('listitem');
  expect(within(item).getByRole('link')).toBeTruthy();
  expect(item.textContent).toBe('ReadPlan (PDF)');
});

const spanning = {
  type: 'table',
  caption: 'Budget',
  columns: ['Programme', { label: 'Won', columns: ['2026', '2027'] }, 'Change'],
  rowHeaders: true,
  rows: [
    ['All', '5', '7', '2'],
    { label: 'Protection', rows: [['Calls', '18,750', '21,300', 'up']] },
  ],
};

test('Blocks renders header cells that span columns and rows, each with its scope', () => {
  const { container } = renderBlocks(spanning);
  const heads = [...container.querySelectorAll('th')].map(
    ({ textContent, scope, colSpan, rowSpan }) => [textContent, scope, colSpan, rowSpan],
  );
  expect(heads).toEqual([
    ['Programme', 'col', 1, 2],
    ['Won', 'colgroup', 2, 1],
    ['Change', 'col', 1, 2],
    ['2026', 'col', 1, 1],
    ['2027', 'col', 1, 1],
    ['All', 'row', 1, 1],
    ['Protection', 'rowgroup', 4, 1],
    ['Calls', 'row', 1, 1],
  ]);
  expect([...container.querySelectorAll('colgroup')].map(({ span }) => span)).toEqual([1, 2, 1]);
  expect(container.querySelectorAll('tbody')).toHaveLength(2);
});

test('each cell of a table with spanning header cells names all its header cells', () => {
  const { container } = renderBlocks(spanning);
  const headersOf = (cell: Element) =>
    cell
      .getAttribute('headers')
      ?.split(' ')
      .map((id) => container.querySelector(`th[id="${id}"]`)?.textContent);
  const named = [...container.querySelectorAll('[headers]')].map((cell) => [
    cell.textContent,
    headersOf(cell),
  ]);
  expect(named).toEqual([
    ['2026', ['Won']],
    ['2027', ['Won']],
    ['All', ['Programme']],
    ['5', ['Won', '2026', 'All']],
    ['7', ['Won', '2027', 'All']],
    ['2', ['Change', 'All']],
    ['Calls', ['Protection', 'Programme']],
    ['18,750', ['Protection', 'Won', '2026', 'Calls']],
    ['21,300', ['Protection', 'Won', '2027', 'Calls']],
    ['up', ['Protection', 'Change', 'Calls']],
  ]);
});

test('Blocks finds the columns of numbers under header cells that span', () => {
  const { container } = renderBlocks(spanning);
  const numbers = [...container.querySelectorAll('[data-number]')].map((one) => one.textContent);
  expect(numbers).toEqual(['2026', '2027', '5', '7', '18,750', '21,300']);
});

test('Blocks stops at blocks that contain themselves and keeps the text of a wrong part', () => {
  const note: { type: string; content: string; body: unknown[] } = {
    type: 'note',
    content: 'again',
    body: [],
  };
  note.body.push(note, { type: 'definitions', items: ['kept', { term: 'term', body: 5 }] });
  expectConsole('warn', '5 is not a type of block');
  const { container } = renderBlocks(note, { type: 'quote', source: 'someone' });
  expect(container.textContent).toBe('againkeptterm5someone');
});
