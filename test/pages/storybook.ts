import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, Page } from 'playwright';
import { atRest } from '../support/atRest.js';
import type { Mode } from './modes.js';

/** What Storybook speaks to its page through. */
interface Channel {
  on(event: string, listener: (id: string) => void): void;
  emit(event: string, details: unknown): void;
}

const folder = path.resolve(import.meta.dirname, '../../storybook-static');
const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export interface Storybook {
  /** Its address, with a slash at the end. */
  address: string;
  /** The pages of documentation, by id. */
  docs: readonly string[];
  /** The stories of these titles, by id. */
  stories(title: string): string[];
  /** A tab on a story at rest, in a mode; `globals` are further ones of the toolbar. */
  open(browser: Browser, story: string, mode: Mode, globals?: string): Promise<Page>;
  /** Another story or page of documentation in a tab, as the menu would: nothing is loaded anew. */
  show(page: Page, id: string): Promise<void>;
  close(): void;
}

/** Storybook as a designer is shown it: `npm run build-storybook` must have run. */
export async function startStorybook(): Promise<Storybook> {
  const { entries } = JSON.parse(readFileSync(path.join(folder, 'index.json'), 'utf8')) as {
    entries: Record<string, { type: string; title: string }>;
  };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://storybook.invalid');
    const file = path.join(folder, path.normalize(decodeURIComponent(pathname)));
    try {
      const content = await readFile(file);
      response.setHeader('content-type', types[path.extname(file)] ?? 'application/octet-stream');
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    docs: Object.keys(entries).filter((id) => entries[id]?.type === 'docs'),
    stories: (title) =>
      Object.entries(entries)
        .filter(([, entry]) => entry.type === 'story' && entry.title === title)
        .map(([id]) => id),
    async open(browser, story, mode, globals = '') {
      const { media, ...options } = mode.browser ?? {};
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...options });
      if (media) await page.emulateMedia({ media });
      const all = [mode.globals, globals].filter(Boolean).join(';');
      await page.goto(
        `http://127.0.0.1:${port}/iframe.html?viewMode=story&id=${story}&globals=${all}`,
      );
      await page.waitForSelector('#storybook-root .nj-task-accordion__panel', {
        state: 'attached',
      });
      if (mode.query && !(await page.evaluate((query) => matchMedia(query).matches, mode.query))) {
        throw new Error(`The browser does not emulate ${mode.query}.`);
      }
      await page.evaluate(atRest);
      return page;
    },
    async show(page, id) {
      await page.evaluate(
        ([storyId, viewMode]) => {
          const { channel } = (window as unknown as { __STORYBOOK_PREVIEW__: { channel: Channel } })
            .__STORYBOOK_PREVIEW__;
          return new Promise<void>((resolve) => {
            channel.on(viewMode === 'docs' ? 'docsRendered' : 'storyRendered', (rendered) => {
              if (rendered === storyId) resolve();
            });
            channel.emit('setCurrentStory', { storyId, viewMode });
          });
        },
        [id, entries[id]?.type] as const,
      );
      await page.evaluate(atRest);
    },
    close: () => void server.close(),
  };
}
