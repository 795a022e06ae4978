import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import manifest from './package.json' with { type: 'json' };
import { contentJsonSchema } from './src/content/contentJsonSchema.js';
import { readTokenFile, stylesheetPlugins } from './src/stylesheetPlugins.js';
import { tokenFiles } from './src/tokenFiles.js';

/** Builds the package. The tests have `vitest.config.ts`, Storybook has `.storybook/vite.config.ts`. */
export default defineConfig({
  plugins: [react(), dataFiles(), oldResolverFiles()],
  css: { postcss: { plugins: stylesheetPlugins } },
  build: {
    target: 'es2022',
    sourcemap: true,
    minify: false,
    cssMinify: false,
    // Vite accepts a stylesheet as an entry only with this setting.
    cssCodeSplit: true,
    lib: {
      entry: {
        index: 'src/index.ts',
        'content/index': 'src/content/index.ts',
        'cli/nurijip': 'src/cli/nurijip.ts',
        styles: 'src/styles.css',
        tokens: 'src/tokens.css',
        'themes/krds': 'src/themes/krds.css',
      },
      formats: ['es'],
    },
    rollupOptions: {
      external: isDependency,
      // One file per module keeps `'use client'` on the modules that need it.
      output: {
        preserveModules: true,
        preserveModulesRoot: 'src',
        entryFileNames: '[name].js',
        assetFileNames: '[name][extname]',
      },
    },
  },
});

function isDependency(id: string): boolean {
  if (id.startsWith('node:')) return true;
  const names = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
  return names.some((name) => id === name || id.startsWith(`${name}/`));
}

/** Writes the entries that are data. They have the same sources as the code. */
function dataFiles(): Plugin {
  return {
    name: 'nurijip-data-files',
    async generateBundle() {
      const files = {
        'content.schema.json': contentJsonSchema(),
        ...tokenFiles(await readTokenFile('src/tokens.json')),
        'themes/krds.json': await readTokenFile('src/themes/krds.json'),
      };
      for (const [fileName, value] of Object.entries(files)) {
        this.emitFile({ type: 'asset', fileName, source: `${JSON.stringify(value)}\n` });
      }
    },
  };
}

/**
 * Writes a file for each entry at the place of its name, from `exports` in package.json. Resolvers that
 * do not read `exports` look there: TypeScript with `moduleResolution: node`, eslint-plugin-import. An
 * entry with code is a folder with a package.json. A stylesheet also has types: TypeScript 6 and later
 * refuse to import a file without them.
 */
function oldResolverFiles(): Plugin {
  return {
    name: 'nurijip-old-resolver-files',
    async closeBundle() {
      const root = import.meta.dirname;
      for (const [entry, target] of Object.entries(manifest.exports)) {
        if (entry === '.' || entry === './package.json') continue;
        const file = path.join(root, entry);
        await mkdir(path.dirname(file), { recursive: true });
        const { default: source, types } =
          typeof target === 'string' ? { default: target, types: '' } : target;
        if (source.endsWith('.js')) {
          const pointer = { type: 'module', main: `.${source}`, types: `.${types}` };
          await mkdir(file, { recursive: true });
          await writeFile(path.join(file, 'package.json'), `${JSON.stringify(pointer, null, 2)}\n`);
        } else {
          await cp(path.join(root, source), file);
          if (types) await writeFile(path.join(root, types), 'export {};\n');
        }
      }
    },
  };
}
