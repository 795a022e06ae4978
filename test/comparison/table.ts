import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { goals } from './goals.js';
import type { Figures } from './measure.js';
import type { Language } from './site.js';
import type { System } from './system.js';

const root = path.resolve(import.meta.dirname, '../..');
const file = path.join(root, 'stories/content/comparison.json');

export type Measured = Map<System, Record<Language, Figures>>;

/** Writes the figures for their page in Storybook, rounded so that a further run changes nothing. */
export function writeTable(measured: Measured, browser: string): void {
  const keys = Object.keys(goals) as (keyof Figures)[];
  const table = {
    browser: `Chromium ${browser.split('.')[0]}`,
    measures: keys.map((key) => ({ key, title: goals[key].title, goal: goals[key].goal })),
    systems: [...measured].map(([system, figures]) => ({
      name: system.name,
      title: system.title,
      package: system.package,
      version: versionOf(system),
      vision: system.vision,
      en: rounded(figures.en, keys),
      ko: rounded(figures.ko, keys),
    })),
  };
  writeFileSync(file, `${JSON.stringify(table, null, 2)}\n`);
}

export function versionOf({ package: name }: System): string {
  const folder = name === 'nurijip' ? root : path.join(root, 'node_modules', name);
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).version;
}

/** Down, so that no rounding lifts a figure to its goal. */
function rounded(figures: Figures, keys: (keyof Figures)[]) {
  const cut = (value: Figures[keyof Figures]) =>
    typeof value === 'number' ? Math.floor(value * 10) / 10 : value;
  return Object.fromEntries(keys.map((key) => [key, cut(figures[key])]));
}
