import type { Page } from 'playwright';
import { closePage } from '../../src/audit/browserPages.js';
import { checks } from '../../src/audit/checks/checks.js';
import { engines, validators } from '../../src/audit/engines/engines.js';
import type { Finding } from '../../src/audit/evidence.js';
import type { Subject } from '../../src/audit/subject.js';

/** The names of the engines, of the validators, and one name for all scripted checks. */
export const finders: readonly string[] = [
  ...[...engines, ...validators].map(({ name }) => name),
  'checks',
];

/** The parts of a page: a name and the selector of the part's elements. */
export type Parts = readonly (readonly [name: string, selector: string])[];

/** A page to try, as it is at first and with everything open. */
export interface Candidate {
  name: string;
  closed: Subject;
  open: Subject;
  parts: Parts;
}

/** A finding, who reports it, and the parts of the page that its element is in. */
export interface Found {
  finder: string;
  finding: Finding;
  /** The innermost parts around the element. Empty: the element is in no part or was not found. */
  parts: readonly string[];
}

/** The findings of one finder, with the page on which their elements are looked up. */
interface Batch {
  candidate: Candidate;
  finder: string;
  page: Page;
  html: string;
  findings: readonly Finding[];
}

/**
 * Runs every engine, validator and check on each page, as `nurijip audit` does: the engines on the page as it
 * is at first and with everything open, the validators and the checks on the page as it is at first. Two
 * pages are tried at a time: more would only wait for the processor.
 */
export async function findFaults(
  candidates: readonly Candidate[],
): Promise<ReadonlyMap<string, readonly Found[]>> {
  const batches: Batch[] = [];
  const documents: Omit<Batch, 'finder' | 'findings'>[] = [];
  const waiting = candidates.values();
  async function tryCandidates(): Promise<void> {
    for (const candidate of waiting) {
      for (const subject of [candidate.closed, candidate.open]) {
        const page = await subject.open({ reducedMotion: 'reduce' });
        const html = await page.content();
        const context = { candidate, page, html };
        for (const { name, run } of engines) {
          batches.push({ ...context, finder: name, findings: await run(page) });
        }
        if (subject === candidate.open) continue;
        documents.push(context);
        const findings: Finding[] = [];
        for (const { run } of checks) findings.push(...(await run(subject)));
        batches.push({ ...context, finder: 'checks', findings });
      }
    }
  }
  await Promise.all([tryCandidates(), tryCandidates()]);

  for (const { name, validate } of validators) {
    const results = await validate(documents.map(({ html }) => html));
    for (const [index, document] of documents.entries()) {
      batches.push({ ...document, finder: name, findings: results[index] ?? [] });
    }
  }

  const found = new Map<string, Found[]>(candidates.map(({ name }) => [name, []]));
  for (const batch of batches) found.get(batch.candidate.name)?.push(...(await locate(batch)));
  for (const page of new Set(batches.map(({ page }) => page))) await closePage(page);
  return found;
}

async function locate({ candidate, finder, page, html, findings }: Batch): Promise<Found[]> {
  const places = await page.evaluate(partsOf, {
    parts: candidate.parts,
    findings: findings.map(({ target, element }) => ({
      target,
      tag: element,
      before: countBefore(html, target, element),
    })),
  });
  return findings.map((finding, index) => ({ finder, finding, parts: places[index] ?? [] }));
}

/** Counts the same start tags before a place such as `12:5` in the HTML. */
function countBefore(html: string, target: string, tag: string): number {
  const [, line, column] = /^(\d+):(\d+)$/.exec(target) ?? [];
  if (!line || !column || tag === '') return 0;
  const lines = html.split('\n').slice(0, Number(line) - 1);
  const start = lines.reduce((sum, { length }) => sum + length + 1, 0) + Number(column) - 1;
  return html.slice(0, start).split(tag).length - 1;
}

/** It may use no variable from outside, because Playwright sends its source text to the page. */
function partsOf({
  findings,
  parts,
}: {
  findings: readonly { target: string; tag: string; before: number }[];
  parts: Parts;
}): string[][] {
  function elementOf(node: Node | null): Element | null {
    if (node instanceof Document) return node.documentElement;
    if (node instanceof Element) return node;
    if (node instanceof Attr) return node.ownerElement;
    return node?.parentElement ?? null;
  }

  function find(target: string, tag: string, before: number): Element | null {
    try {
      if (target.startsWith('/')) {
        const { ANY_UNORDERED_NODE_TYPE: any } = XPathResult;
        return elementOf(document.evaluate(target, document, null, any).singleNodeValue);
      }
      const element = document.querySelector(target);
      if (element) return element;
    } catch {
      // The target is a line of the HTML. The element is then found by its start tag.
    }
    if (tag === '') return null;
    const same = [...document.querySelectorAll('*')].filter((element) =>
      element.outerHTML.startsWith(tag),
    );
    return same[before] ?? same.at(-1) ?? null;
  }

  return findings.map(({ target, tag, before }) => {
    const element = find(target, tag, before);
    const around = parts.flatMap(([name, selector]) => {
      const part = element?.closest(selector);
      // A fault of the whole page is marked on its root. It does not contain the faults of elements.
      const isWhole = part === document.documentElement || part === document.body;
      return !part || (isWhole && part !== element) ? [] : [{ name, part }];
    });
    const inner = around.filter(
      ({ part }) => !around.some((other) => other.part !== part && part.contains(other.part)),
    );
    return inner.map(({ name }) => name);
  });
}
