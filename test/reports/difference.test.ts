import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { mapRecords } from '../../src/audit/mapping/mapping.js';
import { compareReleases, verdictsOf } from '../../src/audit/reports/difference.js';
import { htmlReport } from '../../src/audit/reports/report.js';
import { summary } from '../../src/audit/reports/summary.js';
import { makeResult, previousRelease } from './collect.js';
import { manifest, record } from './madeUp.js';

const verdicts = (version: string, ...records: ReturnType<typeof record>[]) =>
  verdictsOf(mapRecords(records), version, '2026-11-27');
const failed = record('1.4.10', 'SkipNav', 'scripted', { outcome: 'failed' });
const passed = record('1.4.10', 'SkipNav');

test('Two releases with the same verdicts have no difference', () => {
  expect(compareReleases(verdicts('1.0.0', passed), verdicts('1.1.0', passed))).toEqual([]);
});

test('A changed verdict is better or worse, criterion by criterion', () => {
  const row = { criterion: '1.4.10', component: 'SkipNav' };
  expect(compareReleases(verdicts('1.0.0', failed), verdicts('1.1.0', passed))).toEqual([
    { ...row, before: 'does not support', now: 'supports', kind: 'better' },
  ]);
  expect(compareReleases(verdicts('1.0.0', passed), verdicts('1.1.0'))).toEqual([
    { ...row, before: 'supports', now: 'not evaluated', kind: 'worse' },
  ]);
});

test('A criterion that a release did not have, or has no more, is named', () => {
  const now = verdicts('1.1.0');
  const { '1.4.10': reflow = {}, ...others } = now.verdicts;
  const before = {
    ...now,
    version: '1.0.0',
    verdicts: { ...others, '1.9.9': { SkipNav: 'supports' as const } },
  };
  const changes = compareReleases(before, now);
  expect(changes.map(({ criterion, kind }) => `${criterion} ${kind}`)).toEqual([
    ...Object.keys(reflow).map(() => '1.4.10 other'),
    '1.9.9 other',
  ]);
  expect(changes.at(-1)).not.toHaveProperty('now');
});

test('The previous release is the newest one below the version', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'releases-'));
  expect(previousRelease('0.10.0', folder)).toBeUndefined();
  for (const version of ['0.2.0', '0.9.0', '0.10.0', '1.0.0']) {
    writeFileSync(path.join(folder, `${version}.json`), JSON.stringify(verdicts(version)));
  }
  expect(previousRelease('0.10.0', folder)?.version).toBe('0.9.0');
  rmSync(folder, { recursive: true });
});

test('The reports print the difference, or that there is no previous release', () => {
  const first = makeResult([passed], [], manifest, undefined);
  expect(htmlReport(first, 'ko')).toContain('판정 기록이 있는 이전 릴리스가 없습니다.');
  expect(summary(first)).toContain('There is no previous release with verdicts.');
  const second = makeResult([passed], [], manifest, verdicts('0.0.9', failed));
  expect(htmlReport(second, 'en')).toContain('Verdicts that differ from release 0.0.9');
  expect(summary(second)).toContain('| 1.4.10 | SkipNav | does not support | supports | better |');
  const same = makeResult([passed], [], manifest, verdicts('0.0.9', passed));
  expect(htmlReport(same, 'en')).toContain('No verdict differs from release 0.0.9.');
});
