import type { AuditRecord, ComponentName } from './evidence.js';
import { type ScreenReaderStep, steps } from './steps.js';

/** The assistive technologies of the matrix. `none`: the person used no assistive technology. */
export const assistiveTechnologies = [
  'NVDA',
  'JAWS',
  'Narrator',
  'VoiceOver macOS',
  'VoiceOver iOS',
  'TalkBack',
  'Orca',
  'Sense Reader',
] as const;

type AssistiveTechnology = (typeof assistiveTechnologies)[number];

/** What a person found. */
type PersonResult = 'passed' | 'failed' | 'cannot tell';

/** A person's record: what they heard at each step, and what they judged without a screen reader. */
export interface PersonRecord {
  person: string;
  /** `YYYY-MM-DD`. */
  date: string;
  /** The version of the package that was tested. */
  version: string;
  assistiveTechnology: AssistiveTechnology | 'none';
  /** Of the assistive technology. */
  assistiveTechnologyVersion?: string;
  /** Name and version. */
  browser: string;
  /** The operating system and its version. */
  system: string;
  /** The language of the page and of the voice. */
  language: string;
  steps?: readonly { step: string; result: PersonResult; heard: string; note?: string }[];
  judgements?: readonly {
    criterion: string;
    component: ComponentName;
    result: PersonResult;
    note: string;
  }[];
}

const outcomes = { passed: 'passed', failed: 'failed', 'cannot tell': 'cantTell' } as const;

/** Makes records of what a person found. `file` is the path of their record in the repository. */
export function recordsOfPerson(person: PersonRecord, file: string): AuditRecord[] {
  const technology = technologyOf(person);
  const common = {
    method: 'manual' as const,
    by: `${person.person}, ${person.date}`,
    browser: `${person.browser}, ${person.system}`,
    ...(technology && { assistiveTechnology: technology }),
  };
  const heard = (person.steps ?? []).flatMap(({ step: id, result, heard, note }) => {
    const step = steps.find((other) => other.id === id);
    return (step?.criteria ?? []).map(
      (criterion): AuditRecord => ({
        ...common,
        criterion,
        component: step?.component ?? 'KeyTasksPage',
        outcome: outcomes[result],
        pages: step ? [{ story: step.story, mode: person.language, state: id }] : [],
        test: `${file} > ${id}`,
        note: [heard, note].filter(Boolean).join(' — '),
      }),
    );
  });
  const judged = (person.judgements ?? []).map(
    ({ criterion, component, result, note }): AuditRecord => ({
      ...common,
      criterion,
      component,
      outcome: outcomes[result],
      pages: [],
      test: `${file} > ${criterion}`,
      note,
    }),
  );
  return [...heard, ...judged];
}

function technologyOf({ assistiveTechnology, assistiveTechnologyVersion }: PersonRecord) {
  if (assistiveTechnology === 'none') return undefined;
  return [assistiveTechnology, assistiveTechnologyVersion].filter(Boolean).join(' ');
}

/** A result in the matrix, and what gave it. */
interface MatrixCell {
  outcome: AuditRecord['outcome'];
  /** The assistive technology with its version, the browser, the version of the package if it is another. */
  by: string;
}

/** The results of one step, by assistive technology. A technology without a result is absent. */
export interface MatrixRow {
  step: ScreenReaderStep;
  cells: Partial<Record<AssistiveTechnology, readonly MatrixCell[]>>;
}

/**
 * Makes the matrix of steps and assistive technologies. The cells of Orca come from the records of its
 * transcripts. All other cells come from people, and people can test with Orca too.
 */
export function makeMatrix(
  records: readonly AuditRecord[],
  people: readonly PersonRecord[],
): MatrixRow[] {
  const spoken = records.filter(({ method }) => method === 'screen reader');
  return steps.map((step) => {
    const cells: Partial<Record<AssistiveTechnology, MatrixCell[]>> = {};
    const add = (name: AssistiveTechnology, cell: MatrixCell) => {
      const others = cells[name] ?? [];
      if (others.some(({ by, outcome }) => by === cell.by && outcome === cell.outcome)) return;
      cells[name] = [...others, cell];
    };
    for (const record of spoken) {
      const { assistiveTechnology: by = '', browser, note = '', outcome, test } = record;
      const name = assistiveTechnologies.find((technology) => by.startsWith(technology));
      if (name && step.spoken.test(`${test} ${note}`))
        add(name, { outcome, by: `${by}, ${browser}` });
    }
    for (const person of people) {
      const result = person.steps?.find(({ step: id }) => id === step.id)?.result;
      if (!result || person.assistiveTechnology === 'none') continue;
      const by = `${technologyOf(person)}, ${person.browser}, nurijip ${person.version}`;
      add(person.assistiveTechnology, { outcome: outcomes[result], by });
    }
    return { step, cells };
  });
}
