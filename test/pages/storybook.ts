import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright';
import { openEmptyPage } from '../../src/audit/browserPages.js';
import { atRest } from '../support/atRest.js';
import { fileAnswer, startServer } from '../support/server.js';
import type { Mode } from './modes.js';

/** The channel between Storybook and its page. */
interface Channel {
  on(event: string, listener: (id: string) => void): void;
  emit(event: string, details: unknown): void;
}

const folder = path.resolve(import.meta.dirname, '../../storybook-static');

export interface Storybook {
  /** The address, with a slash at the end. */
  address: string;
  /** The ids of the docs pages. */
  docs: readonly string[];
  /** Returns the ids of the stories of a title. */
  stories(title: string): string[];
  /**
   * Opens a story in a mode and waits until it is at rest. `globals` are further toolbar choices. The page
   * needs `closePage` at its end.
   */
  open(browser: Browser, story: string, mode: Mode, globals?: string): Promise<Page>;
  /** Shows another story or docs page in the same tab, without a reload, as the menu does. */
  show(page: Page, id: string): Promise<void>;
  close(): void;
}

/** Serves the built Storybook. `npm run build-storybook` must have run. */
export async function startStorybook(): Promise<Storybook> {
  const { entries } = JSON.parse(readFileSync(path.join(folder, 'index.json'), 'utf8')) as {
    entries: Record<string, { type: string; title: string }>;
  };
  const server = await startServer(({ pathname }) =>
    fileAnswer(path.join(folder, path.normalize(decodeURIComponent(pathname)))),
  );
  return {
    address: `${server.origin}/`,
    docs: Object.keys(entries).filter((id) => entries[id]?.type === 'docs'),
    stories: (title) =>
      Object.entries(entries)
        .filter(([, entry]) => entry.type === 'story' && entry.title === title)
        .map(([id]) => id),
    async open(browser, story, mode, globals = '') {
      const { media, ...options } = mode.browser ?? {};
      const page = await openEmptyPage(browser, {
        viewport: { width: 1280, height: 800 },
        ...options,
      });
      if (media) await page.emulateMedia({ media });
      const all = [mode.globals, globals].filter(Boolean).join(';');
      await page.goto(`${server.origin}/iframe.html?viewMode=story&id=${story}&globals=${all}`);
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
      // The frame of the docs pages loads with the first of them.
      if (entries[id]?.type === 'docs')
        await page.waitForSelector('#storybook-docs .sbdocs-content');
      await page.evaluate(atRest);
    },
    close: () => server.close(),
  };
}
