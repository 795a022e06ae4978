import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checks } from '../../src/audit/checks/checks.js';
import { criteria } from '../../src/audit/criteria/criteria.js';
import { kwcagItems } from '../../src/audit/criteria/kwcag.js';
import { enClause, successCriteria } from '../../src/audit/criteria/wcag.js';
import { engines, validators } from '../../src/audit/engines/engines.js';
import { components } from '../../src/audit/evidence.js';
import { checkedByCommand } from '../../src/audit/mapping/checkedByCommand.js';
import { guides } from '../../src/audit/mapping/guides.js';
import { rowOf } from '../../src/audit/mapping/mapping.js';
import { guideAddress } from '../../src/audit/reports/criterionSections.js';
import { texts } from '../../src/audit/reports/texts.js';

const root = path.resolve(import.meta.dirname, '../..');
const all = criteria.flatMap(({ number }) =>
  components.map((component) => ({
    place: `${number} ${component}`,
    row: rowOf(number, component),
  })),
);

test('WCAG 2.2 has 86 criteria by level, besides the removed 4.1.1', () => {
  const own = successCriteria.filter(({ number }) => number !== '4.1.1');
  const count = (level: string) => own.filter((criterion) => criterion.level === level).length;
  expect([own.length, count('A'), count('AA'), count('AAA')]).toEqual([86, 31, 24, 31]);
  expect(new Set(own.map(({ number }) => number)).size).toBe(86);
});

test('EN 301 549 V3.2.1 has the 50 criteria of WCAG 2.1 at levels A and AA, with 4.1.1', () => {
  const clauses = successCriteria.map(enClause).filter((clause) => clause !== undefined);
  expect(clauses).toHaveLength(50);
  expect(clauses).toContain('9.4.1.1');
  expect(clauses).not.toContain('9.2.5.8');
});

test('KWCAG 2.2 has 33 items in 14 guidelines, and each names criteria that exist', () => {
  expect(kwcagItems).toHaveLength(33);
  expect(new Set(kwcagItems.map(({ guideline }) => guideline)).size).toBe(14);
  for (const { criteria: own, number, principle } of kwcagItems) {
    expect(principle, number).not.toBe('');
    for (const name of own) {
      expect(
        successCriteria.some((criterion) => criterion.number === name),
        name,
      ).toBe(true);
    }
  }
});

test('Each criterion has a row for each component', () => {
  expect(all).toHaveLength((87 + 2) * 5);
});

test('Each row that a person must judge says what to do and how many minutes it takes', () => {
  for (const { place, row } of all) {
    if (row.needs.includes('manual')) expect(row.person?.minutes, place).toBeGreaterThan(0);
    else expect(row.person, place).toBeUndefined();
  }
});

test('Each row of the host, the editor or both names a task, its minutes and a section of a guide', () => {
  const rows = all.filter(({ row }) => row.party !== 'component');
  expect(rows.length).toBeGreaterThan(100);
  for (const { place, row } of rows) {
    expect(row.site?.minutes, place).toBeGreaterThan(0);
    expect(guides[row.site?.guide ?? ('' as 'text')], place).toBeDefined();
  }
});

test('Each row of the component names the methods that it needs, or why it does not apply', () => {
  for (const { place, row } of all.filter(({ row }) => row.party === 'component')) {
    expect(row.needs.length > 0 || row.reason !== undefined, place).toBe(true);
  }
});

test('Each section that a row refers to exists in its guide, with the title and the address of the guide', () => {
  const sections = Object.values(guides).flatMap((guide) => Object.values(guide));
  for (const { docs, file, page, section } of sections) {
    const source = readFileSync(path.join(root, 'stories', `${file}.mdx`), 'utf8');
    expect(source.replaceAll('\n### ', '\n## '), file).toContain(`\n## ${section}\n`);
    const [, title] = /<Meta title="([^"]+)"/.exec(source) ?? [];
    const own = title ?? `Components/${file}`;
    expect(own.split('/').at(-1), file).toBe(page);
    expect(docs, file).toBe(`${own.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}--docs`);
  }
});

test('Each criterion that the command checks exists', () => {
  for (const number of checkedByCommand) {
    expect(
      successCriteria.some((criterion) => criterion.number === number),
      number,
    ).toBe(true);
  }
});

test('A script or an engine tries each criterion that a row gives to scripts or engines', () => {
  const scripted = checks.flatMap(({ criterion, alsoShows = [] }) => [criterion, ...alsoShows]);
  const automatic = [...engines, ...validators].flatMap((tool) => tool.criteria);
  const untried = all.filter(({ place, row: { needs } }) => {
    const number = place.replace(/ \w+$/, '');
    return (
      (needs.includes('scripted') && !scripted.includes(number)) ||
      (needs.includes('automatic') && !automatic.includes(number))
    );
  });
  expect(untried.map(({ place }) => place)).toEqual([]);
});

test('The address of a section of a guide is that of its heading in Storybook', () => {
  expect(guideAddress({ docs: 'a--docs', section: 'Forms, sound and video in a task' })).toBe(
    '../?path=/docs/a--docs#forms-sound-and-video-in-a-task',
  );
});

test('Each text of the reports has the same values in English and Korean', () => {
  const values = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([value]) => value).sort();
  for (const [name, { en, ko }] of Object.entries(texts)) {
    expect(values(ko), name).toEqual(values(en));
  }
});
