import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import manifest from './package.json' with { type: 'json' };
import { contentJsonSchema } from './src/content/contentJsonSchema.js';
import { readTokenFile, stylesheetPlugins } from './src/stylesheetPlugins.js';
import { tokenFiles } from './src/tokenFiles.js';

/** Builds the package. The tests have `vitest.config.ts`, Storybook has `.storybook/vite.config.ts`. */
export default defineConfig({
  plugins: [react(), dataFiles()],
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
      };
      for (const [fileName, value] of Object.entries(files)) {
        this.emitFile({ type: 'asset', fileName, source: `${JSON.stringify(value)}\n` });
      }
    },
  };
}
