import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchArguments, locateChromium } from '../support/chromium.js';
import { startStorybook } from './storybook.js';

const { executablePath } = await locateChromium();
const storybook = await startStorybook();
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath, args: launchArguments });
});
afterAll(async () => {
  await browser?.close();
  storybook.close();
});

/** Opens Storybook with its frame. */
async function openFrame(path: string, width = 1280): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  await page.goto(`${storybook.address}index.html${path && `?path=${path}`}`);
  return page;
}

const contentOf = (page: Page) => page.frameLocator('#storybook-preview-iframe');
const panelTab = (page: Page) => page.getByRole('tab', { name: /^Actions/ });
const story = '/story/pages-keytaskspage--key-diplomatic-tasks';

describe('The frame of Storybook', () => {
  test('Storybook opens on the Introduction, with the picture and three doors', async () => {
    const page = await openFrame('');
    const content = contentOf(page);
    await content.getByRole('heading', { level: 1, name: 'Nurijip (누리집)' }).waitFor();
    const picture = content.locator('img.docs-picture');
    expect(
      await picture.evaluate(async (image: HTMLImageElement) => {
        await image.decode();
        return image.naturalWidth;
      }),
    ).toBe(1280);
    expect(await content.locator('.doors__title').allTextContents()).toEqual([
      'You develop',
      'You design',
      'You audit',
    ]);
    expect(await page.getByRole('img', { name: 'Nurijip 누리집' }).count()).toBe(1);
    const icons = await page
      .locator('link[rel~="icon"]')
      .evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href));
    expect(icons.join()).toContain('favicon.svg');
    await page.close();
  });

  test('Every menu of the toolbar says what it sets, and all fit a window of 1280 px', async () => {
    const page = await openFrame(story);
    const menus = page.getByRole('button', {
      name: /^(Language|Direction|Theme|Contrast|Ministry|Host|Text)\b/,
    });
    await expect.poll(() => menus.count()).toBe(7);
    for (const menu of await menus.all()) {
      expect(await menu.textContent()).toMatch(/^\w+: .+/);
      const box = await menu.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(1280);
    }
    await page.close();
  });

  test('The panel is closed on a page and open on a component', async () => {
    const page = await openFrame('/story/components-breadcrumb--default');
    await panelTab(page).waitFor();
    await page.close();
    const onPage = await openFrame(story);
    await contentOf(onPage).getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(() => panelTab(onPage).isVisible()).toBe(false);
    await onPage.close();
  });

  test('The language of the toolbar is the language of the reference page', async () => {
    const page = await openFrame(`${story}&globals=language:ko`);
    await contentOf(page).getByRole('heading', { level: 1, name: '주요 외교과제' }).waitFor();
    const root = contentOf(page).locator('html');
    await expect.poll(() => root.getAttribute('lang')).toBe('ko');
    await page.close();
  });

  test('A call of onValueChange is in the panel Actions', async () => {
    const page = await openFrame('/story/components-taskaccordion--default');
    const button = contentOf(page).getByRole('button', { name: 'Show all 6 tasks' });
    await button.click();
    await panelTab(page).click();
    await page.getByText('onValueChange').filter({ visible: true }).first().waitFor();
    await page.close();
  });
});
