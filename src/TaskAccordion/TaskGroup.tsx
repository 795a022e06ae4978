import * as Accordion from '@radix-ui/react-accordion';
import { createElement, type KeyboardEvent, memo } from 'react';
import type { HeadingLevel } from '../headingLevel.js';
import { CopyLink, type CopyLinkWords } from './CopyLink.js';
import type { Change } from './openTasks.js';
import type { Entry } from './readTasks.js';

interface TaskGroupProps {
  entries: readonly Entry[];
  /** The open tasks of the group, by value. */
  open: readonly string[];
  change: Change;
  /** Begins the ids of triggers and panels, so that two accordions never share one. */
  uid: string;
  heading: `h${HeadingLevel}`;
  region: boolean;
  /** The words of the button that copies a task's address; without them there is no button. */
  copyLink: CopyLinkWords | undefined;
}

/** Up to a dozen tasks on one Radix root. */
export const TaskGroup = memo(
  function TaskGroup({ entries, open, change, ...shared }: TaskGroupProps) {
    return (
      <Accordion.Root
        className="nj-task-accordion__group"
        type="multiple"
        value={[...open]}
        onValueChange={(next) =>
          change(
            next.filter((name) => !open.includes(name)),
            open.filter((name) => !next.includes(name)),
            'press',
          )
        }
      >
        {entries.map((entry) => (
          <TaskItem key={entry.value} entry={entry} open={open.includes(entry.value)} {...shared} />
        ))}
      </Accordion.Root>
    );
  },
  (before, after) =>
    sameList(before.entries, after.entries) &&
    sameList(before.open, after.open) &&
    before.heading === after.heading &&
    before.region === after.region &&
    before.copyLink === after.copyLink,
);

function sameList(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length === after.length && before.every((item, index) => item === after[index]);
}

interface TaskItemProps extends Pick<TaskGroupProps, 'uid' | 'heading' | 'region' | 'copyLink'> {
  entry: Entry;
  open: boolean;
}

const TaskItem = memo(function TaskItem({
  entry,
  open,
  uid,
  heading: Heading,
  region,
  copyLink,
}: TaskItemProps) {
  const { task, value, anchor } = entry;
  const triggerId = `${uid}${anchor}-trigger`;
  const panelId = `${uid}${anchor}-panel`;
  const summaryId = `${uid}${anchor}-summary`;
  return (
    <Accordion.Item
      className="nj-task-accordion__item"
      id={anchor}
      lang={task.lang}
      data-task={value}
      value={value}
      disabled={task.disabled === true}
    >
      <div className="nj-task-accordion__header">
        <Accordion.Header asChild>
          <Heading className="nj-task-accordion__heading">
            <Accordion.Trigger
              className="nj-task-accordion__trigger"
              id={triggerId}
              aria-controls={panelId}
              aria-describedby={task.summary ? summaryId : undefined}
              onKeyDown={keepForThePage}
            >
              <span className="nj-task-accordion__title">{task.title}</span>
              {chevron}
            </Accordion.Trigger>
          </Heading>
        </Accordion.Header>
        {task.summary && (
          <p className="nj-task-accordion__summary" id={summaryId}>
            {task.summary}
          </p>
        )}
      </div>
      {createElement(
        // The one element for which React keeps `until-found`, on the server and in the browser;
        // on a `div` it becomes plain `hidden`, and the text is lost to find-in-page and links.
        'nj-panel',
        {
          // React 18 knows no `className` on such an element.
          class: 'nj-task-accordion__panel',
          id: panelId,
          role: region ? 'region' : undefined,
          // A name without a role would be an error.
          'aria-labelledby': region ? triggerId : undefined,
          hidden: open ? undefined : 'until-found',
          // Before this script arrived the browser may have found something here and opened it.
          suppressHydrationWarning: true,
        },
        <div className="nj-task-accordion__body">
          {task.body}
          {copyLink && <CopyLink anchor={anchor} triggerId={triggerId} words={copyLink} />}
        </div>,
      )}
    </Accordion.Item>
  );
});

// Drawn once: it never differs, and a component would run at every toggle.
const chevron = (
  <svg className="nj-task-accordion__icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d="M5 9l7 7 7-7" />
  </svg>
);

const SCROLLING_KEYS = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End']);

/**
 * Radix moves the focus with these keys and keeps them from the page. APG took that back in April
 * 2026: a reader could not scroll to what they had opened. Remove when Radix follows.
 */
function keepForThePage(event: KeyboardEvent): void {
  if (SCROLLING_KEYS.has(event.key)) event.stopPropagation();
}
