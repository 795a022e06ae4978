import type { Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import en from '../../stories/content/key-diplomatic-tasks.en.json' with { type: 'json' };
import ko from '../../stories/content/key-diplomatic-tasks.ko.json' with { type: 'json' };
import { atRest } from '../support/atRest.js';
import type { Site } from './hosts.js';

/** What a step can do with a site. */
export interface Visitor {
  /** Opens a page and waits until React runs in it. */
  visit(path: string, options?: VisitOptions): Promise<Page>;
}

export interface VisitOptions {
  colorScheme?: 'dark' | 'light';
  /** False: no script runs. */
  javaScriptEnabled?: boolean;
}

const [first, second, third] = en.tasks.map(({ id }) => id) as [string, string, string];
const trigger = (id: string) => `[id="${id}"] .nj-task-accordion__trigger`;

/** The steps in a real browser. `title` makes each name a sentence that makes sense alone. */
export function drive(title: string, site: Site, { visit }: Visitor): void {
  const { hasRouter, hasServerHtml, hasTrustedTypes = true, prefix } = site;
  const showsAddresses = prefix === undefined;

  describe('page', () => {
    test.each([
      ['English', '/eng/tasks', en],
      ['Korean', '/www/tasks', ko],
    ])(`'Show all' shows the whole text of the %s page in ${title}`, async (_, path, content) => {
      const page = await visit(path);
      expect(await readOpen(page)).toEqual([]);
      // Closed text is not painted, so it is missing before the press.
      expect(missingIn(await page.innerText('body'), content)).not.toEqual([]);
      await page.click('.nj-key-tasks-page .nj-task-accordion__toggle-all');
      await page.evaluate(atRest);
      expect(missingIn(await page.innerText('body'), content)).toEqual([]);
    });

    test(`No two elements have the same id in ${title}`, async () => {
      const page = await visit('/eng/tasks');
      const ids = await page.evaluate(() =>
        [...document.querySelectorAll('[id]')].map((one) => one.id),
      );
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    });

    if (hasServerHtml) {
      test(`A page of ${title} shows its whole text without a script`, async () => {
        const page = await visit('/www/tasks', { javaScriptEnabled: false });
        expect(missingIn(await page.innerText('body'), ko)).toEqual([]);
      });
    }
  });

  describe('theme', () => {
    test(`A page of ${title} is light when the system is dark`, async () => {
      const page = await visit('/eng/tasks', { colorScheme: 'dark' });
      expect(await readTheme(page)).toBe('light');
    });

    test(`data-nj-theme="dark" makes a page of ${title} dark when the system is light`, async () => {
      const page = await visit('/eng/tasks', { colorScheme: 'light' });
      await setTheme(page, 'dark');
      expect(await readTheme(page)).toBe('dark');
    });

    test(`data-nj-theme="auto" makes a page of ${title} follow the system`, async () => {
      const page = await visit('/eng/tasks', { colorScheme: 'dark' });
      await setTheme(page, 'auto');
      expect(await readTheme(page)).toBe('dark');
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await readTheme(page)).toBe('light');
    });
  });

  describe('tasks', () => {
    test(`A press opens one task in ${title}, and the next press closes it`, async () => {
      const page = await visit('/eng/tasks');
      await page.click(trigger(second));
      expect(await readOpen(page)).toEqual([second]);
      await page.click(trigger(second));
      expect(await readOpen(page)).toEqual([]);
    });

    test(`Find-in-page opens the task of its match in ${title}`, async () => {
      const page = await visit('/eng/tasks');
      // The browser sends the event and removes the attribute after it.
      await page.evaluate((id) => {
        const panel = document.getElementById(id)?.querySelector('nj-panel');
        panel?.dispatchEvent(new Event('beforematch', { bubbles: true }));
        panel?.removeAttribute('hidden');
      }, third);
      await page.evaluate(atRest);
      expect(await readOpen(page)).toEqual([third]);
      await page.click(trigger(third));
      expect(await readOpen(page)).toEqual([]);
    });

    if (hasServerHtml) {
      test.skipIf(!inject('systemBrowser'))(
        `A text fragment opens the task of its match in ${title}`,
        async () => {
          const words = encodeURIComponent(
            'active cooperation diplomacy with its 4 neighboring countries',
          );
          const page = await visit(`/eng/tasks#:~:text=${words}`);
          await expect.poll(() => readOpen(page)).toEqual([third]);
        },
      );
    }

    if (showsAddresses) {
      test(`An address opens its task on load in ${title}`, async () => {
        const page = await visit(`/eng/tasks#${third}`);
        await expect.poll(() => readOpen(page)).toEqual([third]);
        await expect.poll(() => isInWindow(page, third)).toBe(true);
      });

      test(`pushState to the id of a task opens it in ${title}`, async () => {
        const page = await visit('/eng/tasks');
        await page.evaluate((id) => history.pushState(history.state, '', `#${id}`), third);
        await expect.poll(() => readOpen(page)).toEqual([third]);
        await page.goBack();
        await expect.poll(() => page.evaluate(() => location.hash)).toBe('');
        await page.click(trigger(first));
        expect(await readOpen(page)).toContain(first);
      });
    }
  });

  describe('links', () => {
    test(`The skip link moves the focus into main in ${title}`, async () => {
      const page = await visit('/eng/tasks');
      const address = page.url();
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.className)).toBe(
        'nj-skip-nav__link',
      );
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
      await page.evaluate(atRest);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
      expect(page.url().replace(/(?<!#.*)#main$/, '')).toBe(address);
    });

    test.each([
      ['a link of the breadcrumb', 'About the Ministry'],
      ['a link of the site in the header', 'Ministry'],
    ])(`Back returns from %s in ${title}, and the tasks still work`, async (_, name) => {
      const page = await visit('/eng/tasks');
      await page.click(trigger(second));
      await markDocument(page);
      await page.getByRole('link', { name, exact: true }).click();
      await page.getByRole('heading', { name: 'Another page' }).waitFor();
      expect(new URL(page.url().replace('/#', '')).pathname).toBe('/eng/about');
      expect(await isSameDocument(page)).toBe(hasRouter);
      await page.goBack();
      await hydrated(page);
      const before = await readOpen(page);
      await page.click(trigger(first));
      expect(await readOpen(page)).toEqual([first, ...before]);
    });

    test(`A link of another page leads to its task in ${title}`, async () => {
      const page = await visit('/eng/about');
      await markDocument(page);
      const link = page.getByRole('link', { name: 'One task' });
      if (hasRouter) await expect.poll(() => link.evaluate(isReactElement)).toBe(true);
      await link.click();
      await hydrated(page);
      expect(await isSameDocument(page)).toBe(hasRouter);
      if (!showsAddresses) return;
      await expect.poll(() => readOpen(page)).toEqual([second]);
      await expect.poll(() => isInWindow(page, second)).toBe(true);
    });
  });

  describe('policy', () => {
    // Chromium reports each violation in the console, and any console message fails a test.
    test(`A strict policy ${hasTrustedTypes ? 'with' : 'without'} trusted types blocks nothing of ours in ${title}`, async () => {
      const page = await visit('/eng/tasks');
      const response = await page.request.get(page.url());
      const header = response.headers()['content-security-policy'];
      expect(header).toMatch(/script-src 'self'(?!.*unsafe).*style-src 'self'/);
      expect(header?.includes('require-trusted-types-for')).toBe(hasTrustedTypes);
      await page.click('.nj-key-tasks-page .nj-task-accordion__toggle-all');
      await page.click(trigger(first));
      expect(await page.locator('[class^="nj-"][style]').count()).toBe(0);
    });
  });
}

/** Waits until React runs in every accordion of the page. */
export async function hydrated(page: Page): Promise<void> {
  await page.locator('.nj-task-accordion[data-hydrated]').first().waitFor();
  await page.waitForFunction(
    () => !document.querySelector('.nj-task-accordion:not([data-hydrated])'),
  );
}

/** Returns whether React runs in the element. A router follows no link before. */
function isReactElement(element: Element): boolean {
  return Object.keys(element).some((key) => key.startsWith('__react'));
}

/** Returns the ids of the open tasks. Throws if the button, the panel and the task differ. */
async function readOpen(page: Page): Promise<string[]> {
  const tasks = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.nj-task-accordion__item')].map((task) => ({
      id: task.id,
      signs: [
        task.dataset['state'] === 'open',
        task.querySelector('button')?.getAttribute('aria-expanded') === 'true',
        !task.querySelector('nj-panel')?.hasAttribute('hidden'),
      ],
    })),
  );
  expect(tasks.filter(({ signs }) => new Set(signs).size > 1)).toEqual([]);
  return tasks.filter(({ signs }) => signs[0]).map(({ id }) => id);
}

function isInWindow(page: Page, id: string): Promise<boolean> {
  return page.evaluate((task) => {
    const top = document.getElementById(task)?.getBoundingClientRect().top ?? -1;
    return top >= -1 && top < innerHeight;
  }, id);
}

const setTheme = (page: Page, theme: string) =>
  page.evaluate((value) => document.documentElement.setAttribute('data-nj-theme', value), theme);

/** Reads the theme from the colours of the title and from `color-scheme`, which must agree. */
async function readTheme(page: Page): Promise<string> {
  const [ink, scheme] = await page.evaluate(() => {
    const style = getComputedStyle(document.querySelector('.nj-key-tasks-page__title') as Element);
    return [style.color, style.colorScheme];
  });
  const ground = Number(ink?.match(/\d+/)) < 128 ? 'light' : 'dark';
  return ground === scheme ? ground : `text of a ${ground} page, color-scheme ${scheme}`;
}

const markDocument = (page: Page) => page.evaluate(() => Object.assign(window, { marked: true }));
const isSameDocument = (page: Page) => page.evaluate(() => 'marked' in window);

/** Returns the texts of the content that are not in the text of the page. */
function missingIn(shown: string, content: unknown): string[] {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  const page = plain(shown);
  return textsOf(content).filter((text) => !page.includes(plain(text)));
}

/** Returns every text in the content. The skip link is shown only while it has the focus. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => !/^(id|href|type|lang|sloganLang|skipLinks|\$schema)$/.test(key))
    .flatMap(([, inner]) => textsOf(inner));
}
