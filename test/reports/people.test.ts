import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findCriterion } from '../../src/audit/criteria/criteria.js';
import { components } from '../../src/audit/evidence.js';
import { assistiveTechnologies, makeMatrix, recordsOfPerson } from '../../src/audit/people.js';
import { steps } from '../../src/audit/steps.js';
import { makeResult } from './collect.js';
import { manifest, person, record } from './madeUp.js';
import { peopleFolder, readPeople } from './people.js';
import schema from './person.schema.json' with { type: 'json' };

const folder = mkdtempSync(path.join(tmpdir(), 'people-'));
const file = path.join(folder, 'nvda-chrome.json');
const write = (data: unknown) => writeFileSync(file, JSON.stringify(data));

afterAll(() => rmSync(folder, { recursive: true }));

test('The schema has the steps, components and assistive technologies of the matrix', () => {
  const { assistiveTechnology, judgements, steps: ofSchema } = schema.properties;
  expect(ofSchema.items.properties.step.enum).toEqual(steps.map(({ id }) => id));
  expect(judgements.items.properties.component.enum).toEqual(components);
  expect(assistiveTechnology.enum).toEqual([...assistiveTechnologies, 'none']);
});

test('Each step names criteria that exist', () => {
  for (const { criteria, id } of steps) {
    for (const number of criteria) expect(findCriterion(number)?.number, id).toBe(number);
  }
});

test('A valid record of a person is read with its path in the repository', () => {
  write(person);
  expect(readPeople(folder)).toEqual([
    { file: 'test/reports/people/nvda-chrome.json', record: person },
  ]);
});

test('An invalid record of a person is an error with file, place and reason', () => {
  write({ ...person, assistiveTechnology: 'ChromeVox', steps: [{ step: 'skip', result: 'fine' }] });
  expect(() => readPeople(folder)).toThrow(
    /nvda-chrome\.json is not a valid record[\s\S]*\/assistiveTechnology must be equal to one of the allowed values: NVDA, JAWS[\s\S]*\/steps\/0 must have required property 'heard'[\s\S]*\/steps\/0\/result must be/,
  );
  const { assistiveTechnologyVersion, ...withoutVersion } = person;
  write(withoutVersion);
  expect(() => readPeople(folder)).toThrow(
    /must have required property 'assistiveTechnologyVersion'/,
  );
  writeFileSync(file, '{');
  expect(() => readPeople(folder)).toThrow(/nvda-chrome\.json is not JSON/);
});

test('All records of people in the repository are valid', () => {
  expect(readPeople(peopleFolder)).toBeInstanceOf(Array);
});

test('Each step of a person is manual evidence for the criteria of the step', () => {
  const own = recordsOfPerson(person, 'people/a.json');
  const skip = own.filter(({ test }) => test === 'people/a.json > skip');
  expect(skip.map(({ criterion }) => criterion)).toEqual(steps[0]?.criteria);
  expect(skip[0]).toMatchObject({
    component: 'SkipNav',
    outcome: 'passed',
    method: 'manual',
    assistiveTechnology: 'NVDA 2026.2',
    by: 'A. Tester, 2026-11-26',
    note: 'Skip to main content, link',
  });
  const failed = own.filter(({ outcome }) => outcome === 'failed');
  expect(failed.map(({ criterion }) => criterion)).toEqual(['4.1.2', '4.1.3']);
  expect(own.at(-1)).toMatchObject({ criterion: '1.4.1', outcome: 'passed', method: 'manual' });
});

test('The record of a person about another version stays in the matrix and decides no verdict', () => {
  const decide = (version: string) => {
    const people = [{ file: 'people/a.json', record: { ...person, version } }];
    return makeResult([], people, manifest);
  };
  const failed = (result: ReturnType<typeof decide>) =>
    result.mapping.filter(({ verdict }) => verdict === 'does not support').length;
  expect(failed(decide('0.1.0'))).toBe(2);
  expect(failed(decide('0.0.9'))).toBe(0);
  const [skip] = decide('0.0.9').matrix;
  expect(skip?.cells.NVDA).toEqual([
    { outcome: 'passed', by: 'NVDA 2026.2, Chrome 156, nurijip 0.0.9' },
  ]);
});

test('The cells of Orca come from its transcripts, and every other cell is empty without a person', () => {
  const note = 'The skip link leads to the main content.';
  const matrix = makeMatrix(
    [
      record('2.4.1', 'SkipNav', 'screen reader', { note }),
      record('2.4.1', 'SkipNav', 'screen reader', {
        note,
        browser: 'Firefox 153',
        outcome: 'failed',
      }),
      record('2.4.1', 'SkipNav', 'scripted', { note }),
    ],
    [],
  );
  expect(matrix).toHaveLength(steps.length);
  expect(matrix[0]?.cells).toEqual({
    Orca: [
      { outcome: 'passed', by: 'Orca 43.1, Chromium 156.0' },
      { outcome: 'failed', by: 'Orca 43.1, Firefox 153' },
    ],
  });
  expect(matrix.slice(1).every(({ cells }) => Object.keys(cells).length === 0)).toBe(true);
});
