import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Reporter, TestCase, TestModule } from 'vitest/node';

const file = 'hosts.json';
const folder = path.resolve(import.meta.dirname, '../../evidence');
const published = path.resolve(import.meta.dirname, '../../stories/content', file);

/** What is tested in a host, in the order of the table's columns. */
const aspects = ['types', 'build', 'page', 'theme', 'tasks', 'links', 'policy', 'styles'] as const;

type Aspect = (typeof aspects)[number];

interface HostResult {
  /** The host with its versions. */
  host: string;
  /** The ways in which it was driven in a browser. */
  driven: string;
  /** How many tests passed of those that ran. */
  results: Partial<Record<Aspect, string>>;
}

/**
 * Writes the results of the tests in hosts to `evidence/`, for the table in the README. A run with a
 * skipped test writes nothing. It prints a line if the copy in `stories/content/` is out of date.
 */
export class HostsEvidence implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const ours = modules.filter(({ project }) => project.name === 'hosts');
    const tests = ours.flatMap(({ children }) => [...children.allTests()]);
    if (tests.length === 0 || tests.some((test) => test.result().state === 'skipped')) return;
    const text = `${JSON.stringify(readResults(tests), null, 2)}\n`;
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, file), text);
    if (text === readFileSync(published, 'utf8')) return;
    process.stdout.write(
      `The table of hosts is out of date: cp evidence/${file} stories/content/, then update the README.\n`,
    );
  }
}

function readResults(tests: readonly TestCase[]): HostResult[] {
  const hosts = [...new Set(tests.map((test) => groupsOf(test)[0] ?? ''))];
  return hosts.map((host) => {
    const ofHost = tests.filter((test) => groupsOf(test)[0] === host);
    // Types are tested once for all sites of a host, and Jest has no site.
    const sites = ofHost
      .map(groupsOf)
      .flatMap(([, site, aspect]) => (aspect && site ? [site] : []));
    const results: HostResult['results'] = {};
    for (const aspect of aspects) {
      const states = ofHost
        .filter((test) => groupsOf(test).at(-1) === aspect)
        .map((test) => test.result().state);
      const passed = states.filter((state) => state === 'passed');
      if (states.length > 0) results[aspect] = `${passed.length} of ${states.length}`;
    }
    return { host, driven: [...new Set(sites)].join(', ') || 'no browser', results };
  });
}

/** Returns the names of the groups: the host, its site, what is tested. */
const groupsOf = (test: TestCase) => test.fullName.split(' > ').slice(0, -1);

/** Returns the table of the README. */
export function tableOfHosts(hosts: readonly HostResult[]): string {
  const lines = [
    ['host', 'driven', ...aspects],
    ['---', '---', ...aspects.map(() => '---')],
    ...hosts.map(({ host, driven, results }) => [
      host,
      driven,
      ...aspects.map((aspect) => results[aspect] ?? '–'),
    ]),
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |`.replaceAll(' --- ', '---')).join('\n');
}
