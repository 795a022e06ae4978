import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type Rollup } from 'vite';

/** A module and all it imports as one script, in React's development build: it says what is wrong. */
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
