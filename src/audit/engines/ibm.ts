import type { Engine } from '../subject.js';
import { injectOnce, startTags } from './inPage.js';
import { installedVersion } from './installed.js';

interface Issue {
  ruleId: string;
  value: [kind: string, outcome: string];
  path: { dom: string };
  message: string;
}

interface Ruleset {
  id: string;
  checkpoints: { num: string; rules?: { id: string | string[] }[] }[];
}

/** IBM Equal Access with its own rules and those of WCAG 2.2. */
export const ibm: Engine = {
  name: 'IBM Equal Access',
  version: installedVersion('accessibility-checker-engine') ?? '',
  packages: ['accessibility-checker-engine'],
  criteria: [
    ...['1.1.1', '1.3.1', '1.4.1', '1.4.3', '2.1.1', '2.4.1', '2.4.2', '2.4.4', '2.4.6', '2.4.7'],
    ...['2.5.3', '3.1.1', '3.1.2', '4.1.2'],
  ],
  async run(page) {
    await injectOnce(page, 'ace', 'accessibility-checker-engine', 'ace.js');
    const { results, criteria } = await page.evaluate(async () => {
      const { ace } = window as unknown as {
        ace: {
          Checker: new () => {
            check: (root: Node, rulesets: string[]) => Promise<{ results: Issue[] }>;
            rulesets: Ruleset[];
          };
        };
      };
      const checker = new ace.Checker();
      const report = await checker.check(document, ['IBM_Accessibility', 'WCAG_2_2']);
      const numbers: Record<string, string[]> = {};
      for (const { checkpoints } of checker.rulesets.filter(({ id }) => id === 'WCAG_2_2')) {
        for (const { num, rules = [] } of checkpoints) {
          for (const id of rules.flatMap((rule) => rule.id)) {
            numbers[id] ??= [];
            if (/^\d\.\d\.\d+$/.test(num)) numbers[id].push(num);
          }
        }
      }
      return {
        results: report.results.map(({ ruleId, value, path, message }) => ({
          ruleId,
          value,
          path: { dom: path.dom },
          message,
        })),
        criteria: numbers,
      };
    });
    const found = results.filter(({ value }) => value[1] !== 'PASS');
    const tags = await startTags(
      page,
      found.map(({ path }) => path.dom),
    );
    return found.map(({ ruleId, value, path, message }, index) => ({
      source: 'IBM Equal Access',
      rule: ruleId,
      outcome: value[1] === 'FAIL' && value[0] === 'VIOLATION' ? 'failed' : 'cantTell',
      criteria: [...new Set(criteria[ruleId])],
      target: path.dom,
      element: tags[index] ?? '',
      message,
    }));
  },
};
