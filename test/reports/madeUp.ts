import type { AuditRecord, ComponentName, Method } from '../../src/audit/evidence.js';
import type { PersonRecord } from '../../src/audit/people.js';
import type { Manifest } from '../../src/audit/reports/manifest.js';

/* Made-up results for the tests of the reports. No report of a run contains them. */

/** Makes a record. */
export function record(
  criterion: string,
  component: ComponentName,
  method: Method = 'scripted',
  own: Partial<AuditRecord> = {},
): AuditRecord {
  const bySpeech = method === 'screen reader';
  return {
    criterion,
    component,
    outcome: 'passed',
    method,
    by: method === 'automatic' ? 'axe-core 4.14.1' : 'nurijip checks 0.1.0',
    browser: 'Chromium 156.0',
    ...(bySpeech && { by: 'Orca 43.1', assistiveTechnology: 'Orca 43.1' }),
    pages: [
      { story: 'pages-keytaskspage--key-diplomatic-tasks', mode: 'light', state: 'closed' },
      { story: 'pages-keytaskspage--key-diplomatic-tasks', mode: 'dark', state: 'all open' },
      { story: 'components-taskaccordion--default', mode: 'light', state: 'first open' },
    ],
    test: `test/reports/verdict.test.ts > A failed record is never hidden by other records`,
    ...own,
  };
}

export const manifest: Manifest = {
  product: 'nurijip',
  version: '0.1.0',
  date: '2026-11-27',
  commit: '0123456789abcdef0123456789abcdef01234567',
  clean: true,
  dist: 'ab'.repeat(32),
  tools: ['axe-core 4.14.1'],
  browsers: ['Chromium 156.0'],
  assistiveTechnologies: ['Orca 43.1'],
};

/** Records with every kind of result. */
export const records: readonly AuditRecord[] = [
  record('1.4.10', 'TaskAccordion'),
  record('1.4.10', 'Breadcrumb'),
  record('1.4.10', 'SkipNav', 'scripted', {
    outcome: 'failed',
    note: 'The link is 400 px <wide> & "fixed".',
  }),
  record('1.4.12', 'TaskAccordion', 'scripted', {
    outcome: 'failed',
    by: 'check A',
    note: 'Cut off.',
  }),
  record('1.4.12', 'TaskAccordion', 'scripted', { by: 'check A' }),
  record('1.4.13', 'TaskAccordion', 'scripted', {
    outcome: 'cantTell',
    note: 'Hover was not seen.',
  }),
  record('4.1.2', 'TaskAccordion', 'automatic'),
  record('4.1.2', 'TaskAccordion', 'screen reader', {
    test: 'test/reports/verdict.test.ts > A failed record is never hidden by other records',
    note: 'Enter opens the first task.',
  }),
  record('2.4.1', 'SkipNav', 'screen reader', { note: 'The skip link leads to the main content.' }),
  record('1.1.1', 'VisionBanner', 'automatic'),
  record('KWCAG 8.1.1', 'KeyTasksPage', 'automatic', { by: 'Nu Html Checker 26.9.27' }),
];

export const person: PersonRecord = {
  person: 'A. Tester',
  date: '2026-11-26',
  version: '0.1.0',
  assistiveTechnology: 'NVDA',
  assistiveTechnologyVersion: '2026.2',
  browser: 'Chrome 156',
  system: 'Windows 11',
  language: 'en',
  steps: [
    { step: 'skip', result: 'passed', heard: 'Skip to main content, link' },
    { step: 'show-all', result: 'failed', heard: 'button', note: 'The result is not announced.' },
  ],
  judgements: [
    {
      criterion: '1.4.1',
      component: 'TaskAccordion',
      result: 'passed',
      note: 'Titles, links and states can be told apart in grey.',
    },
  ],
};
