import { availableParallelism } from 'node:os';
import path from 'node:path';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { launchArguments, locateChromium } from './test/support/chromium.js';
import { ClosingLine } from './test/support/closingLine.js';
import { Evidence } from './test/support/evidence.js';
import { HostsEvidence } from './test/support/hostsEvidence.js';
import { project, setupFiles, shared, unitProjects } from './vitest.unit.config.js';

const chromium = await locateChromium().catch((error: unknown) => {
  // Vitest has no reporter yet, so the closing line is written here.
  process.once('exit', () => process.stdout.write('0 passed, 1 failed\n'));
  throw error;
});

/**
 * `npm run audit`. The tests of `test/audit` write what they find to `audit/`. Those of `test/reports` make
 * the reports of it, so they run after all of them.
 */
const auditProjects = ['audit', 'reports'].map((name, index) =>
  project(name, {
    environment: 'node',
    setupFiles: ['./test/support/failOnConsole.ts'],
    // Vitest wants groups of their own for projects with a number of workers of their own.
    sequence: { groupOrder: index + 1 },
    // The screen reader waits most of the time, so other files run beside it.
    maxWorkers: 2,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  }),
);

/** The projects that run in Node. Many of them start browsers themselves. */
const nodeProjects = [
  'types',
  'consumer',
  'performance',
  'pages',
  'engines',
  'atspi',
  'evidence',
  'hosts',
].map((name) =>
  project(name, { environment: 'node', setupFiles: ['./test/support/failOnConsole.ts'] }),
);

/** Vitest writes the project's name into these settings, so each project needs its own object. */
const browser = () => ({
  enabled: true,
  headless: true,
  // The tests in Node use both processors of a small machine. One page of tests runs beside them.
  fileParallelism: availableParallelism() > 2,
  screenshotFailures: false,
  provider: playwright({
    launchOptions: {
      executablePath: chromium.executablePath,
      args: launchArguments,
      env: { ...process.env, ...chromium.env } as Record<string, string>,
    },
  }),
  instances: [{ browser: 'chromium' as const }],
});

/**
 * Vite reloads the page when it finds a new dependency during the tests. The reload breaks the
 * running test, so all dependencies of the tests in browsers are listed here.
 */
const optimizeDeps = {
  include: [
    '@radix-ui/react-accordion',
    '@storybook/addon-a11y/preview',
    '@storybook/react-vite',
    '@testing-library/react',
    'axe-core',
    'colorjs.io',
    'react',
    'react-dom',
    'react-dom/client',
    'react-dom/server',
    'react/jsx-dev-runtime',
    'react/jsx-runtime',
    'storybook/test',
    'valibot',
  ],
};

const browserProjects = ['browser', 'exhaustive', 'a11y'].map((name) => inBrowser(name));

function inBrowser(name: string): TestProjectInlineConfiguration {
  return { ...project(name, { browser: browser() }), optimizeDeps };
}

/** Runs the tests of a project again with React 18. */
function onReact18(name: string): TestProjectInlineConfiguration {
  const original = inBrowser(name);
  return {
    ...original,
    test: { ...original.test, name: `${name}-react18`, provide: { reactMajor: 18 } },
    resolve: {
      alias: [
        { find: /^react(\/.+)?$/, replacement: 'react18$1' },
        { find: /^react-dom(\/.+)?$/, replacement: 'react-dom18$1' },
      ],
    },
    // The bundled dependencies contain React, so they need a cache of their own.
    cacheDir: 'node_modules/.vite-react18',
  };
}

/** Runs every story as a test. */
const storybook: TestProjectInlineConfiguration = {
  extends: true,
  plugins: [storybookTest({ configDir: path.join(import.meta.dirname, '.storybook') })],
  test: { name: 'storybook', setupFiles: setupFiles.slice(0, 2), browser: browser() },
  optimizeDeps,
};

export default defineConfig({
  ...shared,
  test: {
    ...shared.test,
    // Many tests in Node wait for a browser, so one worker leaves processors idle.
    maxWorkers: '100%',
    // Concurrent tests share one browser and two processors.
    maxConcurrency: 2,
    provide: { ...shared.test.provide, systemBrowser: chromium.system },
    reporters: [
      'default',
      new Evidence(),
      new HostsEvidence(),
      new ClosingLine(chromium.description),
    ],
    projects: [
      ...unitProjects,
      ...nodeProjects,
      ...auditProjects,
      ...browserProjects,
      onReact18('browser'),
      onReact18('exhaustive'),
      storybook,
    ],
  },
});
