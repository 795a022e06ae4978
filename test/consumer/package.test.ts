import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build as bundleWithEsbuild, transform } from 'esbuild';
import { build as bundleWithVite, type Rollup } from 'vite';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const root = path.resolve(import.meta.dirname, '../..');
const dist = path.join(root, 'dist');
const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((file) =>
  file.replaceAll(path.sep, '/'),
);
/** The modules of the command `nurijip`. Sites do not load them. */
const isOfCommand = (file: string) => /^(audit\/|cli\/|designTokens\.js)/.test(file);
const modules = files.filter((file) => file.endsWith('.js') && !isOfCommand(file));
const read = (file: string) => readFileSync(path.join(dist, file), 'utf8');

test('the package has only dist, files for old resolvers, README, license, changelog, accessibility statement and manifest', () => {
  const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const report = JSON.parse(output);
  const [packed] = Array.isArray(report) ? report : Object.values(report);
  const names: string[] = packed.files.map((file: { path: string }) => file.path);
  const others = names.filter((name) => !name.startsWith('dist/')).sort();
  expect(others).toEqual([
    'ACCESSIBILITY.md',
    'CHANGELOG.md',
    'LICENSE',
    'README.ko.md',
    'README.md',
    'content.schema.json',
    'content/package.json',
    'package.json',
    'styles.css',
    'styles.css.d.ts',
    'themes/krds.css',
    'themes/krds.css.d.ts',
    'tokens.css',
    'tokens.css.d.ts',
    'tokens.json',
    'tokens/dark-more-contrast.json',
    'tokens/dark.json',
    'tokens/light-more-contrast.json',
    'tokens/light.json',
    'tokens/nurijip.resolver.json',
  ]);
});

test('the package bundles no dependency and imports only those in its manifest', () => {
  expect(files.filter((file) => file.includes('node_modules'))).toEqual([]);
  const imported = new Set(
    modules.flatMap((file) =>
      [...read(file).matchAll(/^(?:import|export)[^;]*?from\s*"([^".][^"]*)"/gm)].map(
        ([, name]) => name,
      ),
    ),
  );
  expect([...imported].sort()).toEqual([
    '@radix-ui/react-accordion',
    'react',
    'react-dom',
    'react/jsx-runtime',
    'valibot',
  ]);
  expect(Object.keys(manifest.dependencies)).toEqual(['@radix-ui/react-accordion', 'valibot']);
  // Only the commands need the other peers, and nobody must install them.
  const optional: Record<string, { optional: boolean }> = manifest.peerDependenciesMeta;
  const needed = Object.entries(manifest.peerDependencies).filter(([name]) => !optional[name]);
  expect(Object.fromEntries(needed)).toEqual({
    react: '^18.3.0 || ^19.0.0',
    'react-dom': '^18.3.0 || ^19.0.0',
  });
});

test('the package has one module and one declaration file for each source file', () => {
  for (const file of modules) {
    const source = path.join(root, 'src', file.replace(/\.js$/, ''));
    expect(
      [`${source}.ts`, `${source}.tsx`].some((name) => existsSync(name)),
      file,
    ).toBe(true);
    expect(files).toContain(file.replace(/\.js$/, '.d.ts'));
  }
});

test('only the modules with state have the directive `use client`', () => {
  const client = modules.filter((file) => /^["']use client["']/.test(read(file)));
  expect(client.sort()).toEqual([
    'Breadcrumb/BreadcrumbCollapse.js',
    'Breadcrumb/DataScript.js',
    'SkipNav/SkipNavLink.js',
    'TaskAccordion/TaskAccordion.js',
  ]);
});

test('every entry of the package is an existing file', () => {
  for (const entry of Object.values(manifest.exports)) {
    for (const file of typeof entry === 'string' ? [entry] : Object.values(entry)) {
      expect(existsSync(path.join(root, file)), file).toBe(true);
    }
  }
});

test('nurijip/content loads in Node without React, and nurijip needs React', () => {
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

test('the stylesheets of the package load no other file', () => {
  for (const file of ['styles.css', 'tokens.css', 'themes/krds.css']) {
    expect(read(file)).not.toMatch(/@import|data:|@font-face/);
  }
  expect(read('styles.css')).toContain('.nj-task-accordion');
  expect(read('tokens.css')).not.toContain('.nj-');
});

const bundlers = [
  ['Vite', withVite],
  ['esbuild', withEsbuild],
] as const;

const all = 'Breadcrumb, KeyTasksPage, SkipNav, TaskAccordion, VisionBanner';

test.each(bundlers)('a bundle of %s with all components has no schema library', async (...of) => {
  const [, bundle] = of;
  const code = await bundle(`import { ${all} } from 'nurijip'; console.log(${all});`);
  expect(code).toContain('nj-task-accordion');
  expect(code).toContain('AccordionTrigger');
  expect(code).not.toMatch(/getGlobalConfig|safeParse|strict_object|object_with_rest/);
});

test.each(bundlers)(
  'a bundle of %s with SkipNav has no Radix and no other component',
  async (...of) => {
    const [, bundle] = of;
    const code = await bundle(`import { SkipNav } from 'nurijip'; console.log(SkipNav);`);
    expect(code).toContain('nj-skip-nav');
    expect(code).not.toMatch(/AccordionTrigger|nj-task-accordion|nj-breadcrumb/);
  },
);

test.each(bundlers)(
  'a bundle of %s with parsePageContent has the schema library',
  async (...of) => {
    const [, bundle] = of;
    const code = await bundle(
      `import { parsePageContent } from 'nurijip/content'; console.log(parsePageContent);`,
    );
    expect(code).toContain('object_with_rest');
  },
);

// test/performance/budget.json has the exact sizes with Vite. esbuild removes less unused code.
test.each([
  ['TaskAccordion', 17.5, 'TaskAccordion'],
  ['all components', 27, all],
])('a bundle of esbuild with %s, without React, is at most %s KiB', async (_, limit, names) => {
  const code = await withEsbuild(`export { ${names} } from 'nurijip';`, true);
  expect(gzipSync(code).length).toBeLessThanOrEqual(limit * 1024);
  expect(code.length).toBeGreaterThan(20_000);
});

test('styles.css is at most 6 KiB', async () => {
  const { code } = await transform(read('styles.css'), { loader: 'css', minify: true });
  expect(gzipSync(code).length).toBeLessThanOrEqual(6 * 1024);
});

const external = ['react', 'react-dom', 'react/jsx-runtime'];

async function withVite(source: string): Promise<string> {
  const entry = '\0entry.js';
  const { output } = (await bundleWithVite({
    configFile: false,
    root,
    logLevel: 'silent',
    // Vite would use the value of the test run, which is not that of a site's build.
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
      minify: false,
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
