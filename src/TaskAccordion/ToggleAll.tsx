import { type MouseEvent, type MouseEventHandler, memo, useCallback, useMemo } from 'react';
import { fill, type Messages } from '../messages.js';
import type { OpenTasks } from './openTasks.js';
import type { Entry } from './tasks.js';

interface ToggleAllProps {
  /** Says what the button will do. */
  label: string;
  /** Says what has become of the tasks. Empty where the button was not used last. */
  announcement: string;
  onToggle: MouseEventHandler;
}

/** One button for all tasks that can be operated. The result is announced politely, once. */
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
      {/* No role: for Orca an empty `status` is a stop. */}
      <span className="nj-task-accordion__status" aria-live="polite">
        {announcement}
      </span>
    </div>
  );
});

/** What the button says and does; its name is right also when tasks were opened one by one. */
export function useToggleAll(
  entries: readonly Entry[],
  { open, last, change }: OpenTasks,
  words: Pick<Messages, 'showAll' | 'hideAll' | 'allShown' | 'allHidden'>,
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

  // What is announced is what happened: the owner of `value` may refuse what was asked for.
  const happened = last?.reason === 'all' && (last.open ? allOpen : openCount === 0);
  const count = { count: ids.length };
  return {
    // Without a task to operate, or without this word in the language, there is no button.
    label: ids.length === 0 ? '' : fill(allOpen ? words.hideAll : words.showAll, count),
    announcement: happened ? fill(allOpen ? words.allShown : words.allHidden, count) : '',
    onToggle,
  };
}
