import { createElement, memo } from 'react';
import type { HeadingLevel } from '../headingLevel.js';
import { node } from '../lenient.js';
import { CopyLink, type CopyLinkMessages } from './CopyLink.js';
import { type Pressed, useTaskHeader } from './radix.js';
import type { TaskAddress } from './taskAddress.js';
import type { Entry } from './tasks.js';

/** The element of each task, by the id of the task. */
export type Rows = Map<string, HTMLElement>;

/** Returns the id of the task that contains the node, also through shadow roots. */
export function findTaskAround(node: Node, rows: Rows): string | undefined {
  for (
    let inner: Node | undefined = node;
    inner;
    inner = (inner.getRootNode() as ShadowRoot).host
  ) {
    for (const [id, row] of rows) if (row.contains(inner)) return id;
  }
  return undefined;
}

/** Returns the panel of a task. It is found by name: an extension may insert elements beside it. */
export function findPanel(id: string, rows: Rows): Element | null | undefined {
  return rows.get(id)?.querySelector('nj-panel');
}

interface TaskItemProps extends Omit<Entry, 'hasAddress'>, CopyLinkMessages {
  /** Whether the element of the task has the task's id, so that `page#id` opens it. */
  anchored: boolean;
  /** The first part of generated ids. It is different in each accordion. */
  idPrefix: string;
  open: boolean;
  heading: `h${HeadingLevel}`;
  region: boolean;
  /** The map in which the task registers its element. */
  rows: Rows;
  /** The ref in which the button stores the id of the pressed task. */
  pressed: Pressed;
  addressOf: TaskAddress;
}

/**
 * One task: its header and its panel. `memo` compares each prop, so a new list of the same tasks renders
 * no task again.
 *
 * @selector .nj-task-accordion__item[data-state="open"] an open task
 * @selector .nj-task-accordion__item[data-state="closed"] a closed task
 * @selector .nj-task-accordion__trigger[aria-expanded="true"] the button of an open task
 * @selector .nj-task-accordion__trigger:disabled the button of a disabled task
 * @selector .nj-task-accordion__panel[hidden] the panel of a closed task; its text stays in the page
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
        // React keeps `hidden="until-found"` only on an element with a hyphen in its name. On a `div` it
        // writes `hidden=""`, and find-in-page no longer finds the text.
        'nj-panel',
        {
          // React 18 does not support `className` on a custom element.
          class: 'nj-task-accordion__panel',
          hidden: open ? undefined : 'until-found',
          // The browser may have found text here and removed `hidden` before hydration.
          suppressHydrationWarning: true,
        },
        // The role is not on the element with `hidden`. There, a closed panel would be a landmark, and
        // Orca with Chromium would not read an open one.
        // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the label is set only together with the role.
        <div
          // React cannot change a text beside elements after machine translation has replaced it, so a
          // new text gets a new element.
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
