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
import { type Localized, type Messages, taskAccordionWords, words } from '../messages.js';
import { useBodies } from './bodies.js';
import { useFind } from './find.js';
import { useAddress } from './follow.js';
import { useHydrated } from './hydrated.js';
import { type ChangeReason, useOpenTasks } from './openTasks.js';
import { PressedPlace } from './PressedPlace.js';
import { usePanel } from './panel.js';
import { usePersist } from './persist.js';
import { withRadix } from './radix.js';
import { type Rows, TaskItem } from './TaskItem.js';
import { ToggleAll, useToggleAll } from './ToggleAll.js';
import { useTaskAddress } from './taskAddress.js';
import { readTasks, type Task } from './tasks.js';

/** What `onValueChange` is told beside the value. */
export interface ValueChangeDetails {
  /** Who asked for the change. */
  reason: ChangeReason;
}

/** The built-in words that it uses. */
type Words =
  | 'showAll'
  | 'hideAll'
  | 'allShown'
  | 'allHidden'
  | 'copyLink'
  | 'linkCopied'
  | 'copyRefused';

/** The props that the component adds to those of its root element. */
export interface OwnProps {
  /** The tasks, in the order of reading. */
  tasks: ReadonlyArray<Task>;
  /**
   * Level of every task's heading, 1 to 6: one below the heading the accordion stands under.
   *
   * @default 3
   */
  headingLevel?: HeadingLevel | undefined;
  /**
   * `'multiple'`: each task opens and closes by itself. `'single'`: opening one closes the other;
   * it can always be closed again.
   *
   * @default 'multiple'
   */
  type?: 'multiple' | 'single' | undefined;
  /**
   * The open tasks, by id; at most one counts in `'single'`, the last. The accordion then follows
   * this and nothing else. Not together with `defaultValue`.
   */
  value?: readonly string[] | undefined;
  /** The tasks that are open at first, by id. Not together with `value`. */
  defaultValue?: readonly string[] | undefined;
  /**
   * Called when tasks are opened or closed, with the ids of the tasks that are to be open, and
   * `{ reason }`: the task's button (`'press'`), the button for all tasks (`'all'`), find-in-page or
   * a text fragment (`'find'`), an address (`'hash'`), a field that keeps its form from being sent
   * (`'invalid'`), or what was remembered, or shown because the script came late (`'restore'`).
   */
  onValueChange?: ((value: string[], details: ValueChangeDetails) => void) | undefined;
  /**
   * One button that shows or hides all tasks; not in `'single'`. Accessibility: its name says what
   * it will do, and the result is announced politely, once.
   *
   * @default true from two tasks on
   */
  toggleAll?: boolean | undefined;
  /**
   * Makes every panel a `region` landmark, named by its task. More than about six flood a
   * screen reader's list of landmarks (APG), so from seven on it must be asked for.
   *
   * @default true up to six tasks
   */
  region?: boolean | undefined;
  /**
   * What is printed: every task in full, or the open ones alone. The screen stays as it is.
   *
   * @default 'all'
   */
  print?: 'all' | 'open' | undefined;
  /**
   * Remembers the open tasks under this key for as long as the tab lives, for this page alone: its
   * path and its query, without tracking parameters and session ids, and its hash where that is a
   * route. Another key restores what was remembered under that, and so does another page that shows
   * other tasks in the same accordion. Storage that is denied, full or unreadable counts as empty.
   * Left out, nothing is remembered. Each accordion of a page needs a key of its own.
   */
  persist?: string | undefined;
  /**
   * A button in each task that copies its address: `true` for that of this page with the task's id,
   * without tracking parameters and session ids, or a function that gives it, whole or counted from
   * this page. Where the hash is a route (`#/…`, `#!…`), the task's id would lead to another page,
   * and there is no button without a function; a hash router whose first page has no hash needs one
   * as well. Accessibility: the button's name ends with the task's title, and the result is
   * announced, each time. Where copying is refused, the address is shown as a link.
   *
   * @default false
   */
  copyLink?: boolean | ((id: string) => string) | undefined;
  /**
   * The language of the component's own words; any other tag than `'en'` and `'ko'` (BCP 47) needs
   * all `messages`. Accessibility: sets `lang` on the root, so that a screen reader changes its
   * voice (WCAG 2.2 SC 3.1.2). Left out, the words are English and no language is claimed.
   */
  lang?: string | undefined;
  /** Replaces built-in words; all of them for a language that has none built in. */
  messages?: Partial<Pick<Messages, Words>> | undefined;
}

/** What does not go together. */
type Exclusive = ({ value?: undefined } | { defaultValue?: undefined }) &
  ({ type?: 'multiple' | undefined } | { toggleAll?: false | undefined });

/** Props of {@link TaskAccordion}; every other prop reaches the root element. */
export type TaskAccordionProps = OwnProps &
  Exclusive &
  Localized<Words> &
  Omit<
    ComponentPropsWithoutRef<'div'>,
    'children' | 'dangerouslySetInnerHTML' | 'defaultValue' | 'lang'
  >;

/**
 * A ministry's tasks: headings that open and close the text behind them.
 *
 * Each heading holds a real button with `aria-expanded` and `aria-controls`. Tab moves, Enter and
 * Space open and close; arrows, Home, End and the Page keys scroll the page as everywhere else.
 * Closed text is in the server's HTML as `hidden="until-found"`: find-in-page, text fragments and
 * search engines reach it, `page#id` opens its task, paper shows all of it, and without JavaScript
 * it is simply there; where a script is awaited and has not come after four seconds, too.
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: with the first task the root appears.
  useImperativeHandle(ref, () => root.current as HTMLDivElement, [isEmpty]);
  const openTasks = useOpenTasks({ entries, type, value, defaultValue, onValueChange });
  usePersist(persist, entries, openTasks);
  usePanel(root, isEmpty);
  const elsewhere = useAddress(root, rows, entries, openTasks).split(' ');
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
  const text = words(taskAccordionWords, props.lang, messages);
  const all = useToggleAll(entries, openTasks, text);

  if (isEmpty) return null;
  const heading = headingElement('TaskAccordion', headingLevel, 3);
  const isOpen = new Set(openTasks.open);
  return withRadix(
    <div
      {...rootProps('nj-task-accordion', props)}
      ref={root}
      data-print={print === 'open' ? 'open' : undefined}
    >
      {type !== 'single' && (toggleAll ?? entries.length > 1) && all.label !== '' && (
        <ToggleAll {...all} />
      )}
      {/* Written out: the server takes several times as long for objects that are spread. */}
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
            anchored={hasAddress && !elsewhere.includes(id)}
            idPrefix={`nj${uid}-${numberOf(id, numbers)}`}
            open={isOpen.has(id)}
            heading={heading}
            region={region ?? entries.length <= REGION_LIMIT}
            rows={rows}
            pressed={pressed}
            addressOf={addressOf}
            copyLink={canCopy ? text.copyLink : ''}
            linkCopied={text.linkCopied}
            copyRefused={text.copyRefused}
          />
        ))}
      </div>
      <PressedPlace open={openTasks.open} last={openTasks.last} type={type} />
    </div>,
    pressed,
    press,
  );
});

/** The number that a task keeps while others come and go, so that its generated ids stay. */
function numberOf(id: string, numbers: Map<string, number>): number {
  const number = numbers.get(id) ?? numbers.size;
  numbers.set(id, number);
  return number;
}

/** APG: beyond about six, `region` panels bury the page's other landmarks. */
const REGION_LIMIT = 6;
