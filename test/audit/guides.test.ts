import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closePage, openEmptyPage } from '../../src/audit/browserPages.js';
import { engines, validators } from '../../src/audit/engines/engines.js';
import type { Finding } from '../../src/audit/evidence.js';
import { Verdicts } from '../../src/audit/verdicts.js';
import { launchArguments, locateChromium } from '../support/chromium.js';
import { guideVerdicts } from './guideVerdicts.js';
import { serveStories } from './stories.js';

/*
 * The guides as plain HTML pages, by the same engines and validators as the components. They have no
 * script, so one look at each page is enough.
 */
const folder = path.resolve(import.meta.dirname, '../../storybook-static/guides');
const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  .sort();
const verdicts = new Verdicts(guideVerdicts);
const { executablePath } = await locateChromium();
const server = await serveStories();
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath, args: launchArguments });
});
afterAll(async () => {
  await browser?.close();
  server.close();
});

const withoutVerdict = (findings: readonly Finding[]): string[] => [
  ...new Set(
    findings
      .filter((finding) => !verdicts.of(finding))
      .map(({ source, rule, element, message }) => `${source} ${rule}\n  ${element}\n  ${message}`),
  ),
];

describe('Guides', () => {
  test.concurrent.each(pages)('No engine finds a fault without a verdict in %s', async (file) => {
    const page = await openEmptyPage(browser, { reducedMotion: 'reduce' });
    try {
      await page.goto(`${server.origin}/guides/${file}`);
      const findings: Finding[] = [];
      for (const { run } of engines) findings.push(...(await run(page)));
      expect(withoutVerdict(findings)).toEqual([]);
    } finally {
      await closePage(page);
    }
  });

  test.each(validators)(
    '$name finds no fault without a verdict in any guide',
    async (validator) => {
      const documents = pages.map((file) => readFileSync(path.join(folder, file), 'utf8'));
      const results = await validator.validate(documents);
      expect(withoutVerdict(results.flat())).toEqual([]);
    },
  );

  test('Every verdict is about something that a tool still finds', () => {
    const sources = [...engines, ...validators].map(({ name }) => name);
    expect(verdicts.stale(sources)).toEqual([]);
  });
});
