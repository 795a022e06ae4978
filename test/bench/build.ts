import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type InlineConfig, type Rollup } from 'vite';
import type { Peer } from './peers.js';
import type { Question } from './serve.js';

export const root = path.resolve(import.meta.dirname, '../..');
const scratch = path.join(root, 'node_modules/.cache/bench');

// Vite reads this variable, and a process that runs tests sets it to "test".
process.env['NODE_ENV'] = 'production';

const react = /^(react|react-dom)(\/.+)?$/;

export const gzipped = (text: string) => gzipSync(text, { level: 9 }).length;

/** Builds the source as a site does for production. The source imports packages by name. */
export async function bundle(
  source: string,
  settings: InlineConfig['build'] = {},
): Promise<{ script: string; css: string }> {
  const entry = path.join(import.meta.dirname, 'entry.tsx');
  const { output } = (await build({
    configFile: false,
    root,
    logLevel: 'silent',
    plugins: [
      {
        name: 'bench-entry',
        enforce: 'pre',
        resolveId: (id) => (id === 'bench-entry' ? entry : undefined),
        load: (id) => (id === entry ? source : undefined),
      },
    ],
    ssr: { noExternal: true, external: ['react', 'react-dom'] },
    build: {
      write: false,
      minify: true,
      modulePreload: false,
      assetsInlineLimit: 0,
      // One stylesheet. Otherwise the script adds the styles to the page.
      cssCodeSplit: false,
      // Vite's default fails at the syntax for old browsers in the styles of some peers.
      cssMinify: 'esbuild',
      ...settings,
      rollupOptions: { input: 'bench-entry', ...settings?.rollupOptions },
    },
  })) as Rollup.RollupOutput;
  const css = output.flatMap((file) =>
    file.type === 'asset' && file.fileName.endsWith('.css') ? String(file.source) : [],
  );
  const script = output.flatMap((file) => (file.type === 'chunk' ? file.code : []));
  return { script: script.join('\n'), css: css.join('\n') };
}

/** Returns the minified script of the exports, without React. */
export async function libraryScript(source: string): Promise<string> {
  const { script } = await bundle(source, {
    rollupOptions: { external: react, preserveEntrySignatures: 'strict' },
  });
  return script;
}

/** A peer's page after the build. */
export interface BuiltPeer extends Peer {
  client: string;
  css: string;
  /** The script as its authors publish it, if it is not a module. */
  shipped: string | undefined;
  server: Server;
  /** Sizes after gzip. The script is without React. */
  bytes: { script: number; css: number };
}

export async function buildPeer(peer: Peer): Promise<BuiltPeer> {
  const page = JSON.stringify(peer.module);
  const own = (file: string) => JSON.stringify(path.join(import.meta.dirname, file));
  const isReact = peer.kind === 'react';
  const { script: server } = await bundle(
    isReact
      ? `import { createElement } from 'react'; import { renderToString } from 'react-dom/server';
         import { Page } from ${page}; import { serve } from ${own('serve.ts')};
         serve((props) => renderToString(createElement(Page, props)));`
      : `import { html } from ${page}; import { serve } from ${own('serve.ts')}; serve(html);`,
    { ssr: true, minify: false },
  );
  const { script: client, css } = await bundle(
    isReact
      ? `import { Page } from ${page}; import { reactClient } from ${own('reactClient.tsx')};
         import { install } from ${own('inPage.ts')}; install(reactClient(Page));`
      : `import { start } from ${page}; import { clientOf, install } from ${own('inPage.ts')};
         install(clientOf(start));`,
    { rollupOptions: { output: { format: 'iife', codeSplitting: false } } },
  );
  const shipped = peer.script && readFileSync(path.join(root, 'node_modules', peer.script), 'utf8');
  const script =
    shipped ?? (await libraryScript(`export { ${isReact ? 'Page' : 'start'} } from ${page};`));
  const bytes = { script: gzipped(script), css: css === '' ? 0 : gzipped(css) };
  return { ...peer, client, css, shipped, bytes, server: startServer(peer.id, server) };
}

interface Server {
  html(count: number): Promise<string>;
  /** Mean processor time of one page in milliseconds, measured for `slice` milliseconds. */
  time(count: number, slice: number): Promise<number>;
  close(): void;
}

/** Writes the script into this package, so that it finds the installed React. */
function startServer(id: string, script: string): Server {
  mkdirSync(scratch, { recursive: true });
  const folder = mkdtempSync(path.join(scratch, `${id}-`));
  const file = path.join(folder, 'server.mjs');
  writeFileSync(file, script);
  let child: ChildProcess | undefined;
  function ask<Answer extends string | number>(question: Question): Promise<Answer> {
    // The arguments of this process may be wrong for another script, so none is passed on.
    child ??= fork(file, { execArgv: ['--expose-gc'] });
    const server = child;
    return new Promise((resolve, reject) => {
      const onExit = (code: number | null) =>
        reject(new Error(`The server of ${id} stopped with exit code ${code}.`));
      server.once('exit', onExit);
      server.once('message', (answer) => {
        server.off('exit', onExit);
        resolve(answer as Answer);
      });
      server.send(question);
    });
  }
  return {
    html: (count) => ask<string>({ html: count }),
    time: (count, slice) => ask<number>({ time: count, slice }),
    close() {
      child?.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
