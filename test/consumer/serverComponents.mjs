// Runs in its own process, in which `use client` modules are references, as in a framework.
import { readFileSync } from 'node:fs';
import { register } from 'node:module';

register('./clientReferences.mjs', import.meta.url);

const { createElement } = await import('react');
const { renderToPipeableStream } = await import('react-server-dom-webpack/server');
const { KeyTasksPage } = await import('nurijip');
const { parsePageContent } = await import('nurijip/content');

const file = new URL('../../stories/content/key-diplomatic-tasks.en.json', import.meta.url);
const content = parsePageContent(JSON.parse(readFileSync(file, 'utf8')));
const anyModule = new Proxy({}, { get: (_, id) => ({ id, chunks: [], name: '*' }) });
renderToPipeableStream(createElement(KeyTasksPage, { content }), anyModule, {
  onError: (error) => {
    throw error;
  },
}).pipe(process.stdout);
