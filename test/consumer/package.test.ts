import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build as bundleWithEsbuild, transform } from 'esbuild';
import { build as bundleWithVite, type Rollup } from 'vite';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const root = path.resolve(import.meta.dirname, '../..');
const dist = path.join(root, 'dist');
const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((file) =>
  file.replaceAll(path.sep, '/'),
);
const modules = files.filter((file) => file.endsWith('.js'));
const read = (file: string) => readFileSync(path.join(dist, file), 'utf8');

describe('the package', () => {
  test('holds dist, the README, the licence, the changelog and the manifest, nothing else', () => {
    const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const report = JSON.parse(output);
    const [packed] = Array.isArray(report) ? report : Object.values(report);
    const names: string[] = packed.files.map((file: { path: string }) => file.path);
    const others = names.filter((name) => !name.startsWith('dist/')).sort();
    expect(others).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json']);
  });

  test('bundles no dependency and names only those it declares', () => {
    expect(files.filter((file) => file.includes('node_modules'))).toEqual([]);
    const named = new Set(
      modules.flatMap((file) =>
        [...read(file).matchAll(/^(?:import|export)[^;]*?from\s*"([^".][^"]*)"/gm)].map(
          ([, name]) => name,
        ),
      ),
    );
    expect([...named].sort()).toEqual([
      '@radix-ui/react-accordion',
      'react',
      'react-dom',
      'react/jsx-runtime',
      'valibot',
    ]);
    expect(Object.keys(manifest.dependencies)).toEqual(['@radix-ui/react-accordion', 'valibot']);
    expect(manifest.peerDependencies).toEqual({
      react: '^18.3.0 || ^19.0.0',
      'react-dom': '^18.3.0 || ^19.0.0',
    });
  });

  test('is one module per source, with declarations', () => {
    for (const file of modules) {
      const source = path.join(root, 'src', file.replace(/\.js$/, ''));
      expect(
        [`${source}.ts`, `${source}.tsx`].some((name) => existsSync(name)),
        file,
      ).toBe(true);
      expect(files).toContain(file.replace(/\.js$/, '.d.ts'));
    }
  });

  test('marks as client modules only those that hold state', () => {
    const client = modules.filter((file) => /^["']use client["']/.test(read(file)));
    expect(client.sort()).toEqual([
      'Breadcrumb/BreadcrumbCollapse.js',
      'SkipNav/SkipNavLink.js',
      'TaskAccordion/TaskAccordion.js',
    ]);
  });

  test('has a file behind every entry', () => {
    for (const entry of Object.values(manifest.exports)) {
      for (const file of typeof entry === 'string' ? [entry] : Object.values(entry)) {
        expect(existsSync(path.join(root, file)), file).toBe(true);
      }
    }
  });

  test('loads in plain Node by its own name, the content without React', () => {
    const script = `
      import { register } from 'node:module';
      register('data:text/javascript,' + encodeURIComponent(
        'export function resolve(name, context, next) { if (/^react/.test(name)) throw new Error("React"); return next(name, context); }',
      ));
      const { parsePageContent, ContentError } = await import('nurijip/content');
      try { parsePageContent({}); } catch (error) { console.log(error instanceof ContentError); }
      await import('nurijip').catch((error) => console.log(error.message));`;
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(output).toBe('true\nReact\n');
  });

  test('inlines its stylesheets: no import is left for the browser to fetch', () => {
    for (const file of ['styles.css', 'tokens.css', 'themes/krds.css']) {
      expect(read(file)).not.toMatch(/@import|data:|@font-face/);
    }
    expect(read('styles.css')).toContain('.nj-task-accordion');
    expect(read('tokens.css')).not.toContain('.nj-');
  });
});

describe.each([
  ['Vite', withVite],
  ['esbuild', withEsbuild],
])('a page bundled with %s', (_, bundle) => {
  test('carries no schema library when it imports components alone', async () => {
    const names = 'Breadcrumb, KeyTasksPage, SkipNav, TaskAccordion, VisionBanner';
    const code = await bundle(`import { ${names} } from 'nurijip'; console.log(${names});`);
    expect(code).toContain('nj-task-accordion');
    expect(code).toContain('AccordionTrigger');
    expect(code).not.toMatch(/getGlobalConfig|safeParse|strict_object|object_with_rest/);
  });

  test('carries no Radix when it imports the skip links alone', async () => {
    const code = await bundle(`import { SkipNav } from 'nurijip'; console.log(SkipNav);`);
    expect(code).toContain('nj-skip-nav');
    expect(code).not.toMatch(/AccordionTrigger|nj-task-accordion|nj-breadcrumb/);
  });

  test('carries the schema library when it parses content', async () => {
    const code = await bundle(
      `import { parsePageContent } from 'nurijip/content'; console.log(parsePageContent);`,
    );
    expect(code).toContain('object_with_rest');
  });
});

// What grows by less is seen by test/performance/budget.json.
describe.each([
  ['TaskAccordion', 'TaskAccordion', 16],
  ['all components', 'Breadcrumb, KeyTasksPage, SkipNav, TaskAccordion, VisionBanner', 21],
])('the script of %s, Radix included and React apart', (_, names, limit) => {
  test.each([
    ['Vite', limit, withVite],
    // It leaves more of Radix and of us than Vite does.
    ['esbuild', limit + 1, withEsbuild],
  ])('bundled with %s is %i KiB at most', async (__, most, bundle) => {
    const code = await bundle(`export { ${names} } from 'nurijip';`, true);
    expect(gzipSync(code).length).toBeLessThanOrEqual(most * 1024);
    expect(code.length).toBeGreaterThan(20_000);
  });
});

test('the stylesheet is 5 KiB at most', async () => {
  const { code } = await transform(read('styles.css'), { loader: 'css', minify: true });
  expect(gzipSync(code).length).toBeLessThanOrEqual(5 * 1024);
});

const external = ['react', 'react-dom', 'react/jsx-runtime'];

async function withVite(source: string, minify = false): Promise<string> {
  const entry = '\0entry.js';
  const { output } = (await bundleWithVite({
    configFile: false,
    root,
    logLevel: 'silent',
    // As in the build of a site: here Vite would take the tests' own environment.
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'virtual-entry' ? entry : undefined),
        load: (id) => (id === entry ? source : undefined),
      },
    ],
    build: {
      write: false,
      minify,
      rollupOptions: {
        input: 'virtual-entry',
        external,
        preserveEntrySignatures: 'strict',
      },
    },
  })) as Rollup.RollupOutput;
  return output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('');
}

async function withEsbuild(source: string, minify = false): Promise<string> {
  const { outputFiles } = await bundleWithEsbuild({
    stdin: { contents: source, resolveDir: root },
    bundle: true,
    minify,
    define: { 'process.env.NODE_ENV': '"production"' },
    format: 'esm',
    write: false,
    external,
    logLevel: 'silent',
  });
  return outputFiles.map((file) => file.text).join('');
}
