import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closePage, openEmptyPage } from '../../src/audit/browserPages.js';
import { findCriterion } from '../../src/audit/criteria/criteria.js';
import type { Finding } from '../../src/audit/evidence.js';
import type { Subject } from '../../src/audit/subject.js';
import { Verdicts } from '../../src/audit/verdicts.js';
import { type Site, startSite } from '../evidence/comparisonSite.js';
import { dsfr } from '../evidence/dsfr.js';
import { govuk } from '../evidence/govuk.js';
import { krds } from '../evidence/krds.js';
import { open, openAll } from '../evidence/measure.js';
import { nurijip } from '../evidence/nurijip.js';
import type { System } from '../evidence/system.js';
import { readVersion } from '../evidence/table.js';
import { uswds } from '../evidence/uswds.js';
import { launchArguments, locateChromium } from '../support/chromium.js';
import { type Found, finders, findFaults, type Parts } from './finders.js';
import { writeTable } from './tables.js';

/**
 * The same engines and checks on the same content, made with other design systems. These rules keep the
 * comparison fair:
 * - Every page has the same content, language, window and document frame, and is written as the
 *   documentation of its system says.
 * - Only the skip link, the breadcrumb, the vision and the tasks count. The rest of the page is ours, so its
 *   findings are counted apart, for Nurijip too.
 * - Findings of level A and AA, of level AAA, and best practice (without a criterion) are counted apart.
 * - A finding is a rule and an element. It counts once, closed and open.
 */
const systems: readonly { system: System; parts: Parts }[] = [
  {
    system: nurijip,
    parts: [
      ['skip link', '.nj-skip-nav'],
      ['breadcrumb', '.nj-breadcrumb'],
      ['vision', '.nj-vision'],
      ['tasks', '.nj-task-accordion'],
    ],
  },
  {
    system: krds,
    parts: [
      ['skip link', '#krds-skip-link'],
      ['breadcrumb', '.krds-breadcrumb-wrap'],
      ['vision', '.vision'],
      ['tasks', '.krds-accordion'],
    ],
  },
  {
    system: govuk,
    parts: [
      ['skip link', '.govuk-skip-link'],
      ['breadcrumb', '.govuk-breadcrumbs'],
      ['vision', '.govuk-caption-m, .govuk-heading-m, .govuk-body-l'],
      ['tasks', '.govuk-accordion'],
    ],
  },
  {
    system: uswds,
    parts: [
      ['skip link', '.usa-skipnav'],
      ['breadcrumb', '.usa-breadcrumb'],
      ['vision', '.usa-summary-box'],
      ['tasks', '.usa-accordion'],
    ],
  },
  {
    system: dsfr,
    parts: [
      ['skip link', '.fr-skiplinks'],
      ['breadcrumb', '.fr-breadcrumb'],
      ['vision', '.fr-callout'],
      ['tasks', '.fr-accordions-group'],
    ],
  },
];
let site: Site;
let browser: Browser;
let found: ReadonlyMap<string, readonly Found[]>;

beforeAll(async () => {
  const chrome = await locateChromium();
  site = await startSite(systems.map(({ system }) => system));
  browser = await chromium.launch({
    executablePath: chrome.executablePath,
    args: launchArguments,
    env: { ...process.env, ...chrome.env } as Record<string, string>,
  });
  found = await findFaults(
    systems.map(({ system, parts }) => ({
      name: system.title,
      closed: subjectOf(system, 'closed'),
      open: subjectOf(system, 'open'),
      parts,
    })),
  );
}, 3_600_000);

afterAll(async () => {
  await browser?.close();
  site?.close();
});

const foundOn = (system: System): readonly Found[] => found.get(system.title) ?? [];

function subjectOf(system: System, state: 'closed' | 'open'): Subject {
  return {
    name: `${system.title}, ${state}`,
    async open(options) {
      const page = await openEmptyPage(browser, options);
      // A page without script cannot be asked whether it is at rest.
      if (options?.javaScriptEnabled === false) {
        await page.goto(site.url(system, 'en'));
        return page;
      }
      await open(page, site.url(system, 'en'));
      // The script of the system has run when it has closed all tasks.
      await page.waitForFunction((trigger) => {
        const buttons = [...document.querySelectorAll(trigger)].map((one) => one.closest('button'));
        return buttons.filter((button) => button?.ariaExpanded === 'false').length === 6;
      }, system.parts.trigger);
      if (state === 'open') await openAll(page, system.parts);
      return page;
    },
  };
}

const nameOf = ({ finding: { source, rule, target } }: Found) => `${source} ${rule} ${target}`;

/** Counts each rule and element once. */
const count = (list: readonly Found[]) => new Set(list.map(nameOf)).size;

/** The highest demand that a finding is about: A and AA come before AAA, AAA before best practice. */
function groupOf({ criteria }: Finding): 'a' | 'aaa' | 'bestPractice' {
  const levels = criteria.map((number) => findCriterion(number)?.level);
  if (levels.some((level) => level === 'A' || level === 'AA')) return 'a';
  return levels.includes('AAA') ? 'aaa' : 'bestPractice';
}

function figuresOf(list: readonly Found[]) {
  const failed = list.filter(({ finding }) => finding.outcome === 'failed');
  const own = failed.filter(({ parts }) => parts.length > 0);
  const of = (group: string) => count(own.filter(({ finding }) => groupOf(finding) === group));
  return {
    a: of('a'),
    aaa: of('aaa'),
    bestPractice: of('bestPractice'),
    toReview: count(list.filter(({ finding }) => finding.outcome === 'cantTell')),
    outsideTheParts: count(failed.filter(({ parts }) => parts.length === 0)),
  };
}

test.each(systems.map(({ system }) => ({ title: system.title, system })))(
  'The page of $title is in its own style, and its tasks open',
  async ({ system }) => {
    const page = await subjectOf(system, 'open').open();
    const style = await page.evaluate(({ selector, property }) => {
      const element = document.querySelector(selector);
      return element ? getComputedStyle(element).getPropertyValue(property) : undefined;
    }, system.proof);
    const shown = await page
      .locator(system.parts.body)
      .evaluateAll(
        (bodies) =>
          bodies.filter((body) => body.checkVisibility({ visibilityProperty: true })).length,
      );
    await closePage(page);
    expect(style).toBe(system.proof.value);
    expect(shown).toBe(6);
  },
);

test('The comparison has the findings of every engine and of the checks for every system', () => {
  const data = systems.map(({ system }) => {
    const all = foundOn(system);
    const by = finders.map((finder) => ({
      finder,
      ...figuresOf(all.filter((one) => one.finder === finder)),
    }));
    const findings = all
      .filter(({ finding }) => finding.outcome === 'failed')
      .map(({ finder, finding, parts }) => ({ finder, part: parts[0] ?? '', ...finding }));
    const different = new Map(findings.map((one) => [JSON.stringify(one), one]));
    return {
      system: system.title,
      version: readVersion(system),
      by,
      findings: [...different.values()],
    };
  });
  const rows = finders.map((finder, index) => [
    finder,
    ...data.map(({ by }) => {
      const figures = by[index];
      return figures ? `${figures.a} / ${figures.aaa} / ${figures.bestPractice}` : '';
    }),
  ]);
  const header = [
    'A and AA / AAA / best practice',
    ...data.map((one) => `${one.system} ${one.version}`),
  ];
  process.stdout.write(`${writeTable('peers', data, header, rows)}\n`);
  expect(rows).toHaveLength(finders.length);
  for (const row of rows) expect(row).toHaveLength(systems.length + 1);
});

test('No engine and no check finds a fault without a verdict on the page of Nurijip', () => {
  const verdicts = new Verdicts();
  const failed = foundOn(nurijip).filter(
    ({ finding }) => finding.outcome === 'failed' && !verdicts.of(finding),
  );
  expect(failed.map((one) => `${one.finder}: ${nameOf(one)}: ${one.finding.message}`)).toEqual([]);
});
