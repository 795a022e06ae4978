import * as v from 'valibot';
import { block, fileLink } from './blockSchema.js';
import {
  code,
  flag,
  fragment,
  href,
  lang,
  list,
  nonEmptyList,
  oneOf,
  picture,
  strictObject,
  text,
  wholeText,
} from './schemaParts.js';

/** Limits the cost of the search for the slogan, which is quadratic for crafted text. */
export const MAX_LENGTH = { statement: 5000, slogan: 500 };

const link = strictObject({
  href,
  label: text,
  lang: v.optional(lang),
  newWindow: v.optional(flag),
});
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
        ...picture,
        alt: v.optional(wholeText),
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
      files: v.optional(nonEmptyList(strictObject(fileLink))),
      contact: v.optional(contact),
    }),
  ),
  contact: v.optional(contact),
  updated: v.optional(date),
  licence: v.optional(oneOf(['KOGL-1', 'KOGL-2', 'KOGL-3', 'KOGL-4'])),
});
