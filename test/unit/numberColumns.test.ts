// @vitest-environment node
import { expect, test } from 'vitest';
import { isNumberColumn } from '../../src/content/numberColumns.js';

const isNumbers = (...cells: unknown[]) =>
  isNumberColumn(
    cells.map((cell) => ['name', cell]),
    1,
  );

test.each([
  ['18,750', '9,120'],
  ['14.3%', '△2.7%', '-3 %', '+1.5%p'],
  ['1,204억 원', '3건', '12 km'],
  ['₩1,000', '€ 3.50', '-$20'],
  [2025, 1204],
  ['1', '', '-', '–', null],
  [[{ type: 'strong', text: '18,750' }], '3'],
])('A column with the cells %j, … is a column of numbers', (...cells) => {
  expect(isNumbers(...cells)).toBe(true);
});

test.each([
  ['2026-03-01', '2026.3.1.'],
  ['02-2100-2114', '1'],
  ['3~5', '1'],
  ['1,2,3', '1'],
  ['3 of 5 goals', '1'],
  ['외교부', '1'],
  ['', '-', null],
])('A column with the cells %j, … is a column of texts', (...cells) => {
  expect(isNumbers(...cells)).toBe(false);
});

test('The first column is never a column of numbers', () => {
  expect(
    isNumberColumn(
      [
        ['2025', '1'],
        ['2026', '2'],
      ],
      0,
    ),
  ).toBe(false);
});

test('A long cell is read in little time', () => {
  const start = performance.now();
  expect(isNumbers(`${'1,111'.repeat(50_000)} ${'가 '.repeat(50_000)}`)).toBe(false);
  expect(performance.now() - start).toBeLessThan(1_000);
});
