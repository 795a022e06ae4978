// @vitest-environment node
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { contentJsonSchema } from '../../src/content/contentJsonSchema.js';
import { ContentError, parsePageContent } from '../../src/content/index.js';
import en from '../../stories/content/key-diplomatic-tasks.en.json' with { type: 'json' };

/** Has every kind of block and text. */
const sample = {
  ...en,
  breadcrumb: [{ label: 'Home', href: '/', lang: 'en' }, { label: 'Tasks' }],
  banner: { ...en.banner, media: { src: '/a.png', alt: '', width: 4, height: 3 } },
  tasks: [
    {
      id: 'one',
      title: 'One',
      summary: 'Short',
      disabled: false,
      body: [
        {
          type: 'paragraph',
          content: ['a ', { type: 'link', href: '/b', text: 'b', newWindow: true }],
        },
        { type: 'subheading', content: 'Points', lang: 'en' },
        {
          type: 'list',
          ordered: true,
          items: ['x', { content: 'y', list: { type: 'list', items: ['z'] } }],
        },
        { type: 'table', caption: 'c', columns: ['a', 'b'], rows: [['1', '']], rowHeaders: true },
        {
          type: 'table',
          caption: 'c',
          columns: ['a', { label: 'b', columns: ['c'] }],
          rows: [['1', '2'], { label: 'd', rows: [['3', '4']] }],
        },
        { type: 'note', title: 'n', content: 'x', body: [{ type: 'list', items: ['x'] }] },
        { type: 'definitions', items: [{ term: 't', content: 'x' }] },
        { type: 'quote', content: 'q', lang: 'ko', source: 's' },
        { type: 'file', href: '/a.hwp', name: 'a', format: 'HWP', bytes: 1, hrefLang: 'ko' },
        {
          type: 'figure',
          src: '/a.png',
          alt: 'a',
          caption: 'c',
          credit: 'k',
          alternative: [{ type: 'paragraph', content: 'x' }],
        },
        {
          type: 'list',
          items: [{ content: 'x', body: [{ type: 'file', href: '/b', name: 'b', format: 'PDF' }] }],
        },
      ],
      files: [{ href: '/c.pdf', name: 'c', format: 'PDF' }],
    },
    { id: 'two', title: 'Two', body: [{ type: 'paragraph', content: 'text' }] },
  ],
};

const values: readonly unknown[] = [
  ...[null, '', ' ', [], {}, 0, 1, 1.5, -1, true, false, 'text', 'a b', '\u200B', '\uD800', 'main'],
  ...[
    '#main',
    '#',
    'ko',
    'ko-KR',
    'x'.repeat(101),
    'zz-zz-zz',
    'a_b',
    'e',
    '/path',
    'java\nscript:a',
  ],
  ...['javascript:alert(1)', ' javascript:alert(1)', 'HTTPS://example.go.kr', 'tel:1', 'data:,x'],
  ...['\n', 'a\n\nb', '<b>x</b>', '&nbsp;', 'R&D', 'a < b', 'one', ['x'], [['x']], [null], [[]]],
  ...[
    'paragraph',
    'list',
    'table',
    'link',
    { type: 'list', items: ['x'] },
    { type: 'strong', text: 'x' },
  ],
  ...[{ content: 'x' }, { label: 'x', columns: ['y'] }, { label: 'x', rows: [['y', 'z']] }],
  ...['file', 'note', 'quote', { type: 'paragraph', content: 'x' }],
];

/** Only the parser finds these. `$comment` of the schema lists them. */
const onlyParser =
  /is not a language tag|is not a safe address|nobody sees|lone surrogate|has markup|character reference|has an empty line|part of banner\.statement|also the id of|wrong number of cells|no text and no blocks/;

/** A generator of numbers from 0 to 1 that gives the same ones in each run (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Holder = Record<string, unknown>;

/** Every object and list of a value. */
function holders(value: unknown, found: Holder[] = []): Holder[] {
  if (typeof value !== 'object' || value === null) return found;
  found.push(value as Holder);
  for (const part of Object.values(value)) holders(part, found);
  return found;
}

/** Changes up to three places: a value, a key that is missing, or a key that is not known. */
function change(content: unknown, next: () => number): void {
  const pick = <Item>(list: readonly Item[]) =>
    structuredClone(list[Math.floor(next() * list.length)]) as Item;
  for (let times = Math.floor(next() * 3); times >= 0; times -= 1) {
    const all = holders(content);
    const holder = all[Math.floor(next() * all.length)] as Holder;
    const key = pick(Object.keys(holder));
    const kind = next();
    if (key === undefined || kind > 0.95)
      holder[pick(['lang', 'href', 'unknown', '0'])] = pick(values);
    else if (kind > 0.85 && !Array.isArray(holder)) delete holder[key];
    else if (kind > 0.8 && Array.isArray(holder)) holder.push(pick(values));
    else holder[key] = pick(values);
  }
}

// It takes some 15 seconds, and several times that on a busy machine.
test('parsePageContent and the JSON Schema agree on 100,000 inputs, but for what the schema says', {
  timeout: 600_000,
}, () => {
  const validate = new Ajv2020({ strict: false }).compile(contentJsonSchema() as object);
  const next = random(20261127);
  const different: unknown[] = [];
  let [accepted, refused] = [0, 0];
  for (let count = 0; count < 100_000; count += 1) {
    const content = structuredClone(sample);
    change(content, next);
    const isValid = validate(content);
    let messages: string[] = [];
    try {
      parsePageContent(content, { lang: 'en' });
      accepted += 1;
    } catch (error) {
      refused += 1;
      if (!(error instanceof ContentError)) throw error;
      messages = error.problems.map(({ path, message }) => `${path}: ${message}`);
    }
    const found = messages.filter((message) => !onlyParser.test(message));
    if (isValid ? found.length > 0 : messages.length === 0) {
      different.push({ found, errors: validate.errors, content: JSON.stringify(content) });
    }
  }
  expect(different.slice(0, 3)).toEqual([]);
  expect(Math.min(accepted, refused)).toBeGreaterThan(10_000);
});

/** Each object of the schema with its keys. */
function schemasWithKeys(value: unknown, found: Holder[] = []): Holder[] {
  if (typeof value !== 'object' || value === null) return found;
  const { properties } = value as { properties?: Holder };
  if (properties && !Array.isArray(value)) found.push(properties);
  for (const part of Object.values(value)) schemasWithKeys(part, found);
  return found;
}

test('the JSON Schema has a description for every key, and a comment on what it cannot check', () => {
  const schema = contentJsonSchema() as { $comment: string };
  const without = schemasWithKeys(schema).flatMap((properties) =>
    Object.entries(properties).flatMap(([key, property]) =>
      typeof (property as Holder)['description'] === 'string' ? [] : [key],
    ),
  );
  expect(without).toEqual([]);
  expect(schema.$comment).toMatch(/^Only parsePageContent checks: /);
});
