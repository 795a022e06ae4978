import { createElement, memo } from 'react';
import type { HeadingLevel } from '../headingLevel.js';
import { node } from '../lenient.js';
import { CopyLink, type CopyLinkWords } from './CopyLink.js';
import { type Pressed, useTaskHeader } from './radix.js';
import type { TaskAddress } from './taskAddress.js';
import type { Entry } from './tasks.js';

/** The elements of the tasks by id. */
export type Rows = Map<string, HTMLElement>;

/** The task that the node is, or is in; a shadow root belongs to the task that its host is in. */
export function taskAround(node: Node, rows: Rows): string | undefined {
  for (
    let inner: Node | undefined = node;
    inner;
    inner = (inner.getRootNode() as ShadowRoot).host
  ) {
    for (const [id, row] of rows) if (row.contains(inner)) return id;
  }
  return undefined;
}

/** By its name: a browser extension may have put elements beside it. */
export function panelOf(id: string, rows: Rows): Element | null | undefined {
  return rows.get(id)?.querySelector('nj-panel');
}

interface TaskItemProps extends Omit<Entry, 'hasAddress'>, CopyLinkWords {
  /** Whether the task's element carries its id, so that `page#id` leads to it. */
  anchored: boolean;
  /** Begins the generated ids, so that two accordions never share one. */
  idPrefix: string;
  open: boolean;
  heading: `h${HeadingLevel}`;
  region: boolean;
  /** Where the task registers its element. */
  rows: Rows;
  /** Where the task's button says that it is pressed. */
  pressed: Pressed;
  addressOf: TaskAddress;
}

/**
 * One task: its header and the panel beside it. Its props are compared one by one, so that a new
 * list of the same tasks renders none of them again.
 */
export const TaskItem = memo(function TaskItem({
  id,
  title,
  summary,
  body,
  lang,
  disabled,
  anchored,
  idPrefix,
  open,
  heading,
  region,
  rows,
  pressed,
  addressOf,
  copyLink,
  linkCopied,
  copyRefused,
}: TaskItemProps) {
  const titleId = `${idPrefix}-title`;
  const panelId = `${idPrefix}-panel`;
  const header = useTaskHeader({
    id,
    title,
    summary,
    open,
    disabled,
    heading,
    titleId,
    panelId,
    summaryId: `${idPrefix}-summary`,
    pressed,
  });
  return (
    <div
      className="nj-task-accordion__item"
      id={anchored ? id : undefined}
      lang={lang}
      data-state={open ? 'open' : 'closed'}
      ref={(element) => {
        if (element) rows.set(id, element);
        else rows.delete(id);
      }}
    >
      {header}
      {createElement(
        // For an element with a hyphen React keeps `until-found`, on the server and in the browser.
        // On a `div` it becomes plain `hidden`, and find-in-page no longer reaches the text.
        'nj-panel',
        {
          // React 18 does not know `className` on such an element.
          class: 'nj-task-accordion__panel',
          hidden: open ? undefined : 'until-found',
          // The browser may have found something here and removed `hidden` before this script ran.
          suppressHydrationWarning: true,
        },
        // The role stands on this element, not on the one that carries `hidden`: there a closed
        // panel would be a landmark, and Orca would not read an open one in Chromium.
        // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the name stands only beside the role.
        <div
          // React cannot change text beside elements where a translator has replaced its node.
          key={typeof body === 'object' ? undefined : String(body)}
          className="nj-task-accordion__body"
          id={panelId}
          role={region ? 'region' : undefined}
          aria-labelledby={region ? titleId : undefined}
        >
          {node(body)}
          {anchored && copyLink !== '' && (
            <CopyLink
              id={id}
              addressOf={addressOf}
              title={title}
              copyLink={copyLink}
              linkCopied={linkCopied}
              copyRefused={copyRefused}
            />
          )}
        </div>,
      )}
    </div>
  );
});
