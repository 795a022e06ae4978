import * as v from 'valibot';
import { safeHref, safeSrcSet, srcSetForm } from '../safeHref.js';
import type { ProblemCode } from './problems.js';
import {
  hasEmptyLine,
  hasLoneSurrogate,
  isInvisible,
  markupIn,
  printable,
  referenceIn,
} from './text.js';

/** The detail that the message of an issue needs. The issue itself has only the code. */
const details = new WeakMap<object, string>();

/** Returns the detail of an issue, such as the known keys. */
export const detailOf = (issue: object): string => details.get(issue) ?? '';

/** Makes the message of an issue for valibot: its code. The detail is kept beside the issue. */
const code =
  (name: ProblemCode, detail: string | ((input: unknown) => string) = '') =>
  (issue: { input: unknown }): ProblemCode => {
    details.set(issue, typeof detail === 'string' ? detail : detail(issue.input));
    return name;
  };

/** Limits the cost of the search for the slogan, which is quadratic for crafted text. */
export const MAX_LENGTH = { statement: 5000, slogan: 500 };

/**
 * An object with only these keys. A misspelt key is a problem, because its content would be lost. A content
 * system writes `null`, an empty text or an empty list for an optional key without a value.
 */
function strictObject<const Entries extends v.ObjectEntries>(entries: Entries) {
  const schema = v.objectWithRest(
    entries,
    v.never(code('unknownKey', Object.keys(entries).join(', '))),
    // valibot reports a missing key and a value that is not an object by the same function.
    (issue) => (issue.expected === 'Object' ? 'object' : 'missing') satisfies ProblemCode,
  );
  const run: (typeof schema)['~run'] = (dataset, config) =>
    schema['~run']({ ...dataset, value: withoutAbsent(dataset.value, entries) }, config);
  return { ...schema, '~run': run };
}

function withoutAbsent(value: unknown, entries: v.ObjectEntries): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const absent = Object.entries(entries).flatMap(([key, entry]) =>
    entry.type === 'optional' && isAbsent(Reflect.get(value, key), entry) ? [key] : [],
  );
  if (absent.length === 0) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !absent.includes(key)));
}

function isAbsent(value: unknown, entry: v.GenericSchema): boolean {
  if (value === null) return true;
  const isEmpty = value === '' || (Array.isArray(value) && value.length === 0);
  return isEmpty && !v.is(entry, value);
}

/** What holds for each text, also for a piece that is a space. */
const wholeText = v.pipe(
  v.string(code('string')),
  v.check((value) => !hasLoneSurrogate(value), code('surrogate')),
  v.check(
    (value) => markupIn(value) === undefined,
    code('markup', (value) => printable(markupIn(String(value)) ?? '')),
  ),
  v.check(
    (value) => referenceIn(value) === undefined,
    code('reference', (value) => referenceIn(String(value)) ?? ''),
  ),
  v.check((value) => !hasEmptyLine(value), code('emptyLine')),
);
const text = v.pipe(
  wholeText,
  v.regex(/\S/, code('blank')),
  v.check((value) => !/\S/.test(value) || !isInvisible(value), code('blank')),
);
const flag = v.boolean(code('boolean'));
const pixels = v.pipe(
  v.number(code('number')),
  v.integer(code('number')),
  v.minValue(1, code('number')),
);
const list = <const Item extends v.GenericSchema>(item: Item) => v.array(item, code('array'));
const nonEmptyList = <const Item extends v.GenericSchema>(item: Item) =>
  v.pipe(list(item), v.minLength(1, code('empty')));

/** The form of a language tag. Its length is limited, because the browser reads long tags for minutes. */
const tagForm = /^(?=.{2,100}$)[A-Za-z]+(-[A-Za-z0-9]+)*$/;
const lang = v.pipe(
  v.string(code('string')),
  v.regex(tagForm, code('lang')),
  v.check((tag) => {
    if (!tagForm.test(tag)) return true;
    try {
      return Intl.getCanonicalLocales(tag).length === 1;
    } catch {
      return false;
    }
  }, code('lang')),
);
/** No scheme, or a safe one. Only the URL parser finds a scheme that is written with other characters. */
const addressForm =
  /^(?![A-Za-z][A-Za-z0-9+.-]*:)[\s\S]|^([Hh][Tt][Tt][Pp][Ss]?|[Mm][Aa][Ii][Ll][Tt][Oo]|[Tt][Ee][Ll]):/;
const href = v.pipe(
  v.string(code('string')),
  v.regex(addressForm, code('href')),
  v.check((address) => !addressForm.test(address) || safeHref(address) !== undefined, code('href')),
);
const srcSet = v.pipe(
  v.string(code('string')),
  v.regex(srcSetForm, code('srcSet')),
  v.check((files) => !srcSetForm.test(files) || safeSrcSet(files) !== undefined, code('srcSet')),
);
const oneOf = <const Options extends readonly string[]>(options: Options) =>
  v.picklist(options, code('oneOf', options.join(', ')));
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
const pieces = nonEmptyList(v.union([wholeText, inlineObject], code('inline')));
const inlineContent = v.union([text, pieces], code('inlineContent'));
/** A cell may be empty. */
const cell = v.union([wholeText, pieces], code('inlineContent'));

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
    rows: list(list(cell)),
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
  v.regex(/^\S+$/, (issue) => code(issue.input.trim() === '' ? 'blank' : 'idSpace')(issue)),
  v.notValue('main', code('idMain')),
);

const contact = strictObject({
  department: text,
  role: v.optional(text),
  telephone: v.optional(
    v.pipe(v.string(code('string')), v.regex(/^\+?[\d(][\d() .-]*\d$/, code('telephone'))),
  ),
  email: v.optional(
    v.pipe(
      v.string(code('string')),
      v.regex(/^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/, code('email')),
    ),
  ),
});
const dateForm = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const date = v.pipe(
  v.string(code('string')),
  v.regex(dateForm, code('date')),
  v.check((value) => {
    // A day that does not exist becomes a day of the next month.
    return !dateForm.test(value) || new Date(value).toISOString().startsWith(value);
  }, code('date')),
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
        alt: v.optional(wholeText),
        width: v.optional(pixels),
        height: v.optional(pixels),
        srcSet: v.optional(srcSet),
        sizes: v.optional(text),
        fetchPriority: v.optional(oneOf(['high', 'low', 'auto'])),
      }),
    ),
  }),
  tasks: nonEmptyList(
    strictObject({
      id,
      title: text,
      body: nonEmptyList(block),
      summary: v.optional(text),
      status: v.optional(text),
      lang: v.optional(lang),
      disabled: v.optional(flag),
    }),
  ),
  contact: v.optional(contact),
  updated: v.optional(date),
  licence: v.optional(oneOf(['KOGL-1', 'KOGL-2', 'KOGL-3', 'KOGL-4'])),
});
