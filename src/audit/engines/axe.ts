import type { AxeResults, NodeResult } from 'axe-core';
import type { Page } from 'playwright';
import type { Finding } from '../evidence.js';
import type { Engine } from '../subject.js';
import { injectOnce } from './inPage.js';
import { installedVersion } from './installed.js';

/** axe-core with every rule: WCAG A to AAA, best practices, experimental, and those that are off by default. */
export const axe: Engine = {
  name: 'axe-core',
  version: installedVersion('axe-core') ?? '',
  packages: ['axe-core'],
  criteria: [
    ...['1.1.1', '1.3.1', '1.4.1', '1.4.3', '1.4.4', '1.4.6', '2.1.1', '2.4.1', '2.4.2', '2.4.4'],
    ...['2.5.3', '2.5.8', '3.1.1', '3.1.2', '4.1.2'],
  ],
  run: (page) => runAxe(page),
};

/** Runs rules of axe. Without `only` it runs all. */
export async function runAxe(page: Page, only?: readonly string[]): Promise<Finding[]> {
  await injectOnce(page, 'axe', 'axe-core', 'axe.min.js');
  const { violations, incomplete } = await page.evaluate(
    async (some) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const ids = axe.getRules().map(({ ruleId }) => ruleId);
      const rules = Object.fromEntries(
        ids.map((id) => [id, { enabled: some === undefined || some.includes(id) }]),
      );
      return (await axe.run(document, {
        rules,
        resultTypes: ['violations', 'incomplete'],
      })) as AxeResults;
    },
    only && [...only],
  );
  return [
    ...violations.flatMap((result) => findings(result, 'failed')),
    ...incomplete.flatMap((result) => findings(result, 'cantTell')),
  ];
}

function findings(
  { id, help, tags, nodes }: AxeResults['violations'][number],
  outcome: Finding['outcome'],
): Finding[] {
  const criteria = tags.flatMap((tag) => criterionOf(tag) ?? []);
  return nodes.map((node) => ({
    source: 'axe-core',
    rule: id,
    outcome,
    criteria,
    target: node.target.join(' '),
    element: startTag(node),
    message: [help, ...node.any, ...node.all, ...node.none]
      .map((part) => (typeof part === 'string' ? part : part.message))
      .join('. '),
  }));
}

function startTag({ html }: NodeResult): string {
  return /^<[^>]*>/.exec(html)?.[0] ?? html;
}

/** Reads `wcag143` as 1.4.3 and `wcag1410` as 1.4.10. `wcag2aa` is a level and no criterion. */
function criterionOf(tag: string): string | undefined {
  const [, principle, guideline, criterion] = /^wcag(\d)(\d)(\d+)$/.exec(tag) ?? [];
  return principle && `${principle}.${guideline}.${criterion}`;
}
