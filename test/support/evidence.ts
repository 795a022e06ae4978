import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Reporter, TestCase, TestModule } from 'vitest/node';

const file = path.resolve(
  import.meta.dirname,
  '../../stories/content/task-accordion-evidence.json',
);
const engines = ['Chromium', 'Firefox', 'WebKit'] as const;

type EngineName = (typeof engines)[number];

interface Row {
  /** What is promised. */
  promise: string;
  /** The test that proves it. */
  test: string;
  /** How it ended in each engine it was run in. */
  results: Partial<Record<EngineName, string>>;
}

/**
 * Writes what the three engines said of the accordion, for its page in Storybook. A run that leaves
 * out an engine or a test proves nothing and leaves the last table as it is.
 */
export class Evidence implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const ours = modules.filter(({ project }) => project.name === 'engines');
    const tests = ours.flatMap(({ children }) => [...children.allTests()]);
    const versions: Partial<Record<EngineName, string>> = {};
    const rows = new Map<string, Row>();
    for (const test of tests) {
      const { engine, version, promise } = placeOf(test);
      if (version) versions[engine] ??= version;
      const key = `${promise} > ${test.name}`;
      const row = rows.get(key) ?? { promise, test: test.name, results: {} };
      row.results[engine] = test.result().state;
      rows.set(key, row);
    }
    const whole =
      engines.every((engine) => versions[engine]) &&
      tests.every((test) => test.result().state !== 'skipped');
    if (!whole) return;
    const table = { versions, rows: [...rows.values()] };
    writeFileSync(file, `${JSON.stringify(table, null, 2)}\n`);
  }
}

/** The outermost group is the engine and its version; what is printed is printed by Chromium. */
function placeOf(test: TestCase): {
  engine: EngineName;
  version: string | undefined;
  promise: string;
} {
  const groups = test.fullName.split(' > ').slice(0, -1);
  const [first = ''] = groups;
  const engine = engines.find((name) => first.startsWith(name));
  const named = engine ? groups.slice(1) : groups;
  const promise = named.filter((group) => group !== 'TaskAccordion').join(', ');
  return {
    engine: engine ?? 'Chromium',
    version: engine && first,
    promise: promise.replace(/ \(needs.*\)$/, '') || 'everything at once',
  };
}
