import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AuditedPage, AuditRecord } from '../../src/audit/evidence.js';
import { type Storybook, startStorybook } from '../pages/storybook.js';
import type { Server } from '../support/server.js';
import { missesOf, type PlanResult, runPlan, scoreOf } from './orca/plan.js';
import { type PlanOnPage, plans } from './orca/plans.js';
import {
  follow,
  type Scenario,
  type StepResult,
  stableTranscriptOf,
  transcriptOf,
} from './orca/scenario.js';
import { scenarios } from './orca/scenarios.js';
import { type BrowserName, missing, type Session, startSession } from './orca/session.js';
import { siteReady, startSite } from './orca/site.js';
import { auditFolder, writeRecords } from './records.js';

/*
 * Orca reads the stories in Chromium and Firefox. All sessions are in this file, because a user can run
 * only one Orca. The transcripts and the records are in `audit/`.
 */

const storyReady = 'document.querySelector("#storybook-root :is(h1, h2)")';
const records: AuditRecord[] = [];
const planReports: object[] = [];
let storybook: Storybook;
let site: Server;

beforeAll(async () => {
  storybook = await startStorybook();
  site = await startSite();
});

afterAll(() => {
  storybook?.close();
  site?.close();
  if (records.length === 0) return;
  writeRecords('screenReader', records);
  writeFileSync(
    path.join(auditFolder, 'aria-at.json'),
    `${JSON.stringify(planReports, null, 1)}\n`,
  );
});

for (const name of ['chromium', 'firefox'] as const) {
  const lack = await missing(name);
  if (lack && process.env['CI'] === 'true') {
    throw new Error(
      `Orca with ${name} is required here: ${lack}. CONTRIBUTING.md names the packages.`,
    );
  }
  describe.skipIf(lack)(`Orca with ${name}${lack ? ` (${lack})` : ''}`, () => inBrowser(name));
}

function inBrowser(name: BrowserName): void {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(name);
  });
  afterAll(() => session?.close());

  const openStory =
    ({ story, globals = '' }: Pick<Scenario, 'story' | 'globals'>) =>
    (fragment: string) =>
      session.goto(
        `${storybook.address}iframe.html?viewMode=story&id=${story}&globals=${globals}${fragment}`,
        storyReady,
      );

  const told = scenarios.filter(({ isChromiumOnly }) => name === 'chromium' || !isChromiumOnly);
  // Retries, because the browser and Orca are not ours: a key can be lost while a page loads.
  test.each(told)('A reader hears what is promised: $name', { retry: 2 }, async (scenario) => {
    const open = openStory(scenario);
    await open('');
    const results = await follow(session, scenario, open);
    publish(`${scenario.name}-${name}`, session, scenario, results);
    expect(
      results.flatMap(({ note, faults }) => faults.map((fault) => `${note} ${fault}`)),
    ).toEqual([]);
    await expect(stableTranscriptOf(results)).toMatchFileSnapshot(
      `orca/transcripts/${scenario.name}-${name}.txt`,
    );
    expect(session.handedToSynthesiser()).toContain(firstWordOf(results));
  });

  const tried = name === 'chromium' ? plans : plans.slice(0, 1);
  test.each(tried)("ARIA-AT's plan, run on Orca: $name", { retry: 2 }, async (plan) => {
    if (plan.page === 'ours') await session.goto(`${site.origin}/ours`, siteReady);
    else await openStory({ story: plan.page })('');
    const results = await runPlan(session, plan);
    reportPlan(session, plan, results);
    const unknown = missesOf(results).filter((miss) => !(miss in plan.known));
    expect(unknown).toEqual([]);
  });

  test('Orca misses the same assertions of the accordion plan on an accordion by hand', {
    retry: 2,
  }, async () => {
    const [plan] = plans as [PlanOnPage];
    await session.goto(`${site.origin}/by-hand`, siteReady);
    const known = Object.keys(plan.known);
    const isKnown = (of: string, command: string) =>
      known.some((miss) => miss.startsWith(`${of}, ${command}: `));
    expect(missesOf(await runPlan(session, plan, isKnown)).sort()).toEqual(known.sort());
  });

  if (name === 'firefox') return;

  const [page] = scenarios as [Scenario];
  const faulty = {
    'the region is the hidden element': {
      // As in the first version: the element with `hidden` was the region.
      change: `for (const region of document.querySelectorAll('nj-panel [role=region]')) {
        const panel = region.closest('nj-panel');
        for (const name of ['role', 'aria-labelledby']) {
          panel.setAttribute(name, region.getAttribute(name));
          region.removeAttribute(name);
        }
      }`,
      steps: /By landmark|each word of the opened task/,
    },
    'a title has no button': {
      change: `for (const button of document.querySelectorAll('.nj-task-accordion__trigger')) {
        button.outerHTML = '<div tabindex="0">' + button.textContent + '</div>';
      }`,
      steps: /By button/,
    },
  };
  test.each(Object.entries(faulty))('The scenario fails when %s', async (_, { change, steps }) => {
    const open = openStory(page);
    await open('');
    await session.perform(change);
    const some = page.steps.filter(
      ({ note }) => /Enter opens the first/.test(note) || steps.test(note),
    );
    const results = await follow(session, { steps: some }, open);
    const faults = results.filter((one) => one.faults.length > 0).map(({ note }) => note);
    expect(faults).toEqual(expect.arrayContaining([expect.stringMatching(steps)]));
  });
}

/** The first words of the scenario that Orca says. */
function firstWordOf(results: readonly StepResult[]): string {
  const said = results.flatMap(({ heard }) => heard.flatMap((one) => one.said));
  return (
    said
      .find((text) => /^[\p{L} ]+/u.test(text))
      ?.match(/^[\p{L} ]+/u)?.[0]
      .trim() ?? ''
  );
}

/** Writes the transcript, and a record for each criterion of each component. */
function publish(
  file: string,
  { browser, screenReader }: Session,
  scenario: Scenario,
  results: readonly StepResult[],
): void {
  const folder = path.join(auditFolder, 'transcripts');
  mkdirSync(folder, { recursive: true });
  const { story, component } = scenario;
  const head = `${story}\n${browser}, ${screenReader}\n\n`;
  writeFileSync(path.join(folder, `${file}.txt`), head + transcriptOf(results));
  const json = { story, browser, screenReader, steps: results };
  writeFileSync(path.join(folder, `${file}.json`), `${JSON.stringify(json, null, 1)}\n`);
  const page: AuditedPage = { story, mode: 'light', state: 'read by a screen reader' };
  const common = {
    method: 'screen reader',
    by: screenReader,
    browser,
    assistiveTechnology: screenReader,
    pages: [page],
    test: `test/audit/screenReader.test.ts > A reader hears what is promised: ${scenario.name}`,
  } as const;
  const mine = new Map<string, AuditRecord>();
  for (const { criteria, component: part = component, note, faults } of results) {
    for (const criterion of criteria) {
      const key = `${part} ${criterion}`;
      const before = mine.get(key);
      if (before?.outcome === 'failed') continue;
      const failed = faults.length > 0;
      const notes = [before?.note, failed ? [note, ...faults].join(' ') : note];
      mine.set(key, {
        ...common,
        criterion,
        component: part,
        outcome: failed ? 'failed' : 'passed',
        note: failed ? (notes[1] as string) : notes.filter(Boolean).join(' '),
      });
    }
  }
  if (scenario.hasOtherLanguage) {
    mine.set('3.1.2', {
      ...common,
      criterion: '3.1.2',
      component,
      outcome: 'cantTell',
      note: 'The words are read in their place. Orca 43 does not change its voice for `lang`, so the voice cannot be judged with it.',
    });
  }
  // A retry replaces what the first run has written.
  const others = records.filter((one) => one.test !== common.test || one.browser !== browser);
  records.splice(0, records.length, ...others, ...mine.values());
}

function reportPlan(
  { browser, screenReader }: Session,
  { name, page, component, known }: PlanOnPage,
  results: readonly PlanResult[],
): void {
  const misses = missesOf(results);
  const testName = `test/audit/screenReader.test.ts > ARIA-AT's plan, run on Orca: ${name}`;
  const report = {
    plan: name,
    page,
    browser,
    screenReader,
    ...scoreOf(results),
    misses: misses.map((miss) => ({ miss, reason: known[miss] ?? 'not explained' })),
    results,
  };
  const others = planReports.filter((one) => {
    const { plan, browser: other } = one as typeof report;
    return plan !== name || other !== browser;
  });
  planReports.splice(0, planReports.length, ...others, report);
  const unknown = misses.filter((miss) => !(miss in known));
  const kept = records.filter((one) => one.test !== testName || one.browser !== browser);
  const record: AuditRecord = {
    criterion: '4.1.2',
    component,
    outcome: unknown.length > 0 ? 'failed' : 'passed',
    method: 'screen reader',
    by: screenReader,
    browser,
    assistiveTechnology: screenReader,
    // The page of APG's example, made with our accordion, is no story.
    pages: page === 'ours' ? [] : [{ story: page, mode: 'light', state: 'each state of the plan' }],
    test: testName,
    note: `${report.conveyed} of ${report.of} assertions are conveyed. Not conveyed: ${misses.join('; ') || 'none'}.`,
  };
  records.splice(0, records.length, ...kept, record);
}
