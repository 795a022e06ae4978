import type { Finding } from './evidence.js';
import list from './verdicts.json' with { type: 'json' };

/** A reviewed answer to findings that are no fault, or that no engine can decide. */
export interface Verdict {
  /** The engine or the check. */
  source: string;
  rule: string;
  /** A regular expression for the start tag of the element. */
  element: string;
  /** A regular expression for the message. */
  message?: string;
  verdict: 'passes' | 'false alarm' | 'accepted';
  /** Why, in a sentence. */
  reason: string;
  /** The test that shows it, or the document that says it. */
  proof: string;
  reviewed: string;
}

const verdicts: readonly Verdict[] = list as Verdict[];

/** Says whether a finding is a fault: a rule that failed, without a verdict or with one that accepts it. */
export function isFault({ outcome }: Finding, verdict: Verdict | undefined): boolean {
  return outcome === 'failed' && (verdict?.verdict ?? 'accepted') === 'accepted';
}

/** Finds the verdict of findings and remembers which verdicts are still needed. */
export class Verdicts {
  private readonly used = new Set<Verdict>();
  private readonly list: readonly Verdict[];

  constructor(list: readonly Verdict[] = verdicts) {
    this.list = list;
  }

  of({ source, rule, element, message }: Finding): Verdict | undefined {
    const found = this.list.find(
      (verdict) =>
        verdict.source === source &&
        verdict.rule === rule &&
        new RegExp(verdict.element).test(element) &&
        new RegExp(verdict.message ?? '').test(message),
    );
    if (found) this.used.add(found);
    return found;
  }

  all(): readonly Verdict[] {
    return this.list;
  }

  /** The verdicts of these sources that no finding needs any more. */
  stale(sources: readonly string[]): Verdict[] {
    return this.list.filter(
      (verdict) => sources.includes(verdict.source) && !this.used.has(verdict),
    );
  }
}
