'use client';

import {
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type ReactNode,
  type RefAttributes,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useGeneratedId } from '../generatedId.js';
import { type HeadingLevel, headingElement } from '../headingLevel.js';
import { attribute, rootProps } from '../lenient.js';
import { type Localized, type Messages, messagesFor, taskAccordionMessages } from '../messages.js';
import { useFormsAndMedia } from './formsAndMedia.js';
import { useIdPrefix } from './idPrefix.js';
import { useMarkHydrated } from './markHydrated.js';
import { useOpenByAddress } from './openByAddress.js';
import { useOpenByFind } from './openByFind.js';
import { type ChangeReason, useOpenTasks } from './openTasks.js';
import { useDefinePanel } from './panel.js';
import { usePersist } from './persist.js';
import { wrapInRadixRoot } from './radix.js';
import { ScrollAnchor } from './ScrollAnchor.js';
import { type TaskElements, TaskItem } from './TaskItem.js';
import { ToggleAll, useToggleAll } from './ToggleAll.js';
import { useTaskAddress } from './taskAddress.js';
import { readTasks, type Task } from './tasks.js';

/** The second argument of `onValueChange`. */
export interface ValueChangeDetails {
  /** What caused the change. */
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

/** The message that a language without built-in messages may leave out. */
type OptionalMessageName = 'backToTitle';

/** The props of the component that are not props of its root element. */
export interface OwnProps {
  /** The tasks, in the order in which they are shown. */
  tasks: ReadonlyArray<Task>;
  /**
   * The level of each task's heading, 1 to 6. Use the level below the heading above the accordion.
   * Accessibility: screen-reader users move by heading level.
   *
   * @default 3
   */
  headingLevel?: HeadingLevel | undefined;
  /**
   * `'multiple'`: any number of tasks can be open. `'single'`: opening a task closes the other one.
   * An open task can always be closed.
   *
   * @default 'multiple'
   */
  type?: 'multiple' | 'single' | undefined;
  /**
   * The ids of the open tasks. The accordion is then controlled: nothing else opens or closes a
   * task. In `'single'` only the last id is used. Set it in `onValueChange`: without that function the
   * buttons do nothing, and a warning says so in development. Do not combine it with `defaultValue`.
   */
  value?: readonly string[] | undefined;
  /** The ids of the tasks that are open in the first render. Do not combine it with `value`. */
  defaultValue?: readonly string[] | undefined;
  /**
   * Called for each request to open or close tasks, with the ids of the tasks that will be open and
   * `{ reason }`:
   * - `'press'`: the button of a task.
   * - `'all'`: the button for all tasks.
   * - `'find'`: find-in-page or a text fragment.
   * - `'hash'`: an address.
   * - `'invalid'`: an invalid field that prevents its form from being submitted.
   * - `'restore'`: `persist`, or a script that loaded late, after all tasks were shown without it.
   */
  onValueChange?: ((value: string[], details: ValueChangeDetails) => void) | undefined;
  /**
   * Adds one button that shows or hides all tasks. Not available in `'single'`. Accessibility: the
   * button's name describes the next action, and a polite live region announces the result once.
   *
   * @default true from two tasks on
   */
  toggleAll?: boolean | undefined;
  /**
   * Makes each open panel a `region` landmark with the title as its name. Accessibility: more than
   * about six make a screen reader's list of landmarks too long (APG), so from seven tasks on the
   * default is `false`.
   *
   * @default true up to six tasks
   */
  region?: boolean | undefined;
  /**
   * Which tasks are printed with their text: all, or only the open ones. The screen does not
   * change.
   *
   * @default 'all'
   */
  print?: 'all' | 'open' | undefined;
  /**
   * Stores the open tasks under this key until the tab closes. They are stored for this page only:
   * its path and query without tracking parameters and session ids, and its hash if the hash is a
   * route. The stored state is restored on load, when the key changes, and when the same accordion
   * shows other tasks on another page. Storage that is denied, full or unreadable counts as empty.
   * Without a key, nothing is stored. Give each accordion of a page its own key.
   */
  persist?: string | undefined;
  /**
   * Adds a button to each task that copies the task's address. `true` copies the address of this
   * page with the task's id, without tracking parameters and session ids. A function returns
   * another address, which is absolute or relative to this page. If the hash is a route (`#/…`,
   * `#!…`), the task's id would lead to another page, so there is no button unless you pass a
   * function. With a hash router whose first page has no hash, always pass a function.
   *
   * Accessibility: the button's name ends with the task's title, and each press is announced. If
   * the browser refuses to copy, the address is shown as a link.
   *
   * @default false
   */
  copyLink?: boolean | ((id: string) => string) | undefined;
  /**
   * Adds a link to the end of the text of each task that leads back to its title. For tasks with long
   * text. It does not close the task, and it does not change the address. It is not printed.
   *
   * Accessibility: the link moves the focus to the button of the task. Its name ends with the title.
   *
   * @default false
   */
  backLink?: boolean | undefined;
  /**
   * The language of the built-in messages. A language tag (BCP 47) other than `'en'` and `'ko'`
   * needs all `messages`. Accessibility: it is also the `lang` of the root, so that a screen reader
   * uses the right voice (WCAG 2.2 SC 3.1.2). Without it, the messages are English and the root has
   * no `lang`.
   */
  lang?: string | undefined;
  /**
   * Replaces built-in messages. A language other than English and Korean needs all of them, except
   * `backToTitle`: without it, `backLink` adds no link.
   */
  messages?: Partial<Pick<Messages, MessageName | OptionalMessageName>> | undefined;
}

/** The props that cannot be combined. */
type Exclusive = ({ value?: undefined } | { defaultValue?: undefined }) &
  ({ type?: 'multiple' | undefined } | { toggleAll?: false | undefined });

/** Props of {@link TaskAccordion}. Every other prop is set on the root element. */
export type TaskAccordionProps = OwnProps &
  Exclusive &
  Localized<MessageName, OptionalMessageName> &
  Omit<
    ComponentPropsWithoutRef<'div'>,
    'children' | 'dangerouslySetInnerHTML' | 'defaultValue' | 'lang'
  >;

/** The props after `Omit`, which merges the members of a union. */
type MergedProps = Omit<TaskAccordionProps, never>;

interface TaskAccordionComponent
  extends ForwardRefExoticComponent<TaskAccordionProps & RefAttributes<HTMLDivElement>> {
  /**
   * For a component that passes on its props after `Omit`: `value` and `defaultValue` are then both
   * optional. Props that are written out are never both optional, and the other signature checks them.
   */
  <Props extends MergedProps>(
    props: Props & RefAttributes<HTMLDivElement> & IfMerged<Props>,
  ): ReactNode;
}

type IfMerged<Props> = 'value' | 'defaultValue' extends keyof Props
  ? Partial<Props> extends Pick<Props, keyof Props & ('value' | 'defaultValue')>
    ? unknown
    : never
  : never;

/**
 * Shows the tasks of a ministry: headings that open and close their text.
 *
 * Each heading contains a `button` with `aria-expanded` and `aria-controls`. Tab moves the focus,
 * Enter and Space open and close. Arrows, Home, End, Page Up and Page Down scroll the page. Closed
 * text is in the server's HTML as `hidden="until-found"`: find-in-page, text fragments and search
 * engines find it, `page#id` opens its task, and it is printed. Without JavaScript all text is
 * shown, and also if the script has not loaded after four seconds.
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
    backLink = false,
    messages,
    ...props
  },
  ref,
) {
  const root = useRef<HTMLDivElement>(null);
  const [taskElements] = useState<TaskElements>(() => new Map());

  const checkedTasks = useMemo(() => readTasks(tasks), [tasks]);
  const isEmpty = checkedTasks.length === 0;
  const generatedId = useGeneratedId(
    props.id,
    checkedTasks.map(({ id }) => id),
  );
  const [idPrefix, getTaskPrefix] = useIdPrefix(root, generatedId, isEmpty);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the root is rendered with the first task.
  useImperativeHandle(ref, () => root.current as HTMLDivElement, [isEmpty]);
  const openTasks = useOpenTasks({ checkedTasks, type, value, defaultValue, onValueChange });
  usePersist(persist, checkedTasks, openTasks);
  useDefinePanel(root, isEmpty);
  const takenIds = useOpenByAddress(root, taskElements, checkedTasks, openTasks).split(' ');
  useOpenByFind(root, taskElements, isEmpty, openTasks);
  useMarkHydrated(root, taskElements, isEmpty, openTasks);
  useFormsAndMedia(root, taskElements, isEmpty, type, openTasks);
  const [hasCopyButton, getTaskAddress] = useTaskAddress(copyLink);
  const { requestChange } = openTasks;
  const pressedId = useRef('');
  function onPress(id: string, open: boolean) {
    const pressedButton = taskElements.get(id)?.querySelector('button');
    requestChange({ reason: 'press', [open ? 'open' : 'close']: [id], pressedButton });
  }
  const usedMessages = messagesFor(taskAccordionMessages, props.lang, messages);
  const toggleAllProps = useToggleAll(checkedTasks, openTasks, usedMessages);

  if (isEmpty) return null;
  const heading = headingElement('TaskAccordion', headingLevel, 3);
  const isOpen = new Set(openTasks.open);
  const [labelledBy, ariaLabel] = [props['aria-labelledby'], props['aria-label']].map(attribute);
  /**
   * @selector .nj-task-accordion
   * The root element.
   * @selector .nj-task-accordion[data-hydrated]
   * React is running. Before this, the stylesheet shows the task in the address, and after four
   * seconds all tasks.
   * @selector .nj-task-accordion[data-print="open"]
   * Only open tasks are printed with their text. Absent for `print="all"`.
   * @selector .nj-task-accordion__tasks
   * Contains the tasks.
   */
  return wrapInRadixRoot(
    <div
      // An element without a role cannot have a name.
      role={labelledBy || ariaLabel ? 'group' : undefined}
      {...rootProps('nj-task-accordion', props)}
      ref={root}
      data-print={print === 'open' ? 'open' : undefined}
    >
      {type !== 'single' &&
        (toggleAll ?? checkedTasks.length > 1) &&
        toggleAllProps.label !== '' && (
          <ToggleAll
            {...toggleAllProps}
            labelId={labelledBy || (ariaLabel && `${idPrefix}-label`)}
            accordionLabel={labelledBy ? undefined : ariaLabel}
          />
        )}
      {/* Do not spread these props: the server would take several times as long. */}
      <div className="nj-task-accordion__tasks" data-nj="">
        {checkedTasks.map(({ id, title, summary, status, body, lang, disabled, hasAddress }) => (
          <TaskItem
            key={id}
            id={id}
            title={title}
            summary={summary}
            status={status}
            body={body}
            lang={lang}
            disabled={disabled}
            hasAnchor={hasAddress && !takenIds.includes(id)}
            idPrefix={getTaskPrefix(id)}
            open={isOpen.has(id)}
            heading={heading}
            region={region ?? checkedTasks.length <= REGION_LIMIT}
            taskElements={taskElements}
            pressedId={pressedId}
            getTaskAddress={getTaskAddress}
            copyLink={hasCopyButton ? usedMessages.copyLink : ''}
            linkCopied={usedMessages.linkCopied}
            copyRefused={usedMessages.copyRefused}
            backToTitle={backLink === true ? usedMessages.backToTitle : ''}
          />
        ))}
      </div>
      <ScrollAnchor open={openTasks.open} lastRequest={openTasks.lastRequest} type={type} />
    </div>,
    pressedId,
    onPress,
  );
}) as TaskAccordionComponent;

/** APG: more than about six `region` panels hide the other landmarks of the page. */
const REGION_LIMIT = 6;
