import { describe, expect, test } from 'vitest';
import { ContentError, type ContentProblem, parsePageContent } from '../../src/content/index.js';
import en from '../../stories/content/key-diplomatic-tasks.en.json' with { type: 'json' };
import ko from '../../stories/content/key-diplomatic-tasks.ko.json' with { type: 'json' };

function problemsOf(input: unknown, lang?: 'en' | 'ko'): readonly ContentProblem[] {
  try {
    parsePageContent(input, { lang });
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  }
  return [];
}

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

const deep = (levels: number): object =>
  levels === 1
    ? { type: 'list', items: ['bottom'] }
    : { type: 'list', items: [{ content: 'item', list: deep(levels - 1) }] };

/** Each path is one fault and nothing else is wrong. */
const faulty = frozen({
  lang: 'not a language',
  title: 5,
  titel: 'Key tasks',
  skipLinks: [{ href: 'main', label: 'Skip' }, { href: '#main' }],
  utilityLinks: null,
  breadcrumb: [],
  banner: {
    heading: ' ',
    statement: 'We serve “one nation”.',
    slogan: 'two nations',
    media: { src: 'data:image/png;base64,AA', width: '640' },
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
        deep(5),
        { type: 'list', items: ['fine', 8, { contnt: 'x', content: 'x' }] },
        { type: 'table', caption: 'c', columns: ['a', 'b'], rows: [['1', '2'], ['1']] },
        { type: 'paragraph', content: true },
      ],
    },
    null,
  ],
});

const paths = [
  '(root).titel',
  'banner.heading',
  'banner.media.src',
  'banner.media.width',
  'banner.slogan',
  'breadcrumb',
  'lang',
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
  'utilityLinks',
].map((path) => path.replace('(root).', ''));

describe('parsePageContent', () => {
  test.each([
    ['English', en],
    ['Korean', ko],
  ])('returns the %s reference content as it is, and another object', (_, content) => {
    const parsed = parsePageContent(frozen(structuredClone(content)));
    expect(parsed).toEqual(content);
    expect(parsed).not.toBe(content);
    expect(parsed.tasks).not.toBe(content.tasks);
  });

  test.each(['en', 'ko'] as const)('names every fault at once, by its path, in %s', (lang) => {
    const problems = problemsOf(faulty, lang);
    expect(problems.map(({ path }) => path).sort()).toEqual(paths.sort());
    for (const { message } of problems) {
      expect(message).toMatch(lang === 'ko' ? /[가-힣]/ : /^[^가-힣]+$/);
    }
  });

  test('names a row of the wrong length also beside another fault of its table', () => {
    const table = { type: 'table', caption: '', columns: ['a', 'b'], rows: [['1', 2], ['1'], 'x'] };
    const task = { id: 'figures', title: 'Figures', body: [table] };
    expect(problemsOf({ ...en, tasks: [task] }).map(({ path }) => path)).toEqual([
      'tasks[0].body[0].caption',
      'tasks[0].body[0].rows[0][1]',
      'tasks[0].body[0].rows[2]',
      'tasks[0].body[0].rows[1]',
    ]);
  });

  test('says of each kind of fault something of its own', () => {
    const first = (message: string) => message.replace(/"[^"]*"|\{[^}]*\}/g, '').slice(0, 60);
    const kinds = new Set(problemsOf(faulty, 'en').map(({ message }) => first(message)));
    expect(kinds.size).toBeGreaterThanOrEqual(20);
  });

  test('speaks Korean of Korean content unless told otherwise', () => {
    expect(problemsOf({ ...ko, title: '' })[0]?.message).toMatch(/비어 있습니다/);
    expect(problemsOf({ ...ko, title: '' }, 'en')[0]?.message).toMatch(/is empty/);
    expect(problemsOf({ ...en, title: '' })[0]?.message).toMatch(/is empty/);
  });

  test('lists the faults in the message of the error', () => {
    const parse = () => parsePageContent({ ...en, title: '', lang: '!' });
    expect(parse).toThrow(ContentError);
    expect(parse).toThrow(/2 problems\.\n- lang: .*\n- title: /);
  });

  test.each([
    ['nothing', undefined, /must be an object/],
    ['null', null, /is null/],
    ['a list', [], /must be an object/],
    ['a number', 5, /must be an object/],
    ['text that was not parsed', JSON.stringify(en), /JSON\.parse/],
  ])('explains what to do with %s', (_, input, message) => {
    const problems = problemsOf(input);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toEqual({ path: '(root)', message: expect.stringMatching(message) });
  });

  test('takes lists four levels deep', () => {
    const task = { id: 'deep', title: 'Deep', body: [deep(4)] };
    expect(problemsOf({ ...en, tasks: [task] })).toEqual([]);
  });

  test.each(Object.keys(en).filter((key) => !['skipLinks', 'utilityLinks'].includes(key)))(
    'misses %s when it is not there',
    (key) => {
      const { [key as 'title']: _, ...rest } = en;
      expect(problemsOf(rest)).toEqual([{ path: key, message: 'is missing. Add it.' }]);
    },
  );

  test.each(['skipLinks', 'utilityLinks'])('does without %s', (key) => {
    const { [key as 'skipLinks']: _, ...rest } = en;
    expect(problemsOf(rest)).toEqual([]);
  });

  test('keeps a five-thousand-character title and a word of two hundred', () => {
    const title = `${'긴 제목 '.repeat(1250)}${'w'.repeat(200)}`;
    expect(parsePageContent({ ...en, title }).title).toBe(title);
  });
});
