import { toJsonSchema } from '@valibot/to-json-schema';
import { sharedSchemas } from './blockSchema.js';
import { pageContentSchema } from './schema.js';

/** What editors show beside a key. A key with a meaning of its own in one object has the name of that object. */
const descriptions: Readonly<Record<string, string>> = {
  $schema: 'The address of this schema, for editors. It is not shown.',
  lang: 'The language of the text beside it as a BCP 47 tag, if it is not the language around it. At the top: the language of the page.',
  title:
    'At the top: the title of the page, its only h1. In a task: its title, the text of its button. In a note: its first line and its name.',
  skipLinks: 'Links to places on this page, first in the page. Default: one to the main content.',
  utilityLinks: 'Links to related pages, in the header.',
  breadcrumb: 'The levels from the home page to this page, which is the last item.',
  banner: 'The vision, above the tasks.',
  tasks: 'The tasks, in reading order.',
  contact:
    'Who answers questions about the page, below the tasks, or about a task, below its text.',
  department: 'The department that answers questions.',
  role: 'The role in the department. Do not name a person.',
  telephone: 'The telephone number as people write it. It is shown, and it is a link.',
  email: 'The e-mail address. It is shown, and it is a link.',
  updated: 'The day of the last change as an ISO date, such as 2026-11-27.',
  licence: 'The type of the Korea Open Government License. It is shown with its official name.',
  href: 'An http, https, mailto, tel or relative address. In skipLinks: # and the id of an element.',
  label:
    'The text of the link. It names the target. In a table: the header cell that spans columns or rows.',
  heading: 'The heading of the banner, an h2.',
  statement: 'The vision statement: one or two sentences.',
  slogan: 'A part of the statement, copied from it. It is marked up as a quotation.',
  sloganLang: 'The language of the slogan as a BCP 47 tag, if it is not the language of the page.',
  eyebrow: 'A short line above the heading of the banner.',
  media: 'The picture of the banner.',
  newWindow: 'Whether the link opens a new window. Words after its text say so. Default: false.',
  files: 'Files to download, in a list below the text of the task.',
  name: 'What the file is, such as Five-year plan. It is not its name in the file system.',
  format: 'The format of the file as people know it, such as HWPX or PDF.',
  bytes: 'The size of the file in bytes. It is shown in kilobytes or megabytes.',
  hrefLang:
    'The language of the file as a BCP 47 tag, if it is not the language of the page. Its name is shown.',
  src: 'The address of the picture.',
  alt: 'What the picture shows, for people who do not see it. Empty for a decorative picture.',
  width: 'The width of the picture file in pixels.',
  height: 'The height of the picture file in pixels.',
  srcSet:
    'Files of other sizes, as in HTML: addresses with a width or a density each. A comma and a space separate them.',
  sizes: 'The width of the picture on the page, as in HTML, such as (max-width: 52em) 100vw, 40vw.',
  fetchPriority:
    'How soon the browser loads the picture. high is for a picture at the top of the page. Default: auto.',
  id: 'The name of the task in addresses: page#id opens it. Never change it after publication.',
  body: 'A list of blocks: the text of the task, or what is below the text of an item or a note.',
  summary: 'A line below the title. It is also visible while the task is closed.',
  status: 'A short word about the progress, such as 추진 중. It is visible below the title.',
  disabled: 'Whether the task cannot be opened or closed. Default: false.',
  type: 'The kind of the block or of the piece of text.',
  content: 'The text: a string, or its pieces in order. Markup in it is shown as it is.',
  text: 'The text of this piece.',
  ordered: 'Whether the order of the items matters. If it does, they are numbered. Default: false.',
  items:
    'The items of the list, or terms with their descriptions. An item with a nested list or with blocks is an object with content and list or body.',
  term: 'The term that the text or the blocks beside it explain.',
  list: 'The list nested in this item. Lists have at most four levels.',
  caption: 'What the table or the picture shows. It is the name of the table.',
  credit: 'Who made the picture. It is shown after the caption.',
  alternative:
    'All that a chart says, as paragraphs or tables. Everybody sees it, below the picture.',
  source: 'Who said it, or where it was written. It is shown below the quotation.',
  columns: 'The header cell of each column, or columns under a header cell that spans them.',
  rows: 'The cells, row by row, or rows under a header cell. Each row has one cell per column.',
  rowHeaders: 'Whether the first cell of each row is its header cell. Default: false.',
};

const onlyParser = `Only parsePageContent checks: ${[
  'language tags that have the right form and do not exist',
  'addresses whose scheme is written with spaces, control characters or other unusual characters',
  'the scheme of each address in srcSet',
  'days that do not exist, such as 2026-02-30',
  'texts of invisible characters only and lone surrogates',
  'markup, character references and empty lines in texts',
  'that the slogan is in the statement',
  'that each id is there once',
  'that each row of a table has one cell per column',
  'that a note and a description have content or body',
  'the length of statement and slogan in UTF-16 code units (a JSON Schema counts characters)',
].join('; ')}.`;

type Schema = Record<string, unknown>;

/** What a content system writes for an optional key without a value. */
const absent: readonly Schema[] = [{ enum: [null, ''] }, { type: 'array', maxItems: 0 }];

/** Adds to each key its description, and to each optional key the values that count as absent. */
function complete(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(complete);
  if (typeof value !== 'object' || value === null) return value;
  const schema = Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, complete(part)]),
  ) as Schema & { properties?: Record<string, Schema>; required?: string[] };
  if (schema['type'] !== 'object' || !schema.properties) return schema;
  const properties = Object.entries(schema.properties).map(([key, property]) => {
    const description = descriptions[key];
    const isOptional = !schema.required?.includes(key);
    return [key, { description, ...(isOptional ? { anyOf: [property, ...absent] } : property) }];
  });
  return { ...schema, properties: Object.fromEntries(properties) };
}

/** Returns the JSON Schema of the page content, for editors and content systems. Only the build calls it. */
export function contentJsonSchema(): object {
  const { $schema: _, ...schema } = toJsonSchema(pageContentSchema, {
    target: 'draft-2020-12',
    errorMode: 'ignore',
    definitions: sharedSchemas,
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Nurijip page content',
    description: 'A ministry’s page of key tasks as data.',
    $comment: onlyParser,
    ...(complete(schema) as object),
  };
}
