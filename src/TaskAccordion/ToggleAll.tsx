import { fill, type Messages } from '../messages.js';
import type { OpenTasks } from './openTasks.js';
import type { Entry } from './tasks.js';

interface ToggleAllProps {
  entries: readonly Entry[];
  openTasks: OpenTasks;
  words: Pick<Messages, 'showAll' | 'hideAll' | 'allShown' | 'allHidden'>;
}

/**
 * One button for all tasks that can be operated. Its name says what it will do, also when the
 * tasks were opened one by one. The result is announced politely, once.
 */
export function ToggleAll({ entries, openTasks: { open, last, change }, words }: ToggleAllProps) {
  const ids = entries.filter(({ disabled }) => !disabled).map(({ id }) => id);
  const isOpen = new Set(open);
  const openCount = ids.filter((id) => isOpen.has(id)).length;
  const allOpen = openCount === ids.length;
  const label = fill(allOpen ? words.hideAll : words.showAll, { count: ids.length });
  // A language without this word gets no button, rather than one in another language.
  if (ids.length === 0 || label === '') return null;

  // What is announced is what happened: the owner of `value` may refuse what was asked for.
  const happened = last?.reason === 'all' && (last.open ? allOpen : openCount === 0);
  return (
    <div className="nj-task-accordion__controls">
      <button
        className="nj-task-accordion__toggle-all"
        type="button"
        onClick={() => change({ reason: 'all', [allOpen ? 'close' : 'open']: ids })}
      >
        {label}
      </button>
      {/* No role: for Orca an empty `status` is a stop. */}
      <span className="nj-task-accordion__status" aria-live="polite">
        {happened && fill(allOpen ? words.allShown : words.allHidden, { count: ids.length })}
      </span>
    </div>
  );
}
