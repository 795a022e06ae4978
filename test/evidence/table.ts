import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from './comparisonSite.js';
import { goals, titlesOfMissedGoals } from './goals.js';
import type { Figures } from './measure.js';
import type { System } from './system.js';

const root = path.resolve(import.meta.dirname, '../..');

/** The folder for everything that the evidence writes. Git ignores it. */
export const evidenceFolder = path.join(root, 'evidence');

/** The titles of the goals that the page of a system misses, in each language. */
type Missed = Record<Language, string[]>;

export interface Table {
  browser: string;
  measures: { key: string; title: string; goal?: string | undefined }[];
  systems: { name: string; version: string; en: Figures; ko: Figures; missed: Missed }[];
}

/** Returns the table that the page Comparison in Storybook shows at present. */
export function readPublishedTable(): Table {
  return JSON.parse(readFileSync(path.join(root, 'stories/content/comparison.json'), 'utf8'));
}

/** Writes the figures to `evidence/comparison.json` and returns them. */
export function writeTable(
  measured: ReadonlyMap<System, Record<Language, Figures>>,
  browser: string,
): Table {
  const keys = Object.keys(goals) as (keyof Figures)[];
  const table = {
    browser: `Chromium ${browser.split('.')[0]}`,
    measures: keys.map((key) => ({ key, title: goals[key].title, goal: goals[key].goal })),
    systems: [...measured].map(([system, figures]) => ({
      name: system.name,
      title: system.title,
      package: system.package,
      version: readVersion(system),
      vision: system.vision,
      en: roundDown(figures.en, keys),
      ko: roundDown(figures.ko, keys),
      missed: {
        en: titlesOfMissedGoals(figures.en, 'en'),
        ko: titlesOfMissedGoals(figures.ko, 'ko'),
      },
    })),
  };
  mkdirSync(evidenceFolder, { recursive: true });
  const file = path.join(evidenceFolder, 'comparison.json');
  writeFileSync(file, `${JSON.stringify(table, null, 2)}\n`);
  return table;
}

export function readVersion({ package: name }: System): string {
  const folder = name === 'nurijip' ? root : path.join(root, 'node_modules', name);
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).version;
}

/** Rounds down, so that no figure reaches its goal only by rounding. */
function roundDown(figures: Figures, keys: (keyof Figures)[]): Figures {
  const cut = (value: Figures[keyof Figures]) =>
    typeof value === 'number' ? Math.floor(value * 10) / 10 : value;
  return Object.fromEntries(keys.map((key) => [key, cut(figures[key])])) as unknown as Figures;
}
