import { useEffect, useRef } from 'react';
import { fill, type Messages } from '../messages.js';
import type { Change } from './openTasks.js';
import type { Entry } from './readTasks.js';

interface ToggleAllProps {
  entries: readonly Entry[];
  open: readonly string[];
  change: Change;
  words: Pick<Messages, 'showAll' | 'hideAll' | 'allShown' | 'allHidden'>;
}

/**
 * One button for all tasks that can be operated. Its name follows what is really open, also when
 * the tasks were opened one by one.
 */
export function ToggleAll({ entries, open, change, words }: ToggleAllProps) {
  const names = entries.filter(({ task }) => !task.disabled).map(({ value }) => value);
  const isOpen = new Set(open);
  const allOpen = names.every((name) => isOpen.has(name));
  const status = useRef<HTMLSpanElement>(null);
  const asked = useRef<'shown' | 'hidden' | undefined>(undefined);
  const result = fill(allOpen ? words.allShown : words.allHidden, { count: names.length });

  // What is announced is what happened, not what was asked for: the owner of `value` may refuse.
  // Written past React: an announcement is no state of the accordion and costs no second commit.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of what is open counts.
  useEffect(() => {
    if (status.current) {
      const happened = asked.current === (allOpen ? 'shown' : 'hidden');
      status.current.textContent = happened ? result : '';
    }
    asked.current = undefined;
  }, [open]);

  const label = fill(allOpen ? words.hideAll : words.showAll, { count: names.length });
  // A language without this word gets no button, rather than one in another language.
  if (names.length === 0 || label === '') return null;
  return (
    <div className="nj-task-accordion__controls">
      <button
        className="nj-task-accordion__toggle-all"
        type="button"
        onClick={() => {
          asked.current = allOpen ? 'hidden' : 'shown';
          change(allOpen ? [] : names, allOpen ? names : [], 'all');
        }}
      >
        {label}
      </button>
      <span className="nj-task-accordion__status" role="status" ref={status} />
    </div>
  );
}
