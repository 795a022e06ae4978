import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { AuditRecord } from '../../src/audit/evidence.js';

/** Where `npm run audit` writes. Git ignores it. */
export const auditFolder: string = path.resolve(import.meta.dirname, '../../audit');

const folder = path.join(auditFolder, 'records');

/** Writes a file of results for the reports. */
export function writeJson(name: string, value: unknown): void {
  mkdirSync(auditFolder, { recursive: true });
  writeFileSync(path.join(auditFolder, name), `${JSON.stringify(value, null, 1)}\n`);
}

/** Writes the records of one test file. A new run of the file replaces them. */
export function writeRecords(name: string, records: readonly AuditRecord[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${name}.json`), `${JSON.stringify(records, null, 1)}\n`);
}

/** Reads the records of all test files. */
export function readRecords(): AuditRecord[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as AuditRecord[]);
}
