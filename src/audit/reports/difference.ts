import { criteria } from '../criteria/criteria.js';
import { type ComponentName, components } from '../evidence.js';
import type { MappedRow } from '../mapping/mapping.js';
import { type Verdict, verdicts } from '../mapping/verdict.js';

/** The verdicts of a release. Each release keeps them in `test/reports/releases/<version>.json`. */
export interface ReleaseVerdicts {
  version: string;
  /** `YYYY-MM-DD`. */
  date: string;
  /** By the number of the criterion and the component. */
  verdicts: Readonly<Record<string, Partial<Record<ComponentName, Verdict>>>>;
}

/** A verdict that differs from that of the previous release. */
export interface Change {
  criterion: string;
  component: ComponentName;
  /** Absent if the previous release had no such row. */
  before?: Verdict;
  /** Absent if this release has no such row. */
  now?: Verdict;
  kind: 'better' | 'worse' | 'other';
}

/** Returns the verdicts in the form that a release keeps. */
export function verdictsOf(
  mapping: readonly MappedRow[],
  version: string,
  date: string,
): ReleaseVerdicts {
  const entries = criteria.map(({ number }) => {
    const own = mapping.filter(({ criterion }) => criterion.number === number);
    return [number, Object.fromEntries(own.map(({ component, verdict }) => [component, verdict]))];
  });
  return { version, date, verdicts: Object.fromEntries(entries) };
}

/** Returns the verdicts that differ between two releases, in the order of the criteria. */
export function compareReleases(before: ReleaseVerdicts, now: ReleaseVerdicts): Change[] {
  const known = criteria.map(({ number }) => number);
  const gone = Object.keys(before.verdicts).filter((number) => !known.includes(number));
  return [...known, ...gone].flatMap((criterion) =>
    components.flatMap((component): Change[] => {
      const old = before.verdicts[criterion]?.[component];
      const present = now.verdicts[criterion]?.[component];
      if (old === present) return [];
      return [
        {
          criterion,
          component,
          ...(old && { before: old }),
          ...(present && { now: present }),
          kind: kindOf(old, present),
        },
      ];
    }),
  );
}

/** A change from or to "not applicable" is neither better nor worse, and so is a new or a removed row. */
function kindOf(before: Verdict | undefined, now: Verdict | undefined): Change['kind'] {
  if (!before || !now || [before, now].includes('not applicable')) return 'other';
  return verdicts.indexOf(now) > verdicts.indexOf(before) ? 'better' : 'worse';
}
