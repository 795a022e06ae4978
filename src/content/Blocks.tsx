import { Fragment, type ReactNode } from 'react';
import { type HeadingLevel, headingElement } from '../headingLevel.js';
import { safeHref } from '../safeHref.js';
import { textOf } from '../textOf.js';
import { warn } from '../warn.js';
import type { Block, Inline, InlineContent, ListBlock, ListItem } from './PageContent.js';

interface BlocksProps {
  blocks: readonly Block[];
  /** Level of the subheadings: one below the heading of the task. */
  headingLevel: HeadingLevel;
}

/** A task's text. Data that was never checked loses its form at worst, never its words. */
export function Blocks({ blocks, headingLevel }: BlocksProps) {
  return (
    <div className="nj-blocks">
      {keyed(listOf(blocks), (block) => (
        <OneBlock block={block} headingLevel={headingLevel} />
      ))}
    </div>
  );
}

function OneBlock({ block, headingLevel }: { block: Block; headingLevel: HeadingLevel }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p className="nj-blocks__paragraph" lang={block.lang}>
          {inlineOf(block.content)}
        </p>
      );
    case 'subheading': {
      const Heading = headingElement('KeyTasksPage', headingLevel);
      return (
        <Heading className="nj-blocks__subheading" lang={block.lang}>
          {inlineOf(block.content)}
        </Heading>
      );
    }
    case 'list':
      return <List list={block} />;
    case 'table':
      return <Table table={block} />;
    default:
      return <Unknown block={block} />;
  }
}

function List({ list }: { list: ListBlock }) {
  const Element = list.ordered ? 'ol' : 'ul';
  return (
    // Safari drops the list from the accessibility tree when a reset or we take its marks away.
    <Element className="nj-blocks__list" data-ordered={list.ordered ? '' : undefined}>
      {keyed(listOf(list.items), (item) => (
        <li className="nj-blocks__item">
          {hasList(item) ? inlineOf(item.content) : inlineOf(item)}
          {hasList(item) && item.list && <List list={item.list} />}
        </li>
      ))}
    </Element>
  );
}

function Table({ table }: { table: Extract<Block, { type: 'table' }> }) {
  const { columns, rows, rowHeaders } = table;
  const caption = textOf(table.caption);
  return (
    // A wide table scrolls by itself, also by keyboard, and the page does not (WCAG 2.2 SC 1.4.10).
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached to be scrolled.
    <section className="nj-blocks__scroll" aria-label={caption} tabIndex={0}>
      <table className="nj-blocks__table">
        <caption className="nj-blocks__caption">{caption}</caption>
        <thead className="nj-blocks__columns">
          <tr className="nj-blocks__row">
            {keyed(listOf(columns), (column) => (
              <th className="nj-blocks__head" scope="col">
                {textOf(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="nj-blocks__rows">
          {keyed(listOf(rows), (row) => (
            <tr className="nj-blocks__row">
              {listOf(row).map((cell, index) =>
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

/** Reached only by data that was never checked: its words are shown all the same. */
function Unknown({ block }: { block: unknown }) {
  const { type, content, text } = Object(block) as Record<'type' | 'content' | 'text', unknown>;
  warn(
    'KeyTasksPage',
    () =>
      `${JSON.stringify(type ?? block)?.slice(0, 60)} is not a kind of block, so its text is shown as a paragraph, if it has any. Pass the content through \`parsePageContent\`.`,
  );
  const words = inlineOf((content ?? text ?? block) as InlineContent);
  return words === null ? null : <p className="nj-blocks__paragraph">{words}</p>;
}

function inlineOf(content: InlineContent): ReactNode {
  if (Array.isArray(content)) return keyed(content, (inline) => <Text inline={inline} />);
  return textOf(content) || null;
}

function Text({ inline }: { inline: Inline }) {
  type Marked = Partial<Record<'type' | 'text' | 'lang' | 'href', string>>;
  const { type, text: given, lang, href: address }: Marked = Object(inline);
  const text = textOf(given);
  if (text === '') return textOf(inline);
  if (type === 'emphasis') {
    return (
      <em className="nj-blocks__emphasis" lang={lang}>
        {text}
      </em>
    );
  }
  if (type === 'strong') {
    return (
      <strong className="nj-blocks__strong" lang={lang}>
        {text}
      </strong>
    );
  }
  const href = type === 'link' ? safeHref(address) : undefined;
  if (href === undefined) {
    return (
      <span className="nj-blocks__text" lang={lang}>
        {text}
      </span>
    );
  }
  return (
    <a className="nj-blocks__link" href={href} lang={lang}>
      {text}
    </a>
  );
}

function hasList(item: ListItem): item is Exclude<ListItem, InlineContent> {
  return typeof item === 'object' && item !== null && 'content' in item;
}

function listOf<Item>(list: readonly Item[]): readonly Item[] {
  return Array.isArray(list) ? list.filter((item) => item !== null && item !== undefined) : [];
}

/** The parts of a text have no names and never change places: their position is their key. */
function keyed<Item>(list: readonly Item[], render: (item: Item) => ReactNode): ReactNode {
  return list.map((item, index) => <Fragment key={index}>{render(item)}</Fragment>);
}
