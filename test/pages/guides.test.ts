import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { JSDOM } from 'jsdom';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { guideFile } from '../../.storybook/guides/guideFile.js';
import { closePage, openEmptyPage } from '../../src/audit/browserPages.js';
import { atRest } from '../support/atRest.js';
import { launchArguments, locateChromium } from '../support/chromium.js';
import { guides } from '../support/guides.js';
import { fileAnswer, startServer } from '../support/server.js';
import { styleRules } from '../support/styleRules.js';
import { startStorybook } from './storybook.js';

/* The guides as plain HTML, which `npm run build-storybook` writes. They are audited like the components. */
const root = path.resolve(import.meta.dirname, '../../storybook-static');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Runs axe. Without a list it runs every rule, also those that are off by default. */
const runAxe = (rules = 'axe.getRules().map(({ ruleId }) => ruleId)') =>
  `axe.run(document, { runOnly: ${rules}, resultTypes: ['violations'] })`;

const pages = ['en', 'ko'].flatMap((lang) =>
  readdirSync(path.join(root, 'guides', lang)).map((file) => `guides/${lang}/${file}`),
);
const read = (page: string) => readFileSync(path.join(root, page), 'utf8');
const documents = new Map(pages.map((page) => [page, new JSDOM(read(page)).window.document]));
const documentOf = (page: string) => documents.get(page) as Document;
const ids = new Set(Object.keys(JSON.parse(read('index.json')).entries));

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: {
      // React has its own way to write void elements, boolean attributes and `charset`.
      'void-style': 'off',
      'attribute-boolean-style': 'off',
      'attr-case': 'off',
      // The title of a guide is in the title of the document, with the name of the site.
      'long-title': 'off',
      'no-trailing-whitespace': 'off',
    },
  }),
);

/** Returns what is wrong with a link, or nothing. */
function faultOf(page: string, href: string): string | undefined {
  const url = new URL(href, `http://site.invalid/${page}`);
  if (url.origin !== 'http://site.invalid') {
    return url.protocol === 'https:' ? undefined : `${href} is not an https address`;
  }
  const target = decodeURIComponent(url.pathname.slice(1));
  if (url.hash) {
    const id = decodeURIComponent(url.hash.slice(1));
    return documents.get(target)?.getElementById(id) ? undefined : `${href} has no target`;
  }
  const { searchParams } = url;
  const id = searchParams.get('id') ?? searchParams.get('path')?.replace(/^\/docs\//, '');
  if (id !== undefined && !ids.has(id)) return `${href} is not in Storybook`;
  try {
    return read(target) ? undefined : `${target} is empty`;
  } catch {
    return `${target} does not exist`;
  }
}

test('Every page of the documentation is an HTML page in its language', () => {
  const expected = guides.map(
    ({ name }) => `guides/${name.endsWith('.ko') ? 'ko' : 'en'}/${guideFile(`${name}.mdx`)}`,
  );
  const lists = ['guides/en/index.html', 'guides/ko/index.html'];
  expect([...pages].sort()).toEqual([...expected, ...lists].sort());
});

describe.each(pages)('%s', (page) => {
  test(`${page} is valid HTML without a script`, async () => {
    const { results } = await validator.validateString(read(page));
    const messages = results.flatMap(({ messages: all }) =>
      all.map(({ line, ruleId, message }) => `${line}: ${ruleId}: ${message}`),
    );
    expect(messages).toEqual([]);
    expect(documentOf(page).querySelector('script, style, [style], [onclick]')).toBeNull();
  });

  test(`${page} has one title, one main and headings without a gap`, () => {
    const document = documentOf(page);
    const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')];
    const levels = headings.map(({ tagName }) => Number(tagName[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    expect(document.querySelectorAll('main')).toHaveLength(1);
    expect(document.querySelectorAll('body > header, body > footer')).toHaveLength(2);
    expect(document.documentElement.lang).toBe(page.split('/')[1]);
    expect(document.title).not.toBe('');
    expect([...documents.values()].filter(({ title }) => title === document.title)).toHaveLength(1);
  });

  test(`${page} marks every text in another language`, () => {
    const document = documentOf(page);
    const texts = [...document.querySelectorAll('body *')].filter((one) =>
      [...one.childNodes].some(
        ({ nodeType, textContent }) =>
          nodeType === 3 && /\p{Script=Hangul}/u.test(textContent ?? ''),
      ),
    );
    const wrong = texts.filter((one) => one.closest('[lang]')?.getAttribute('lang') !== 'ko');
    expect(wrong.map(({ outerHTML }) => outerHTML)).toEqual([]);
    const languages = [...document.querySelectorAll('[lang]')].map((one) =>
      one.getAttribute('lang'),
    );
    expect(new Set(languages)).toEqual(new Set(['en', 'ko']));
  });

  test(`${page} has no link without a target`, () => {
    const hrefs = [...documentOf(page).querySelectorAll('a, link')].map(
      (link) => link.getAttribute('href') ?? '',
    );
    expect(hrefs.length).toBeGreaterThan(4);
    expect(hrefs.flatMap((href) => faultOf(page, href) ?? [])).toEqual([]);
  });

  test(`${page} has a header cell for every column and row of its tables`, () => {
    for (const table of documentOf(page).querySelectorAll('table')) {
      const columns = table.querySelectorAll('thead th[scope="col"]');
      expect(columns.length).toBe(table.rows[0]?.cells.length);
      const rows = [...table.querySelectorAll('tbody tr')];
      expect(rows.filter((row) => !row.querySelector('th[scope="row"]'))).toEqual([]);
    }
  });
});

describe('in a browser', () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof startServer>>;

  beforeAll(async () => {
    server = await startServer(({ pathname }) =>
      fileAnswer(path.join(root, path.normalize(decodeURIComponent(pathname)))),
    );
    const { executablePath } = await locateChromium();
    browser = await chromium.launch({ executablePath, args: launchArguments });
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  test.each(pages)('axe finds no fault in %s, light and dark, wide and at 320 px', async (name) => {
    const page = await openEmptyPage(browser);
    await page.goto(`${server.origin}/${name}`);
    await page.evaluate(axe);
    for (const [colorScheme, width, run] of [
      ['light', 1280, runAxe()],
      ['dark', 320, runAxe(JSON.stringify(styleRules))],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate(atRest);
      const { violations } = (await page.evaluate(run)) as AxeResults;
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
      );
      expect(found).toEqual([]);
      const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(background).toBe(colorScheme === 'dark' ? 'rgb(21, 24, 27)' : 'rgb(255, 255, 255)');
    }
    await closePage(page);
  });

  test.each(pages)('%s does not scroll sideways at 320 px, and only tables do', async (name) => {
    const page = await openEmptyPage(browser);
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(`${server.origin}/${name}`);
    await page.evaluate(atRest);
    const { wide, unreachable } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      unreachable: [...document.querySelectorAll<HTMLElement>('main *')]
        .filter(
          (one) =>
            one.scrollWidth > one.clientWidth && getComputedStyle(one).overflowX !== 'visible',
        )
        .filter((one) => one.tabIndex < 0)
        .map(({ outerHTML }) => outerHTML.slice(0, 100)),
    }));
    expect(wide).toBe(320);
    expect(unreachable).toEqual([]);
    await closePage(page);
  });

  test('The first Tab on a guide shows a link that moves the focus to the main content', async () => {
    const page = await openEmptyPage(browser);
    await page.goto(`${server.origin}/guides/ko/introduction.html`);
    await page.keyboard.press('Tab');
    const link = page.getByRole('link', { name: '본문 바로가기' });
    const box = await link.boundingBox();
    expect(box?.height).toBeGreaterThan(23);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await closePage(page);
  });

  test('Each docs page of Storybook leads to its HTML page', async () => {
    const storybook = await startStorybook();
    const page = await storybook.open(browser, 'pages-keytaskspage--key-diplomatic-tasks', {
      name: 'light',
    });
    try {
      for (const [id = '', file] of [
        ['components-skipnav--docs', 'guides/en/skip-nav.html'],
        ['안내-시작하기--docs', 'guides/ko/getting-started.html'],
        ['guides-getting-started--docs', 'guides/en/getting-started.html'],
      ]) {
        await storybook.show(page, id);
        await page.locator(`.docs-plain-page a[href="${file}"]`).waitFor();
        expect(await page.locator('.docs-plain-page').count()).toBe(1);
      }
    } finally {
      await closePage(page);
      storybook.close();
    }
  });
});

test('llms.txt has the text of every English guide, its tables of props and its code', () => {
  const text = read('llms.txt');
  // The whole text in a message would be of no help.
  const isMissing = (part: string) => !text.includes(part);
  const parts = pages
    .filter((page) => /^guides\/en\/(?!index)/.test(page))
    .flatMap((page) => [
      `(${page})`,
      ...[...documentOf(page).querySelectorAll('h2')].map(
        ({ textContent }) => `## ${textContent}\n`,
      ),
      '```tsx\nimport { SkipNav } from',
    ]);
  expect(parts.filter(isMissing)).toEqual([]);
  expect(/^\| `copyLink` \| .+ \|$/m.test(text)).toBe(true);
  const prose = text.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]+`/g, '');
  expect(prose.match(/<(?:p|div|table|span)\b.{40}/g)).toBeNull();
});
