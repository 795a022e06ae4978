import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright';
import { picture } from '../support/atRest.js';
import { open, openAll } from './measure.js';
import type { Language, Site } from './site.js';
import type { System } from './system.js';
import { versionOf } from './table.js';

const widths = [1280, 320];

/**
 * `<system>-<lang>-<width>[-open].png` of every page, and for each language and state one picture of
 * all pages in a row.
 */
export async function takeScreenshots(
  browser: Browser,
  site: Site,
  systems: readonly System[],
  folder: string,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const lang of ['en', 'ko'] as const) {
    for (const width of widths) {
      for (const system of systems) await pictures(browser, site, system, lang, width, folder);
      for (const state of ['', '-open']) {
        const name = `${lang}-${width}${state}`;
        await contactSheet(browser, systems, name, width, folder);
      }
    }
  }
}

async function pictures(
  browser: Browser,
  site: Site,
  system: System,
  lang: Language,
  width: number,
  folder: string,
): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height: width === 320 ? 640 : 800 } });
  try {
    await open(page, site.url(system, lang));
    const file = path.join(folder, `${system.name}-${lang}-${width}`);
    await picture(page, { path: `${file}.png`, fullPage: true });
    await openAll(page, system.parts);
    await picture(page, { path: `${file}-open.png`, fullPage: true });
  } finally {
    await page.close();
  }
}

async function contactSheet(
  browser: Browser,
  systems: readonly System[],
  name: string,
  width: number,
  folder: string,
): Promise<void> {
  const column = width === 320 ? 320 : 640;
  const figures = systems.map((system) => {
    const png = readFileSync(path.join(folder, `${system.name}-${name}.png`)).toString('base64');
    return `<figure><figcaption>${system.title} ${versionOf(system)}</figcaption>
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
    await picture(page, { path: path.join(folder, `all-${name}.png`), fullPage: true });
  } finally {
    await page.close();
  }
}
