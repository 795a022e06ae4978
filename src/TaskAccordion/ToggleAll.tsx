import { type MouseEvent, type MouseEventHandler, memo, useCallback, useMemo } from 'react';
import { fill, type Messages } from '../messages.js';
import type { OpenTasks } from './openTasks.js';
import type { CheckedTask } from './tasks.js';

interface ToggleAllProps extends ToggleAllState {
  /** Ids of the elements that name the accordion. */
  labelId: string | undefined;
  /** The name of the accordion if it is an attribute. It becomes text with the id `labelId`. */
  accordionLabel: string | undefined;
}

interface ToggleAllState {
  /** What the next press does. */
  label: string;
  /** The result of the press. Empty if something else changed the tasks since. */
  announcement: string;
  onToggle: MouseEventHandler;
}

/**
 * One button for all tasks that are not disabled. The live region announces the result once.
 *
 * @selector .nj-task-accordion__controls
 * Contains the button and the live region.
 * @selector .nj-task-accordion__toggle-all
 * The button.
 * @selector .nj-task-accordion__status
 * The live region, which is visually hidden.
 */
export const ToggleAll = memo(function ToggleAll({
  label,
  announcement,
  onToggle,
  labelId,
  accordionLabel,
}: ToggleAllProps) {
  return (
    <div className="nj-task-accordion__controls" data-nj="">
      <button
        className="nj-task-accordion__toggle-all"
        data-nj=""
        type="button"
        aria-describedby={labelId}
        onClick={onToggle}
      >
        {label}
      </button>
      {accordionLabel !== undefined && (
        <span data-nj="" id={labelId} hidden>
          {accordionLabel}
        </span>
      )}
      {/* Not `role="status"`: Orca stops at an empty one. */}
      <span className="nj-task-accordion__status" data-nj="visually-hidden" aria-live="polite">
        {announcement}
      </span>
    </div>
  );
});

/**
 * Returns the props of the button. Its label depends on the open tasks, so it is also correct after
 * the user opened every task one by one.
 */
export function useToggleAll(
  checkedTasks: readonly CheckedTask[],
  { open, lastRequest, requestChange }: OpenTasks,
  messages: Pick<Messages, 'showAll' | 'hideAll' | 'allShown' | 'allHidden'>,
): ToggleAllState {
  const ids = useMemo(
    () => checkedTasks.filter(({ disabled }) => !disabled).map(({ id }) => id),
    [checkedTasks],
  );
  const isOpen = new Set(open);
  const openCount = ids.filter((id) => isOpen.has(id)).length;
  const areAllOpen = openCount === ids.length;
  const onToggle = useCallback(
    ({ currentTarget }: MouseEvent) => {
      requestChange({
        reason: 'all',
        [areAllOpen ? 'close' : 'open']: ids,
        pressedButton: currentTarget,
      });
    },
    [areAllOpen, ids, requestChange],
  );

  // Announce the new state, not the requested one: a controlled parent may ignore the request.
  const isDone = lastRequest?.reason === 'all' && (lastRequest.open ? areAllOpen : openCount === 0);
  const count = { count: ids.length };
  return {
    // The button is not rendered without a label: if all tasks are disabled, or if the language has
    // no such message.
    label: ids.length === 0 ? '' : fill(areAllOpen ? messages.hideAll : messages.showAll, count),
    announcement: isDone ? fill(areAllOpen ? messages.allShown : messages.allHidden, count) : '',
    onToggle,
  };
}
