import { expect, test } from 'vitest';
import recorded from '../../stories/content/bench.json' with { type: 'json' };
import { ours } from '../bench/peers.js';
import { rowsOf } from '../bench/report.js';

test('a ratio in the table of the bench is the median of the ratios of the rounds', () => {
  const rows = rowsOf(
    new Map([
      ['nurijip', { 'server 6': [10, 2, 3] }],
      ['floor-aria', { 'server 6': [10, 1, 1] }],
    ]),
  );
  const [row] = rows.filter(({ cells }) => cells['nurijip'] !== undefined);
  expect(row?.title).toBe('Server rendering, × the same ARIA by hand, 6 tasks');
  expect(row?.cells).toEqual({ nurijip: 2, 'floor-aria': 1 });
});

test('stories/content/bench.json has every row of the bench with a figure of Nurijip', () => {
  expect(recorded.rows.map(({ title }) => title)).toEqual(
    rowsOf(new Map()).map(({ title }) => title),
  );
  const empty = recorded.rows.filter(
    ({ cells }) => typeof cells[ours.id as 'nurijip'] !== 'number',
  );
  expect(empty).toEqual([]);
});
