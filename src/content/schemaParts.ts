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
export const code =
  (name: ProblemCode, detail: string | ((input: unknown) => string) = '') =>
  (issue: { input: unknown }): ProblemCode => {
    details.set(issue, typeof detail === 'string' ? detail : detail(issue.input));
    return name;
  };

/**
 * An object with only these keys. A misspelt key is a problem, because its content would be lost. A content
 * system writes `null`, an empty text or an empty list for an optional key without a value.
 */
export function strictObject<const Entries extends v.ObjectEntries>(entries: Entries) {
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
export const wholeText = v.pipe(
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
export const text = v.pipe(
  wholeText,
  v.regex(/\S/, code('blank')),
  v.check((value) => !/\S/.test(value) || !isInvisible(value), code('blank')),
);
export const flag = v.boolean(code('boolean'));
/** A number of pixels or bytes. */
export const size = v.pipe(
  v.number(code('number')),
  v.integer(code('number')),
  v.minValue(1, code('number')),
);
export const list = <const Item extends v.GenericSchema>(item: Item) =>
  v.array(item, code('array'));
export const nonEmptyList = <const Item extends v.GenericSchema>(item: Item) =>
  v.pipe(list(item), v.minLength(1, code('empty')));

/** The form of a language tag. Its length is limited, because the browser reads long tags for minutes. */
const tagForm = /^(?=.{2,100}$)[A-Za-z]+(-[A-Za-z0-9]+)*$/;
export const lang = v.pipe(
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
export const href = v.pipe(
  v.string(code('string')),
  v.regex(addressForm, code('href')),
  v.check((address) => !addressForm.test(address) || safeHref(address) !== undefined, code('href')),
);
const srcSet = v.pipe(
  v.string(code('string')),
  v.regex(srcSetForm, code('srcSet')),
  v.check((files) => !srcSetForm.test(files) || safeSrcSet(files) !== undefined, code('srcSet')),
);
export const oneOf = <const Options extends readonly string[]>(options: Options) =>
  v.picklist(options, code('oneOf', options.join(', ')));
export const fragment = v.pipe(v.string(code('string')), v.regex(/^#\S+$/, code('fragment')));

const markedText = { text, lang: v.optional(lang) };
const inlineObject = v.variant(
  'type',
  [
    strictObject({ type: v.literal('text'), ...markedText }),
    strictObject({ type: v.literal('emphasis'), ...markedText }),
    strictObject({ type: v.literal('strong'), ...markedText }),
    strictObject({ type: v.literal('link'), href, newWindow: v.optional(flag), ...markedText }),
  ],
  code('inlineType', 'text, emphasis, strong, link'),
);
const pieces = nonEmptyList(v.union([wholeText, inlineObject], code('inline')));
export const inlineContent = v.union([text, pieces], code('inlineContent'));
/** A cell may be empty. */
export const cell = v.union([wholeText, pieces], code('inlineContent'));

export const picture = {
  src: href,
  width: v.optional(size),
  height: v.optional(size),
  srcSet: v.optional(srcSet),
  sizes: v.optional(text),
};
