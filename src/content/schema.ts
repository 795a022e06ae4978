import * as v from 'valibot';
import { safeHref } from '../safeHref.js';
import type { ProblemCode } from './problems.js';

/** Returns the code of a problem and the detail that its message needs, as one string for valibot. */
const code = (name: ProblemCode, detail = '') => `${name}|${detail}`;

/** Limits the cost of `statement.includes(slogan)`, which is quadratic for crafted text. */
export const MAX_LENGTH = { statement: 5000, slogan: 500 };

/** An object with only these keys. A misspelt key is a problem, because its content would be lost. */
function strictObject<const Entries extends v.ObjectEntries>(entries: Entries) {
  const keys = Object.keys(entries).join(', ');
  return v.objectWithRest(
    entries,
    v.never(code('unknownKey', keys)),
    // valibot reports a missing key and a value that is not an object by the same function.
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
const nonEmptyList = <const Item extends v.GenericSchema>(item: Item) =>
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

const markedText = { text, lang: v.optional(lang) };
const inlineObject = v.variant(
  'type',
  [
    strictObject({ type: v.literal('text'), ...markedText }),
    strictObject({ type: v.literal('emphasis'), ...markedText }),
    strictObject({ type: v.literal('strong'), ...markedText }),
    strictObject({ type: v.literal('link'), href, ...markedText }),
  ],
  code('inlineType', 'text, emphasis, strong, link'),
);
const inlineContent = v.union(
  [text, nonEmptyList(v.union([v.string(), inlineObject], code('inline')))],
  code('inlineContent'),
);

// The levels are written out. A recursive schema would read hostile input of any depth.
const listBlockOf = <const Item extends v.GenericSchema>(item: Item) =>
  strictObject({
    type: v.literal('list', code('list')),
    ordered: v.optional(flag),
    items: nonEmptyList(item),
  });
const itemWithList = <const List extends v.GenericSchema>(nested: List) =>
  v.union(
    [inlineContent, strictObject({ content: inlineContent, list: v.optional(nested) })],
    code('listItem'),
  );
const deepestItem = v.union(
  [
    inlineContent,
    strictObject({ content: inlineContent, list: v.optional(v.never(code('tooDeep'))) }),
  ],
  code('listItem'),
);
const listBlock = listBlockOf(
  itemWithList(listBlockOf(itemWithList(listBlockOf(itemWithList(listBlockOf(deepestItem)))))),
);

const table = v.pipe(
  strictObject({
    type: v.literal('table'),
    caption: text,
    columns: nonEmptyList(text),
    rows: list(list(v.union([v.string(), inlineContent], code('inlineContent')))),
    rowHeaders: v.optional(flag),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    // This check also runs when the table has other problems, so that all are reported at once.
    const input: Record<string, unknown> = Object(dataset.value);
    const { columns, rows } = input;
    if (!Array.isArray(columns) || !Array.isArray(rows)) return;
    rows.forEach((row, index) => {
      if (!Array.isArray(row) || row.length === columns.length) return;
      addIssue({
        message: code('cells', `${columns.length}`),
        input: row.length,
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
    strictObject({ type: v.literal('paragraph'), content: inlineContent, lang: v.optional(lang) }),
    strictObject({ type: v.literal('subheading'), content: inlineContent, lang: v.optional(lang) }),
    listBlock,
    table,
  ],
  code('blockType', 'paragraph, subheading, list, table'),
);

const link = strictObject({ href, label: text, lang: v.optional(lang) });
const id = v.pipe(
  v.string(code('string')),
  v.regex(/^\S+$/, ({ input }) => code(input.trim() === '' ? 'blank' : 'idSpace')),
);

/** The schema of a page. `parsePageContent` and the JSON Schema use it. */
export const pageContentSchema = strictObject({
  $schema: v.optional(v.string(code('string'))),
  lang,
  title: text,
  skipLinks: v.optional(nonEmptyList(strictObject({ href: fragment, label: text }))),
  utilityLinks: v.optional(list(link)),
  breadcrumb: nonEmptyList(
    strictObject({ label: text, href: v.optional(href), lang: v.optional(lang) }),
  ),
  banner: strictObject({
    heading: text,
    statement: v.pipe(
      text,
      v.maxLength(MAX_LENGTH.statement, code('tooLong', `${MAX_LENGTH.statement}`)),
    ),
    slogan: v.optional(
      v.pipe(text, v.maxLength(MAX_LENGTH.slogan, code('tooLong', `${MAX_LENGTH.slogan}`))),
    ),
    sloganLang: v.optional(lang),
    eyebrow: v.optional(text),
    media: v.optional(
      strictObject({
        src: href,
        alt: v.optional(v.string(code('string'))),
        width: v.optional(pixels),
        height: v.optional(pixels),
      }),
    ),
  }),
  tasks: nonEmptyList(
    strictObject({
      id,
      title: text,
      body: nonEmptyList(block),
      summary: v.optional(text),
      lang: v.optional(lang),
      disabled: v.optional(flag),
    }),
  ),
});
