import type { ChangeReason, ValueChangeDetails } from '../../src/index.js';

/** What is counted. It says nothing about the person. */
export interface TaskEvent {
  /** What the user did: pressed a button, found a text, followed an address. */
  reason: ChangeReason;
  /** The ids of the tasks that were opened by it. */
  opened: readonly string[];
}

/** The users did these. `restore` and `invalid` are not their choice. */
const byUser: ReadonlySet<ChangeReason> = new Set(['press', 'all', 'find', 'hash']);

/**
 * Returns a function for `onValueChange` that reports which tasks users open. Make one per accordion:
 * `const [count] = useState(() => countTasks(sendEvent))`. `open` are the tasks of `defaultValue`.
 */
export function countTasks(send: (event: TaskEvent) => void, open: readonly string[] = []) {
  let before = open;
  return function count(after: readonly string[], { reason }: ValueChangeDetails): void {
    const opened = after.filter((id) => !before.includes(id));
    before = after;
    if (byUser.has(reason) && opened.length > 0) send({ reason, opened });
  };
}

/**
 * Sends an event to the site's own server: without cookies, without the address of the page, without an
 * id of the user. A failed request is not repeated and disturbs nobody.
 */
export function sendEvent(event: TaskEvent): void {
  fetch('/count', {
    method: 'POST',
    body: JSON.stringify(event),
    headers: { 'content-type': 'application/json' },
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    keepalive: true,
  }).catch(() => {});
}
