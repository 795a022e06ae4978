'use client';

import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ReactNode,
  useCallback,
  useId,
  useMemo,
  useRef,
} from 'react';
import { type HeadingLevel, headingElement } from '../headingLevel.js';
import { type Localized, type Messages, words } from '../messages.js';
import { type ChangeReason, useOpenTasks } from './openTasks.js';
import { usePersist } from './persist.js';
import { type Entry, readTasks } from './readTasks.js';
import { useFind, useHash } from './reveal.js';
import { useSteadyHeading } from './steadyHeading.js';
import { TaskGroup } from './TaskGroup.js';
import { ToggleAll } from './ToggleAll.js';

/** One task: a title and what is behind it. */
export interface Task {
  /**
   * Names the task: in `value`, and as the anchor of its address, `page#id`. Unique on the page,
   * without white space, and kept for good, because people link to it.
   */
  id: string;
  /** The heading, which is the button. Plain text that says what the task is. */
  title: string;
  /** The text. Any content; it is in the HTML whether the task is open or closed. */
  body: ReactNode;
  /** One line under the title, always shown. Accessibility: the button's description. */
  summary?: string | undefined;
  /** Language of this task where it differs from the page's (WCAG 2.2 SC 3.1.2). */
  lang?: string | undefined;
  /**
   * The task can be neither opened nor closed by its button, which leaves the tab order.
   *
   * @default false
   */
  disabled?: boolean | undefined;
}

/** What `onValueChange` is told beside the value. */
export interface ValueChangeDetails {
  /**
   * Who asked: the task's button (`press`), the button for all (`all`), find-in-page or a text
   * fragment (`find`), an address (`hash`), or what was remembered (`restore`).
   */
  reason: ChangeReason;
}

/** The words it speaks itself. */
type Words =
  | 'showAll'
  | 'hideAll'
  | 'allShown'
  | 'allHidden'
  | 'copyLink'
  | 'linkCopied'
  | 'copyRefused';

/** `(value, { reason }) => void`; what `value` is, `type` decides: see `Selection`. */
type ValueChangeHandler = unknown;

interface OwnProps {
  /** The tasks, in the order of reading. */
  tasks: ReadonlyArray<Task>;
  /**
   * Level of every task's heading, 1 to 6: one below the heading the accordion stands under.
   *
   * @default 3
   */
  headingLevel?: HeadingLevel | undefined;
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
   * Remembers the open tasks under this key for as long as the tab lives, for this page alone.
   * Storage that is denied, full or unreadable is storage that is empty. Left out, nothing is
   * remembered.
   */
  persist?: string | undefined;
  /**
   * A button in each task that copies the task's address. Accessibility: its name ends with the
   * task's title, and the result is announced. Where copying is refused, the address is shown as a
   * link.
   *
   * @default false
   */
  copyLink?: boolean | undefined;
  /**
   * `'multiple'`: each task opens and closes by itself. `'single'`: opening one closes the other;
   * it can always be closed again.
   *
   * @default 'multiple'
   */
  type?: 'multiple' | 'single' | undefined;
  /**
   * The open tasks, by id: a list for `'multiple'`, one id or `''` for `'single'`. The accordion
   * then follows this and nothing else.
   */
  value?: readonly string[] | string | undefined;
  /** The tasks that are open at first, in the form of `value`. Not together with `value`. */
  defaultValue?: readonly string[] | string | undefined;
  /**
   * Called when tasks are opened or closed, with the value that is to be, and `{ reason }`: the
   * task's button (`press`), the button for all (`all`), find-in-page or a text fragment (`find`),
   * an address (`hash`), or what was remembered (`restore`).
   */
  onValueChange?: ValueChangeHandler;
  /**
   * One button that shows or hides all tasks; not in `'single'`. Accessibility: its name says what
   * it will do, and the result is announced politely, once.
   *
   * @default true from two tasks on
   */
  toggleAll?: boolean | undefined;
  /**
   * The language of the component's own words; any other tag than `'en'` and `'ko'` (BCP 47) needs
   * all `messages`. Accessibility: sets `lang` on the root, so that a screen reader changes its
   * voice (WCAG 2.2 SC 3.1.2). Left out, the words are English and no language is claimed.
   */
  lang?: string | undefined;
  /** Replaces built-in words; all of them for a language that has none built in. */
  messages?: Partial<Pick<Messages, Words>> | undefined;
}

// What goes together with what. The tool that documents props reads no unions: the props' meaning
// stands above.
type Controllable<Value> =
  | { value?: Value | undefined; defaultValue?: undefined }
  | { value?: undefined; defaultValue?: Value | undefined };

type OnValueChange<Value> = ((value: Value, details: ValueChangeDetails) => void) | undefined;

type Selection =
  | (Controllable<readonly string[]> & {
      type?: 'multiple' | undefined;
      onValueChange?: OnValueChange<string[]>;
    })
  | (Controllable<string> & {
      type: 'single';
      onValueChange?: OnValueChange<string>;
      toggleAll?: false | undefined;
    });

/** Props of {@link TaskAccordion}; every other prop reaches the root element. */
export type TaskAccordionProps = OwnProps &
  Selection &
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
 * it is simply there.
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
    lang,
    messages,
    className,
    ...props
  },
  ref,
) {
  const uid = useId();
  const root = useRef<HTMLDivElement | null>(null);
  const shareRoot = useCallback(
    (element: HTMLDivElement | null) => {
      root.current = element;
      if (typeof ref === 'function') return ref(element);
      if (ref) ref.current = element;
      return undefined;
    },
    [ref],
  );
  const entries = useMemo(() => readTasks(tasks), [tasks]);
  const groups = useMemo(() => groupsOf(entries), [entries]);
  const { open, change } = useOpenTasks({ entries, type, value, defaultValue, onValueChange });
  const text = useMemo(() => words(lang, messages), [lang, messages]);
  usePersist(persist, open, change);
  useSteadyHeading(root, type, open);
  useFind(root, entries, change);
  useHash(root, entries, open, change);

  if (entries.length === 0) return null;
  const heading = headingElement('TaskAccordion', headingLevel);
  const isOpen = new Set(open);
  return (
    <div
      {...props}
      ref={shareRoot}
      lang={lang}
      className={className ? `nj-task-accordion ${className}` : 'nj-task-accordion'}
      data-print={print}
      data-long={entries.length > LONG_LIST ? '' : undefined}
    >
      {type === 'multiple' && (toggleAll ?? entries.length > 1) && (
        <ToggleAll entries={entries} open={open} change={change} words={text} />
      )}
      {groups.map((group) => (
        <TaskGroup
          key={group[0]?.value}
          entries={group}
          open={group.map(({ value: name }) => name).filter((name) => isOpen.has(name))}
          change={change}
          uid={uid}
          heading={heading}
          region={region ?? entries.length <= REGION_LIMIT}
          copyLink={copyLink && text.copyLink !== '' ? text : undefined}
        />
      ))}
    </div>
  );
});

/** APG: beyond about six, `region` panels bury the page's other landmarks. */
const REGION_LIMIT = 6;
/** From here on the stylesheet lets the browser skip the layout of groups out of view. */
const LONG_LIST = 50;
/**
 * Radix renders every item of a root at each toggle and sorts the whole root while mounting, so a
 * long list is several roots: a toggle then costs the same however many tasks there are.
 */
const GROUP_SIZE = 12;

function groupsOf(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const groups = [];
  for (let start = 0; start < entries.length; start += GROUP_SIZE) {
    groups.push(entries.slice(start, start + GROUP_SIZE));
  }
  return groups;
}
