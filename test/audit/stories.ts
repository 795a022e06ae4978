import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { type ComponentName, components } from '../../src/audit/evidence.js';
import { atRest } from '../support/atRest.js';
import { fileAnswer, type Server, startServer } from '../support/server.js';

const folder = path.resolve(import.meta.dirname, '../../storybook-static');

/** A story of the built Storybook. */
export interface Story {
  id: string;
  /** The component that it shows. A story about several shows the page of all of them. */
  component: ComponentName;
  title: string;
}

interface Entry {
  type: string;
  title: string;
  name: string;
}

const { entries } = JSON.parse(readFileSync(path.join(folder, 'index.json'), 'utf8')) as {
  entries: Record<string, Entry>;
};

/** All stories, with the component of each. */
export const stories: readonly Story[] = Object.entries(entries)
  .filter(([, { type }]) => type === 'story')
  .map(([id, { title, name }]) => ({
    id,
    component: components.find((component) => title.endsWith(`/${component}`)) ?? 'KeyTasksPage',
    title: `${title}: ${name}`,
  }));

/** Serves the built Storybook. `npm run build-storybook` must have run. */
export function serveStories(): Promise<Server> {
  return startServer(({ pathname }) =>
    fileAnswer(path.join(folder, path.normalize(decodeURIComponent(pathname)))),
  );
}

/** Returns the address of a story alone, with choices of the toolbar such as `theme:dark`. */
export function addressOf({ origin }: Server, id: string, globals = ''): string {
  return `${origin}/iframe.html?viewMode=story&id=${id}&globals=${globals}`;
}

/** What Storybook's page says about itself. */
interface Preview {
  channel: { emit(event: string, details: unknown): void };
  currentRender?: { id: string; phase: string };
}

/** Waits until Storybook has rendered the story of the address and its `play` function has ended. */
export async function storyIsReady(page: Page): Promise<void> {
  await isShown(page, new URL(page.url()).searchParams.get('id') ?? '');
}

async function isShown(page: Page, story: string): Promise<void> {
  await page.waitForFunction((id) => {
    const { __STORYBOOK_PREVIEW__: preview } = window as unknown as {
      __STORYBOOK_PREVIEW__?: Preview;
    };
    const render = preview?.currentRender;
    if (render?.id === id && render.phase === 'errored') throw new Error(`${id} does not render.`);
    return render?.id === id && render.phase === 'finished';
  }, story);
  // Storybook's own messages and its empty page for docs are in every story, hidden. They are not audited.
  await page.evaluate(() => {
    for (const own of document.querySelectorAll('.sb-wrapper, #storybook-docs')) own.remove();
  });
  await page.evaluate(atRest);
}

/** Shows another story in the same tab, as the menu of Storybook does. The tab keeps the code of engines. */
export async function showStory(page: Page, story: string): Promise<void> {
  await page.evaluate((id) => {
    // Storybook shows and hides its empty page for docs.
    document.body.insertAdjacentHTML('beforeend', '<div id="storybook-docs" hidden></div>');
    history.replaceState(null, '', location.pathname + location.search);
    sessionStorage.clear();
    localStorage.clear();
    scrollTo(0, 0);
    const { __STORYBOOK_PREVIEW__: preview } = window as unknown as {
      __STORYBOOK_PREVIEW__: Preview;
    };
    preview.channel.emit('setCurrentStory', { storyId: id, viewMode: 'story' });
  }, story);
  await isShown(page, story);
}
