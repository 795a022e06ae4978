import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checks } from '../../src/audit/checks/checks.js';
import { Verdicts } from '../../src/audit/verdicts.js';
import { testProblem } from './testNames.js';

const file = 'test/reports/verdict.test.ts';

test('A test of the repository is found by its file, its group and its name', () => {
  expect(testProblem(`${file} > A failed record is never hidden by other records`)).toBeUndefined();
  expect(
    testProblem(`${file} > Mapping > Without records no row of any criterion is supported`),
  ).toBeUndefined();
});

test('A test whose name is made by a template is found', () => {
  const made = 'test/reports/pages.test.ts > axe with every rule finds nothing, dark';
  expect(testProblem(made)).toBeUndefined();
});

test('A missing file, a missing name and a wrong name are problems', () => {
  expect(testProblem('test/reports/none.test.ts > name')).toMatch(/the file does not exist/);
  expect(testProblem(file)).toMatch(/the name of the test is missing/);
  expect(testProblem(`${file} > A failed record is hidden`)).toMatch(
    /the file has no test or group "A failed record is hidden"/,
  );
});

test('The record of a person is found by its file', () => {
  expect(testProblem('test/reports/person.schema.json > skip')).toBeUndefined();
  expect(testProblem('test/reports/people/none.json > skip')).toMatch(/does not exist/);
});

test('The proof of each verdict about a finding is a file, a test or a check that exists', () => {
  const names = checks.map(({ criterion, name }) =>
    /^\d/.test(criterion) ? `WCAG ${criterion}: ${name}` : `Promise, ${criterion}: ${name}`,
  );
  const problems = new Verdicts().all().flatMap(({ rule, proof }) => {
    const [file = '', group, check] = proof.split(' > ');
    if (group === undefined) {
      return existsSync(path.join(import.meta.dirname, '../..', file)) ? [] : [`${rule}: ${proof}`];
    }
    if (check !== undefined && !names.includes(check)) return [`${rule}: ${proof}`];
    return testProblem(proof) ?? [];
  });
  expect(problems).toEqual([]);
});
