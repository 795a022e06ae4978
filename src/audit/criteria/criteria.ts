import { type KwcagItem, kwcagItems } from './kwcag.js';
import { enClause, type Level, successCriteria } from './wcag.js';

/** A requirement that the mapping has a row for: a success criterion, or an item that only KWCAG has. */
export interface Criterion {
  /** `1.4.10`, or `KWCAG 5.4.4`. */
  number: string;
  /** Absent for an item that only KWCAG has. */
  level?: Level;
  title: string;
  korean: string;
  /** The clause of EN 301 549 V3.2.1. */
  en?: string;
  /** The items of KWCAG 2.2 on the same matter. */
  kwcag: readonly KwcagItem[];
}

const ofWcag = successCriteria.map((criterion): Criterion => {
  const en = enClause(criterion);
  const kwcag = kwcagItems.filter(({ criteria }) => criteria.includes(criterion.number));
  return { ...criterion, ...(en && { en }), kwcag };
});

const ofKwcagAlone = kwcagItems
  .filter(({ criteria }) => criteria.length === 0)
  .map(
    (item): Criterion => ({
      number: `KWCAG ${item.number}`,
      title: item.english,
      korean: item.korean,
      kwcag: [item],
    }),
  );

/** All success criteria in the order of WCAG, then the items that only KWCAG has. */
export const criteria: readonly Criterion[] = [...ofWcag, ...ofKwcagAlone];

/**
 * Returns the criterion that a record is about. A record may name an item of KWCAG. If WCAG has criteria on
 * the same matter, the record counts for the first of them.
 */
export function findCriterion(number: string): Criterion | undefined {
  const item = kwcagItems.find((item) => number === `KWCAG ${item.number}`);
  const own = item?.criteria[0] ?? number;
  return criteria.find((criterion) => criterion.number === own);
}

/** Returns the id of the criterion's place in a report: `wcag-1.4.10`, `kwcag-5.4.4`. */
export function criterionId(number: string): string {
  return number.startsWith('KWCAG ') ? `kwcag-${number.slice(6)}` : `wcag-${number}`;
}
