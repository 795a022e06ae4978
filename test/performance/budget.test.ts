import { expect, test } from 'vitest';
import { type Budget, compareWithBudget, measureBudget } from '../bench/budget.js';
import budget from './budget.json' with { type: 'json' };

test('the built package costs its users at most what test/performance/budget.json allows', async () => {
  expect(compareWithBudget(budget, await measureBudget())).toEqual([]);
}, 180_000);

const name = 'components run by a toggle';
const allowed: Budget = {
  bytes: { TaskAccordion: 10_000 },
  counts: { [name]: 31, listeners: 'a b' },
};
const compareBytes = (bytes: Budget['bytes']) =>
  compareWithBudget(allowed, { bytes, counts: allowed.counts });
const compareCounts = (counts: Budget['counts']) =>
  compareWithBudget(allowed, { bytes: allowed.bytes, counts: { ...allowed.counts, ...counts } });

test('a budget allows bytes that grew by 1 % or shrank by 5 %', () => {
  for (const size of [9500, 10_000, 10_100]) {
    expect(compareBytes({ TaskAccordion: size })).toEqual([]);
  }
});

test('a budget refuses bytes that grew by more than 1 % and reports how to change it', () => {
  const [message = '', ...others] = compareBytes({ TaskAccordion: 10_101 });
  expect(others).toEqual([]);
  expect(message).toContain('TaskAccordion grew by 1.0 %, from 10000 to 10101 bytes (limit: 1 %).');
  expect(message).toContain('`npm run bench -- --budget`');
});

test('a budget must be lowered when bytes shrank by more than 5 %', () => {
  const [message] = compareBytes({ TaskAccordion: 9000 });
  expect(message).toContain('TaskAccordion shrank by 10.0 %, from 10000 to 9000 bytes.');
});

test('a budget allows a lower count and refuses a higher one', () => {
  expect(compareCounts({ [name]: 30 })).toEqual([]);
  expect(compareCounts({ [name]: 32 })[0]).toContain(`${name} is 32, but the budget is 31.`);
});

test('a budget refuses other listeners', () => {
  expect(compareCounts({ listeners: 'a c' })[0]).toContain('listeners is a c');
});

test('a budget refuses a figure that it does not have and one that was not measured', () => {
  expect(compareBytes({ ...allowed.bytes, Footer: 1 })[0]).toContain('Footer has no budget.');
  expect(compareCounts({ portals: 1 })[0]).toContain('portals has no budget.');
  expect(compareBytes({})[0]).toContain('TaskAccordion has a budget but was not measured.');
});
