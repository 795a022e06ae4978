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
 * Only this file uses Radix. In the browser Radix connects each button with its task, sets
 * `aria-expanded` and `disabled`, and decides whether a press opens or closes. The server writes the
 * same markup without Radix, which would take most of the rendering time there. The check is made at
 * each rendering, not once in the module, so that one test can render both ways.
 *
 * Radix must not affect the content of bodies:
 * - The context of Root never changes. If it changed, React would replace the server's text of a body
 *   that still loads (`Suspense`) by the fallback. So `value` is always the same list. An open task has
 *   a value that is in the list, a closed task has a value that is not.
 * - No element passes its ref to Radix. With the ref, Radix would register the element and set state.
 * - Item calls `useId`, which changes the ids of all elements in it. So Item contains only the header,
 *   not the panel. Title and summary are text for the same reason.
 */

const OPEN = 'open';
const CLOSED = 'closed';
const VALUE = [OPEN];

/** The id of the pressed task. Radix reports a change of its value, not the task. */
export interface Pressed {
  current: string;
}

/** Renders the element of the accordion in Radix's Root. */
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
      <WithoutRadixProps>{element}</WithoutRadixProps>
    </Accordion.Root>
  );
}

/**
 * Removes the props that Radix adds to its child: the ref, and the key handler. The handler moves the
 * focus with arrows, Home and End, so these keys no longer scroll the page. APG removed these keys in
 * April 2026.
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
  open: boolean;
  disabled: boolean;
  heading: `h${HeadingLevel}`;
  titleId: string;
  panelId: string;
  summaryId: string;
  pressed: Pressed;
}

/**
 * Returns the heading with its button, and the summary. It is a hook, because a component per task would
 * cost more time. With equal props it returns the same element, so that React does not render the header
 * again when only the body has changed.
 */
export function useTaskHeader(props: TaskHeaderProps): ReactNode {
  if (typeof document !== 'undefined') {
    // biome-ignore lint/correctness/useHookAtTopLevel: the environment never changes between renderings.
    // biome-ignore lint/correctness/useExhaustiveDependencies: these are all props, always in the same order.
    return useMemo(() => renderRadixHeader(props), Object.values(props));
  }
  const { open, disabled, heading: Heading } = props;
  return (
    <div className="nj-task-accordion__header">
      <Heading className="nj-task-accordion__heading">
        {renderButton(props, open, disabled)}
      </Heading>
      {renderSummary(props)}
    </div>
  );
}

function renderRadixHeader(props: TaskHeaderProps): ReactElement {
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
      {renderSummary(props)}
    </Accordion.Item>
  );
}

/** Our stylesheet does not need these attributes of Radix. They would make the HTML larger. */
const withoutRadixAttributes = {
  'data-state': undefined,
  'data-disabled': undefined,
  'data-orientation': undefined,
};

interface TriggerProps {
  header: TaskHeaderProps;
  /** This prop and the following ones are set by Radix. */
  'aria-expanded'?: boolean;
  disabled?: boolean;
  onClick?: MouseEventHandler;
}

/** The button with the state from Radix. It ignores Radix's ref and key handler; see above. */
const Trigger = forwardRef<unknown, TriggerProps>(function Trigger(
  { header, 'aria-expanded': expanded, disabled, onClick },
  _ref,
) {
  return renderButton(header, expanded, disabled, (event) => {
    header.pressed.current = header.id;
    onClick?.(event);
  });
});

function renderButton(
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

function renderSummary({ summary, summaryId }: TaskHeaderProps): ReactNode {
  if (summary === '') return null;
  return (
    <p className="nj-task-accordion__summary" id={summaryId}>
      {summary}
    </p>
  );
}

// One element for all tasks. Without `aria-hidden`, Firefox shows the empty element to screen readers.
const chevron: ReactNode = <span className="nj-task-accordion__icon" aria-hidden="true" />;
