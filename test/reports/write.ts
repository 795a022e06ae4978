import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import writeXlsxFile from 'write-excel-file/node';
import { stringify } from 'yaml';
import { artefactPage, artefacts, linesPage } from '../../src/audit/reports/artefacts.js';
import { verdictsOf } from '../../src/audit/reports/difference.js';
import { earlReport } from '../../src/audit/reports/earl.js';
import { indexPage } from '../../src/audit/reports/indexPage.js';
import { kwcagColumns, kwcagCsv, kwcagRows } from '../../src/audit/reports/kwcagSheet.js';
import { openAcr } from '../../src/audit/reports/openAcr.js';
import { type AuditResult, htmlReport } from '../../src/audit/reports/report.js';
import { statement } from '../../src/audit/reports/statement.js';
import { summary } from '../../src/audit/reports/summary.js';

/** Writes all reports of a result to a folder. The folder may already have the tables and transcripts. */
export async function writeReports(folder: string, result: AuditResult): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const { manifest, mapping } = result;
  const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;
  const texts: Record<string, string> = {
    'report.en.html': htmlReport(result, 'en'),
    'report.ko.html': htmlReport(result, 'ko'),
    'kwcag.csv': kwcagCsv(result),
    'openacr.yaml': stringify(openAcr(result)),
    'earl.jsonld': json(earlReport(result)),
    'SUMMARY.md': summary(result),
    'ACCESSIBILITY.md': statement(result),
    'verdicts.json': json(verdictsOf(mapping, manifest.version, manifest.date)),
    'manifest.json': json(manifest),
  };
  for (const [name, text] of Object.entries(texts)) writeFileSync(path.join(folder, name), text);
  await writeSpreadsheet(path.join(folder, 'kwcag.xlsx'), result);
  writePagesOfTables(folder);
  const files = filesOf(folder);
  writeFileSync(path.join(folder, 'index.html'), indexPage(result, files, 'en'));
  writeFileSync(path.join(folder, 'index.ko.html'), indexPage(result, files, 'ko'));
}

async function writeSpreadsheet(file: string, result: AuditResult): Promise<void> {
  const header = kwcagColumns.map(([value]) => ({
    value,
    fontWeight: 'bold' as const,
    wrap: true,
  }));
  const rows = kwcagRows(result).map((row) =>
    row.map((value) => ({ value, wrap: true, alignVertical: 'top' as const })),
  );
  await writeXlsxFile([header, ...rows], {
    sheet: 'KWCAG 2.2',
    columns: kwcagColumns.map(([, width]) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount: 4,
    orientation: 'landscape',
  }).toFile(file);
}

/** Makes a page of each table and each transcript that another part of the audit has written. */
function writePagesOfTables(folder: string): void {
  for (const artefact of artefacts) {
    const file = path.join(folder, `${artefact.name}.md`);
    if (!existsSync(file)) continue;
    const page = artefactPage(artefact, readFileSync(file, 'utf8'));
    writeFileSync(path.join(folder, `${artefact.name}.html`), page);
  }
  const transcripts = path.join(folder, 'transcripts');
  if (!existsSync(transcripts)) return;
  for (const name of readdirSync(transcripts).filter((file) => file.endsWith('.txt'))) {
    const lines = readFileSync(path.join(transcripts, name), 'utf8');
    const title = name.replace(/\.txt$/, '');
    writeFileSync(path.join(transcripts, `${title}.html`), linesPage(title, lines));
  }
}

/** Returns the paths of all files in a folder, sorted. The records have no page of their own. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort();
}
