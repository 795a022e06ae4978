import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type Rollup } from 'vite';

/** Bundles a module into one script. The development build of React logs warnings and full errors. */
export async function bundle(input: string): Promise<string> {
  const { output } = (await build({
    configFile: false,
    root: path.resolve(import.meta.dirname, '../..'),
    logLevel: 'silent',
    mode: 'development',
    plugins: [react()],
    define: { 'process.env.NODE_ENV': '"development"' },
    build: { write: false, minify: false, modulePreload: false, rollupOptions: { input } },
  })) as Rollup.RollupOutput;
  return output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('\n');
}
