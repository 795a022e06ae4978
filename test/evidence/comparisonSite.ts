import path from 'node:path';
import { en, ko } from '../../stories/content/pages.js';
import { bundle } from '../support/bundle.js';
import { fileAnswer, startServer } from '../support/server.js';
import type { System } from './system.js';

const root = path.resolve(import.meta.dirname, '../..');
const client = new URL('./client.tsx', import.meta.url);

export type Language = 'en' | 'ko';

export const contents = { en, ko };

export interface Site {
  url(system: System, lang: Language): string;
  close(): void;
}

/** Serves the page of every system and the files of its package. */
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
  const server = await startServer(({ pathname }) => {
    const page = pages.get(pathname);
    if (page !== undefined) return { type: 'text/html', content: page };
    if (pathname === '/client.js') return { type: 'text/javascript', content: script };
    const [, first = '', ...rest] = pathname.split('/');
    return fileAnswer(path.join(root, 'node_modules', folders[first] ?? 'no-such-folder', ...rest));
  });
  return {
    url: ({ name }, lang) => `${server.origin}/${name}/page/${lang}`,
    close: () => server.close(),
  };
}
