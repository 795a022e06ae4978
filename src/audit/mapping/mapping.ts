import { type Criterion, criteria, findCriterion } from '../criteria/criteria.js';
import type { KwcagItem } from '../criteria/kwcag.js';
import { type AuditRecord, type ComponentName, components } from '../evidence.js';
import type { Row, Rows } from './duties.js';
import { operable } from './operable.js';
import { perceivable } from './perceivable.js';
import { robust } from './robust.js';
import { understandable } from './understandable.js';
import { type Decision, decide, type Verdict, worst } from './verdict.js';

const rows: Rows = { ...perceivable, ...operable, ...understandable, ...robust };

/** One criterion for one component, with its verdict and the records that it rests on. */
export interface MappedRow extends Row, Decision {
  criterion: Criterion;
  component: ComponentName;
  evidence: readonly AuditRecord[];
}

/** Returns how the criterion is judged for the component. Throws if the mapping has no row for it. */
export function rowOf(number: string, component: ComponentName): Row {
  const entry = rows[number];
  if (!entry)
    throw new Error(`The mapping has no row for ${number}. Add it to src/audit/mapping/.`);
  return entry[component] ?? entry.default;
}

/**
 * Makes one row per criterion and component. Throws if a record names a criterion or a component that does
 * not exist, because its result would be lost.
 */
export function mapRecords(records: readonly AuditRecord[]): MappedRow[] {
  const byPlace = new Map<string, AuditRecord[]>();
  for (const record of records) {
    const criterion = findCriterion(record.criterion);
    if (!criterion || !components.includes(record.component)) {
      throw new Error(
        `A record of ${record.test} is about ${record.criterion} of ${record.component}, and the mapping has no such row. Use the number of a WCAG 2.2 success criterion or of a KWCAG 2.2 item, and the name of a component.`,
      );
    }
    const place = `${criterion.number} ${record.component}`;
    byPlace.set(place, [...(byPlace.get(place) ?? []), record]);
  }
  return criteria.flatMap((criterion) =>
    components.map((component): MappedRow => {
      const row = rowOf(criterion.number, component);
      const evidence = byPlace.get(`${criterion.number} ${component}`) ?? [];
      return { criterion, component, ...row, ...decide(row, evidence), evidence };
    }),
  );
}

/** Returns the rows of a criterion, one per component. */
export function rowsOf(mapping: readonly MappedRow[], number: string): MappedRow[] {
  return mapping.filter(({ criterion }) => criterion.number === number);
}

/** Returns the rows that decide an item of KWCAG, of one component or of all. */
export function rowsOfItem(
  mapping: readonly MappedRow[],
  { number, criteria }: KwcagItem,
  component?: ComponentName,
): MappedRow[] {
  const numbers = criteria.length > 0 ? criteria : [`KWCAG ${number}`];
  return mapping.filter(
    (row) => numbers.includes(row.criterion.number) && (!component || row.component === component),
  );
}

/** Returns the verdict for several rows together: that of the worst row. */
export function together(rows: readonly MappedRow[]): Verdict {
  return worst(rows.map(({ verdict }) => verdict));
}
