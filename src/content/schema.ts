import * as v from 'valibot';
import { safeHref } from '../safeHref.js';
import type { ProblemCode } from './problems.js';

/** What is wrong, and what the text about it needs to name. */
const code = (name: ProblemCode, detail = '') => `${name}|${detail}`;

/** One is searched for in the other, which takes minutes for texts made to that end. */
export const LONGEST = { statement: 5000, slogan: 500 };

/** An object with these keys and no others: a misspelt key would lose its content in silence. */
function strict<const Entries extends v.ObjectEntries>(entries: Entries) {
  const keys = Object.keys(entries).join(', ');
  return v.objectWithRest(
    entries,
    v.never(code('unknownKey', keys)),
    // A key that is missing is an object's problem, and so is a value that is no object.
    ({ expected }) => (expected === 'Object' ? code('object') : code('missing')),
  );
}

const text = v.pipe(v.string(code('string')), v.regex(/\S/, code('blank')));
const flag = v.boolean(code('boolean'));
const pixels = v.pipe(
  v.number(code('number')),
  v.integer(code('number')),
  v.minValue(1, code('number')),
);
const list = <const Item extends v.GenericSchema>(item: Item) => v.array(item, code('array'));
const some = <const Item extends v.GenericSchema>(item: Item) =>
  v.pipe(list(item), v.minLength(1, code('empty')));

const lang = v.pipe(
  v.string(code('string')),
  v.check((tag) => {
    try {
      return Intl.getCanonicalLocales(tag).length === 1;
    } catch {
      return false;
    }
  }, code('lang')),
);
const href = v.pipe(
  v.string(code('string')),
  v.check((address) => safeHref(address) !== undefined, code('href')),
);
const fragment = v.pipe(v.string(code('string')), v.regex(/^#\S+$/, code('fragment')));

const marked = { text, lang: v.optional(lang) };
const inlineObject = v.variant(
  'type',
  [
    strict({ type: v.literal('text'), ...marked }),
    strict({ type: v.literal('emphasis'), ...marked }),
    strict({ type: v.literal('strong'), ...marked }),
    strict({ type: v.literal('link'), href, ...marked }),
  ],
  code('inlineType', 'text, emphasis, strong, link'),
);
const inlineContent = v.union(
  [text, some(v.union([v.string(), inlineObject], code('inline')))],
  code('inlineContent'),
);

// Levels are written out, not recursive: nothing that is nested deeper is ever walked.
const listOf = <const Item extends v.GenericSchema>(item: Item) =>
  strict({ type: v.literal('list', code('list')), ordered: v.optional(flag), items: some(item) });
const itemWith = <const List extends v.GenericSchema>(nested: List) =>
  v.union(
    [inlineContent, strict({ content: inlineContent, list: v.optional(nested) })],
    code('listItem'),
  );
const deepest = v.union(
  [inlineContent, strict({ content: inlineContent, list: v.optional(v.never(code('tooDeep'))) })],
  code('listItem'),
);
const listBlock = listOf(itemWith(listOf(itemWith(listOf(itemWith(listOf(deepest)))))));

const table = v.pipe(
  strict({
    type: v.literal('table'),
    caption: text,
    columns: some(text),
    rows: list(list(v.union([v.string(), inlineContent], code('inlineContent')))),
    rowHeaders: v.optional(flag),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    // Also where the table has other faults: every fault is named at once.
    const input: Record<string, unknown> = Object(dataset.value);
    const { columns, rows } = input;
    if (!Array.isArray(columns) || !Array.isArray(rows)) return;
    rows.forEach((row, index) => {
      if (!Array.isArray(row) || row.length === columns.length) return;
      addIssue({
        message: code('cells', `${row.length}/${columns.length}`),
        path: [
          { type: 'object', origin: 'value', input, key: 'rows', value: rows },
          { type: 'array', origin: 'value', input: rows, key: index, value: row },
        ],
      });
    });
  }),
);
const block = v.variant(
  'type',
  [
    strict({ type: v.literal('paragraph'), content: inlineContent, lang: v.optional(lang) }),
    strict({ type: v.literal('subheading'), content: inlineContent, lang: v.optional(lang) }),
    listBlock,
    table,
  ],
  code('blockType', 'paragraph, subheading, list, table'),
);

const link = strict({ href, label: text, lang: v.optional(lang) });
const id = v.pipe(
  v.string(code('string')),
  v.regex(/^\S+$/, ({ input }) => code(input.trim() === '' ? 'blank' : 'idSpace')),
);

/** A page as data: what `parsePageContent` accepts and what the JSON Schema is made from. */
export const pageContentSchema = strict({
  $schema: v.optional(v.string(code('string'))),
  lang,
  title: text,
  skipLinks: v.optional(some(strict({ href: fragment, label: text }))),
  utilityLinks: v.optional(list(link)),
  breadcrumb: some(strict({ label: text, href: v.optional(href), lang: v.optional(lang) })),
  banner: strict({
    heading: text,
    statement: v.pipe(
      text,
      v.maxLength(LONGEST.statement, code('tooLong', `${LONGEST.statement}`)),
    ),
    slogan: v.optional(
      v.pipe(text, v.maxLength(LONGEST.slogan, code('tooLong', `${LONGEST.slogan}`))),
    ),
    sloganLang: v.optional(lang),
    eyebrow: v.optional(text),
    media: v.optional(
      strict({
        src: href,
        alt: v.optional(v.string(code('string'))),
        width: v.optional(pixels),
        height: v.optional(pixels),
      }),
    ),
  }),
  tasks: some(
    strict({
      id,
      title: text,
      body: some(block),
      summary: v.optional(text),
      lang: v.optional(lang),
      disabled: v.optional(flag),
    }),
  ),
});
