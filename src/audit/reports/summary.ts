import { criteria } from '../criteria/criteria.js';
import { kwcagItems } from '../criteria/kwcag.js';
import { components } from '../evidence.js';
import { type MappedRow, rowsOf, rowsOfItem, together } from '../mapping/mapping.js';
import { verdicts } from '../mapping/verdict.js';
import { compareReleases, verdictsOf } from './difference.js';
import { release } from './manifest.js';
import type { AuditResult } from './report.js';

/** Returns a table in Markdown. */
export function markdownTable(
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const line = (cells: readonly (string | number)[]) =>
    `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(columns), `|${columns.map(() => '---|').join('')}`, ...rows.map(line)].join('\n');
}

/** Returns the rows of the table of verdicts: one per level, with the number of each verdict. */
export function countRows(mapping: readonly MappedRow[]): (string | number)[][] {
  return (['A', 'AA', 'AAA'] as const).map((level) => {
    const own = mapping.filter(({ criterion }) => criterion.level === level);
    return [
      level,
      ...verdicts.toReversed().map((name) => own.filter((row) => row.verdict === name).length),
    ];
  });
}

export const countColumns: readonly string[] = ['level', ...verdicts.toReversed()];

/** Returns the summary in Markdown: counts, faults, what a person must still do, the difference. */
export function summary(result: AuditResult): string {
  const { manifest, mapping } = result;
  const rows = criteria.map(({ number, title, level }) => [
    `${number} ${title}`,
    level ?? '',
    ...rowsOf(mapping, number).map(({ verdict }) => verdict),
  ]);
  const items = kwcagItems.map((item) => [
    `${item.number} ${item.korean}`,
    item.criteria.join(', '),
    together(rowsOfItem(mapping, item)),
  ]);
  return `# Accessibility of ${release(manifest)}

Run on ${manifest.date}. The verdicts are computed from records; the report by criterion is \`report.en.html\`.

## Verdicts

Number of rows (criterion × component).

${markdownTable(countColumns, countRows(mapping))}

## Faults

${faults(mapping)}

## What a person must still do

${openTasks(mapping)}

## Difference to the previous release

${difference(result)}

## By criterion

${markdownTable(['criterion', 'level', ...components], rows)}

## By item of KWCAG 2.2

${markdownTable(['item', 'WCAG 2.2', 'verdict'], items)}
`;
}

function faults(mapping: readonly MappedRow[]): string {
  const rows = mapping.flatMap(({ component, criterion, failed }) =>
    failed.map(({ by, note = '', test }) => [criterion.number, component, by, test, note]),
  );
  return rows.length === 0
    ? 'No record found a fault.'
    : markdownTable(['criterion', 'component', 'found by', 'test', 'fault'], rows);
}

/** Returns what a person must do with the components. What a site must do is in the report. */
function openTasks(mapping: readonly MappedRow[]): string {
  const open = mapping.filter(({ missing, person }) => person && missing.includes('manual'));
  const tasks = [...new Set(open.map(({ person }) => person))].flatMap((person) => {
    if (!person) return [];
    const own = open.filter((row) => row.person === person);
    const numbers = [...new Set(own.map(({ criterion }) => criterion.number))];
    const names = [...new Set(own.map(({ component }) => component))];
    return [[person.task.en, numbers.join(', '), names.join(', '), person.minutes * names.length]];
  });
  return tasks.length === 0
    ? 'Nothing.'
    : markdownTable(['task', 'criteria', 'components', 'minutes'], tasks);
}

function difference({ manifest, mapping, previous }: AuditResult): string {
  if (!previous) return 'There is no previous release with verdicts.';
  const changes = compareReleases(previous, verdictsOf(mapping, manifest.version, manifest.date));
  if (changes.length === 0) return `No verdict differs from release ${previous.version}.`;
  return markdownTable(
    ['criterion', 'component', previous.version, manifest.version, 'change'],
    changes.map(({ before = '–', component, criterion, kind, now = '–' }) => [
      criterion,
      component,
      before,
      now,
      kind,
    ]),
  );
}
