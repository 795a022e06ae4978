import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checks } from '../../src/audit/checks/checks.js';
import {
  type AuditRecord,
  type ComponentName,
  components,
  type Finding,
} from '../../src/audit/evidence.js';
import { states, subjectOf } from '../../src/audit/openPage.js';
import type { Subject } from '../../src/audit/subject.js';
import { isFault, Verdicts } from '../../src/audit/verdicts.js';
import { startSite } from '../engines/site.js';
import { launchArguments, locateChromium } from '../support/chromium.js';
import { writeRecords } from './records.js';
import { addressOf, serveStories, storyIsReady } from './stories.js';

interface Chosen {
  /** The components that the page shows. A check that passes there has tried each of them. */
  shows: readonly ComponentName[];
  story: string;
  state: string;
}

/** The pages that the checks try. Together they show every part of every component, closed and open. */
const chosen: readonly Chosen[] = [
  { shows: components, story: 'pages-keytaskspage--rich-tasks', state: 'closed' },
  { shows: components, story: 'pages-keytaskspage--rich-tasks-korean', state: 'all open' },
  { shows: ['Breadcrumb'], story: 'components-breadcrumb--collapsed', state: 'closed' },
  { shows: ['TaskAccordion'], story: 'components-taskaccordion--nested', state: 'all open' },
];

/** A page from a server with our script and a strict content security policy. */
const served = 'page';

/** Only some checks try these pages. The tools of the guides are not components. */
const checksOfTools = ['1.4.3', '1.4.6', '1.4.10', '2.4.7', '2.4.11', '2.5.3'];
const special: readonly (Omit<Chosen, 'state'> & { checks: readonly string[] })[] = [
  {
    shows: ['VisionBanner'],
    story: 'components-visionbanner--slogan-in-another-language',
    checks: ['3.1.2'],
  },
  { shows: [], story: 'guides-token-editor--editor', checks: checksOfTools },
  { shows: [], story: 'guides-paste-json--sample', checks: checksOfTools },
];

interface Audited {
  /** Empty for a tool of the guides. It has no record. */
  shows: readonly ComponentName[];
  subject: Subject;
  story: string;
  state: string;
  mode?: string;
  /** The checks that try the page. All, if it is absent. */
  checks?: readonly string[];
}

const { executablePath } = await locateChromium();
const [stories, site] = await Promise.all([serveStories(), startSite()]);
const verdicts = new Verdicts();
const records: AuditRecord[] = [];
let browser: Browser;
let audited: Audited[] = [];

beforeAll(async () => {
  browser = await chromium.launch({ executablePath, args: launchArguments });
  audited = [
    ...chosen.map(({ shows, story, state: name }) => {
      const state = states.find((one) => one.name === name);
      if (!state) throw new Error(`There is no state ${name}.`);
      const language = story.includes('korean') ? 'language:ko' : '';
      const address = addressOf(stories, story, language);
      const subject = subjectOf(browser, { name: story, address, state, ready: storyIsReady });
      return { shows, subject, story, state: name };
    }),
    ...special.map((one) => {
      const address = addressOf(stories, one.story);
      const subject = subjectOf(browser, { name: one.story, address, ready: storyIsReady });
      return { ...one, subject, state: 'closed' };
    }),
    {
      shows: components,
      subject: subjectOf(browser, {
        name: served,
        address: site.url(served),
        ready: (page) => page.waitForSelector('[data-hydrated]'),
      }),
      story: 'pages-keytaskspage--key-diplomatic-tasks',
      state: 'closed',
      mode: 'HTML of a server, hydrated under a strict policy',
    },
  ];
});
afterAll(async () => {
  writeRecords('criteria', records);
  await browser?.close();
  stories.close();
  site.close();
});

/** A promise that WCAG has no number for, such as print, has a name in place of the number. */
const hasNumber = (criterion: string) => /^\d/.test(criterion);
const titleOf = (criterion: string, name: string) =>
  hasNumber(criterion) ? `WCAG ${criterion}: ${name}` : `Promise, ${criterion}: ${name}`;

const describeFinding = ({ element, target, message }: Finding) =>
  `${element || target}\n  ${message}`;

describe('Scripted checks', () => {
  for (const check of checks) {
    const name = titleOf(check.criterion, check.name);
    test.concurrent(name, async () => {
      const open: string[] = [];
      for (const {
        shows,
        subject,
        story,
        state,
        checks: some,
        mode = 'all modes of the check',
      } of audited) {
        if (some && !some.includes(check.criterion)) continue;
        const findings = await check.run(subject);
        const judged = findings.map((finding) => ({ finding, verdict: verdicts.of(finding) }));
        for (const { finding, verdict } of judged) {
          if (!verdict) open.push(`${story}, ${state}: ${describeFinding(finding)}`);
        }
        const isFailed = judged.some(({ finding, verdict }) => isFault(finding, verdict));
        if (!hasNumber(check.criterion)) continue;
        const notes = new Set(
          judged.map(({ finding, verdict }) => verdict?.reason ?? finding.message),
        );
        const outcome = judged.some(({ verdict }) => !verdict) ? 'cantTell' : 'passed';
        const record = (criterion: string, component: ComponentName): AuditRecord => ({
          criterion,
          component,
          outcome: isFailed ? 'failed' : outcome,
          method: 'scripted',
          by: 'Nurijip checks',
          browser: `Chromium ${browser.version()}`,
          pages: [{ story, mode, state }],
          test: `test/audit/criteria.test.ts > Scripted checks > ${name}`,
          ...(notes.size > 0 && { note: [...notes].join(' ') }),
        });
        for (const criterion of [check.criterion, ...(check.alsoShows ?? [])])
          records.push(...shows.map((component) => record(criterion, component)));
      }
      expect(open).toEqual([]);
    });
  }
});

test('Every verdict about a check is about something that it still finds', () => {
  expect(verdicts.stale(checks.map(({ criterion }) => criterion))).toEqual([]);
});
