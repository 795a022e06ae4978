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
 * Only this file uses Radix. In the browser, Radix connects each button to its task, sets
 * `aria-expanded` and `disabled`, and decides whether a press opens or closes. The server renders
 * the same markup without Radix, which would take most of the rendering time there and has no
 * effect. This is decided at render time, not at import, so that one test can render both.
 *
 * Radix must not affect the bodies of the tasks:
 * - The context of Root never changes: its value is always `ROOT_VALUE`. An open task has a value
 *   that is in this list, and a closed task has another value. If a context above a body changed,
 *   React would replace the server's HTML of a suspended body by the fallback.
 * - Radix gets no refs. With a ref, Radix would register the element and set state.
 * - An Item contains only the header. Item calls `useId`, so it would change every id in the panel.
 *   For the same reason title and summary are text, not elements.
 */

const OPEN = 'open';
const CLOSED = 'closed';
const ROOT_VALUE = [OPEN];

/** The id of the task whose button was pressed. Radix reports only its new value, not the task. */
export interface PressedId {
  current: string;
}

/** Wraps the accordion's element in Radix's Root. */
export function wrapInRadixRoot(
  element: ReactElement,
  pressedId: PressedId,
  onPress: (id: string, open: boolean) => void,
): ReactElement {
  if (typeof document === 'undefined') return element;
  return (
    <Accordion.Root
      asChild
      type="multiple"
      value={ROOT_VALUE}
      onValueChange={(value) => onPress(pressedId.current, value.length > 1)}
    >
      <WithoutRadixProps>{element}</WithoutRadixProps>
    </Accordion.Root>
  );
}

/**
 * Ignores the props that Radix adds to its child: the ref, and the key handler, which moves the
 * focus with arrows, Home and End and prevents scrolling. APG removed these keys in April 2026.
 */
const WithoutRadixProps = forwardRef<unknown, { children: ReactElement }>(
  function WithoutRadixProps({ children }, _ref) {
    return children;
  },
);

interface TaskHeaderProps {
  id: string;
  title: string;
  summary: string;
  status: string;
  open: boolean;
  disabled: boolean;
  heading: `h${HeadingLevel}`;
  titleId: string;
  panelId: string;
  summaryId: string;
  statusId: string;
  pressedId: PressedId;
}

/**
 * Returns the heading with its button, and the summary. It is a hook, because a component for each
 * task would make rendering slower. It returns the same element for the same props, so a task with
 * a new body does not re-render its header.
 *
 * @selector .nj-task-accordion__head
 * Contains the heading and the summary.
 * @selector .nj-task-accordion__heading
 * The heading, `h1` to `h6`.
 * @selector .nj-task-accordion__trigger
 * The button.
 * @selector .nj-task-accordion__trigger[aria-expanded="true"]
 * The button of an open task. Otherwise it is `"false"`.
 * @selector .nj-task-accordion__trigger:disabled
 * The button of a disabled task.
 * @selector .nj-task-accordion__title
 * The title in the button.
 * @selector .nj-task-accordion__icon
 * The chevron in the button. The stylesheet draws it.
 * @selector .nj-task-accordion__task-status
 * The status, if the task has one.
 * @selector .nj-task-accordion__summary
 * The summary, if the task has one.
 */
export function useTaskHeader(props: TaskHeaderProps): ReactNode {
  if (typeof document !== 'undefined') {
    // biome-ignore lint/correctness/useHookAtTopLevel: one environment always takes the same branch.
    // biome-ignore lint/correctness/useExhaustiveDependencies: the list has every prop, always in the same order.
    return useMemo(() => renderRadixHeader(props), Object.values(props));
  }
  const { open, disabled, heading: Heading } = props;
  return (
    <div className="nj-task-accordion__head" data-nj="">
      <Heading className="nj-task-accordion__heading" data-nj="">
        {renderButton(props, open, disabled)}
      </Heading>
      {renderDescription(props)}
    </div>
  );
}

function renderRadixHeader(props: TaskHeaderProps): ReactElement {
  const { open, disabled, heading: Heading } = props;
  return (
    <Accordion.Item
      {...removedRadixAttributes}
      className="nj-task-accordion__head"
      data-nj=""
      value={open ? OPEN : CLOSED}
      disabled={disabled}
    >
      <Heading className="nj-task-accordion__heading" data-nj="">
        <Accordion.Trigger asChild>
          <Trigger header={props} />
        </Accordion.Trigger>
      </Heading>
      {renderDescription(props)}
    </Accordion.Item>
  );
}

/** Attributes of Radix that no stylesheet needs. They would make the document larger. */
const removedRadixAttributes = {
  'data-state': undefined,
  'data-disabled': undefined,
  'data-orientation': undefined,
};

interface TriggerProps {
  header: TaskHeaderProps;
  /** Radix sets these three. */
  'aria-expanded'?: boolean;
  disabled?: boolean;
  onClick?: MouseEventHandler;
}

/** Renders the button with three props of Radix. Ignores the others; see `WithoutRadixProps`. */
const Trigger = forwardRef<unknown, TriggerProps>(function Trigger(
  { header, 'aria-expanded': expanded, disabled, onClick },
  _ref,
) {
  return renderButton(header, expanded, disabled, (event) => {
    header.pressedId.current = header.id;
    onClick?.(event);
  });
});

function renderButton(
  { title, titleId, panelId, ...description }: TaskHeaderProps,
  expanded: boolean | undefined,
  disabled: boolean | undefined,
  onClick?: MouseEventHandler,
): ReactNode {
  return (
    <button
      className="nj-task-accordion__trigger"
      data-nj=""
      type="button"
      id={titleId}
      aria-expanded={expanded}
      aria-controls={panelId}
      aria-describedby={descriptionIds(description)}
      disabled={disabled}
      onClick={onClick}
    >
      <span className="nj-task-accordion__title" data-nj="">
        {title}
      </span>
      {chevron}
    </button>
  );
}

type Description = Pick<TaskHeaderProps, 'status' | 'statusId' | 'summary' | 'summaryId'>;

function descriptionIds({ status, statusId, summary, summaryId }: Description): string | undefined {
  if (status === '') return summary === '' ? undefined : summaryId;
  return summary === '' ? statusId : `${statusId} ${summaryId}`;
}

function renderDescription({ status, statusId, summary, summaryId }: Description): ReactNode {
  if (status === '' && summary === '') return null;
  return (
    <>
      {status !== '' && (
        <p className="nj-task-accordion__task-status" data-nj="" id={statusId}>
          {status}
        </p>
      )}
      {summary !== '' && (
        <p className="nj-task-accordion__summary" data-nj="" id={summaryId}>
          {summary}
        </p>
      )}
    </>
  );
}

// Created once, because it never changes. Without `aria-hidden`, Firefox exposes it to screen
// readers.
const chevron: ReactNode = (
  <span className="nj-task-accordion__icon" data-nj="" aria-hidden="true" />
);
