import { Fragment, type ReactNode } from 'react';
import { type HeadingLevel, headingElement } from '../headingLevel.js';
import { LinkOrText } from '../LinkOrText.js';
import { attribute, fields, isBlank, label, list, node, text } from '../lenient.js';
import { quote, warn } from '../warn.js';
import type { Block } from './PageContent.js';

interface BlocksProps {
  blocks: readonly Block[];
  /** Level of the subheadings: one below the heading of the task. */
  headingLevel: HeadingLevel;
}

/** A task's text. Data that was never checked loses its form at worst, never its words. */
export function Blocks({ blocks, headingLevel }: BlocksProps) {
  return (
    <div className="nj-blocks">
      {keyed(several(blocks), (block) => (
        <OneBlock block={block} headingLevel={headingLevel} lists={[]} />
      ))}
    </div>
  );
}

interface OneBlockProps {
  block: unknown;
  headingLevel: HeadingLevel;
  /** The lists that the block is in. */
  lists: readonly unknown[];
}

function OneBlock({ block, headingLevel, lists }: OneBlockProps) {
  if (fields(block, '$$typeof').$$typeof !== undefined) return node(block);
  const lang = attribute(fields(block, 'lang').lang);
  switch (kindOf(block)) {
    case 'list':
      return <List list={block} headingLevel={headingLevel} lists={lists} />;
    case 'table':
      return <Table table={block} />;
    case 'subheading': {
      const Heading = headingElement('KeyTasksPage', headingLevel);
      return (
        <Heading className="nj-blocks__subheading" lang={lang}>
          {contentOf(block)}
        </Heading>
      );
    }
    case 'paragraph': {
      const content = contentOf(block);
      if (isBlank(content)) return null;
      return (
        <p className="nj-blocks__paragraph" lang={lang}>
          {content}
        </p>
      );
    }
  }
}

/** The kind of a block; where it does not say, what it holds does. */
function kindOf(block: unknown): Block['type'] {
  const { type, items, columns, rows } = fields(block, 'type', 'items', 'columns', 'rows');
  switch (type) {
    case 'paragraph':
    case 'subheading':
    case 'list':
    case 'table':
      return type;
  }
  const kind = items ? 'list' : (columns ?? rows) ? 'table' : 'paragraph';
  warn('KeyTasksPage', () =>
    (block ?? undefined) === undefined
      ? undefined
      : `${quote(type ?? block)} is not a kind of block, so its text is shown as a ${kind}, if it has any. Pass the content through \`parsePageContent\`.`,
  );
  return kind;
}

/** No page nests lists deeper, but lists that hold one another do. */
const DEEPEST = 20;

function List({
  list: given,
  headingLevel,
  lists,
}: Omit<OneBlockProps, 'block'> & { list: unknown }) {
  if (lists.includes(given) || lists.length === DEEPEST) return null;
  const { ordered, items } = fields(given, 'ordered', 'items');
  const Element = ordered ? 'ol' : 'ul';
  return (
    // Safari drops the list from the accessibility tree when a reset or we take its marks away.
    <Element className="nj-blocks__list" data-ordered={ordered ? '' : undefined}>
      {keyed(several(items), (item) => {
        const nested = fields(item, 'list', 'items');
        const inner = nested.list ?? (nested.items === undefined ? undefined : item);
        const below = several(inner);
        const content = contentOf(item);
        if (below.length === 0) return <li className="nj-blocks__item">{content}</li>;
        return (
          <li className="nj-blocks__item">
            {inElement(content)}
            {keyed(below, (block) => (
              <OneBlock block={block} headingLevel={headingLevel} lists={[...lists, given]} />
            ))}
          </li>
        );
      })}
    </Element>
  );
}

function Table({ table }: { table: unknown }) {
  const { caption, columns, rows, rowHeaders } = fields(
    table,
    'caption',
    'columns',
    'rows',
    'rowHeaders',
  );
  return (
    // A wide table scrolls by itself, also by keyboard, and the page does not (WCAG 2.2 SC 1.4.10).
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached to be scrolled.
    <section className="nj-blocks__scroll" aria-label={text(caption) || undefined} tabIndex={0}>
      <table className="nj-blocks__table">
        <caption className="nj-blocks__caption">{label(caption)}</caption>
        <thead className="nj-blocks__columns">
          <tr className="nj-blocks__row">
            {keyed(several(columns), (column) => (
              <th className="nj-blocks__head" scope="col">
                {label(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="nj-blocks__rows">
          {keyed(several(rows), (row) => (
            <tr className="nj-blocks__row">
              {several(row).map((cell, index) =>
                rowHeaders && index === 0 ? (
                  <th className="nj-blocks__head" scope="row" key={index}>
                    {inlineOf(cell)}
                  </th>
                ) : (
                  <td className="nj-blocks__cell" key={index}>
                    {inlineOf(cell)}
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

/** The running text of a block or of an item, in whichever field it is. */
function contentOf(value: unknown): ReactNode {
  const { content } = fields(value, 'content');
  const shown = inlineOf(content);
  return isBlank(shown) ? inlineOf(value) : shown;
}

function inlineOf(content: unknown): ReactNode {
  const pieces = list(content);
  if (pieces !== content) return piece(content);
  const shown = pieces.map(piece);
  return isBlank(shown) ? '' : keyed(shown, inElement);
}

/**
 * Text that stands beside elements, in one of its own: machine translation replaces text nodes, and
 * React can change only a text that is all that its element holds.
 */
function inElement(shown: ReactNode): ReactNode {
  return typeof shown === 'string' ? <span className="nj-blocks__text">{shown}</span> : shown;
}

function piece(inline: unknown): ReactNode {
  const { type, text: given, lang: tag, href } = fields(inline, 'type', 'text', 'lang', 'href');
  const words = isBlank(label(given)) ? label(inline) : label(given);
  if (typeof inline !== 'object' || words === '') return words;
  const lang = attribute(tag);
  switch (type) {
    case 'emphasis':
      return (
        <em className="nj-blocks__emphasis" lang={lang}>
          {words}
        </em>
      );
    case 'strong':
      return (
        <strong className="nj-blocks__strong" lang={lang}>
          {words}
        </strong>
      );
    default:
      return (
        <LinkOrText
          component="KeyTasksPage"
          block="nj-blocks"
          label={words}
          href={type === 'link' ? href : undefined}
          lang={lang}
        />
      );
  }
}

/** The list, or the one value that stands in place of a list. */
function several(value: unknown): readonly unknown[] {
  const items = list(value);
  return items === value || isBlank(value) ? items : [value];
}

/** The parts of a text have no names and never change places: their position is their key. */
function keyed<Item>(items: readonly Item[], render: (item: Item) => ReactNode): ReactNode {
  return items.map((item, index) => <Fragment key={index}>{render(item)}</Fragment>);
}
