import { type MouseEvent, type MouseEventHandler, memo, useCallback, useMemo } from 'react';
import { fill, type Messages } from '../messages.js';
import type { OpenTasks } from './openTasks.js';
import type { Entry } from './tasks.js';

interface ToggleAllProps {
  /** What the button will do. */
  label: string;
  /** The result of the press. Empty if the last change was not made by this button. */
  announcement: string;
  onToggle: MouseEventHandler;
}

/** A button that opens or closes all tasks that are not disabled. A live region announces the result once. */
export const ToggleAll = memo(function ToggleAll({
  label,
  announcement,
  onToggle,
}: ToggleAllProps) {
  return (
    <div className="nj-task-accordion__controls">
      <button className="nj-task-accordion__toggle-all" type="button" onClick={onToggle}>
        {label}
      </button>
      {/* No role `status`: Orca stops at an empty element with that role. */}
      <span className="nj-task-accordion__status" aria-live="polite">
        {announcement}
      </span>
    </div>
  );
});

/** Returns the props of the button. Its label also follows tasks that the user opens one by one. */
export function useToggleAll(
  entries: readonly Entry[],
  { open, last, change }: OpenTasks,
  messages: Pick<Messages, 'showAll' | 'hideAll' | 'allShown' | 'allHidden'>,
): ToggleAllProps {
  const ids = useMemo(
    () => entries.filter(({ disabled }) => !disabled).map(({ id }) => id),
    [entries],
  );
  const isOpen = new Set(open);
  const openCount = ids.filter((id) => isOpen.has(id)).length;
  const allOpen = openCount === ids.length;
  const onToggle = useCallback(
    ({ currentTarget }: MouseEvent) => {
      change({ reason: 'all', [allOpen ? 'close' : 'open']: ids, pressed: currentTarget });
    },
    [allOpen, ids, change],
  );

  // Announce the new state, not the requested one: a controlled parent may ignore the request.
  const hasHappened = last?.reason === 'all' && (last.open ? allOpen : openCount === 0);
  const count = { count: ids.length };
  return {
    // Without a label there is no button: all tasks are disabled, or the language has no message.
    label: ids.length === 0 ? '' : fill(allOpen ? messages.hideAll : messages.showAll, count),
    announcement: hasHappened ? fill(allOpen ? messages.allShown : messages.allHidden, count) : '',
    onToggle,
  };
}
