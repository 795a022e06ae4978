// @vitest-environment node
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { contentJsonSchema } from '../../src/content/contentJsonSchema.js';
import { ContentError, type ContentProblem, parsePageContent } from '../../src/content/index.js';
import en from '../../stories/content/key-diplomatic-tasks.en.json' with { type: 'json' };
import ko from '../../stories/content/key-diplomatic-tasks.ko.json' with { type: 'json' };
import { richEn, richKo } from '../../stories/content/richPage.js';

function problemsOf(input: unknown, lang?: 'en' | 'ko'): readonly ContentProblem[] {
  try {
    parsePageContent(input, { lang });
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  }
  return [];
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}

const nestedList = (levels: number): object =>
  levels === 1
    ? { type: 'list', items: ['bottom'] }
    : { type: 'list', items: [{ content: 'item', list: nestedList(levels - 1) }] };

/** Has one problem at each path of `problemPaths`. */
const faulty = deepFreeze({
  lang: 'not a language',
  title: 5,
  titel: 'Key tasks',
  skipLinks: [{ href: 'main', label: 'Skip' }, { href: '#main' }],
  utilityLinks: 'none',
  contact: { telephone: 'call us', email: 'office', person: 'Kim' },
  updated: '2026-02-30',
  licence: 'KOGL-5',
  breadcrumb: [],
  banner: {
    heading: ' ',
    statement: 'We serve “one nation”.',
    slogan: 'two nations',
    media: {
      src: 'data:image/png;base64,AA',
      width: '640',
      srcSet: '/a.webp 640w, javascript:alert(1) 2x',
      fetchPriority: 'urgent',
    },
  },
  tasks: [
    { id: 'white space', title: 'One', body: [] },
    { id: 'same', title: 'Two', body: 'text' },
    {
      id: 'same',
      title: 'Three',
      disabled: 'yes',
      body: [
        { type: 'html', content: '<b>bold</b>' },
        {
          type: 'paragraph',
          content: [
            'text',
            { type: 'bold', text: 'x' },
            { type: 'link', href: 'java\nscript:alert(1)', text: 'x' },
            7,
          ],
        },
        nestedList(5),
        { type: 'list', items: ['fine', 8, { contnt: 'x', content: 'x' }] },
        { type: 'table', caption: 'c', columns: ['a', 'b'], rows: [['1', '2'], ['1']] },
        { type: 'paragraph', content: true },
      ],
    },
    null,
  ],
});

const problemPaths = [
  'titel',
  'banner.heading',
  'banner.media.fetchPriority',
  'banner.media.src',
  'banner.media.srcSet',
  'banner.media.width',
  'banner.slogan',
  'breadcrumb',
  'contact.department',
  'contact.email',
  'contact.person',
  'contact.telephone',
  'lang',
  'licence',
  'skipLinks[0].href',
  'skipLinks[1].label',
  'tasks[0].body',
  'tasks[0].id',
  'tasks[1].body',
  'tasks[2].body[0].type',
  'tasks[2].body[1].content[1].type',
  'tasks[2].body[1].content[2].href',
  'tasks[2].body[1].content[3]',
  'tasks[2].body[2].items[0].list.items[0].list.items[0].list.items[0].list',
  'tasks[2].body[3].items[1]',
  'tasks[2].body[3].items[2].contnt',
  'tasks[2].body[4].rows[1]',
  'tasks[2].body[5].content',
  'tasks[2].disabled',
  'tasks[2].id',
  'tasks[3]',
  'title',
  'updated',
  'utilityLinks',
];

const samples = [
  ['English', en],
  ['Korean', ko],
] as const;

test.each(samples)('parsePageContent returns a copy of the %s sample', (_, content) => {
  const parsed = parsePageContent(deepFreeze(structuredClone(content)));
  expect(parsed).toEqual(content);
  expect(parsed).not.toBe(content);
  expect(parsed.tasks).not.toBe(content.tasks);
});

test.each(['en', 'ko'] as const)('parsePageContent reports all problems at once in %s', (lang) => {
  const problems = problemsOf(faulty, lang);
  expect(problems.map(({ path }) => path).sort()).toEqual(problemPaths.sort());
  for (const { message } of problems) {
    expect(message).toMatch(lang === 'ko' ? /[가-힣]/ : /^[^가-힣]+$/);
  }
});

test('parsePageContent reports a row of the wrong length beside another problem of the table', () => {
  const table = { type: 'table', caption: '', columns: ['a', 'b'], rows: [['1', 2], ['1'], 'x'] };
  const task = { id: 'figures', title: 'Figures', body: [table] };
  const problems = problemsOf({ ...en, tasks: [task] });
  expect(problems.map(({ path }) => path)).toEqual([
    'tasks[0].body[0].caption',
    'tasks[0].body[0].rows[0][1]',
    'tasks[0].body[0].rows[2]',
    'tasks[0].body[0].rows[1]',
  ]);
  expect(problems[3]?.message).toContain('1 instead of 2');
});

test('parsePageContent has a message of its own for each kind of problem', () => {
  const withoutValues = problemsOf(faulty, 'en').map(({ message }) =>
    message.replace(/"[^"]*"|\{[^}]*\}/g, ''),
  );
  expect(new Set(withoutValues).size).toBeGreaterThanOrEqual(20);
});

test('parsePageContent reports problems in the language of the content or of the option', () => {
  expect(problemsOf({ ...ko, title: '' })[0]?.message).toMatch(/비어 있습니다/);
  expect(problemsOf({ ...ko, title: '' }, 'en')[0]?.message).toMatch(/is empty/);
  expect(problemsOf({ ...en, title: '' })[0]?.message).toMatch(/is empty/);
});

test('ContentError lists the problems in its message', () => {
  const parse = () => parsePageContent({ ...en, title: '', lang: '!' });
  expect(parse).toThrow(ContentError);
  expect(parse).toThrow(/2 problems\.\n- lang: .*\n- title: /);
});

test.each([
  ['undefined', undefined, /must be an object/],
  ['null', null, /is null/],
  ['a list', [], /must be an object/],
  ['a number', 5, /must be an object/],
  ['JSON text that is not parsed', JSON.stringify(en), /JSON\.parse/],
])('parsePageContent explains the problem when the content is %s', (_, input, message) => {
  const expected = { path: '(root)', message: expect.stringMatching(message) };
  expect(problemsOf(input)).toEqual([expected]);
});

test('parsePageContent accepts lists that are four levels deep', () => {
  const task = { id: 'deep', title: 'Deep', body: [nestedList(4)] };
  expect(problemsOf({ ...en, tasks: [task] })).toEqual([]);
});

const optional = ['skipLinks', 'utilityLinks'];

test.each(Object.keys(en))('parsePageContent reports a missing %s unless it is optional', (key) => {
  const { [key as 'title']: _, ...rest } = en;
  const problem = { path: key, message: expect.stringContaining('missing') };
  expect(problemsOf(rest)).toEqual(optional.includes(key) ? [] : [problem]);
});

test('parsePageContent returns a title of 5,000 characters unchanged', () => {
  const title = `${'긴 제목 '.repeat(1250)}${'w'.repeat(200)}`;
  expect(parsePageContent({ ...en, title }).title).toBe(title);
});

const withTask = (task: object) => ({ ...en, tasks: [{ ...en.tasks[0], ...task }] });
const withText = (content: unknown) => withTask({ body: [{ type: 'paragraph', content }] });
const withBanner = (banner: object) => ({ ...en, banner: { ...en.banner, ...banner } });

test.each([null, '', []])('%j for an optional key counts as an absent key', (absent) => {
  const { slogan: _, ...banner } = en.banner;
  const content = {
    ...en,
    skipLinks: absent,
    banner: { ...banner, slogan: absent, eyebrow: absent, media: absent },
    tasks: [{ ...en.tasks[0], summary: absent, lang: absent }],
  };
  const { skipLinks: __, ...rest } = en;
  expect(parsePageContent(content)).toEqual({ ...rest, banner, tasks: [en.tasks[0]] });
  expect(validate(content), JSON.stringify(validate.errors)).toBe(true);
});

test.each([
  ['null', null, /is null/],
  ['an empty text', '', /is empty/],
  ['text that nobody sees', '\u200B\u3164', /only characters that nobody sees/],
  ['half of a character', 'Task \uD83D', /lone surrogate/],
  ['markup', 'a <strong>task</strong>', /markup \(<strong>\), which is shown as it is/],
  ['a tag with attributes', '<a href="/x">x</a>', /shown as it is/],
  ['a character reference', 'Peace&nbsp;now', /&nbsp;, which is shown as it is/],
  ['a number of a character', '&#8220;Peace', /&#8220;, which is shown as it is/],
  ['two paragraphs', 'One.\n\nTwo.', /Make this two paragraphs/],
])('parsePageContent names %s in a text', (_, content, message) => {
  const place = { path: 'tasks[0].title', message: expect.stringMatching(message) };
  expect(problemsOf(withTask({ title: content }))).toEqual([place]);
  if (typeof content !== 'string' || content === '') return;
  expect(problemsOf(withText(content))[0]?.message).toMatch(message);
  expect(problemsOf(withText([content, ' '])).map(({ message: text }) => text)).toEqual(
    content.trim() && !/\u200B/.test(content) ? [expect.stringMatching(message)] : [],
  );
});

test.each(['a < b and c > d', 'R&D; Q&A', 'a <b and c', 'x&y;', 'AT&T', 'one\ntwo', '<3', '&now;'])(
  'parsePageContent takes %j as text',
  (content) => expect(problemsOf(withText(content))).toEqual([]),
);

test.each([
  ['/a.webp', true],
  ['/a.webp 640w, https://example.com/a,b.webp 1280w', true],
  ['a.webp 1x,\n  b.webp 1.5x', true],
  ['a.webp 1x,b.webp 2x', false],
  ['a.webp 1x, ', false],
  ['a.webp wide', false],
  ['a.webp 1x, data:image/png;base64,AA 2x', false],
  ['\u0001javascript:alert(1) 1x', false],
])('parsePageContent takes the files %j of the picture: %s', (srcSet, isValid) => {
  const problems = problemsOf(withBanner({ media: { src: '/a.webp', srcSet, sizes: '50vw' } }));
  expect(problems.map(({ path }) => path)).toEqual(isValid ? [] : ['banner.media.srcSet']);
});

test('parsePageContent refuses the id of the main content for a task', () => {
  expect(problemsOf(withTask({ id: 'main' }))[0]?.message).toMatch(/main content .* skip link/);
});

test.each([
  ['a no-break space', 'a\u00A0nation of people'],
  ['a zero-width space', 'a nation\u200B of people'],
  ['a soft hyphen', 'a na\u00ADtion of people'],
])('A slogan is found in a statement with %s', (_, part) => {
  const statement = `We serve “${part}” together.`;
  const { banner } = parsePageContent(withBanner({ statement, slogan: 'a nation of people' }));
  expect(statement).toContain(banner.slogan);
  expect(banner.slogan).toBe(part);
});

test('A slogan in composed Hangul is found in a decomposed statement, and the reverse', () => {
  const [composed, decomposed] = ['국민의 나라', '국민의 나라'.normalize('NFD')];
  const parse = (statement: string, slogan: string) =>
    parsePageContent(withBanner({ statement: `“${statement}”를 위해`, slogan })).banner.slogan;
  expect(parse(decomposed, composed)).toBe(decomposed);
  expect(parse(composed, decomposed)).toBe(composed);
});

test('The message for a slogan that differs names the character and its place', () => {
  const banner = { statement: 'We serve “peace·unity”.', slogan: 'peace\u318Dunity' };
  expect(problemsOf(withBanner(banner))[0]?.message).toMatch(
    /first difference is at its character 6 \("ㆍ" U\+318D ≠ "·" U\+00B7\)/,
  );
});

const withBlocks = (...body: unknown[]) => withTask({ body });

test.each<[string, unknown, string, RegExp]>([
  ['a file without a format', { type: 'file', href: '/a', name: 'a' }, '.format', /is missing/],
  [
    'a size in words',
    { type: 'file', href: '/a', name: 'a', format: 'PDF', bytes: '2 MB' },
    '.bytes',
    /whole number/,
  ],
  ['a figure without alt', { type: 'figure', src: '/a.png' }, '.alt', /is missing/],
  [
    'a list as the alternative of a figure',
    { type: 'figure', src: '/a.png', alt: '', alternative: [{ type: 'list', items: ['x'] }] },
    '.alternative[0].type',
    /Use one of: paragraph, table\./,
  ],
  ['a note without text', { type: 'note', title: 'x' }, '', /Add "content" or "body"/],
  [
    'a term without text',
    { type: 'definitions', items: [{ term: 'x' }] },
    '.items[0]',
    /has no text/,
  ],
  [
    'a note in a note',
    { type: 'note', body: [{ type: 'note', content: 'x' }] },
    '.body[0].type',
    /Use one of: paragraph, table, file, figure, quote, list\./,
  ],
  [
    'a list in the blocks of an item',
    { type: 'list', items: [{ content: 'x', body: [{ type: 'list', items: ['x'] }] }] },
    '.items[0].body[0].type',
    /Use one of: paragraph, table, file, figure, quote\./,
  ],
  [
    'a number as a column',
    { type: 'table', caption: 'c', columns: [5], rows: [] },
    '.columns[0]',
    /"columns": \[…\]/,
  ],
  [
    'rows in a group that are too short',
    {
      type: 'table',
      caption: 'c',
      columns: ['a', { label: 'b', columns: ['c', 'd'] }],
      rows: [['1', '2', '3'], { label: 'e', rows: [['1', '2']] }],
    },
    '.rows[1].rows[0]',
    /2 instead of 3/,
  ],
  [
    'a new window that is text',
    { type: 'paragraph', content: [{ type: 'link', href: '/a', text: 'a', newWindow: 'yes' }] },
    '.content[0].newWindow',
    /true or false/,
  ],
])('parsePageContent names %s', (_, block, path, message) => {
  expect(problemsOf(withBlocks(block))).toEqual([
    { path: `tasks[0].body[0]${path}`, message: expect.stringMatching(message) },
  ]);
});

test('parsePageContent and the JSON Schema accept every block', () => {
  for (const content of [richEn, richKo]) {
    expect(problemsOf(content)).toEqual([]);
    expect(validate(content), JSON.stringify(validate.errors)).toBe(true);
  }
});

const validate = new Ajv2020({ allErrors: true }).compile(contentJsonSchema() as object);

test.each([
  ...samples,
  ['self-describing', { $schema: 'https://example.go.kr/content.schema.json', ...en }] as const,
])('the JSON Schema accepts the %s sample', (_, content) => {
  expect(validate(content), JSON.stringify(validate.errors)).toBe(true);
});

test.each([
  ['a missing title', { ...en, title: undefined }],
  ['a misspelt key', { ...en, titel: 'Key tasks' }],
  ['an empty title', { ...en, title: ' ' }],
  ['an empty list of tasks', { ...en, tasks: [] }],
  ['a skip link to another page', { ...en, skipLinks: [{ href: '/main', label: 'Main' }] }],
  ['an id with white space', { ...en, tasks: [{ ...en.tasks[0], id: 'a b' }] }],
  ['an unknown block', { ...en, tasks: [{ ...en.tasks[0], body: [{ type: 'html' }] }] }],
  ['null for a title', { ...en, title: null }],
])('the JSON Schema refuses %s', (_, content) => {
  expect(validate(JSON.parse(JSON.stringify(content)))).toBe(false);
});

/** Every text of a sample that a user sees, in the order of the page. */
function textsOf({
  skipLinks,
  utilityLinks,
  breadcrumb,
  title,
  banner,
  tasks,
}: typeof en): string[] {
  return [
    ...[...skipLinks, ...utilityLinks, ...breadcrumb].map(({ label }) => label),
    title,
    banner.heading,
    banner.statement,
    ...tasks.flatMap(({ title, body }) => [title, ...body.map(({ content }) => content)]),
  ];
}

test('the English sample is the reference page, line by line and character by character', () => {
  const file = path.join(import.meta.dirname, '../support/key-diplomatic-tasks.txt');
  // The marks of the lists are not part of the texts.
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.replace(/^\s*(?:•|\d\.)?\s*/, '').trimEnd())
    .filter((line) => line !== '');
  expect(textsOf(en)).toEqual(lines);
});

test('the Korean sample is a marked translation, has no Latin letter and has the same ids', () => {
  const { eyebrow, slogan } = ko.banner;
  for (const text of [...textsOf(ko), eyebrow, slogan]) expect(text).not.toMatch(/[A-Za-z]/);
  expect(eyebrow).toContain('비공식 번역');
  expect(ko.tasks.map(({ id }) => id)).toEqual(en.tasks.map(({ id }) => id));
});

test('the Korean sample has the official Korean titles', () => {
  expect(ko.tasks.map(({ title }) => title)).toEqual([
    '북핵문제의 평화적 해결 및 평화체제 구축',
    '국민외교 및 공공외교를 통한 국익 증진',
    '주변 4국과의 당당한 협력외교 추진',
    '동북아플러스 책임공동체 형성',
    '국익을 증진하는 경제외교 및 개발협력 강화',
    '해외 체류 국민 보호 강화 및 재외동포 지원 확대',
  ]);
  expect(ko.banner.slogan).toBe('국민의 나라 정의로운 대한민국');
});
