import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchArguments, locateChromium } from '../support/chromium.js';
import type { Server } from '../support/server.js';
import { makeResult } from './collect.js';
import { manifest, person, records } from './madeUp.js';
import {
  axeProblems,
  linkProblems,
  markupProblems,
  serveBesideStorybook,
  storybook,
} from './published.js';
import { filesOf, writeReports } from './write.js';

/* The pages of the reports, from made-up results. `run.test.ts` tries those of a run in the same way. */

const folder = mkdtempSync(path.join(tmpdir(), 'pages-'));
const people = [{ file: 'test/reports/madeUp.ts', record: person }];
const pages = ['index.html', 'index.ko.html', 'report.en.html', 'report.ko.html', 'seeded.html'];

let browser: Browser;
let server: Server;

beforeAll(async () => {
  if (!existsSync(storybook))
    throw new Error('There is no Storybook. Run npm run build-storybook.');
  mkdirSync(path.join(folder, 'transcripts'));
  writeFileSync(path.join(folder, 'transcripts/한국어 page.txt'), '[Tab]  본문 바로가기 link\n');
  writeFileSync(
    path.join(folder, 'seeded.md'),
    '| Fault | axe |\n| --- | --- |\n| A \\| B | ● |\n',
  );
  writeFileSync(path.join(folder, 'seeded.json'), '{}');
  await writeReports(folder, makeResult(records, people, manifest));
  const chrome = await locateChromium();
  browser = await chromium.launch({
    executablePath: chrome.executablePath,
    args: launchArguments,
    env: { ...process.env, ...chrome.env } as Record<string, string>,
  });
  server = await serveBesideStorybook(folder);
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true });
});

async function opened(
  file: string,
  options: Parameters<Browser['newPage']>[0] = {},
  then: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await browser.newPage(options);
  await page.goto(`${server.origin}/audit/${file}`);
  await then(page);
  await page.context().close();
}

describe.each([...pages, 'transcripts/한국어 page.html'])('%s', (file) => {
  test('The markup is valid', async () => {
    expect(await markupProblems(path.join(folder, file))).toEqual([]);
  });

  test.each(['light', 'dark'] as const)(
    'axe with every rule finds nothing, %s',
    async (colorScheme) => {
      await opened(file, { colorScheme }, async (page) => {
        expect(await axeProblems(page)).toEqual([]);
      });
    },
  );

  test('The page does not scroll sideways at 320 CSS px', async () => {
    await opened(file, { viewport: { width: 320, height: 640 } }, async (page) => {
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(320);
    });
  });

  test('The page has its language, one h1, a skip link that works, and no script', async () => {
    await opened(file, {}, async (page) => {
      expect(await page.locator('html').getAttribute('lang')).toBe(
        /\.ko\./.test(file) ? 'ko' : 'en',
      );
      expect(await page.locator('h1').count()).toBe(1);
      expect(await page.locator('script').count()).toBe(0);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    });
  });
});

test('Each link leads to a file, an id, a story or a guide that exists', () => {
  expect(linkProblems(folder)).toEqual([]);
});

test('A link to a story that does not exist is found', () => {
  const faulty = path.join(folder, 'faulty.html');
  writeFileSync(
    faulty,
    '<a href="../?path=/story/no--story">a</a><a href="report.en.html#wcag-9.9.9">b</a><a href="no.html">c</a>',
  );
  expect(linkProblems(folder)).toEqual([
    'faulty.html: ../?path=/story/no--story: Storybook has no such page',
    'faulty.html: report.en.html#wcag-9.9.9: the page has no such id',
    'faulty.html: no.html: there is no such file',
  ]);
  rmSync(faulty);
});

test('A stranger follows one criterion from the index to verdict, evidence, test, command and story', async () => {
  const start = performance.now();
  await opened('index.html', {}, async (page) => {
    await page.getByRole('link', { name: '1.4.10 Reflow' }).click();
    expect(new URL(page.url()).hash).toBe('#wcag-1.4.10');
    const section = page.getByRole('region', { name: '1.4.10 Reflow' });
    await expect.poll(() => section.isVisible()).toBe(true);
    const rows = section.getByRole('row');
    expect(await rows.filter({ hasText: 'Breadcrumb' }).innerText()).toContain('supports');
    expect(await rows.filter({ hasText: 'SkipNav' }).innerText()).toContain('does not support');
    const evidence = section.getByRole('listitem').filter({ hasText: 'failed: SkipNav' });
    const text = await evidence.innerText();
    expect(text).toContain('The link is 400 px <wide> & "fixed".');
    expect(text).toContain('2026-11-27, Commit 0123456789');
    expect(text).toMatch(
      /3 pages of 2 stories\.\s+Modes\s+light, dark\s+States\s+closed, all open, first open/,
    );
    expect(text).toContain('test/reports/verdict.test.ts > A failed record is never hidden');
    expect(text).toContain(
      "npx vitest run --project reports test/reports/verdict.test.ts -t 'A failed record is never hidden by other records'",
    );
    await evidence.getByRole('link', { name: 'pages-keytaskspage--key-diplomatic-tasks' }).click();
    const story = page.frameLocator('#storybook-preview-iframe');
    await story.getByRole('heading', { level: 1, name: 'Key Diplomatic Tasks' }).waitFor();
  });
  expect(performance.now() - start).toBeLessThan(60_000);
});

test('The command that the report shows runs exactly one test', () => {
  const output = execFileSync(
    'npx',
    'vitest run --project reports test/reports/verdict.test.ts -t'
      .split(' ')
      .concat('A failed record is never hidden by other records'),
    { cwd: path.resolve(import.meta.dirname, '../..'), encoding: 'utf8' },
  );
  expect(output).toMatch(/1 passed, 0 failed/);
});

test('The link of a guide opens its section in Storybook', async () => {
  await opened('report.en.html', {}, async (page) => {
    const section = page.getByRole('region', { name: '2.4.2 Page Titled' });
    await section.getByRole('link', { name: 'Getting started, What every site does' }).click();
    const story = page.frameLocator('#storybook-preview-iframe');
    const heading = story.getByRole('heading', { name: 'What every site does' });
    await heading.waitFor();
    await expect.poll(() => heading.evaluate((element) => element.id)).toBe('what-every-site-does');
  });
});

test('The transcript, the tables and what did not run are on the index', async () => {
  expect(filesOf(folder)).toContain('transcripts/한국어 page.html');
  await opened('index.html', {}, async (page) => {
    const row = (name: string) => page.getByRole('row', { name }).getByRole('cell').innerText();
    expect(await row('Seeded faults')).toBe('seeded.html');
    expect(await row('Engines and what they found')).toBe('not run');
    await page.getByRole('link', { name: '한국어 page.html' }).click();
    expect(await page.locator('pre').innerText()).toContain('본문 바로가기 link');
  });
  await opened('seeded.html', {}, async (page) => {
    expect(await page.getByRole('row').last().innerText()).toMatch(/A \| B\s+found/);
  });
});

test('On paper each page of a long table repeats its header, and no column is cut off', async () => {
  await opened('report.en.html', {}, async (page) => {
    await page.emulateMedia({ media: 'print' });
    const print = await page.pdf({ format: 'A4', tagged: true, outline: true });
    const text = execFileSync('/usr/bin/pdftotext', ['-layout', '-', '-'], {
      input: print,
      encoding: 'utf8',
    });
    const sheets = text.split('\f');
    const withHeader = sheets.filter((sheet) => /Criterion\s+Level\s+SkipNav/.test(sheet));
    expect(withHeader.length).toBeGreaterThan(1);
    for (const sheet of withHeader)
      expect(sheet).toMatch(/TaskAccordion\s+KeyTasksPage|KeyTasksPage/);
    const info = execFileSync('/usr/bin/pdfinfo', ['-'], { input: print, encoding: 'utf8' });
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/Page size:\s+59[45](\.\d+)? x 84[12]/);
    const cutOff = await page.evaluate(() => {
      document.documentElement.style.inlineSize = '180mm';
      const width = document.documentElement.getBoundingClientRect().width;
      return [...document.querySelectorAll('table')]
        .filter((table) => table.getBoundingClientRect().width > width + 1)
        .map((table) => table.caption?.textContent);
    });
    expect(cutOff).toEqual([]);
  });
});
