import { describe, expect, test } from 'vitest';
import { type Budget, measureBudget, unlike } from '../bench/budget.js';
import budget from './budget.json' with { type: 'json' };

test('the built package costs its users what test/performance/budget.json says', async () => {
  expect(unlike(budget, await measureBudget())).toEqual([]);
}, 180_000);

describe('a budget', () => {
  const allowed: Budget = {
    bytes: { TaskAccordion: 10_000 },
    exact: { 'commits of a toggle among 6 tasks': 1 },
  };
  const against = (bytes: Budget['bytes'], exact = allowed.exact) =>
    unlike(allowed, { bytes, exact });

  test('takes bytes that grew by 1 % or shrank by 5 %', () => {
    for (const size of [9500, 10_000, 10_100]) expect(against({ TaskAccordion: size })).toEqual([]);
  });

  test('refuses bytes that grew by more, and says how much, why, and what to do', () => {
    const [fault = '', ...others] = against({ TaskAccordion: 10_101 });
    expect(others).toEqual([]);
    expect(fault).toContain('TaskAccordion grew by 1.0 %, from 10000 to 10101 bytes (limit: 1 %).');
    expect(fault).toContain('Every visitor of a page that uses it downloads them.');
    expect(fault).toContain('`npm run bench -- --budget`');
  });

  test('asks to be lowered where bytes shrank by more than 5 %', () => {
    const [fault = ''] = against({ TaskAccordion: 9000 });
    expect(fault).toContain('TaskAccordion shrank by 10.0 %, from 10000 to 9000 bytes.');
  });

  test('refuses any other count, be it higher or lower', () => {
    for (const count of [0, 2]) {
      const [fault = ''] = against(allowed.bytes, { 'commits of a toggle among 6 tasks': count });
      expect(fault).toContain(`commits of a toggle among 6 tasks: ${count}, the budget says 1.`);
    }
  });

  test('refuses what it does not name, and what is no longer measured', () => {
    expect(against({ ...allowed.bytes, Footer: 1 })[0]).toContain('Footer has no budget');
    expect(against({})[0]).toContain('TaskAccordion has a budget and was not measured.');
  });
});
