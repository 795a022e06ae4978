// @vitest-environment node
import { expect, test } from 'vitest';
import bench from '../../stories/content/bench.json' with { type: 'json' };
import comparison from '../../stories/content/comparison.json' with { type: 'json' };
import hostThemes from '../../stories/content/host-themes.json' with { type: 'json' };
import { findKorean } from '../../stories/docs/koreanTables.js';

test('Each English text of the measured tables has a Korean translation', () => {
  const texts = [
    ...comparison.measures.flatMap(({ title, goal }) => [title, goal ?? []].flat()),
    ...comparison.systems.map(({ title }) => title),
    ...bench.rows.flatMap(({ title, goal }) => [title, goal]),
    ...bench.peers.map(({ title }) => title),
    ...hostThemes.flatMap(({ host, shown }) => [host, shown]),
  ];
  expect(texts.length).toBeGreaterThan(80);
  expect(texts.filter((text) => !findKorean(text))).toEqual([]);
});

test('A title of several parts is translated part by part', () => {
  expect(findKorean('Server rendering, × Radix, 1,000 tasks')).toBe(
    '서버 렌더링, Radix의 몇 배, 과제 1,000개',
  );
  expect(findKorean('Smallest target, px')).toBe('가장 작은 누르는 영역, px');
  expect(findKorean('A new measure')).toBeUndefined();
});
