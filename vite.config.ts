import path from 'node:path';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import manifest from './package.json' with { type: 'json' };
import { contentJsonSchema } from './src/content/contentJsonSchema.js';
import { launchArguments, locateChromium } from './test/support/chromium.js';
import { ClosingLine } from './test/support/closingLine.js';
import { designTokens } from './test/support/designTokens.js';
import { Evidence } from './test/support/evidence.js';

const packages = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });

export default defineConfig(async ({ mode }) => ({
  plugins: [react(), dataFiles()],
  build: {
    target: 'es2022',
    sourcemap: true,
    minify: false,
    cssMinify: false,
    // Without it a stylesheet cannot be an entry.
    cssCodeSplit: true,
    lib: {
      entry: {
        index: 'src/index.ts',
        'content/index': 'src/content/index.ts',
        styles: 'src/styles.css',
        tokens: 'src/tokens.css',
        'themes/krds': 'src/themes/krds.css',
      },
      formats: ['es' as const],
    },
    rollupOptions: {
      external: (id: string) => packages.some((name) => id === name || id.startsWith(`${name}/`)),
      output: {
        preserveModules: true,
        preserveModulesRoot: 'src',
        entryFileNames: '[name].js',
        assetFileNames: '[name][extname]',
      },
    },
  },
  test: mode === 'test' ? await tests() : {},
}));

/** The entries that are data, made from the same sources as the code. */
function dataFiles(): Plugin {
  const file = (value: object) => `${JSON.stringify(value)}\n`;
  return {
    name: 'nurijip-data-files',
    apply: (_, { command }) => command === 'build',
    async generateBundle() {
      const files = {
        'content.schema.json': file(contentJsonSchema()),
        'tokens.json': file(await designTokens('src/tokens.css')),
      };
      for (const [fileName, source] of Object.entries(files)) {
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
  };
}

/** A folder of `test/` is a project; the stories are one more. */
async function tests() {
  const chromium = await locateChromium().catch((error) => {
    // No reporter exists yet that could give the verdict.
    process.once('exit', () => process.stdout.write('0 passed, 1 failed\n'));
    throw error;
  });
  // Vitest writes each project's name into it: every project needs its own.
  const browser = () => ({
    enabled: true,
    headless: true,
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
  const quiet = './test/support/failOnConsole.ts';
  const clean = './test/support/cleanup.ts';
  const project = (
    name: string,
    settings: { environment: 'jsdom' | 'node' } | { browser: ReturnType<typeof browser> },
  ) => ({
    extends: true as const,
    test: {
      name,
      include: [`test/${name}/**/*.test.{ts,tsx}`],
      setupFiles:
        'environment' in settings && settings.environment === 'node' ? [quiet] : [quiet, clean],
      ...settings,
    },
    optimizeDeps: { include: preBundled },
  });
  return {
    reporters: ['default', new Evidence(), new ClosingLine(chromium.description)],
    provide: { systemBrowser: chromium.system, reactMajor: 19 },
    // The machine may be shared: these only end what hangs.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 40_000 } },
    // Otherwise every stylesheet that a test imports as text is empty.
    css: { include: /[?&](inline|raw)\b/ },
    projects: [
      project('unit', { environment: 'jsdom' }),
      project('security', { environment: 'jsdom' }),
      project('ssr', { environment: 'jsdom' }),
      project('types', { environment: 'node' }),
      project('consumer', { environment: 'node' }),
      project('engines', { environment: 'node' }),
      project('atspi', { environment: 'node' }),
      project('comparison', { environment: 'node' }),
      project('performance', { environment: 'node' }),
      onPages(project('pages', { environment: 'node' })),
      project('browser', { browser: browser() }),
      onReact18(project('browser', { browser: browser() })),
      project('walks', { browser: browser() }),
      onReact18(project('walks', { browser: browser() })),
      project('a11y', { browser: browser() }),
      {
        extends: true as const,
        plugins: [storybookTest({ configDir: path.join(import.meta.dirname, '.storybook') })],
        test: { name: 'storybook', setupFiles: [quiet], browser: browser() },
        optimizeDeps: { include: preBundled },
      },
    ],
  };
}

/** Pictures are taken only where there is a folder for them. */
function onPages<Project extends { test: object }>(project: Project) {
  const exclude = process.env['NURIJIP_SCREENSHOTS'] ? [] : ['**/screenshots.test.ts'];
  return { ...project, test: { ...project.test, exclude } };
}

/** The same tests once more, on the other React that our peers allow. */
function onReact18<Project extends { test: { name: string }; optimizeDeps: object }>(
  project: Project,
) {
  return {
    ...project,
    test: { ...project.test, name: `${project.test.name}-react18`, provide: { reactMajor: 18 } },
    resolve: {
      alias: [
        { find: /^react(\/.+)?$/, replacement: 'react18$1' },
        { find: /^react-dom(\/.+)?$/, replacement: 'react-dom18$1' },
      ],
    },
    // A cache of its own: what is bundled here is bundled with another React.
    cacheDir: 'node_modules/.vite-react18',
  };
}

/** Found only while the tests run, these would reload the page under them. */
const preBundled = [
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
];
