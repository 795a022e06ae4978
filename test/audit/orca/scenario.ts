import type { ComponentName } from '../../../src/audit/evidence.js';
import type { Session } from './session.js';
import { firstMissing, joined, stable } from './speech.js';

/** What a user of a screen reader does, and what must be said then. */
export interface Step {
  /** A sentence about what the user learns or does. It is in the transcript. */
  note: string;
  /** The keys, by the names of X11. Orca's own commands are in its documentation. `type:` begins a text. */
  keys?: readonly string[];
  /** Presses the last key again until this has been said. */
  until?: string;
  /** An expression in the page that is evaluated in place of keys. */
  script?: string;
  /** Loads the page again, with this fragment, in place of keys. */
  load?: string;
  /** What must be said, in this order. */
  says?: readonly string[];
  /** What must be said exactly once. */
  once?: string;
  /** What must not be said. */
  never?: readonly string[];
  /** Whether the step comes to a picture. Elsewhere, Orca must not say "image". */
  hasPicture?: true;
  /** Whether more is said in some runs, so that the committed transcript leaves the step out. */
  varies?: true;
  /** The component that the step is about, if it is not that of the scenario. */
  component?: ComponentName;
  /** The WCAG 2.2 success criteria that the step shows. */
  criteria: readonly string[];
}

export interface Scenario {
  /** The name of the transcript. */
  name: string;
  /** The id of the story. */
  story: string;
  /** Further parameters of the story's address. */
  globals?: string;
  component: ComponentName;
  /** Whether a text is in another language than the page around it. */
  hasOtherLanguage?: boolean;
  /** Only in Chromium, because nothing in it depends on the browser. */
  isChromiumOnly?: boolean;
  steps: readonly Step[];
}

/** A key and what Orca said after it. */
interface Heard {
  key: string;
  said: readonly string[];
}

export interface StepResult extends Step {
  heard: readonly Heard[];
  /** What is wrong, each in a sentence. */
  faults: readonly string[];
}

/** A reader never wants to hear these. Orca says "statusbar" at an empty live region with `role="status"`. */
const neverSaid = ['statusbar', 'blank', 'empty link', 'image'];

/** The key that leads to the start of the page. */
export const top = 'ctrl+Home';

/** More presses than any text of the sample pages has lines. */
const limit = 60;

/** Does the steps on the open page. */
export async function follow(
  session: Session,
  { steps }: Pick<Scenario, 'steps'>,
  open: (fragment: string) => Promise<string[]>,
): Promise<StepResult[]> {
  const results: StepResult[] = [];
  for (const step of steps) {
    const heard = await take(session, step, open);
    results.push({ ...step, heard, faults: faultsOf(step, heard) });
  }
  return results;
}

async function take(
  session: Session,
  step: Step,
  open: (fragment: string) => Promise<string[]>,
): Promise<Heard[]> {
  const { keys = [], until, script, load } = step;
  const heard: Heard[] = [];
  if (script)
    heard.push({ key: 'script', said: await session.hear(() => session.evaluate(script)) });
  if (load !== undefined) heard.push({ key: 'load', said: await open(load) });
  for (const key of keys) {
    const [, text] = /^type:(.*)$/.exec(key) ?? [];
    const said = await (text === undefined ? session.press(key) : session.type(text));
    heard.push({ key, said });
  }
  const again = keys.at(-1);
  for (let count = 0; again && until && count < limit; count += 1) {
    if (firstMissing(textOf(heard), [until]) === undefined) break;
    // Nothing is said at the end of the page.
    if (textOf(heard.slice(-2)).length === 0) break;
    heard.push({ key: again, said: await session.press(again) });
  }
  return heard;
}

const textOf = (heard: readonly Heard[]): string[] => heard.flatMap(({ said }) => said);

function faultsOf(step: Step, heard: readonly Heard[]) {
  const { says = [], until, once, never = [], load, hasPicture } = step;
  const said = textOf(heard);
  const faults: string[] = [];
  const missing = firstMissing(said, says) ?? (until && firstMissing(said, [until]));
  if (missing !== undefined) faults.push(`"${missing}" is not said, or not in its place.`);
  if (once !== undefined) {
    const count = said.filter((text) => text.trim() === once).length;
    if (count !== 1) faults.push(`"${once}" is said ${count} times.`);
  }
  // The browser and Orca speak about the window while a page loads.
  for (const text of load === undefined ? [...never, ...neverSaid] : never) {
    if (hasPicture && text === 'image') continue;
    if (said.some((one) => contains(one, text))) faults.push(`"${text}" is said.`);
  }
  return faults;
}

/** Whether a text contains other text as whole words. */
function contains(text: string, words: string): boolean {
  return ` ${text.toLowerCase()} `
    .replace(/[.,:]/g, ' ')
    .includes(` ${words.toLowerCase().replace(/[.,:]/g, ' ').trim()} `);
}

/** Returns the transcript as text: the keys of each step and what was said. */
export function transcriptOf(results: readonly StepResult[]): string {
  return results
    .map(({ note, heard, faults }) =>
      [
        note,
        ...heard.flatMap(({ key, said }) => [
          `  [${key}]`,
          ...(said.length > 0 ? said : ['(silence)']).map((text) => `    ${text}`),
        ]),
        ...faults.map((fault) => `  FAULT: ${fault}`),
        '',
      ].join('\n'),
    )
    .join('\n');
}

/**
 * Returns what is the same in each session: no surroundings, and no trace of where a line ends. Whether
 * Orca says the first element of a page and its role depends on how fast the page loads.
 */
export function stableTranscriptOf(results: readonly StepResult[]): string {
  return results
    .filter(({ load, varies }) => load === undefined && !varies)
    .map(({ note, heard }) => {
      const keys = [...new Set(heard.map(({ key }) => key))].join(' ');
      const said = heard.filter(({ key }) => key !== 'ctrl+Home');
      const lines = joined(stable(textOf(said))).map((line) =>
        line
          .replace(/[.,:]+(?=\s|$)/g, '')
          .replace(/\s+/g, ' ')
          .trim(),
      );
      return [note, `  [${keys}]`, ...lines.filter(Boolean).map((line) => `    ${line}`)].join(
        '\n',
      );
    })
    .join('\n')
    .concat('\n');
}
