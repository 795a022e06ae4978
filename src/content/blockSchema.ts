import * as v from 'valibot';
import type { Block } from './PageContent.js';
import {
  cell,
  code,
  flag,
  href,
  inlineContent,
  lang,
  list,
  nonEmptyList,
  picture,
  size,
  strictObject,
  text,
  wholeText,
} from './schemaParts.js';

/** The header cells: a text for one column, or a text with the columns that it spans. */
const column = v.union(
  [text, strictObject({ label: text, columns: nonEmptyList(text) })],
  code('column'),
);
const cells = list(cell);
const row = v.union([cells, strictObject({ label: text, rows: nonEmptyList(cells) })], code('row'));
const table = v.pipe(
  strictObject({
    type: v.literal('table'),
    caption: text,
    columns: nonEmptyList(column),
    rows: list(row),
    rowHeaders: v.optional(flag),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    // This check also runs when the table has other problems, so that all are reported at once.
    const input: Record<string, unknown> = Object(dataset.value);
    const { columns, rows } = input;
    if (!Array.isArray(columns) || !Array.isArray(rows)) return;
    const width = columns.reduce((sum: number, item) => sum + listIn(item, 'columns').length, 0);
    const check = (given: unknown, ...path: readonly (string | number)[]) => {
      if (!Array.isArray(given) || given.length === width) return;
      addIssue({
        message: code('cells', `${width}`),
        input: given.length,
        path: ['rows', ...path].map(
          (key) => ({ type: 'unknown', origin: 'value', input, key, value: given }) as const,
        ) as [v.UnknownPathItem],
      });
    };
    rows.forEach((item, index) => {
      if (Array.isArray(item)) check(item, index);
      else
        for (const [inner, cells] of listIn(item, 'rows').entries())
          check(cells, index, 'rows', inner);
    });
  }),
);

/** Returns the list in a group of columns or rows, or a list of the one value. */
function listIn(item: unknown, key: string): readonly unknown[] {
  const inner: unknown =
    typeof item === 'object' && item !== null ? Reflect.get(item, key) : [item];
  return Array.isArray(inner) ? inner : [];
}

const paragraph = strictObject({
  type: v.literal('paragraph'),
  content: inlineContent,
  lang: v.optional(lang),
});
export const fileLink = {
  href,
  name: text,
  format: text,
  bytes: v.optional(size),
  hrefLang: v.optional(lang),
  lang: v.optional(lang),
};
const figure = strictObject({
  type: v.literal('figure'),
  ...picture,
  alt: wholeText,
  caption: v.optional(inlineContent),
  credit: v.optional(text),
  alternative: v.optional(
    nonEmptyList(v.variant('type', [paragraph, table], code('blockType', 'paragraph, table'))),
  ),
});
const quote = strictObject({
  type: v.literal('quote'),
  content: inlineContent,
  lang: v.optional(lang),
  source: v.optional(inlineContent),
});
const file = strictObject({ type: v.literal('file'), ...fileLink });
const itemBlock = v.variant(
  'type',
  [paragraph, table, file, figure, quote],
  code('blockType', 'paragraph, table, file, figure, quote'),
);
const itemBody = v.optional(nonEmptyList(itemBlock));

// The levels are written out. A recursive schema would read hostile input of any depth.
const listBlockOf = <const Item extends v.GenericSchema>(item: Item) =>
  strictObject({
    type: v.literal('list', code('list')),
    ordered: v.optional(flag),
    items: nonEmptyList(item),
  });
const itemWithList = <const List extends v.GenericSchema>(nested: List) =>
  v.union(
    [
      inlineContent,
      strictObject({ content: inlineContent, list: v.optional(nested), body: itemBody }),
    ],
    code('listItem'),
  );
const listBlock = listBlockOf(
  itemWithList(
    listBlockOf(
      itemWithList(listBlockOf(itemWithList(listBlockOf(itemWithList(v.never(code('tooDeep'))))))),
    ),
  ),
);

const textAndBlocks = {
  content: v.optional(inlineContent),
  body: v.optional(
    nonEmptyList(
      v.variant(
        'type',
        [itemBlock, listBlock],
        code('blockType', 'paragraph, table, file, figure, quote, list'),
      ),
    ),
  ),
};
const hasTextOrBlocks = (value: { content?: unknown; body?: unknown }) =>
  value.content !== undefined || value.body !== undefined;
const definitions = strictObject({
  type: v.literal('definitions'),
  items: nonEmptyList(
    v.pipe(
      strictObject({ term: inlineContent, ...textAndBlocks }),
      v.check((value) => hasTextOrBlocks(value), code('noContent')),
    ),
  ),
});
const note = v.pipe(
  strictObject({ type: v.literal('note'), title: v.optional(text), ...textAndBlocks }),
  v.check((value) => hasTextOrBlocks(value), code('noContent')),
);
const subheading = strictObject({
  type: v.literal('subheading'),
  content: inlineContent,
  lang: v.optional(lang),
});

/** A block of a task's text. */
export const block: v.GenericSchema<unknown, Block> = v.variant(
  'type',
  [subheading, itemBlock, listBlock, definitions, note],
  code('blockType', 'paragraph, subheading, list, table, file, figure, quote, definitions, note'),
);

/** The parts that the JSON Schema writes once, in `$defs`. */
export const sharedSchemas: Record<string, v.GenericSchema> = {
  inlineContent,
  cells,
  itemBlock,
  listBlock,
};
