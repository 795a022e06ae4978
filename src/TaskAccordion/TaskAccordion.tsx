'use client';

import {
  type ComponentPropsWithoutRef,
  forwardRef,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type HeadingLevel, headingElement } from '../headingLevel.js';
import { rootProps } from '../lenient.js';
import { type Localized, type Messages, messagesFor, taskAccordionMessages } from '../messages.js';
import { type ChangeReason, useOpenTasks } from './openTasks.js';
import { PressedPlace } from './PressedPlace.js';
import { usePanel } from './panel.js';
import { withRadix } from './radix.js';
import { type Rows, TaskItem } from './TaskItem.js';
import { ToggleAll, useToggleAll } from './ToggleAll.js';
import { useTaskAddress } from './taskAddress.js';
import { readTasks, type Task } from './tasks.js';
import { useAddress } from './useAddress.js';
import { useBodies } from './useBodies.js';
import { useFind } from './useFind.js';
import { useHydrated } from './useHydrated.js';
import { usePersist } from './usePersist.js';

/** The second argument of `onValueChange`. */
export interface ValueChangeDetails {
  /** The cause of the change. */
  reason: ChangeReason;
}

/** The names of its built-in messages. */
type MessageName =
  | 'showAll'
  | 'hideAll'
  | 'allShown'
  | 'allHidden'
  | 'copyLink'
  | 'linkCopied'
  | 'copyRefused';

/** The props of the component that are not props of its root element. */
export interface OwnProps {
  /** The tasks, in reading order. */
  tasks: ReadonlyArray<Task>;
  /**
   * The level of the task headings, 1 to 6: one below the heading before the accordion.
   *
   * @default 3
   */
  headingLevel?: HeadingLevel | undefined;
  /**
   * `'multiple'`: each task opens and closes alone. `'single'`: opening a task closes the open one. The
   * open task can always be closed.
   *
   * @default 'multiple'
   */
  type?: 'multiple' | 'single' | undefined;
  /**
   * The ids of the open tasks. With `value` the accordion is controlled. In `'single'` only the last id
   * counts. Do not use it together with `defaultValue`.
   */
  value?: readonly string[] | undefined;
  /** The ids of the tasks that are open at first. Do not use it together with `value`. */
  defaultValue?: readonly string[] | undefined;
  /**
   * Called when tasks should open or close, with the ids of the tasks that should be open and with
   * `{ reason }`: the button of a task (`'press'`), the button for all tasks (`'all'`), find-in-page or
   * a text fragment (`'find'`), an address (`'hash'`), an invalid field that stops its form
   * (`'invalid'`), or `persist`, and tasks that were visible because the script ran late (`'restore'`).
   */
  onValueChange?: ((value: string[], details: ValueChangeDetails) => void) | undefined;
  /**
   * Adds one button that opens or closes all tasks. It does not exist in `'single'`. Accessibility: its
   * name says what it will do, and a live region announces the result once.
   *
   * @default true from two tasks on
   */
  toggleAll?: boolean | undefined;
  /**
   * Makes each panel a `region` landmark with the name of its task. More than about six make the list of
   * landmarks in a screen reader too long (APG), so from seven tasks on the default is false.
   *
   * @default true up to six tasks
   */
  region?: boolean | undefined;
  /**
   * What a print shows: all tasks in full, or only the open ones. The screen does not change.
   *
   * @default 'all'
   */
  print?: 'all' | 'open' | undefined;
  /**
   * Stores the open tasks in `sessionStorage` under this key, as long as the tab is open, and only for
   * this page: its path and query without tracking parameters and session ids, and its hash if that is a
   * route. A new key, or another page with other tasks, restores the tasks that are stored for it. Storage
   * that is denied, full or unreadable counts as empty. Without `persist` nothing is stored. Use another
   * key for each accordion of a page.
   */
  persist?: string | undefined;
  /**
   * Adds a button to each task that copies its address. `true` copies the address of this page with the
   * id of the task, without tracking parameters and session ids. A function returns the address, absolute
   * or relative to this page. If the hash is a route (`#/…`, `#!…`), the id would lead to another page, so
   * there is a button only with a function. A hash router whose first page has no hash needs a function
   * too. Accessibility: the name of the button ends with the title of the task, and each result is
   * announced. If the browser does not allow copying, the address is shown as a link.
   *
   * @default false
   */
  copyLink?: boolean | ((id: string) => string) | undefined;
  /**
   * The language of the built-in messages. A language tag (BCP 47) other than `'en'` and `'ko'` needs all
   * `messages`. Accessibility: it is also the `lang` of the root, so that a screen reader uses the right
   * voice (WCAG 2.2 SC 3.1.2). Without it, the messages are English and the root has no `lang`.
   */
  lang?: string | undefined;
  /** Replaces built-in messages. A language other than English and Korean needs all of them. */
  messages?: Partial<Pick<Messages, MessageName>> | undefined;
}

/** Excludes props that cannot be used together. */
type Exclusive = ({ value?: undefined } | { defaultValue?: undefined }) &
  ({ type?: 'multiple' | undefined } | { toggleAll?: false | undefined });

/** Props of {@link TaskAccordion}. Every other prop is set on the root element. */
export type TaskAccordionProps = OwnProps &
  Exclusive &
  Localized<MessageName> &
  Omit<
    ComponentPropsWithoutRef<'div'>,
    'children' | 'dangerouslySetInnerHTML' | 'defaultValue' | 'lang'
  >;

/**
 * A ministry's tasks: headings that open and close their text.
 *
 * Each heading contains a button with `aria-expanded` and `aria-controls`. Tab moves the focus. Enter and
 * Space open and close a task. Arrows, Home, End and the Page keys scroll the page. Closed text is in the
 * server's HTML with `hidden="until-found"`: find-in-page, text fragments and search engines find it, and
 * `page#id` opens its task. A print shows all text. Without JavaScript, and if no script has run after
 * four seconds, all text is visible.
 *
 * Source: APG accordion pattern (2026-04), on Radix; WCAG 2.2 SC 1.3.1, 2.1.1, 4.1.2 and 4.1.3;
 * KWCAG 2.2 items 6.1.1, 6.4.2 and 8.2.1.
 *
 * @example
 * <TaskAccordion tasks={[{ id: 'peace', title: 'Peace', body: <p>We will …</p> }]} />
 */
export const TaskAccordion = forwardRef<HTMLDivElement, TaskAccordionProps>(function TaskAccordion(
  {
    tasks,
    headingLevel = 3,
    type = 'multiple',
    value,
    defaultValue,
    onValueChange,
    toggleAll,
    region,
    print = 'all',
    persist,
    copyLink = false,
    messages,
    ...props
  },
  ref,
) {
  const uid = useId().replace(/\W/g, '');
  const root = useRef<HTMLDivElement>(null);
  const [rows] = useState<Rows>(() => new Map());
  const [numbers] = useState(() => new Map<string, number>());

  const entries = useMemo(() => readTasks(tasks), [tasks]);
  const isEmpty = entries.length === 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: without tasks there is no root element.
  useImperativeHandle(ref, () => root.current as HTMLDivElement, [isEmpty]);
  const openTasks = useOpenTasks({ entries, type, value, defaultValue, onValueChange });
  usePersist(persist, entries, openTasks);
  usePanel(root, isEmpty);
  const takenIds = useAddress(root, rows, entries, openTasks).split(' ');
  useFind(root, rows, isEmpty, openTasks);
  useHydrated(root, rows, isEmpty, openTasks);
  useBodies(root, rows, isEmpty, type, openTasks);
  const [canCopy, addressOf] = useTaskAddress(copyLink);
  const { change } = openTasks;
  const pressed = useRef('');
  function press(id: string, open: boolean) {
    const button = rows.get(id)?.querySelector('button');
    change({ reason: 'press', [open ? 'open' : 'close']: [id], pressed: button });
  }
  const allMessages = messagesFor(taskAccordionMessages, props.lang, messages);
  const toggleAllProps = useToggleAll(entries, openTasks, allMessages);

  if (isEmpty) return null;
  const heading = headingElement('TaskAccordion', headingLevel, 3);
  const isOpen = new Set(openTasks.open);
  return withRadix(
    <div
      {...rootProps('nj-task-accordion', props)}
      ref={root}
      data-print={print === 'open' ? 'open' : undefined}
    >
      {type !== 'single' && (toggleAll ?? entries.length > 1) && toggleAllProps.label !== '' && (
        <ToggleAll {...toggleAllProps} />
      )}
      {/* The props are written out, because the server needs several times as long for a spread object. */}
      <div className="nj-task-accordion__tasks">
        {entries.map(({ id, title, summary, body, lang, disabled, hasAddress }) => (
          <TaskItem
            key={id}
            id={id}
            title={title}
            summary={summary}
            body={body}
            lang={lang}
            disabled={disabled}
            anchored={hasAddress && !takenIds.includes(id)}
            idPrefix={`nj${uid}-${numberOf(id, numbers)}`}
            open={isOpen.has(id)}
            heading={heading}
            region={region ?? entries.length <= REGION_LIMIT}
            rows={rows}
            pressed={pressed}
            addressOf={addressOf}
            copyLink={canCopy ? allMessages.copyLink : ''}
            linkCopied={allMessages.linkCopied}
            copyRefused={allMessages.copyRefused}
          />
        ))}
      </div>
      <PressedPlace open={openTasks.open} last={openTasks.last} type={type} />
    </div>,
    pressed,
    press,
  );
});

/** Returns the number of a task. It stays the same when other tasks are added or removed. */
function numberOf(id: string, numbers: Map<string, number>): number {
  const number = numbers.get(id) ?? numbers.size;
  numbers.set(id, number);
  return number;
}

/** APG: more than about six `region` panels hide the other landmarks of the page. */
const REGION_LIMIT = 6;
