import { createElement, memo } from 'react';
import type { HeadingLevel } from '../headingLevel.js';
import { node } from '../lenient.js';
import { BackLink } from './BackLink.js';
import { CopyLink, type CopyLinkMessages } from './CopyLink.js';
import { type PressedId, useTaskHeader } from './radix.js';
import type { GetTaskAddress } from './taskAddress.js';
import type { CheckedTask } from './tasks.js';

/** The elements of the tasks by id. */
export type TaskElements = Map<string, HTMLElement>;

/** Returns the id of the task that contains the node, also through shadow roots. */
export function findTaskId(node: Node, taskElements: TaskElements): string | undefined {
  for (
    let inner: Node | undefined = node;
    inner;
    inner = (inner.getRootNode() as ShadowRoot).host
  ) {
    for (const [id, taskElement] of taskElements) if (taskElement.contains(inner)) return id;
  }
  return undefined;
}

/** Finds the panel by its name, because an extension may have added elements beside it. */
export function findPanel(id: string, taskElements: TaskElements): Element | null | undefined {
  return taskElements.get(id)?.querySelector('nj-panel');
}

interface TaskItemProps extends Omit<CheckedTask, 'hasAddress'>, CopyLinkMessages {
  /** Whether the task's element gets its id, so that `page#id` leads to it. */
  hasAnchor: boolean;
  /** The beginning of the generated ids. It is unique in the document. */
  idPrefix: string;
  open: boolean;
  heading: `h${HeadingLevel}`;
  region: boolean;
  /** The task adds its element here. */
  taskElements: TaskElements;
  /** The task's button sets its id here when it is pressed. */
  pressedId: PressedId;
  getTaskAddress: GetTaskAddress;
  /** The text of the link back to the title. If it is empty, there is no link. */
  backToTitle: string;
}

/**
 * One task: its header and its panel. `memo` compares each prop, so a new list of the same tasks
 * does not re-render them.
 *
 * @selector .nj-task-accordion__item
 * The task. Its `id` is the task's id, so `page#id` leads to it.
 * @selector .nj-task-accordion__item[data-state="open"]
 * The task is open. Otherwise it is `"closed"`.
 * @selector .nj-task-accordion__panel
 * The panel of the task. It is a custom element, `nj-panel`.
 * @selector .nj-task-accordion__panel[hidden="until-found"]
 * The panel is closed. Find-in-page and addresses still reach its text.
 * @selector .nj-task-accordion__body
 * Contains `body`, the copy button and the link back to the title. It is a `region` if the prop `region` is set.
 */
export const TaskItem = memo(function TaskItem({
  id,
  title,
  summary,
  status,
  body,
  lang,
  disabled,
  hasAnchor,
  idPrefix,
  open,
  heading,
  region,
  taskElements,
  pressedId,
  getTaskAddress,
  copyLink,
  linkCopied,
  copyRefused,
  backToTitle,
}: TaskItemProps) {
  const titleId = `${idPrefix}-title`;
  const panelId = `${idPrefix}-panel`;
  const header = useTaskHeader({
    id,
    title,
    summary,
    status,
    open,
    disabled,
    heading,
    titleId,
    panelId,
    summaryId: `${idPrefix}-summary`,
    statusId: `${idPrefix}-status`,
    pressedId,
  });
  return (
    <div
      className="nj-task-accordion__item"
      data-nj=""
      id={hasAnchor ? id : undefined}
      lang={lang}
      data-state={open ? 'open' : 'closed'}
      ref={(element) => {
        if (element) taskElements.set(id, element);
        else taskElements.delete(id);
      }}
    >
      {header}
      {createElement(
        // React keeps the value `until-found` only on a custom element. On a `div` it renders plain
        // `hidden`, and find-in-page would not find the text.
        'nj-panel',
        {
          // React 18 does not support `className` on a custom element.
          class: 'nj-task-accordion__panel',
          'data-nj': '',
          // Orca forgets its list of headings when a child of an ancestor of the focus appears. With a
          // role of its own, the panel would be that parent in Firefox, and `h` would not find the
          // subheadings of the task that was just opened.
          role: 'none',
          hidden: open ? undefined : 'until-found',
          // Find-in-page may remove `hidden` before hydration.
          suppressHydrationWarning: true,
        },
        // The role is not on the panel: a panel with `hidden` would still be a landmark, and Orca
        // would not read an open one in Chromium.
        // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the name is set only with the role.
        <div
          // A translator replaces the text node of a text body. React cannot change it then, so a
          // new key replaces the element.
          key={typeof body === 'object' ? undefined : String(body)}
          className="nj-task-accordion__body"
          data-nj="slot"
          id={panelId}
          role={region ? 'region' : undefined}
          aria-labelledby={region ? titleId : undefined}
        >
          {node(body)}
          {hasAnchor && copyLink !== '' && (
            <CopyLink
              id={id}
              getTaskAddress={getTaskAddress}
              title={title}
              copyLink={copyLink}
              linkCopied={linkCopied}
              copyRefused={copyRefused}
            />
          )}
          {backToTitle !== '' && (
            <BackLink targetId={hasAnchor ? id : titleId} backToTitle={backToTitle} title={title} />
          )}
        </div>,
      )}
    </div>
  );
});
