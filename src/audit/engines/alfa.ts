import type { Finding } from '../evidence.js';
import type { Engine } from '../subject.js';
import { startTags } from './inPage.js';
import { installedVersion } from './installed.js';

interface Outcome {
  outcome: string;
  expectations?: [string, { error?: { message?: string } }][];
  diagnostic?: { message?: string };
}

/** Siteimprove Alfa, which implements the ACT rules of W3C. It works on a copy of the page in Node. */
export const alfa: Engine = {
  name: 'Alfa',
  version: installedVersion('@siteimprove/alfa-rules') ?? '',
  packages: ['@siteimprove/alfa-rules', '@siteimprove/alfa-act', '@siteimprove/alfa-playwright'],
  criteria: [
    ...['1.1.1', '1.3.1', '1.4.4', '1.4.12', '2.4.1', '2.4.2', '2.4.4', '2.4.7', '2.5.3', '2.5.5'],
    ...['3.1.1', '3.1.2', '4.1.2'],
  ],
  async run(page) {
    const [{ Playwright }, { Audit }, { default: rules }] = await Promise.all([
      import('@siteimprove/alfa-playwright'),
      import('@siteimprove/alfa-act'),
      import('@siteimprove/alfa-rules'),
    ]);
    const copy = await Playwright.toPage(await page.evaluateHandle(() => document));
    const found: Finding[] = [];
    for (const result of await Audit.of(copy, [...rules]).evaluate()) {
      const { outcome, expectations, diagnostic } = result.toJSON() as unknown as Outcome;
      if (outcome !== 'failed' && outcome !== 'cantTell') continue;
      const messages = expectations?.map(([, expectation]) => expectation?.error?.message ?? '');
      for (const target of pathsOf((result as { target?: unknown }).target)) {
        found.push({
          source: 'Alfa',
          rule: result.rule.uri.split('/').pop() ?? '',
          outcome,
          criteria: [...result.rule.requirements].flatMap((requirement) => {
            const { type, chapter } = requirement.toJSON() as { type: string; chapter?: string };
            return type === 'criterion' && chapter ? [chapter] : [];
          }),
          target,
          element: '',
          message: messages?.filter(Boolean).join(' ') || diagnostic?.message || '',
        });
      }
    }
    const tags = await startTags(
      page,
      found.map(({ target }) => target),
    );
    return found.map((finding, index) => ({ ...finding, element: tags[index] ?? '' }));
  },
};

/** A result is about one node or about a group of nodes. */
function pathsOf(target: unknown): string[] {
  const isNode = (value: unknown): value is { path: () => string } =>
    typeof (value as { path?: unknown })?.path === 'function';
  if (isNode(target)) return [target.path()];
  if (typeof target === 'object' && target !== null && Symbol.iterator in target) {
    return [...(target as Iterable<unknown>)].flatMap(pathsOf);
  }
  return [''];
}
