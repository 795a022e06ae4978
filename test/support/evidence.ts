import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Reporter, TestCase, TestModule } from 'vitest/node';

const name = 'task-accordion-evidence.json';
const folder = path.resolve(import.meta.dirname, '../../evidence');
const published = path.resolve(import.meta.dirname, '../../stories/content', name);
const engines = ['Chromium', 'Firefox', 'WebKit'] as const;

type EngineName = (typeof engines)[number];

interface Row {
  /** The group of the test. */
  promise: string;
  /** The name of the test. */
  test: string;
  /** The result in each engine in which it ran. */
  results: Partial<Record<EngineName, string>>;
}

/**
 * Writes the results of the accordion's tests in three engines to `evidence/`, for its page in
 * Storybook. A run without one of the engines, or with a skipped test, writes nothing. It prints a line
 * if the table in Storybook is out of date.
 */
export class Evidence implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const ours = modules.filter(({ project }) => project.name === 'engines');
    const tests = ours.flatMap(({ children }) => [...children.allTests()]);
    const versions: Partial<Record<EngineName, string>> = {};
    const rows = new Map<string, Row>();
    for (const test of tests) {
      const { engine, version, promise } = readGroups(test);
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
    const table = `${JSON.stringify({ versions, rows: [...rows.values()] }, null, 2)}\n`;
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, name), table);
    if (table === readFileSync(published, 'utf8')) return;
    process.stdout.write(
      `The table of three engines in Storybook is out of date: cp evidence/${name} stories/content/\n`,
    );
  }
}

/** Reads engine and version from the outermost group. Tests of print run in Chromium without a group. */
function readGroups(test: TestCase): {
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
