import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import openAcrSchema from '@openacr/openacr/schema/openacr-0.1.0.json' with { type: 'json' };
import { Ajv } from 'ajv';
import * as jsonld from 'jsonld';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { kwcagItems } from '../../src/audit/criteria/kwcag.js';
import { successCriteria } from '../../src/audit/criteria/wcag.js';
import { commandOf } from '../../src/audit/reports/evidenceList.js';
import { kwcagColumns, kwcagCsv, kwcagRows } from '../../src/audit/reports/kwcagSheet.js';
import { adherenceLevels } from '../../src/audit/reports/openAcr.js';
import { makeResult } from './collect.js';
import { manifest, person, record, records } from './madeUp.js';
import { readZipEntry } from './unzip.js';
import { filesOf, writeReports } from './write.js';

const folder = mkdtempSync(path.join(tmpdir(), 'reports-'));
const people = [{ file: 'test/reports/people/made-up.json', record: person }];
const result = makeResult(records, people, manifest);
const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');

beforeAll(() => writeReports(folder, result));
afterAll(() => rmSync(folder, { recursive: true }));

describe('OpenACR', () => {
  interface Chapter {
    criteria: {
      num: string;
      components: { name: string; adherence: { level: string; notes: string } }[];
    }[];
  }
  const acr = () => parse(read('openacr.yaml')) as { chapters: Record<string, Chapter> };
  const validate = new Ajv({ allErrors: true, strict: false }).compile(openAcrSchema);

  test('The report is valid in the published schema, and the schema refuses a broken one', () => {
    expect(validate(acr()), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...acr(), product: {} })).toBe(false);
  });

  test('Each level has exactly its criteria, each with a known level of adherence', () => {
    const { chapters } = acr();
    for (const level of ['A', 'AA', 'AAA'] as const) {
      const chapter = chapters[`success_criteria_level_${level.toLowerCase()}`];
      const own = successCriteria.filter((criterion) => criterion.level === level);
      expect(chapter?.criteria.map(({ num }) => num)).toEqual(own.map(({ number }) => number));
      for (const { components, num } of chapter?.criteria ?? []) {
        expect(components.map(({ name }) => name)).toEqual(['web']);
        expect(adherenceLevels, num).toContain(components[0]?.adherence.level);
      }
    }
  });

  test('A fault of one component decides the level, and the note names each component', () => {
    const find = (num: string) =>
      acr().chapters['success_criteria_level_aa']?.criteria.find((row) => row.num === num)
        ?.components[0]?.adherence;
    expect(find('1.4.10')?.level).toBe('does-not-support');
    expect(find('1.4.10')?.notes).toContain('Breadcrumb: supports. 1 records of 1 tests.');
    expect(find('1.4.12')?.level).toBe('partially-supports');
    expect(find('1.4.13')?.level).toBe('not-evaluated');
  });
});

describe('EARL', () => {
  const earl = 'http://www.w3.org/ns/earl#';
  const quads = () =>
    jsonld.toRDF(JSON.parse(read('earl.jsonld')), {
      documentLoader: (address) => Promise.reject(new Error(`No network: ${address}`)),
    });

  test('The report is read without network: one assertion per record and per open row', async () => {
    const all = await quads();
    const outcomes = all.filter(({ predicate }) => predicate.value === `${earl}outcome`);
    const count = (name: string) =>
      outcomes.filter(({ object }) => object.value === `${earl}${name}`).length;
    const ofRecords = result.mapping.flatMap(({ evidence }) => evidence);
    for (const name of ['passed', 'failed', 'cantTell'] as const) {
      expect(count(name), name).toBe(ofRecords.filter(({ outcome }) => outcome === name).length);
    }
    const open = result.mapping.filter(({ verdict }) =>
      ['not evaluated', 'cannot be judged alone'].includes(verdict),
    );
    expect(count('untested')).toBe(open.length);
    expect(outcomes).toHaveLength(ofRecords.length + open.length);
  });

  test('Each assertion has a subject, a test, a mode and a result with an outcome', async () => {
    const all = await quads();
    const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
    const assertions = all.filter(({ object }) => object.value === `${earl}Assertion`);
    const properties = new Map<string, string[]>();
    for (const { predicate, subject } of all.filter(({ predicate }) => predicate.value !== type)) {
      properties.set(subject.value, [...(properties.get(subject.value) ?? []), predicate.value]);
    }
    expect(assertions.length).toBeGreaterThan(records.length);
    for (const { subject } of assertions) {
      const own = properties.get(subject.value) ?? [];
      for (const name of ['subject', 'test', 'mode', 'result']) expect(own).toContain(earl + name);
    }
    const tests = all.filter(({ predicate }) => predicate.value === `${earl}test`);
    expect(tests.map(({ object }) => object.value)).toContain(
      'https://www.w3.org/TR/WCAG22/#reflow',
    );
  });
});

describe('The spreadsheet by item of KWCAG', () => {
  test('Each of the 33 items has a row in Korean with its verdicts', () => {
    const rows = kwcagRows(result);
    expect(rows.map(([, , number]) => number)).toEqual(kwcagItems.map(({ number }) => number));
    const markup = rows.find(([, , number]) => number === '8.1.1');
    expect(markup?.slice(0, 6)).toEqual([
      '견고성',
      '문법 준수',
      '8.1.1',
      '마크업 오류 방지',
      '4.1.1',
      '평가하지 않음',
    ]);
    for (const row of rows) expect(row).toHaveLength(kwcagColumns.length);
  });

  test('The file of Excel has the same cells', () => {
    const sheet = readZipEntry(path.join(folder, 'kwcag.xlsx'), 'xl/worksheets/sheet1.xml');
    const shared = readZipEntry(path.join(folder, 'kwcag.xlsx'), 'xl/sharedStrings.xml');
    const strings = [...shared.matchAll(/<si><t[^>]*>([\s\S]*?)<\/t><\/si>/g)].map(
      ([, text = '']) =>
        text
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&amp;', '&'),
    );
    const rows = [...sheet.matchAll(/<row [^>]*>([\s\S]*?)<\/row>/g)].map(([, row = '']) =>
      [...row.matchAll(/<c [^>]*t="s"[^>]*><v>(\d+)<\/v>/g)].map(
        ([, index]) => strings[Number(index)],
      ),
    );
    expect(rows).toHaveLength(34);
    expect(rows[0]).toEqual(kwcagColumns.map(([name]) => name));
    const cells = kwcagRows(result).map((row) => row.filter((cell) => cell !== ''));
    expect(rows.slice(1).map((row) => row.filter((cell) => cell !== ''))).toEqual(cells);
    expect(sheet).toContain('state="frozen"');
  });

  test('The text with commas begins with the mark for Excel and has the same cells', () => {
    const text = read('kwcag.csv');
    expect(text).toBe(kwcagCsv(result));
    expect(text.charCodeAt(0)).toBe(0xfeff);
    const cells = [...text.slice(1).matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)].map(([, cell = '']) =>
      cell.replaceAll('""', '"'),
    );
    expect(cells.slice(kwcagColumns.length)).toEqual(kwcagRows(result).flat());
  });

  test('Text that a spreadsheet would calculate is inert', () => {
    const test = '=HYPERLINK("https://evil.example") > name';
    const own = makeResult([record('4.1.1', 'SkipNav', 'automatic', { test })], [], manifest);
    expect(kwcagCsv(own)).toContain(`"'=HYPERLINK(""https://evil.example"") > name"`);
  });
});

test('The command of a test runs that test alone, and the shell reads no part of its name', () => {
  expect(commandOf("test/audit/a.test.ts > Orca > It's read (all of it) for $5")).toBe(
    "npx vitest run --project audit test/audit/a.test.ts -t 'Orca It.s read \\(all of it\\) for \\$5'",
  );
});

test('No report says that something is certified', () => {
  const texts = filesOf(folder).filter((file) => !file.endsWith('.xlsx'));
  expect(texts.length).toBeGreaterThan(9);
  for (const file of texts) expect(read(file), file).not.toMatch(/certif(ied|ies|y)/i);
  const shared = readZipEntry(path.join(folder, 'kwcag.xlsx'), 'xl/sharedStrings.xml');
  expect(shared).not.toMatch(/certif(ied|ies|y)|인증됨|인증받/i);
});
