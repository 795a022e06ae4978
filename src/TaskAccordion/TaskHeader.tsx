import * as Accordion from '@radix-ui/react-accordion';
import { type KeyboardEvent, memo, type ReactNode } from 'react';
import type { HeadingLevel } from '../headingLevel.js';

interface TaskHeaderProps {
  /** The task's id, handed back to `onPress`. */
  id: string;
  title: string;
  summary: string;
  open: boolean;
  disabled: boolean;
  heading: `h${HeadingLevel}`;
  titleId: string;
  panelId: string;
  summaryId: string;
  /** Called when the button is pressed; `open` says what the reader asks for. */
  onPress: (id: string, open: boolean) => void;
}

/**
 * The heading with its button, and the summary. All of Radix is in this file. In the browser it
 * binds the button to the task, holds `aria-expanded` and `disabled`, and decides between opening
 * and closing. On the server the same markup is written plainly, because Radix would take most of
 * the time there and does nothing yet.
 *
 * Radix goes round the header alone. Its Root sets state after it mounts and its Item calls
 * `useId`: round a panel, the one would replace the server's text of a body that still loads
 * (`Suspense`), the other would change every id in the body. For the same reason the title and the
 * summary are text, never elements.
 *
 * A function, not a component: the server then renders one component less for each task. Where it
 * is depends on the rendering, not on the module, so that one test can render both ways.
 */
export function taskHeader(props: TaskHeaderProps): ReactNode {
  if (typeof document !== 'undefined') return <RadixHeader {...props} />;
  const { title, summary, open, disabled, heading: Heading } = props;
  return (
    <div className="nj-task-accordion__header">
      <Heading className="nj-task-accordion__heading">
        <button
          type="button"
          aria-controls={props.panelId}
          aria-expanded={open}
          disabled={disabled}
          id={props.titleId}
          className="nj-task-accordion__trigger"
          aria-describedby={summary === '' ? undefined : props.summaryId}
        >
          <span className="nj-task-accordion__title">{title}</span>
          {chevron}
        </button>
      </Heading>
      {summaryLine(props)}
    </div>
  );
}

const RadixHeader = memo(function RadixHeader(props: TaskHeaderProps) {
  const { id, title, summary, open, disabled, heading: Heading, onPress } = props;
  return (
    <Accordion.Root
      asChild
      type="single"
      collapsible
      value={open ? 'open' : ''}
      onValueChange={(value) => onPress(id, value === 'open')}
    >
      <Accordion.Item
        {...withoutRadixAttributes}
        className="nj-task-accordion__header"
        value="open"
        disabled={disabled}
      >
        <Heading className="nj-task-accordion__heading">
          <Accordion.Trigger
            {...withoutRadixAttributes}
            id={props.titleId}
            className="nj-task-accordion__trigger"
            aria-controls={props.panelId}
            aria-describedby={summary === '' ? undefined : props.summaryId}
            onKeyDown={leaveToThePage}
          >
            <span className="nj-task-accordion__title">{title}</span>
            {chevron}
          </Accordion.Trigger>
        </Heading>
        {summaryLine(props)}
      </Accordion.Item>
    </Accordion.Root>
  );
});

function summaryLine({ summary, summaryId }: TaskHeaderProps): ReactNode {
  if (summary === '') return null;
  return (
    <p className="nj-task-accordion__summary" id={summaryId}>
      {summary}
    </p>
  );
}

/** The stylesheet reads `data-state` of the task and `aria-expanded`; these would only be weight. */
const withoutRadixAttributes = {
  'data-state': undefined,
  'data-disabled': undefined,
  'data-orientation': undefined,
  'data-radix-collection-item': undefined,
};

// Made once: it never differs, and a component would run at every toggle.
const chevron: ReactNode = (
  <svg className="nj-task-accordion__icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d="M5 9l7 7 7-7" />
  </svg>
);

/**
 * Radix moves the focus with arrows, Home and End, and cancels the page's own scrolling. APG gave that up in
 * April 2026, because a reader could not scroll to what they had opened. Remove this when Radix
 * follows.
 */
function leaveToThePage(event: KeyboardEvent): void {
  if (/^(Arrow|Home|End)/.test(event.key)) event.stopPropagation();
}
