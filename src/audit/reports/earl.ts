import { criteria, findCriterion } from '../criteria/criteria.js';
import { criterionAddress, successCriteria } from '../criteria/wcag.js';
import type { AuditedPage, AuditRecord, Method } from '../evidence.js';
import type { MappedRow } from '../mapping/mapping.js';
import type { AuditResult } from './report.js';
import { verdictWords } from './words.js';

const modes: Readonly<Record<Method, string>> = {
  automatic: 'earl:automatic',
  scripted: 'earl:automatic',
  'screen reader': 'earl:automatic',
  manual: 'earl:manual',
};

/** The context is in the file, so that a reader needs no network. */
const context = {
  earl: 'http://www.w3.org/ns/earl#',
  dct: 'http://purl.org/dc/terms/',
  doap: 'http://usefulinc.com/ns/doap#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  assertedBy: { '@id': 'earl:assertedBy', '@type': '@id' },
  subject: { '@id': 'earl:subject', '@type': '@id' },
  test: { '@id': 'earl:test', '@type': '@id' },
  mode: { '@id': 'earl:mode', '@type': '@id' },
  outcome: { '@id': 'earl:outcome', '@type': '@id' },
  result: 'earl:result',
  title: 'dct:title',
  description: 'dct:description',
  source: 'dct:source',
  date: { '@id': 'dct:date', '@type': 'xsd:date' },
  revision: 'doap:revision',
  partOf: { '@id': 'dct:isPartOf', '@type': '@id' },
};

/**
 * Returns all results as JSON-LD in the W3C's Evaluation and Report Language: one assertion per record, and
 * one with the outcome `untested` for each row without a verdict.
 */
export function earlReport({ manifest, mapping }: AuditResult): Record<string, unknown> {
  const { commit, date, dist, product, version } = manifest;
  const release = `urn:nurijip:release:${version}`;
  const records = mapping.flatMap(({ evidence }) => evidence);
  const component = (name: string) => `${release}:${name}`;
  const assertors = new Map(records.map(({ by, method }) => [by, method]));
  const subjects = new Set(mapping.map((row) => row.component));
  return {
    '@context': context,
    '@graph': [
      {
        '@id': release,
        '@type': ['doap:Version', 'earl:TestSubject'],
        title: product,
        revision: version,
        date,
        ...(commit && { source: `git commit ${commit}` }),
        ...(dist && { description: `SHA-256 of dist: ${dist}` }),
      },
      ...[...subjects].map((name) => ({
        '@id': component(name),
        '@type': 'earl:TestSubject',
        title: name,
        partOf: release,
      })),
      ...[...assertors].map(([by, method]) => ({
        '@id': assertorId(by),
        '@type':
          method === 'manual'
            ? ['earl:Assertor', 'foaf:Person']
            : ['earl:Assertor', 'earl:Software'],
        title: by,
      })),
      ...criteria.map(({ number, title }) => ({
        '@id': testId(number),
        '@type': 'earl:TestRequirement',
        title: `${number} ${title}`,
      })),
      ...records.map((record) => assertionOf(record, component(record.component), date)),
      ...mapping
        .filter(
          ({ verdict }) => verdict === 'not evaluated' || verdict === 'cannot be judged alone',
        )
        .map((row) => untested(row, component(row.component), date)),
    ],
  };
}

function assertionOf(record: AuditRecord, subject: string, date: string): Record<string, unknown> {
  const { assistiveTechnology, browser, by, criterion, method, note, outcome, pages, test } =
    record;
  const list = (key: keyof AuditedPage) => [...new Set(pages.map((page) => page[key]))].join(', ');
  const where =
    pages.length > 0 &&
    `${pages.length} pages: ${list('story')}; ${list('mode')}; ${list('state')}`;
  const places = [browser, assistiveTechnology, note, where].filter(Boolean).join('. ');
  return {
    '@type': 'earl:Assertion',
    assertedBy: assertorId(by),
    subject,
    test: testId(findCriterion(criterion)?.number ?? criterion),
    mode: modes[method],
    result: {
      '@type': 'earl:TestResult',
      outcome: `earl:${outcome}`,
      date,
      source: test,
      description: places,
    },
  };
}

function untested(row: MappedRow, subject: string, date: string): Record<string, unknown> {
  const task = row.missing.includes('manual') ? row.person?.task.en : row.site?.task.en;
  return {
    '@type': 'earl:Assertion',
    subject,
    test: testId(row.criterion.number),
    mode: 'earl:undisclosed',
    result: {
      '@type': 'earl:TestResult',
      outcome: 'earl:untested',
      date,
      description: [`${verdictWords[row.verdict].en}.`, task].filter(Boolean).join(' '),
    },
  };
}

function testId(number: string): string {
  const standard = successCriteria.find((criterion) => criterion.number === number);
  return standard ? criterionAddress(standard) : `urn:kwcag:2.2:${number.replace('KWCAG ', '')}`;
}

function assertorId(by: string): string {
  return `urn:nurijip:assertor:${encodeURIComponent(by)}`;
}
