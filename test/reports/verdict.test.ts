import { describe, expect, test } from 'vitest';
import { kwcagItems } from '../../src/audit/criteria/kwcag.js';
import { component, notApplicable, shared, theirs } from '../../src/audit/mapping/duties.js';
import { mapRecords, rowsOf, rowsOfItem, together } from '../../src/audit/mapping/mapping.js';
import { noControl } from '../../src/audit/mapping/reasons.js';
import { documentTitle, linkTexts } from '../../src/audit/mapping/siteTasks.js';
import { decide } from '../../src/audit/mapping/verdict.js';
import { record } from './madeUp.js';

const of = (...records: ReturnType<typeof record>[]) => records;
const passed = record('1.3.1', 'SkipNav', 'automatic');
const spoken = record('1.3.1', 'SkipNav', 'screen reader');

test('A row without records is not evaluated', () => {
  expect(decide(component(['scripted']), [])).toMatchObject({
    verdict: 'not evaluated',
    missing: ['scripted'],
  });
});

test('A row is supported only if every method that it needs has passed', () => {
  const row = component(['automatic', 'screen reader']);
  expect(decide(row, of(passed)).verdict).toBe('not evaluated');
  expect(decide(row, of(spoken)).verdict).toBe('not evaluated');
  expect(decide(row, of(passed, spoken)).verdict).toBe('supports');
});

test('Automatic and scripted records never stand in for a person', () => {
  const row = component(['automatic', 'manual']);
  const scripted = record('1.4.1', 'SkipNav', 'scripted');
  const decision = decide(row, of(passed, spoken, scripted));
  expect(decision).toMatchObject({ verdict: 'not evaluated', missing: ['manual'] });
  const byPerson = record('1.4.1', 'SkipNav', 'manual');
  expect(decide(row, of(passed, byPerson)).verdict).toBe('supports');
});

test('A person with a screen reader counts as a screen reader, a person without one does not', () => {
  const row = component(['screen reader']);
  const heard = record('1.3.1', 'SkipNav', 'manual', { assistiveTechnology: 'NVDA 2026.2' });
  expect(decide(row, of(heard)).verdict).toBe('supports');
  expect(decide(row, of(record('1.3.1', 'SkipNav', 'manual'))).verdict).toBe('not evaluated');
});

test('A failed record is never hidden by other records', () => {
  const row = component(['scripted']);
  const failed = record('1.4.10', 'SkipNav', 'scripted', { outcome: 'failed', by: 'check A' });
  expect(decide(row, of(failed, passed)).verdict).toBe('does not support');
  expect(decide(row, of(failed, record('1.4.10', 'SkipNav'), passed)).verdict).toBe(
    'does not support',
  );
  for (const other of [notApplicable(noControl), theirs(documentTitle), shared([], linkTexts)]) {
    expect(decide(other, of(failed)).verdict).toBe('does not support');
  }
});

test('A fault in some pages of a tool that passed in others is partial support', () => {
  const failed = record('1.4.10', 'SkipNav', 'scripted', { outcome: 'failed', by: 'check A' });
  const elsewhere = record('1.4.10', 'SkipNav', 'scripted', { by: 'check A' });
  expect(decide(component(['scripted']), of(failed, elsewhere)).verdict).toBe('partially supports');
});

test('A record that cannot tell is never a pass', () => {
  const open = record('1.3.1', 'SkipNav', 'automatic', { outcome: 'cantTell' });
  for (const row of [
    component(['automatic']),
    shared(['automatic'], linkTexts),
    notApplicable(noControl),
  ]) {
    expect(decide(row, of(passed, open)).verdict).toBe('not evaluated');
  }
});

test('Records without anything to test make a row not applicable', () => {
  const nothing = record('2.5.8', 'Breadcrumb', 'scripted', { outcome: 'inapplicable' });
  expect(decide(component(['scripted']), of(nothing)).verdict).toBe('not applicable');
  expect(decide(component(['scripted']), of(nothing, record('2.5.8', 'Breadcrumb'))).verdict).toBe(
    'supports',
  );
});

test('A row that depends on the page cannot be judged alone, with all evidence of the component', () => {
  expect(decide(shared(['automatic'], linkTexts), of(passed)).verdict).toBe(
    'cannot be judged alone',
  );
  expect(decide(shared(['automatic'], linkTexts), []).verdict).toBe('not evaluated');
  expect(decide(theirs(documentTitle), []).verdict).toBe('cannot be judged alone');
});

describe('Mapping', () => {
  test('Without records no row of any criterion is supported', () => {
    const verdicts = new Set(mapRecords([]).map(({ verdict }) => verdict));
    expect([...verdicts].sort()).toEqual([
      'cannot be judged alone',
      'not applicable',
      'not evaluated',
    ]);
  });

  test('A record changes the row of its criterion and component alone', () => {
    const mapping = mapRecords([record('1.4.10', 'Breadcrumb')]);
    const supported = mapping.filter(({ verdict }) => verdict === 'supports');
    expect(supported.map(({ criterion, component }) => [criterion.number, component])).toEqual([
      ['1.4.10', 'Breadcrumb'],
    ]);
  });

  test('A record about KWCAG 8.1.1 counts for 4.1.1, which WCAG 2.2 no longer has', () => {
    const mapping = mapRecords([record('KWCAG 8.1.1', 'SkipNav', 'automatic')]);
    expect(rowsOf(mapping, '4.1.1')[0]?.verdict).toBe('supports');
  });

  test('A record about an unknown criterion is an error that names it', () => {
    expect(() => mapRecords([record('9.9.9', 'SkipNav')])).toThrow(
      /is about 9\.9\.9 of SkipNav, and the mapping has no such row/,
    );
    const unknown = { ...record('1.1.1', 'SkipNav'), component: 'Footer' as 'SkipNav' };
    expect(() => mapRecords([unknown])).toThrow(/1\.1\.1 of Footer/);
  });

  test('An item of KWCAG has the worst verdict of its criteria', () => {
    const focus = kwcagItems.find(({ number }) => number === '6.1.2');
    if (!focus) throw new Error('KWCAG 6.1.2 is missing.');
    const two = [record('2.4.3', 'Breadcrumb'), record('2.4.7', 'Breadcrumb')];
    const verdict = (own: typeof two) => together(rowsOfItem(mapRecords(own), focus, 'Breadcrumb'));
    expect(verdict(two)).toBe('not evaluated');
    expect(verdict([...two, record('2.4.11', 'Breadcrumb')])).toBe('supports');
  });
});
