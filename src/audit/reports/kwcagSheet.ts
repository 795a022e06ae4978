import { kwcagItems } from '../criteria/kwcag.js';
import { components } from '../evidence.js';
import { guideSection } from '../mapping/guides.js';
import { type MappedRow, rowsOfItem, together } from '../mapping/mapping.js';
import { commandOf } from './evidenceList.js';
import { release } from './manifest.js';
import type { AuditResult } from './report.js';
import { methodWords, partyWords, verdictWords } from './words.js';

/** The columns of the spreadsheet by item of KWCAG, with their width in characters. */
export const kwcagColumns = [
  ['원칙', 14],
  ['지침', 18],
  ['검사항목 번호', 12],
  ['검사항목', 26],
  ['WCAG 2.2 성공 기준', 16],
  ['전체 판정', 20],
  ...components.map((name) => [name, 20] as const),
  ['책임', 20],
  ['증거를 얻은 방법', 24],
  ['아직 없는 방법', 20],
  ['사람이 할 일', 60],
  ['소요 시간(분)', 12],
  ['안내', 40],
  ['시험', 60],
  ['이 시험만 실행하는 명령', 60],
  ['대상', 24],
  ['검사일', 12],
] as const satisfies readonly (readonly [string, number])[];

/** Returns one row per item of KWCAG 2.2, without the header. All text is in Korean. */
export function kwcagRows(result: AuditResult): string[][] {
  const { manifest, mapping } = result;
  return kwcagItems.map((item) => {
    const rows = rowsOfItem(mapping, item);
    const records = rows.flatMap(({ evidence }) => evidence);
    const tests = unique(records.map(({ test }) => test));
    const done = unique(records.map(({ method }) => methodWords[method].ko));
    const tasks = uniqueTasks(rows);
    return [
      item.principle,
      item.guideline,
      item.number,
      item.korean,
      item.criteria.join(', ') || '없음',
      verdictWords[together(rows)].ko,
      ...components.map((name) => verdictWords[together(rowsOfItem(mapping, item, name))].ko),
      unique(rows.map(({ party }) => partyWords[party].ko)).join(', '),
      done.join(', ') || '없음',
      unique(rows.flatMap(({ missing }) => missing.map((method) => methodWords[method].ko))).join(
        ', ',
      ) || '없음',
      tasks.map(({ task }) => task.ko).join('\n'),
      String(tasks.reduce((sum, { minutes }) => sum + minutes, 0)),
      unique(rows.flatMap(guideOf)).join('\n'),
      tests.join('\n'),
      tests
        .filter((test) => test.includes('.test.'))
        .map(commandOf)
        .join('\n'),
      release(manifest),
      manifest.date,
    ];
  });
}

/** Returns the spreadsheet as text with commas. Excel needs the mark at its start to read Korean. */
export function kwcagCsv(result: AuditResult): string {
  const rows = [kwcagColumns.map(([name]) => name), ...kwcagRows(result)];
  const cell = (value: string) => `"${inert(value).replaceAll('"', '""')}"`;
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** A spreadsheet calculates text that begins like a formula. An apostrophe prevents it. */
function inert(value: string): string {
  return /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}

function uniqueTasks(rows: readonly MappedRow[]) {
  const all = rows.flatMap(({ missing, person, site }) => [
    ...(person && missing.includes('manual') ? [person] : []),
    ...(site ? [site] : []),
  ]);
  return [...new Set(all)];
}

function guideOf({ site }: MappedRow): string[] {
  if (!site) return [];
  const { page, section } = guideSection(site.guide, 'ko');
  return [`${page}, ${section}`];
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
