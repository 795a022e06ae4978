import type { SerializedError } from 'vitest';
import type { Reporter, TestCase, TestModule } from 'vitest/node';

/**
 * Writes `N passed, N failed` (and `, N skipped`) as the very last line, whichever way the run
 * ends, so that a script can read the verdict from it. Skipped tests are named before it.
 */
export class ClosingLine implements Reporter {
  private passed = 0;
  private failed = 0;
  private skipped: TestCase[] = [];
  private ended = false;

  private readonly browser: string;

  constructor(browser: string) {
    this.browser = browser;
  }

  // Each project reads the configuration, and its reporters, anew: only the one that is used speaks.
  onInit(): void {
    // Results (fonts, find-in-page) differ by browser, so a log says which one it was.
    process.stdout.write(`Browser: ${this.browser}\n`);
    // Vitest still writes after its last reporter call (a slow close, an error): 'exit' is later.
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
    else this.failed += 1; // a test still pending at the end never gave a verdict
  }

  private write(code: number): void {
    // A non-zero exit that no test explains (nothing collected, a crash) is a failure all the same.
    const failed = this.failed === 0 && (code !== 0 || !this.ended) ? 1 : this.failed;
    const lines = [
      'left out: the comparison of speed with other systems, npm run bench',
      'left out: three engines, the accessibility tree, and every value, story and layout, npm run test:more',
    ];
    const named = this.skipped.map(
      (test) =>
        `skipped: ${test.project.name} > ${test.module.relativeModuleId} > ${test.fullName}`,
    );
    const skipped = named.length > 0 ? `, ${named.length} skipped` : '';
    lines.push(...named, `${this.passed} passed, ${failed} failed${skipped}`);
    process.stdout.write(`${lines.join('\n')}\n`);
  }
}
