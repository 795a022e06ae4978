import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AuditRecord } from '../../src/audit/evidence.js';
import type { AuditResult } from '../../src/audit/reports/report.js';
import { auditFolder, readRecords } from '../audit/records.js';
import { launchArguments, locateChromium } from '../support/chromium.js';
import type { Server } from '../support/server.js';
import { hashFolder } from './binding.js';
import { makeManifest, makeResult } from './collect.js';
import { readPeople } from './people.js';
import {
  axeProblems,
  linkProblems,
  markupProblems,
  serveBesideStorybook,
  storybook,
} from './published.js';
import { testProblem } from './testNames.js';
import { filesOf, writeReports } from './write.js';

/* Writes the reports of this run to `audit/`, from the records that the tests of `test/audit` have written. */

const root = path.resolve(import.meta.dirname, '../..');
const published = path.join(storybook, 'audit');
let records: AuditRecord[];
let result: AuditResult;
let browser: Browser;
let server: Server;

beforeAll(async () => {
  records = existsSync(path.join(auditFolder, 'records')) ? readRecords() : [];
  result = makeResult(records, readPeople(), makeManifest(records));
  await writeReports(auditFolder, result);
  if (existsSync(storybook)) {
    rmSync(published, { recursive: true, force: true });
    cpSync(auditFolder, published, { recursive: true });
  }
  const chrome = await locateChromium();
  browser = await chromium.launch({
    executablePath: chrome.executablePath,
    args: launchArguments,
    env: { ...process.env, ...chrome.env } as Record<string, string>,
  });
  server = await serveBesideStorybook(auditFolder);
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

test('Each record and each record of a person names a test or a file of the repository', () => {
  const references = result.mapping.flatMap(({ evidence }) => evidence.map((own) => own.test));
  expect([...new Set(references)].flatMap((one) => testProblem(one) ?? [])).toEqual([]);
});

test('A page of a record is a story of Storybook', () => {
  const { entries } = JSON.parse(readFileSync(path.join(storybook, 'index.json'), 'utf8'));
  const stories = records.flatMap(({ pages }) => pages.map(({ story }) => story));
  const unknown = [...new Set(stories)].filter((story) => entries[story]?.type !== 'story');
  expect(unknown).toEqual([]);
});

test('No row is supported without a record of each method that it needs', () => {
  for (const { criterion, component, evidence, needs, verdict } of result.mapping) {
    if (verdict !== 'supports') continue;
    const methods = evidence
      .filter(({ outcome }) => outcome === 'passed' || outcome === 'inapplicable')
      .flatMap(({ assistiveTechnology, method }) =>
        method === 'manual' && assistiveTechnology ? [method, 'screen reader'] : [method],
      );
    expect(methods, `${criterion.number} ${component}`).toEqual(expect.arrayContaining([...needs]));
  }
});

test('The manifest is about this version, this commit and this dist', () => {
  const manifest = JSON.parse(readFileSync(path.join(auditFolder, 'manifest.json'), 'utf8'));
  expect(manifest.commit).toMatch(/^[0-9a-f]{40}$/);
  expect(manifest.dist).toBe(hashFolder(path.join(root, 'dist')));
  const statement = readFileSync(path.join(auditFolder, 'ACCESSIBILITY.md'), 'utf8');
  for (const value of [manifest.version, manifest.commit, manifest.dist, manifest.date]) {
    expect(statement).toContain(value);
  }
});

test('No report of this run says that something is certified', () => {
  const texts = filesOf(auditFolder).filter((file) => /\.(html|md|csv|yaml|jsonld)$/.test(file));
  const saying = texts.filter((file) =>
    /certif(ied|ies|y)/i.test(readFileSync(path.join(auditFolder, file), 'utf8')),
  );
  expect(saying).toEqual([]);
});

test('Each link of this run leads to a file, an id, a story or a guide that exists', () => {
  expect(linkProblems(auditFolder)).toEqual([]);
});

test('The audit is published beside Storybook', () => {
  expect(filesOf(published)).toEqual(filesOf(auditFolder));
});

describe.each(['index.html', 'index.ko.html', 'report.en.html', 'report.ko.html'])('%s', (file) => {
  test('The page of this run has valid markup, and axe with every rule finds nothing', async () => {
    expect(await markupProblems(path.join(auditFolder, file))).toEqual([]);
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    await page.goto(`${server.origin}/audit/${file}`);
    expect(await axeProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
    await page.context().close();
  });
});
