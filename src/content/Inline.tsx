import { Fragment, type ReactNode } from 'react';
import { LinkOrText } from '../LinkOrText.js';
import { attribute, fields, isBlank, label, list } from '../lenient.js';
import type { Messages } from '../messages.js';

/** What the parts of a text need of the page around them. */
export interface PageOfText {
  /** The language of the page. */
  lang: string | undefined;
  messages: Pick<Messages, 'newWindow' | 'attachments'>;
}

/** Returns the text of a block or of a list item, in any of the fields that may contain it. */
export function renderContent(value: unknown, page: PageOfText): ReactNode {
  const { content } = fields(value, 'content');
  const shown = renderInline(content, page);
  return isBlank(shown) ? renderInline(value, page) : shown;
}

/** Returns text: one string, or its pieces. */
export function renderInline(content: unknown, page: PageOfText): ReactNode {
  const pieces = list(content);
  if (pieces !== content) return renderPiece(content, page);
  const shown = pieces.map((piece) => renderPiece(piece, page));
  return isBlank(shown) ? '' : withKeys(shown, wrapText);
}

/**
 * Puts text that is beside elements into an element. Machine translation replaces text nodes, and after
 * that React can change a text only if it is the only child of its element.
 */
export function wrapText(shown: ReactNode): ReactNode {
  return typeof shown === 'string' ? (
    <span className="nj-blocks__text" data-nj="">
      {shown}
    </span>
  ) : (
    shown
  );
}

function renderPiece(inline: unknown, page: PageOfText): ReactNode {
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
          newWindow={fields(inline, 'newWindow').newWindow === true ? page : undefined}
        />
      );
  }
}

/** Returns the list, or a list of the one value. */
export function listOrOne(value: unknown): readonly unknown[] {
  const items = list(value);
  return items === value || isBlank(value) ? items : [value];
}

/** Renders items whose position is their key. The parts of a text have no other name. */
export function withKeys<Item>(
  items: readonly Item[],
  render: (item: Item) => ReactNode,
): ReactNode {
  return items.map((item, index) => <Fragment key={index}>{render(item)}</Fragment>);
}
