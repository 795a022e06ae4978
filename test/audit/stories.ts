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

/** Waits until Storybook has rendered the story and its `play` function has ended. */
export async function storyIsReady(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const root = document.querySelector('#storybook-root');
    return (root?.childElementCount ?? 0) > 0 && document.body.classList.contains('sb-show-main');
  });
  // Storybook's own messages and its empty page for docs are in every story, hidden. They are not audited.
  await page.evaluate(() => {
    for (const own of document.querySelectorAll('.sb-wrapper, #storybook-docs')) own.remove();
  });
  await page.evaluate(atRest);
}
