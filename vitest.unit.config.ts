import react from '@vitejs/plugin-react';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { ClosingLine } from './test/support/closingLine.js';

/** The settings that all tests share, with a browser or without. */
export const shared = {
  plugins: [react()],
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
export const setupFiles = ['./test/support/failOnConsole.ts', './test/support/cleanup.ts'];

/** A project of tests has the name of its folder in `test/`. */
export function project(
  name: string,
  settings: TestProjectInlineConfiguration['test'],
): TestProjectInlineConfiguration {
  const include = [`test/${name}/**/*.test.{ts,tsx}`];
  return { extends: true, test: { name, include, setupFiles, ...settings } };
}

/**
 * The projects that need no browser, no build and no Storybook. `ssr` renders every story, so it starts
 * after the others: a failed unit test is then printed within seconds.
 */
export const unitProjects = [
  project('unit', { environment: 'jsdom' }),
  project('security', { environment: 'jsdom' }),
  project('ssr', { environment: 'jsdom', sequence: { groupOrder: 1 } }),
];

/** `npm run test:unit` and `npm run test:watch`. */
export default defineConfig({
  ...shared,
  test: {
    ...shared.test,
    // One jsdom per worker instead of one per file, and no idle processor, save half of the time.
    pool: 'threads',
    isolate: false,
    maxWorkers: '100%',
    reporters: ['default', new ClosingLine()],
    projects: unitProjects,
  },
});
