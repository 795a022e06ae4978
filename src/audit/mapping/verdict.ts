import type { AuditRecord, Method } from '../evidence.js';
import type { Row } from './duties.js';

/** All verdicts, the worst first. */
export const verdicts = [
  'does not support',
  'partially supports',
  'not evaluated',
  'cannot be judged alone',
  'supports',
  'not applicable',
] as const;

export type Verdict = (typeof verdicts)[number];

/** A verdict and what it rests on. */
export interface Decision {
  verdict: Verdict;
  /** The methods that the row needs and that gave no record. */
  missing: readonly Method[];
  /** The records that found a fault. */
  failed: readonly AuditRecord[];
  /** The records that could not tell. Nobody has reviewed them. */
  undecided: readonly AuditRecord[];
}

/**
 * Computes the verdict of a row from its records.
 *
 * - A record that failed decides, whatever the row says. If the same tool passed elsewhere, the verdict is
 *   `partially supports`.
 * - A record that could not tell is never a pass. A review turns it into `passed` or `failed` before.
 * - A needed method without a record is not evaluated. No other method stands in for it, with one
 *   exception: a person with a screen reader also counts as a screen reader.
 * - Records that were inapplicable throughout make the row not applicable.
 * - A shared row with all its evidence still depends on the page.
 */
export function decide(row: Row, records: readonly AuditRecord[]): Decision {
  const failed = records.filter(({ outcome }) => outcome === 'failed');
  const undecided = records.filter(({ outcome }) => outcome === 'cantTell');
  const passed = records.filter(({ outcome }) => outcome === 'passed');
  const missing = row.needs.filter((method) => !records.some((record) => isOf(method, record)));
  const verdict = (): Verdict => {
    if (failed.length > 0) {
      const inPart = failed.every(({ by }) => passed.some((record) => record.by === by));
      return inPart ? 'partially supports' : 'does not support';
    }
    if (undecided.length > 0) return 'not evaluated';
    if (row.reason) return 'not applicable';
    if (missing.length > 0) return 'not evaluated';
    if (row.party !== 'component') return 'cannot be judged alone';
    return passed.some((record) => row.needs.some((method) => isOf(method, record)))
      ? 'supports'
      : 'not applicable';
  };
  return { verdict: verdict(), missing, failed, undecided };
}

function isOf(method: Method, record: AuditRecord): boolean {
  if (record.method === method) return true;
  const byPerson = record.method === 'manual' && record.assistiveTechnology !== undefined;
  return method === 'screen reader' && byPerson;
}

/** Returns the verdict for several rows together: the worst one. */
export function worst(all: readonly Verdict[]): Verdict {
  return verdicts.find((verdict) => all.includes(verdict)) ?? 'not applicable';
}
