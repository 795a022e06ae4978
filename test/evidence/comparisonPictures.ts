import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright';
import { closePage, openEmptyPage } from '../../src/audit/browserPages.js';
import { picture } from '../support/atRest.js';
import type { Language, Site } from './comparisonSite.js';
import { open, openAll } from './measure.js';
import type { System } from './system.js';
import { readVersion } from './table.js';

const widths = [1280, 320];

/**
 * Takes `<system>-<lang>-<width>[-open].png` of every page, and for each language, width and state one
 * picture of all pages side by side.
 */
export async function takeScreenshots(
  browser: Browser,
  site: Site,
  systems: readonly System[],
  folder: string,
): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const files: string[] = [];
  for (const lang of ['en', 'ko'] as const) {
    for (const width of widths) {
      for (const system of systems) {
        files.push(...(await takePage(browser, site, system, lang, width, folder)));
      }
      for (const state of ['', '-open']) {
        files.push(await takeSheet(browser, systems, `${lang}-${width}${state}`, width, folder));
      }
    }
  }
  return files;
}

async function takePage(
  browser: Browser,
  site: Site,
  system: System,
  lang: Language,
  width: number,
  folder: string,
): Promise<string[]> {
  const page = await openEmptyPage(browser, {
    viewport: { width, height: width === 320 ? 640 : 800 },
  });
  try {
    await open(page, site.url(system, lang));
    const file = path.join(folder, `${system.name}-${lang}-${width}`);
    const files = [`${file}.png`, `${file}-open.png`] as const;
    await picture(page, { path: files[0], fullPage: true });
    await openAll(page, system.parts);
    await picture(page, { path: files[1], fullPage: true });
    return [...files];
  } finally {
    await closePage(page);
  }
}

async function takeSheet(
  browser: Browser,
  systems: readonly System[],
  name: string,
  width: number,
  folder: string,
): Promise<string> {
  const column = width === 320 ? 320 : 640;
  const figures = systems.map((system) => {
    const png = readFileSync(path.join(folder, `${system.name}-${name}.png`)).toString('base64');
    return `<figure><figcaption>${system.title} ${readVersion(system)}</figcaption>
      <img width="${column}" src="data:image/png;base64,${png}" /></figure>`;
  });
  const page = await browser.newPage({
    viewport: { width: systems.length * (column + 16) + 16, height: 600 },
  });
  try {
    await page.setContent(`<!doctype html><style>
      body { display: flex; gap: 16px; align-items: start; margin: 16px; background: #888; }
      figure { margin: 0; } figcaption { font: bold 16px sans-serif; padding: 4px; background: #fff; }
      img { display: block; }
    </style>${figures.join('')}`);
    const file = path.join(folder, `all-${name}.png`);
    await picture(page, { path: file, fullPage: true });
    return file;
  } finally {
    await page.close();
  }
}
