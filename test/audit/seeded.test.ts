import path from 'node:path';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closePage } from '../../src/audit/browserPages.js';
import type { Finding } from '../../src/audit/evidence.js';
import { states, subjectOf } from '../../src/audit/openPage.js';
import type { Subject } from '../../src/audit/subject.js';
import { launchArguments, locateChromium } from '../support/chromium.js';
import { fileAnswer, type Server, startServer } from '../support/server.js';
import { type Found, finders, findFaults } from './finders.js';
import { type Fault, faults } from './seeded/faults.js';
import { notesOnCleanPage } from './seeded/notes.js';
import { writeTable } from './tables.js';

/**
 * How many of the faults that we placed ourselves do the engines and the checks find? And do they keep
 * silent about a page without faults? A finding counts only on the element of the fault and only for a
 * criterion of the fault, or with the words of the fault where no criterion forbids it.
 */

const folder = path.join(import.meta.dirname, 'seeded');
const pages = ['clean', 'ministry', 'survey', 'notice'];
const parts = faults.map(({ id }) => [id, `[data-fault~="${id}"]`] as const);

let server: Server;
let browser: Browser;
let found: ReadonlyMap<string, readonly Found[]>;

beforeAll(async () => {
  const chrome = await locateChromium();
  server = await startServer(({ pathname }) => fileAnswer(path.join(folder, pathname)));
  browser = await chromium.launch({
    executablePath: chrome.executablePath,
    args: launchArguments,
    env: { ...process.env, ...chrome.env } as Record<string, string>,
  });
  found = await findFaults(
    pages.map((name) => ({
      name,
      closed: subject(name, 'closed'),
      open: subject(name, 'all open'),
      parts,
    })),
  );
}, 3_600_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
});

function subject(page: string, name: string): Subject {
  const state = states.find((one) => one.name === name);
  if (!state) throw new Error(`There is no state ${name}.`);
  return subjectOf(browser, { name: page, address: `${server.origin}/${page}.html`, state });
}

const foundOn = (page: string): readonly Found[] => found.get(page) ?? [];

/** WCAG 2.2 has no criterion 4.1.1 any more. Every finding about HTML has it. */
function names({ rule, message, criteria }: Finding, fault: Fault): boolean {
  const said = fault.words?.test(`${rule} ${message}`) ?? false;
  const known = criteria.filter((one) => one !== '4.1.1');
  if (fault.isStrict || fault.criteria.length === 0 || known.length === 0) return said;
  return known.some((one) => fault.criteria.includes(one));
}

/** The findings that name the fault. */
const findingsOf = (fault: Fault): Found[] =>
  foundOn(fault.page).filter((one) => one.parts.includes(fault.id) && names(one.finding, fault));

const short = ({ finder, finding: { source, rule, target, message } }: Found) =>
  `${finder}: ${source} ${rule}: ${target}: ${message}`;

test('Each fault of the list is marked on its page', async () => {
  for (const page of ['ministry', 'survey', 'notice'] as const) {
    const opened = await subject(page, 'closed').open();
    const marks = await opened.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-fault]')].flatMap(
        ({ dataset }) => dataset['fault']?.split(' ') ?? [],
      ),
    );
    await closePage(opened);
    const ids = faults.filter((fault) => fault.page === page).map(({ id }) => id);
    expect([...new Set(marks)].sort()).toEqual(ids.sort());
  }
});

test('Engines and checks together find every fault of the seeded pages', () => {
  const rows = faults.map((fault) => {
    const all = findingsOf(fault);
    const by = finders.map((finder) => {
      const own = all.filter((one) => one.finder === finder);
      const outcome = own.some(({ finding }) => finding.outcome === 'failed')
        ? 'failed'
        : 'cantTell';
      const rules = [...new Set(own.map(({ finding: { source, rule } }) => `${source}: ${rule}`))];
      return own.length === 0 ? undefined : { finder, outcome, rules };
    });
    return { fault, by };
  });
  const finds = (finder: string, outcome: string) =>
    rows.filter(({ by }) => by.some((one) => one?.finder === finder && one.outcome === outcome))
      .length;
  const missed = rows.filter(({ fault, by }) =>
    by.every((one) => one?.outcome !== (fault.isNote ? 'cantTell' : 'failed')),
  );
  const recall = finders.map((finder) => ({
    finder,
    found: finds(finder, 'failed'),
    toReview: finds(finder, 'cantTell'),
  }));
  const total = faults.length - missed.length;
  const elsewhere = ['ministry', 'survey', 'notice'].flatMap((page) =>
    foundOn(page).filter(({ finding, parts: around }) => {
      const here = faults.filter(({ id }) => around.includes(id));
      return finding.outcome === 'failed' && !here.some((fault) => names(finding, fault));
    }),
  );
  const data = {
    faults: rows.map(({ fault: { words, isStrict, isNote, ...fault }, by }) => ({
      ...fault,
      finders: by.filter(Boolean),
    })),
    recall,
    total,
    of: faults.length,
    findingsWithoutFault: [...new Set(elsewhere.map(short))],
  };
  const cell = { failed: '●', cantTell: '?' };
  writeTable(
    'seeded',
    data,
    ['Fault', 'Criteria', ...finders],
    [
      ...rows.map(({ fault, by }) => [
        `${fault.id}: ${fault.title}`,
        fault.criteria.join(', '),
        ...by.map((one) => (one ? cell[one.outcome as keyof typeof cell] : '')),
      ]),
      [`Found of ${faults.length}`, `all together ${total}`, ...recall.map((one) => one.found)],
    ],
  );
  const lines = recall.map((one) => `${one.finder} ${one.found} (+${one.toReview} to review)`);
  process.stdout.write(
    `Seeded faults found, of ${faults.length}: ${lines.join(', ')}; all together ${total}\n`,
  );
  for (const one of recall) expect(one.found, one.finder).toBeGreaterThan(0);
  expect(missed.map(({ fault }) => `${fault.id}: ${fault.title}`)).toEqual([]);
});

test('Engines and checks report nothing on the clean page', () => {
  const failed = foundOn('clean').filter(({ finding }) => finding.outcome === 'failed');
  expect(failed.map(short)).toEqual([]);
});

test('Each place of the clean page that a tool cannot decide has a reason why it is right', () => {
  const open = foundOn('clean').filter(({ finding }) => finding.outcome === 'cantTell');
  const rules = new Set(open.map(({ finding: { source, rule } }) => `${source}: ${rule}`));
  expect([...rules].sort()).toEqual(Object.keys(notesOnCleanPage).sort());
});
