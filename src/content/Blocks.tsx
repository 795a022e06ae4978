import type { ReactNode } from 'react';
import { useGeneratedId } from '../generatedId.js';
import { type HeadingLevel, headingElement } from '../headingLevel.js';
import { attribute, fields, isBlank, label, node } from '../lenient.js';
import { keyTasksPageMessages } from '../messages.js';
import { uniqueIdRef } from '../uniqueId.js';
import { quote, warn } from '../warn.js';
import { Figure } from './Figure.js';
import { Files, renderFile } from './Files.js';
import {
  listOrOne,
  type PageOfText,
  renderContent,
  renderInline,
  withKeys,
  wrapText,
} from './Inline.js';
import type { Block, FileLink } from './PageContent.js';
import { Table } from './Table.js';

interface BlocksProps {
  blocks: readonly Block[];
  /** The files below the text. */
  files?: readonly FileLink[] | undefined;
  /** The level of subheadings: one below the heading of the task. */
  headingLevel: HeadingLevel;
  /** The language and the words of the page around the text. */
  page?: PageOfText | undefined;
}

/** The text of a task. Unchecked data may lose its markup, but never its text. */
export function Blocks({
  blocks,
  files,
  headingLevel,
  page = { lang: 'en', messages: keyTasksPageMessages.en },
}: BlocksProps) {
  return (
    <div className="nj-blocks" data-nj="">
      {renderBlocks(blocks, { headingLevel, page, above: [] })}
      <Files files={files} page={page} />
    </div>
  );
}

interface Place extends Pick<BlocksProps, 'headingLevel'> {
  page: PageOfText;
  /** The blocks that contain this block. */
  above: readonly unknown[];
}

interface BlockProps extends Place {
  block: unknown;
}

/** The limit of blocks in blocks. Only blocks that contain one another reach it. */
const MAX_DEPTH = 20;

function renderBlocks(blocks: unknown, place: Place): ReactNode {
  return withKeys(listOrOne(blocks), (block) =>
    place.above.includes(block) || place.above.length === MAX_DEPTH ? null : (
      <OneBlock block={block} {...place} />
    ),
  );
}

function OneBlock({ block, ...place }: BlockProps) {
  const { page, above } = place;
  if (fields(block, '$$typeof').$$typeof !== undefined) return node(block);
  const lang = attribute(fields(block, 'lang').lang);
  const inside = { ...place, above: [...above, block] };
  switch (blockType(block)) {
    case 'list':
      return <List block={block} {...inside} />;
    case 'table':
      return <Table table={block} page={page} />;
    case 'definitions':
      return <Definitions block={block} {...inside} />;
    case 'note':
      return <Note block={block} {...inside} />;
    case 'quote':
      return <Quote block={block} {...inside} />;
    case 'figure':
      return (
        <>
          <Figure figure={block} page={page} />
          {renderBlocks(fields(block, 'alternative').alternative, inside)}
        </>
      );
    case 'file':
      return (
        <p className="nj-blocks__paragraph" data-nj="">
          {renderFile(block, page)}
        </p>
      );
    case 'subheading': {
      const Heading = headingElement('KeyTasksPage', place.headingLevel);
      return (
        <Heading className="nj-blocks__subheading" data-nj="" lang={lang}>
          {renderContent(block, page)}
        </Heading>
      );
    }
    case 'paragraph':
      return renderParagraph(renderContent(block, page), lang);
  }
}

function renderParagraph(content: ReactNode, lang?: string): ReactNode {
  return isBlank(content) ? null : (
    <p className="nj-blocks__paragraph" data-nj="" lang={lang}>
      {content}
    </p>
  );
}

/** Fields that only one type of block has. They decide about a block without a valid `type`. */
const TYPE_OF_FIELD = {
  columns: 'table',
  rows: 'table',
  src: 'figure',
  format: 'file',
  source: 'quote',
  term: 'definitions',
  items: 'list',
  body: 'note',
} satisfies Record<string, Block['type']>;
const FIELDS = Object.keys(TYPE_OF_FIELD) as (keyof typeof TYPE_OF_FIELD)[];

const TYPES: readonly unknown[] = [
  ...Object.values(TYPE_OF_FIELD),
  ...(['paragraph', 'subheading'] satisfies Block['type'][]),
];

/** Returns the type of a block. Without a valid `type`, its other fields decide. */
function blockType(block: unknown): Block['type'] {
  const { type, items } = fields(block, 'type', 'items');
  if (TYPES.includes(type)) return type as Block['type'];
  const found = { ...fields(block, ...FIELDS), ...fields(listOrOne(items)[0], 'term') };
  const field = FIELDS.find((name) => found[name]);
  const guess = field ? TYPE_OF_FIELD[field] : 'paragraph';
  warn('KeyTasksPage', () =>
    (block ?? undefined) === undefined
      ? undefined
      : `${quote(type ?? block)} is not a type of block, so its text is shown as a ${guess}. Check the content with \`parsePageContent\`.`,
  );
  return guess;
}

/** @selector .nj-blocks__list[data-ordered] a numbered list */
function List({ block, ...place }: BlockProps) {
  const { ordered, items } = fields(block, 'ordered', 'items');
  const Element = ordered ? 'ol' : 'ul';
  return (
    // Safari removes the list semantics when a stylesheet removes the markers.
    <Element className="nj-blocks__list" data-nj="" data-ordered={ordered ? '' : undefined}>
      {withKeys(listOrOne(items), (item) => {
        const { list: nested, items: inner, body } = fields(item, 'list', 'items', 'body');
        const list = nested ?? (inner === undefined ? undefined : item);
        const content = renderContent(item, place.page);
        if (isBlank(list) && isBlank(body))
          // Alone in its element, a text can change after machine translation.
          return (
            <li className="nj-blocks__item" data-nj="">
              {content}
            </li>
          );
        return (
          <li className="nj-blocks__item" data-nj="">
            {wrapText(content)}
            {renderBlocks(list, place)}
            {renderBlocks(body, place)}
          </li>
        );
      })}
    </Element>
  );
}

/** Terms with their descriptions. Source: HTML, `dl`; WCAG 2.2 SC 1.3.1; KWCAG 2.2 item 5.3.2. */
function Definitions({ block, ...place }: BlockProps) {
  return (
    <dl className="nj-blocks__definitions" data-nj="">
      {withKeys(listOrOne(fields(block, 'items').items), (item) => (
        <div className="nj-blocks__definition" data-nj="">
          <dt className="nj-blocks__term" data-nj="">
            {renderInline(fields(item, 'term').term, place.page)}
          </dt>
          <dd className="nj-blocks__description" data-nj="">
            {renderTextAndBlocks(item, place)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/**
 * A note beside the text. Its first line is its name and no heading, so the list of headings stays the list
 * of tasks. Source: WAI-ARIA, `note`; WCAG 2.2 SC 1.3.1.
 */
function Note({ block, ...place }: BlockProps) {
  const { title } = fields(block, 'title');
  const titleId = `${useGeneratedId(undefined, title)}-note`;
  const name = label(title);
  return (
    <div
      className="nj-blocks__note"
      data-nj=""
      role="note"
      aria-labelledby={isBlank(name) ? undefined : titleId}
    >
      {!isBlank(name) && (
        <p className="nj-blocks__note-title" data-nj="" id={titleId} ref={uniqueIdRef()}>
          {name}
        </p>
      )}
      {renderTextAndBlocks(block, place)}
    </div>
  );
}

/** Returns the text of a note or of a description, and the blocks below it. */
function renderTextAndBlocks(value: unknown, place: Place): ReactNode {
  const { content, body } = fields(value, 'content', 'body');
  const isText = typeof value === 'string';
  return (
    <>
      {renderParagraph(renderInline(isText ? value : content, place.page))}
      {renderBlocks(body, place)}
    </>
  );
}

/**
 * A quotation. Who said it stands outside the quoted text. Source: HTML, `blockquote`; WCAG 2.2 SC 1.3.1
 * and 3.1.2.
 */
function Quote({ block, page }: BlockProps) {
  const { lang, source } = fields(block, 'lang', 'source');
  const shownSource = renderInline(source, page);
  return (
    <figure className="nj-blocks__quotation" data-nj="">
      <blockquote className="nj-blocks__quote" data-nj="" lang={attribute(lang)}>
        {renderParagraph(renderContent(block, page))}
      </blockquote>
      {!isBlank(shownSource) && (
        <figcaption className="nj-blocks__source" data-nj="">
          {shownSource}
        </figcaption>
      )}
    </figure>
  );
}
