import { statSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchArguments, locateChromium } from '../support/chromium.js';
import { takeScreenshots } from './comparisonPictures.js';
import { contents, type Language, type Site, startSite } from './comparisonSite.js';
import { dads } from './dads.js';
import { dsfr } from './dsfr.js';
import { findMissedGoals, goals, titlesOfMissedGoals } from './goals.js';
import { govuk } from './govuk.js';
import { krds } from './krds.js';
import { measure, openWindows, type Result, type Windows } from './measure.js';
import { nurijip } from './nurijip.js';
import { publishedPictures, readSizes, writeSmallPictures } from './smallPictures.js';
import { spoiled } from './spoiled.js';
import type { System } from './system.js';
import { evidenceFolder, readPublishedTable, writeTable } from './table.js';
import { uswds } from './uswds.js';

const systems = [nurijip, govuk, uswds, krds, dsfr, dads];
const languages = ['en', 'ko'] as const;

const found = await locateChromium();
let site: Site;
let browser: Browser;
let windows: Windows;
const results = new Map<string, Result>();

function resultOf(system: System, lang: Language): Result {
  const result = results.get(`${system.name} ${lang}`);
  if (!result) throw new Error(`${system.title} was not measured.`);
  return result;
}

beforeAll(async () => {
  site = await startSite([...systems, spoiled]);
  browser = await chromium.launch({
    executablePath: found.executablePath,
    args: launchArguments,
    env: { ...process.env, ...found.env } as Record<string, string>,
  });
  windows = await openWindows(browser);
});

afterAll(async () => {
  await browser?.close();
  site?.close();
});

const withoutExtraSpaces = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

describe.each(systems.map((system) => ({ title: system.title, system })))(
  '$title',
  ({ title, system }) => {
    test.each(languages)(
      `The page of ${title} shows the content in its own style, in %s`,
      async (lang) => {
        const result = await measure(windows, site, system, lang);
        results.set(`${system.name} ${lang}`, result);
        const { style, fonts, faults, text, clicks, sameIcon } = result.proof;
        expect(faults).toEqual([]);
        expect(style).toBe(system.proof.value);
        if (system.font) expect(fonts).toContain(system.font);

        const shown = withoutExtraSpaces(text);
        for (const part of textsIn(contents[lang])) {
          expect(shown).toContain(withoutExtraSpaces(part));
        }

        // A click opens the task, the next click closes it.
        expect(clicks.map(Math.round)).toEqual([0, 1, 0]);
        expect(sameIcon).toBe(0);
        expect(result.figures.charactersPerLine).toBeGreaterThan(10);
        const sizes = result.figures.typeScale.split(' / ').map(Number);
        expect(Math.min(...sizes)).toBeGreaterThan(10);
      },
      120_000,
    );
  },
);

test.each(languages)('Nurijip reaches every goal of the comparison, in %s', (lang) => {
  expect(findMissedGoals(resultOf(nurijip, lang).figures, lang)).toEqual([]);
});

test.each(languages)(
  'The text sizes of Nurijip decrease from title to vision, task and body, in %s',
  (lang) => {
    const { typeScale, typeScaleNarrow } = resultOf(nurijip, lang).figures;
    for (const scale of [typeScale, typeScaleNarrow]) {
      const sizes = scale.split(' / ').map(Number);
      expect(new Set(sizes).size).toBe(sizes.length);
      expect(sizes).toEqual([...sizes].sort((one, other) => other - one));
    }
  },
);

test('A page that is spoiled on purpose misses every goal of the comparison', async () => {
  const { figures } = await measure(windows, site, spoiled, 'ko');
  const titles = Object.values(goals).flatMap(({ title, reached }) => (reached ? [title] : []));
  expect(titlesOfMissedGoals(figures, 'ko')).toEqual(titles);
}, 120_000);

// Another browser has other fonts, so its figures are not those of the published table.
test.runIf(found.system)(
  'The published comparison has the measures, versions and missed goals of this run',
  () => {
    const figures = (system: System) => ({
      en: resultOf(system, 'en').figures,
      ko: resultOf(system, 'ko').figures,
    });
    const measured = new Map(systems.map((system) => [system, figures(system)]));
    const table = writeTable(measured, browser.version());
    const published = readPublishedTable();
    const summary = ({ measures, systems: all }: typeof table) => ({
      measures: measures.map(({ title, goal }) => [title, goal]),
      systems: all.map(({ name, version, missed }) => ({ name, version, missed })),
    });
    expect(
      summary(published),
      'The table in Storybook is out of date. Run `cp evidence/comparison.json stories/content/`.',
    ).toEqual(summary(table));
  },
);

test('The comparison takes a picture of every page', async () => {
  const pictures = await takeScreenshots(browser, site, systems, evidenceFolder);
  // Two languages, two widths, closed and open; and one sheet for each of these.
  expect(new Set(pictures).size).toBe(systems.length * 8 + 8);
  const pages = pictures.filter((file) => !path.basename(file).startsWith('all-'));
  expect(await writeSmallPictures(browser, pages)).toHaveLength(systems.length * 8);
}, 600_000);

// Another browser has other fonts.
test.runIf(found.system)(
  'The published pictures have the sizes of this run and less than 600 kB',
  async () => {
    const taken = await readSizes(browser, path.join(evidenceFolder, 'comparison'));
    const published = await readSizes(browser, publishedPictures);
    expect(
      published,
      'If the pages should look like this: cp evidence/comparison/*.webp stories/content/comparison/',
    ).toEqual(taken);
    const bytes = published.map(([name]) => statSync(path.join(publishedPictures, name)).size);
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(600_000);
  },
  120_000,
);

/** Returns all strings of the content that a user sees. */
function textsIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return /^(href|id|lang|type)$/.test(key) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => textsIn(part, name));
}
