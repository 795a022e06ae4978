import type { SerializedError } from 'vitest';
import type { Reporter, TestCase, TestModule, Vitest } from 'vitest/node';

/** The commands that run tests, each with one project that no other command but `npm test` runs. */
const commands = [
  { command: 'npm test', project: 'browser', runs: 'all other tests, in a browser' },
  {
    command: 'npm run test:more',
    project: 'engines',
    runs: 'Firefox and WebKit, the accessibility tree, every value of every prop',
  },
  {
    command: 'npm run test:hosts',
    project: 'hosts',
    runs: 'the packed package in Next.js, Vite, Astro, webpack, Jest, Tailwind CSS and an old site',
  },
  {
    command: 'npm run evidence',
    project: 'evidence',
    runs: 'the comparison with other systems, and pictures of every page',
  },
  {
    command: 'npm run audit',
    project: 'audit',
    runs: 'six engines, a check for each criterion, the screen reader Orca, and the reports of it',
  },
];

/**
 * Writes `N passed, N failed` (and `, N skipped`) as the last line of every run, so that a script
 * can read the result. The lines before it name the skipped tests and the commands that run the
 * tests that this run left out.
 */
export class ClosingLine implements Reporter {
  private projects: string[] = [];
  private passed = 0;
  private failed = 0;
  private skipped: TestCase[] = [];
  private ended = false;

  private readonly browser: string | undefined;

  constructor(browser?: string) {
    this.browser = browser;
  }

  // Vitest makes a reporter for each project and calls `onInit` of one of them only.
  onInit(vitest: Vitest): void {
    this.projects = vitest.projects.map(({ name }) => name.replace(/ .*/, ''));
    // Results such as fonts and find-in-page differ between browsers.
    if (this.browser) process.stdout.write(`Browser: ${this.browser}\n`);
    // Vitest still writes after its last call of a reporter. 'exit' comes later.
    process.once('exit', (code) => this.write(code));
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    this.ended = true;
    this.passed = 0;
    this.failed = errors.length;
    this.skipped = [];
    for (const module of modules) {
      this.failed += module.errors().length;
      for (const suite of module.children.allSuites()) this.failed += suite.errors().length;
      for (const test of module.children.allTests()) this.count(test);
    }
  }

  private count(test: TestCase): void {
    const { state } = test.result();
    if (state === 'passed') this.passed += 1;
    else if (state === 'skipped') this.skipped.push(test);
    // A test that is still pending at the end of the run has failed.
    else this.failed += 1;
  }

  private write(code: number): void {
    // Vitest can fail without a failed test, for example when it finds no test file.
    const failed = this.failed === 0 && (code !== 0 || !this.ended) ? 1 : this.failed;
    const skipped = this.skipped.length > 0 ? `, ${this.skipped.length} skipped` : '';
    const lines = [
      ...commands
        .filter(({ project }) => !this.projects.includes(project))
        .map(({ command, runs }) => `left out: ${runs}: ${command}`),
      'left out: the measurement of speed beside other systems: npm run bench',
      ...this.skipped.map(
        (test) =>
          `skipped: ${test.project.name} > ${test.module.relativeModuleId} > ${test.fullName}`,
      ),
      `${this.passed} passed, ${failed} failed${skipped}`,
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
  }
}
