import { criteria } from '../criteria/criteria.js';
import { type MappedRow, rowsOf, together } from '../mapping/mapping.js';
import type { Verdict } from '../mapping/verdict.js';
import { contactOrNote } from './contact.js';
import type { AuditResult } from './report.js';

/** The levels that the catalog of OpenACR defines. */
export const adherenceLevels = [
  'supports',
  'partially-supports',
  'does-not-support',
  'not-applicable',
  'not-evaluated',
] as const;

type AdherenceLevel = (typeof adherenceLevels)[number];

/**
 * The catalog: VPAT 2.5 INT with WCAG 2.2, Section 508 and EN 301 549 V3.2.1. OpenACR has it since 0.3.6. The
 * package on npm is 0.3.5 and has only catalogs of VPAT 2.4, without the criteria that are new in WCAG 2.2.
 * The schema is the same. The catalog still has 4.1.1, and its component of a web page is `web`.
 */
const catalog = '2.5-edition-wcag-2.2-508-eu-en';

const levels: Readonly<Record<Verdict, AdherenceLevel>> = {
  supports: 'supports',
  'partially supports': 'partially-supports',
  'does not support': 'does-not-support',
  'not applicable': 'not-applicable',
  'not evaluated': 'not-evaluated',
  'cannot be judged alone': 'not-evaluated',
};

const chapters = {
  A: 'success_criteria_level_a',
  AA: 'success_criteria_level_aa',
  AAA: 'success_criteria_level_aaa',
} as const;

/** The chapters that are not about content of the web. */
const otherChapters = [
  'functional_performance_criteria',
  'hardware',
  'software',
  'support_documentation_and_services',
  'en_301_549_functional_performance',
  'en_301_549_generic_requirements',
  'en_301_549_ict_with_two-way_voice',
  'en_301_549_ict_with_video',
  'en_301_549_hardware',
  'en_301_549_non-web-documents',
  'en_301_549_software',
  'en_301_549_documentation_and_support_services',
  'en_301_549_ict_providing_relay_or_emergency_service_access',
];

const notEvaluatedNote =
  'A form of VPAT allows "not evaluated" at level AAA only. This report also uses it at A and AA, where a person has not tested yet or where the result depends on the page. It never says "supports" instead.';

/** Returns the accessibility conformance report in the form of OpenACR. Write it as YAML. */
export function openAcr({ manifest, mapping }: AuditResult): Record<string, unknown> {
  const { assistiveTechnologies, browsers, commit, date, dist, product, tools, version } = manifest;
  const byLevel = Object.entries(chapters).map(([level, chapter]) => [
    chapter,
    {
      notes: notEvaluatedNote,
      criteria: criteria
        .filter((criterion) => criterion.level === level)
        .map(({ number }) => ({
          num: number,
          components: [{ name: 'web', adherence: adherence(rowsOf(mapping, number)) }],
        })),
    },
  ]);
  return {
    title: `${product} Accessibility Conformance Report`,
    product: {
      name: product,
      version,
      description: 'Accessible React components for ministry sites',
    },
    author: { name: `The ${product} project`, email: contactOrNote },
    report_date: date,
    version: 1,
    notes: `Evidence: ${[commit && `commit ${commit}`, dist && `SHA-256 of dist ${dist}`].filter(Boolean).join(', ')}. The report by criterion (report.en.html) has the test of each record.`,
    evaluation_methods_used: [...tools, ...browsers, ...assistiveTechnologies].join(', '),
    license: 'CC0-1.0',
    catalog,
    chapters: {
      ...Object.fromEntries(byLevel),
      en_301_549_web: {
        notes:
          'Clause 9.x.y.z is WCAG x.y.z at levels A and AA: see Tables 1 and 2. EN 301 549 V3.2.1 has WCAG 2.1, so 2.4.11, 2.5.7, 2.5.8, 3.2.6, 3.3.7 and 3.3.8 are not in it, and 9.4.1.1 is.',
      },
      ...Object.fromEntries(otherChapters.map((chapter) => [chapter, { disabled: true }])),
    },
  };
}

function adherence(rows: readonly MappedRow[]): { level: AdherenceLevel; notes: string } {
  return { level: levels[together(rows)], notes: rows.map(noteOf).join(' ') };
}

function noteOf({ component, evidence, missing, party, reason, site, verdict }: MappedRow): string {
  const tests = new Set(evidence.map(({ test }) => test)).size;
  const details = [
    reason?.en,
    missing.length > 0 && `No evidence yet by: ${missing.join(', ')}.`,
    evidence.length > 0 && `${evidence.length} records of ${tests} tests.`,
    site && verdict !== 'not applicable' && `Duty: ${party}. ${site.task.en}`,
  ].filter(Boolean);
  return [`${component}: ${verdict}.`, ...details].join(' ');
}
