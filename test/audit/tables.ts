import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { auditFolder } from './records.js';

/** Writes data to `audit/<name>.json` and its table to `audit/<name>.md`. */
export function writeTable(
  name: string,
  data: unknown,
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  const table = [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
  mkdirSync(auditFolder, { recursive: true });
  writeFileSync(path.join(auditFolder, `${name}.json`), `${JSON.stringify(data, null, 1)}\n`);
  writeFileSync(path.join(auditFolder, `${name}.md`), `${table}\n`);
  return table;
}
