import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import en from '../../stories/content/key-diplomatic-tasks.en.json' with { type: 'json' };
import { launchArguments, locateChromium } from '../support/chromium.js';
import { type Site, startSite } from './site.js';

const reader = '/usr/bin/pdftotext';
const found = await locateChromium();
const able = found.system && existsSync(reader);
if (!able && process.env['NURIJIP_REQUIRE_SYSTEM_BROWSER'] === '1') {
  throw new Error('A system Chromium and pdftotext (Debian: poppler-utils) are required here.');
}

describe.skipIf(!able)('print (needs a system Chromium and pdftotext)', () => {
  let site: Site;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    site = await startSite();
    browser = await chromium.launch({
      executablePath: found.executablePath,
      args: launchArguments,
    });
    page = await browser.newPage();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    site?.close();
  });

  /** Returns the text of each printed sheet, without spaces and hyphens, which a PDF does not keep. */
  async function print(height = '900mm'): Promise<string[]> {
    const pdf = await page.pdf({ width: '210mm', height, margin: { top: '15mm', bottom: '15mm' } });
    const text = execFileSync(reader, ['-raw', '-', '-'], { input: pdf, encoding: 'utf8' });
    return text.split('\f').map(flat);
  }

  const flat = (text: string) => text.normalize('NFKC').replace(/[\s\p{Pd}]+/gu, '');
  const bodies = en.tasks.flatMap(({ body }) => body.map(({ content }) => flat(content)));

  test('A print shows the vision and all tasks in full, and no controls', async () => {
    await page.goto(site.url('page'));
    await page.click('.nj-task-accordion__trigger');
    const before = await page.content();
    const paper = (await print()).join('');
    expect(paper).toContain(flat(en.banner.statement));
    for (const { title } of en.tasks) expect(paper).toContain(flat(title));
    for (const body of bodies) expect(paper).toContain(body);
    expect(paper).not.toMatch(/Showall|Skipnavigation|CountriesInformation/);
    // The screen has not changed.
    expect(await page.content()).toBe(before);
  });

  test('A print shows only the open tasks with print="open"', async () => {
    await page.goto(site.url('print-open'));
    const paper = (await print()).join('');
    const [, second] = bodies;
    expect(bodies.filter((body) => paper.includes(body))).toEqual([second]);
    for (const { title } of en.tasks) expect(paper).toContain(flat(title));
  });

  // Ten prints may take long on a shared machine.
  test('A print never has a page break between a title and its text', {
    timeout: 60_000,
  }, async () => {
    await page.goto(site.url('page'));
    for (let height = 110; height <= 200; height += 10) {
      const sheets = await print(`${height}mm`);
      expect(sheets.length).toBeGreaterThan(1);
      for (const { title, body } of en.tasks) {
        const begins = flat(body[0]?.content ?? '').slice(0, 30);
        const sheet = sheets.find((one) => one.includes(flat(title).slice(-25)));
        expect(sheet, `${title} at ${height} mm`).toContain(begins);
      }
    }
  });
});
