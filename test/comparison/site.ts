import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { en, ko } from '../../stories/content/pages.js';
import { bundle } from '../support/bundle.js';
import type { System } from './system.js';

const root = path.resolve(import.meta.dirname, '../..');
const client = new URL('./client.tsx', import.meta.url);

const types: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

export type Language = 'en' | 'ko';

export const contents = { en, ko };

export interface Site {
  url(system: System, lang: Language): string;
  close(): void;
}

/** Every system's page, beside the files of its package; whatever is missing answers 404. */
export async function startSite(systems: readonly System[]): Promise<Site> {
  const script = await bundle(client.pathname);
  const pages = new Map<string, string>();
  const folders: Record<string, string> = {};
  for (const system of systems) {
    Object.assign(folders, system.folders);
    for (const lang of ['en', 'ko'] as const) {
      pages.set(`/${system.name}/page/${lang}`, system.render(contents[lang]));
    }
  }
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site.invalid');
    const page = pages.get(pathname);
    const [, first = '', ...rest] = pathname.split('/');
    const file = path.join(root, 'node_modules', folders[first] ?? 'no-such-folder', ...rest);
    const sent =
      page ?? (pathname === '/client.js' ? script : await readFile(file).catch(() => undefined));
    const type = page === undefined ? types[path.extname(pathname)] : 'text/html';
    response.statusCode = sent === undefined ? 404 : 200;
    response.setHeader('content-type', `${type ?? 'application/octet-stream'}; charset=utf-8`);
    response.end(sent);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: ({ name }, lang) => `http://127.0.0.1:${port}/${name}/page/${lang}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
