import * as Accordion from '@radix-ui/react-accordion';
import {
  forwardRef,
  type MouseEventHandler,
  type ReactElement,
  type ReactNode,
  useMemo,
} from 'react';
import type { HeadingLevel } from '../headingLevel.js';

/*
 * All of Radix is in this file. In the browser it binds each button to its task, holds
 * `aria-expanded` and `disabled`, and decides between opening and closing. On the server the same
 * markup is written plainly, because Radix would take most of the time there and does nothing yet.
 * Where it is depends on the rendering, not on the module, so that one test can render both ways.
 *
 * What a host puts into a body must not notice Radix:
 * - Its Root never changes. `value` is always the same list; a task has a value that is in the list
 *   while it is open, and one that is not while it is closed. If a context above a body changed, the
 *   server's text of a body that still loads (`Suspense`) would be replaced by the fallback.
 * - No element gives Radix its ref, with which Radix would register it and set state.
 * - Its Item, which calls `useId`, goes round the header alone: round the panel it would change
 *   every id in the body. For the same reason title and summary are text, never elements.
 */

const OPEN = 'open';
const CLOSED = 'closed';
const VALUE = [OPEN];

/** Remembers whose button is pressed: Radix reports a change of its value, not the task. */
export interface Pressed {
  current: string;
}

/** Puts Radix's Root round the accordion's element. */
export function withRadix(
  element: ReactElement,
  pressed: Pressed,
  onPress: (id: string, open: boolean) => void,
): ReactElement {
  if (typeof document === 'undefined') return element;
  return (
    <Accordion.Root
      asChild
      type="multiple"
      value={VALUE}
      onValueChange={(value) => onPress(pressed.current, value.length > 1)}
    >
      <Unchanged>{element}</Unchanged>
    </Accordion.Root>
  );
}

/**
 * Leaves out what Radix would add to its child: the ref, and the key handler that moves the focus
 * with arrows, Home and End and cancels the page's own scrolling. APG gave that up in April 2026.
 */
const Unchanged = forwardRef<unknown, { children: ReactElement }>(function Unchanged(
  { children },
  _ref,
) {
  return children;
});

interface TaskHeaderProps {
  id: string;
  title: string;
  summary: string;
  open: boolean;
  disabled: boolean;
  heading: `h${HeadingLevel}`;
  titleId: string;
  panelId: string;
  summaryId: string;
  pressed: Pressed;
}

/**
 * The heading with its button, and the summary. A hook, not a component: each task is then one
 * component less. With the same props it is the same element, so that a task with a new body does
 * not render it again.
 */
export function useTaskHeader(props: TaskHeaderProps): ReactNode {
  if (typeof document !== 'undefined') {
    // biome-ignore lint/correctness/useHookAtTopLevel: where it is rendered never changes.
    // biome-ignore lint/correctness/useExhaustiveDependencies: these are all props, in one order.
    return useMemo(() => radixHeader(props), Object.values(props));
  }
  const { open, disabled, heading: Heading } = props;
  return (
    <div className="nj-task-accordion__header">
      <Heading className="nj-task-accordion__heading">{button(props, open, disabled)}</Heading>
      {summaryLine(props)}
    </div>
  );
}

function radixHeader(props: TaskHeaderProps): ReactElement {
  const { open, disabled, heading: Heading } = props;
  return (
    <Accordion.Item
      {...withoutRadixAttributes}
      className="nj-task-accordion__header"
      value={open ? OPEN : CLOSED}
      disabled={disabled}
    >
      <Heading className="nj-task-accordion__heading">
        <Accordion.Trigger asChild>
          <Trigger header={props} />
        </Accordion.Trigger>
      </Heading>
      {summaryLine(props)}
    </Accordion.Item>
  );
}

/** The stylesheet reads `data-state` of the task and `aria-expanded`; these would only be weight. */
const withoutRadixAttributes = {
  'data-state': undefined,
  'data-disabled': undefined,
  'data-orientation': undefined,
};

interface TriggerProps {
  header: TaskHeaderProps;
  /** These come from Radix. */
  'aria-expanded'?: boolean;
  disabled?: boolean;
  onClick?: MouseEventHandler;
}

/** The button with what Radix decides about it; see `Unchanged` for what is left out. */
const Trigger = forwardRef<unknown, TriggerProps>(function Trigger(
  { header, 'aria-expanded': expanded, disabled, onClick },
  _ref,
) {
  return button(header, expanded, disabled, (event) => {
    header.pressed.current = header.id;
    onClick?.(event);
  });
});

function button(
  { title, titleId, panelId, summary, summaryId }: TaskHeaderProps,
  expanded: boolean | undefined,
  disabled: boolean | undefined,
  onClick?: MouseEventHandler,
): ReactNode {
  return (
    <button
      className="nj-task-accordion__trigger"
      type="button"
      id={titleId}
      aria-expanded={expanded}
      aria-controls={panelId}
      aria-describedby={summary === '' ? undefined : summaryId}
      disabled={disabled}
      onClick={onClick}
    >
      <span className="nj-task-accordion__title">{title}</span>
      {chevron}
    </button>
  );
}

function summaryLine({ summary, summaryId }: TaskHeaderProps): ReactNode {
  if (summary === '') return null;
  return (
    <p className="nj-task-accordion__summary" id={summaryId}>
      {summary}
    </p>
  );
}

// Made once: it never differs. Firefox would show an empty element to assistive technology.
const chevron: ReactNode = <span className="nj-task-accordion__icon" aria-hidden="true" />;
