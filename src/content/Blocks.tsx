import { Fragment, type ReactNode } from 'react';
import { useGeneratedId } from '../generatedId.js';
import { type HeadingLevel, headingElement } from '../headingLevel.js';
import { LinkOrText } from '../LinkOrText.js';
import { attribute, fields, isBlank, label, list, node } from '../lenient.js';
import { uniqueIdRef } from '../uniqueId.js';
import { quote, warn } from '../warn.js';
import { isNumberColumn } from './numberColumns.js';
import type { Block } from './PageContent.js';

interface BlocksProps {
  blocks: readonly Block[];
  /** The level of subheadings: one below the heading of the task. */
  headingLevel: HeadingLevel;
}

/** The text of a task. Unchecked data may lose its markup, but never its text. */
export function Blocks({ blocks, headingLevel }: BlocksProps) {
  return (
    <div className="nj-blocks" data-nj="">
      {withKeys(listOrOne(blocks), (block) => (
        <OneBlock block={block} headingLevel={headingLevel} lists={[]} />
      ))}
    </div>
  );
}

interface OneBlockProps {
  block: unknown;
  headingLevel: HeadingLevel;
  /** The lists that contain this block. */
  lists: readonly unknown[];
}

function OneBlock({ block, headingLevel, lists }: OneBlockProps) {
  if (fields(block, '$$typeof').$$typeof !== undefined) return node(block);
  const lang = attribute(fields(block, 'lang').lang);
  switch (blockType(block)) {
    case 'list':
      return <List list={block} headingLevel={headingLevel} lists={lists} />;
    case 'table':
      return <Table table={block} />;
    case 'subheading': {
      const Heading = headingElement('KeyTasksPage', headingLevel);
      return (
        <Heading className="nj-blocks__subheading" data-nj="" lang={lang}>
          {renderContent(block)}
        </Heading>
      );
    }
    case 'paragraph': {
      const content = renderContent(block);
      if (isBlank(content)) return null;
      return (
        <p className="nj-blocks__paragraph" data-nj="" lang={lang}>
          {content}
        </p>
      );
    }
  }
}

/** Returns the type of a block. Without a valid `type`, its other fields decide. */
function blockType(block: unknown): Block['type'] {
  const { type, items, columns, rows } = fields(block, 'type', 'items', 'columns', 'rows');
  switch (type) {
    case 'paragraph':
    case 'subheading':
    case 'list':
    case 'table':
      return type;
  }
  const guess = items ? 'list' : (columns ?? rows) ? 'table' : 'paragraph';
  warn('KeyTasksPage', () =>
    (block ?? undefined) === undefined
      ? undefined
      : `${quote(type ?? block)} is not a type of block, so its text is shown as a ${guess}. Check the content with \`parsePageContent\`.`,
  );
  return guess;
}

/** The limit of nested lists. Only lists that contain one another reach it. */
const MAX_DEPTH = 20;

/** @selector .nj-blocks__list[data-ordered] a numbered list */
function List({
  list: given,
  headingLevel,
  lists,
}: Omit<OneBlockProps, 'block'> & { list: unknown }) {
  if (lists.includes(given) || lists.length === MAX_DEPTH) return null;
  const { ordered, items } = fields(given, 'ordered', 'items');
  const Element = ordered ? 'ol' : 'ul';
  return (
    // Safari removes the list semantics when a stylesheet removes the markers.
    <Element className="nj-blocks__list" data-nj="" data-ordered={ordered ? '' : undefined}>
      {withKeys(listOrOne(items), (item) => {
        const nested = fields(item, 'list', 'items');
        const inner = nested.list ?? (nested.items === undefined ? undefined : item);
        const below = listOrOne(inner);
        const content = renderContent(item);
        if (below.length === 0)
          return (
            <li className="nj-blocks__item" data-nj="">
              {content}
            </li>
          );
        return (
          <li className="nj-blocks__item" data-nj="">
            {wrapText(content)}
            {withKeys(below, (block) => (
              <OneBlock block={block} headingLevel={headingLevel} lists={[...lists, given]} />
            ))}
          </li>
        );
      })}
    </Element>
  );
}

/** @selector [data-number] a cell of a column of numbers: aligned at the end, digits of one width */
function Table({ table }: { table: unknown }) {
  const { caption, columns, rows, rowHeaders } = fields(
    table,
    'caption',
    'columns',
    'rows',
    'rowHeaders',
  );
  const captionId = `${useGeneratedId(undefined, caption)}-caption`;
  const cells = listOrOne(rows).map(listOrOne);
  const isNumber = listOrOne(columns).map((_, column) => isNumberColumn(cells, column));
  const name = label(caption);
  return (
    // A wide table scrolls, the page does not (WCAG 2.2 SC 1.4.10).
    <section
      className="nj-blocks__scroll"
      data-nj=""
      aria-labelledby={isBlank(name) ? undefined : captionId}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls only an element with focus.
      tabIndex={0}
    >
      <table className="nj-blocks__table" data-nj="">
        <caption className="nj-blocks__caption" data-nj="" id={captionId} ref={uniqueIdRef()}>
          {name}
        </caption>
        <thead className="nj-blocks__columns" data-nj="">
          <tr className="nj-blocks__row" data-nj="">
            {listOrOne(columns).map((column, index) => (
              <th
                className="nj-blocks__head"
                data-nj=""
                scope="col"
                data-number={isNumber[index] ? '' : undefined}
                key={index}
              >
                {label(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="nj-blocks__rows" data-nj="">
          {withKeys(cells, (row) => (
            <tr className="nj-blocks__row" data-nj="">
              {row.map((cell, index) =>
                rowHeaders && index === 0 ? (
                  <th className="nj-blocks__head" data-nj="" scope="row" key={index}>
                    {renderInline(cell)}
                  </th>
                ) : (
                  <td
                    className="nj-blocks__cell"
                    data-nj=""
                    data-number={isNumber[index] ? '' : undefined}
                    key={index}
                  >
                    {renderInline(cell)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Returns the text of a block or of a list item, in any of the fields that may contain it. */
function renderContent(value: unknown): ReactNode {
  const { content } = fields(value, 'content');
  const shown = renderInline(content);
  return isBlank(shown) ? renderInline(value) : shown;
}

function renderInline(content: unknown): ReactNode {
  const pieces = list(content);
  if (pieces !== content) return renderPiece(content);
  const shown = pieces.map(renderPiece);
  return isBlank(shown) ? '' : withKeys(shown, wrapText);
}

/**
 * Puts text that is beside elements into an element. Machine translation replaces text nodes, and after
 * that React can change a text only if it is the only child of its element.
 */
function wrapText(shown: ReactNode): ReactNode {
  return typeof shown === 'string' ? (
    <span className="nj-blocks__text" data-nj="">
      {shown}
    </span>
  ) : (
    shown
  );
}

function renderPiece(inline: unknown): ReactNode {
  const { type, text: given, lang: tag, href } = fields(inline, 'type', 'text', 'lang', 'href');
  const shown = isBlank(label(given)) ? label(inline) : label(given);
  if (typeof inline !== 'object' || shown === '') return shown;
  const lang = attribute(tag);
  switch (type) {
    case 'emphasis':
      return (
        <em className="nj-blocks__emphasis" data-nj="" lang={lang}>
          {shown}
        </em>
      );
    case 'strong':
      return (
        <strong className="nj-blocks__strong" data-nj="" lang={lang}>
          {shown}
        </strong>
      );
    default:
      return (
        <LinkOrText
          component="KeyTasksPage"
          block="nj-blocks"
          label={shown}
          href={type === 'link' ? href : undefined}
          lang={lang}
        />
      );
  }
}

/** Returns the list, or a list of the one value. */
function listOrOne(value: unknown): readonly unknown[] {
  const items = list(value);
  return items === value || isBlank(value) ? items : [value];
}

/** Renders items whose position is their key. The parts of a text have no other name. */
function withKeys<Item>(items: readonly Item[], render: (item: Item) => ReactNode): ReactNode {
  return items.map((item, index) => <Fragment key={index}>{render(item)}</Fragment>);
}
