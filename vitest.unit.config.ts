import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { stylesheetPlugins } from './src/stylesheetPlugins.js';
import { ClosingLine } from './test/support/closingLine.js';

/** The settings that all tests share, with a browser or without. */
export const shared = {
  plugins: [react()],
  css: { postcss: { plugins: stylesheetPlugins } },
  test: {
    provide: { reactMajor: 19 as const },
    // These limits end only a test that hangs. A shared machine can be slow.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 40_000 } },
    // Vitest replaces the text of a stylesheet by an empty string without this setting.
    css: { include: /[?&](inline|raw)\b/ },
  },
};

/** The setup files of a project: any console output fails a test, and each test has an empty page. */
export const setupFiles = [
  './test/support/failOnConsole.ts',
  './test/support/ownerStacks.ts',
  './test/support/cleanup.ts',
];

/** A project of tests has the name of its folder in `test/`. */
export function project(
  name: string,
  settings: TestProjectInlineConfiguration['test'],
): TestProjectInlineConfiguration {
  const include = [`test/${name}/**/*.test.{ts,tsx}`];
  return { extends: true, test: { name, include, setupFiles, ...settings } };
}

/** The projects that need no browser, no build and no Storybook. */
export const unitProjects = ['unit', 'security', 'ssr'].map((name) =>
  project(name, { environment: 'jsdom' }),
);

/**
 * Starts with one file that needs a DOM and with all files that need none. The first worker then starts
 * jsdom while the other one runs the fastest files, so the first failure is printed within seconds. The
 * tests that render every story or generate content come last.
 */
class FastFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isSlow = ({ moduleId }: TestSpecification) => /\/ssr\/|contentSchema/.test(moduleId);
    const quick = sorted.filter((file) => !isSlow(file));
    const inNode = quick.filter(({ moduleId }) =>
      readFileSync(moduleId, 'utf8').startsWith('// @vitest-environment node'),
    );
    const inDom = quick.filter((file) => !inNode.includes(file));
    return [...inDom.slice(0, 1), ...inNode, ...inDom.slice(1), ...sorted.filter(isSlow)];
  }
}

/** `npm run test:unit` and `npm run test:watch`. One project for all folders needs the fewest workers. */
export default defineConfig({
  ...shared,
  test: {
    ...shared.test,
    include: ['test/{unit,security,ssr}/**/*.test.{ts,tsx}'],
    environment: 'jsdom',
    setupFiles,
    // One jsdom per worker instead of one per file, and no idle processor, save half of the time.
    pool: 'threads',
    isolate: false,
    maxWorkers: '100%',
    sequence: { sequencer: FastFilesFirst },
    reporters: ['default', new ClosingLine()],
  },
});
