import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AuditRecord, ComponentName } from '../../src/audit/evidence.js';
import { type Storybook, startStorybook } from '../pages/storybook.js';
import { launchArguments, locateChromium } from '../support/chromium.js';
import type { Server } from '../support/server.js';
import { siteReady, startSite } from './orca/site.js';
import { auditFolder, writeRecords } from './records.js';

/*
 * Tests with the ids of the W3C's own tests of its accordion and breadcrumb examples
 * (github.com/w3c/aria-practices, test/tests). The words and the code are ours.
 */

let browser: Browser;
let storybook: Storybook;
let site: Server;
let engine = '';

interface Result {
  pattern: 'accordion' | 'breadcrumb';
  id: string;
  page: string;
  outcome: 'passed' | 'failed';
}
const results: Result[] = [];
const criteria: Readonly<Record<string, readonly string[]>> = {
  'h3-element': ['1.3.1', '2.4.6'],
  'button-aria-expanded': ['4.1.2'],
  'button-aria-controls': ['4.1.2', '1.3.1'],
  'region-role': ['1.3.1', '4.1.2'],
  'region-aria-labelledby': ['1.3.1', '4.1.2'],
  'key-enter-or-space': ['2.1.1', '4.1.2'],
  'key-tab': ['2.1.1', '2.1.2', '2.4.3'],
  'key-shift-tab': ['2.1.1', '2.1.2', '2.4.3'],
  'aria-label': ['1.3.1', '4.1.2'],
  'aria-current': ['1.3.1', '4.1.2'],
};

beforeAll(async () => {
  const { executablePath, env } = await locateChromium();
  browser = await chromium.launch({
    executablePath,
    args: launchArguments,
    env: { ...(process.env as Record<string, string>), ...env },
  });
  engine = `Chromium ${browser.version()}`;
  storybook = await startStorybook();
  site = await startSite();
});

afterAll(async () => {
  await browser?.close();
  storybook?.close();
  site?.close();
  mkdirSync(auditFolder, { recursive: true });
  const report = { source: 'w3c/aria-practices', browser: engine, results };
  writeFileSync(path.join(auditFolder, 'apg.json'), `${JSON.stringify(report, null, 1)}\n`);
  writeRecords('apg', results.flatMap(recordsOf));
});

function recordsOf({ pattern, id, page, outcome }: Result): AuditRecord[] {
  const component: ComponentName = pattern === 'accordion' ? 'TaskAccordion' : 'Breadcrumb';
  return (criteria[id] ?? []).map((criterion) => ({
    criterion,
    component,
    outcome,
    method: 'scripted',
    by: `APG ${pattern}: ${id}`,
    browser: engine,
    // The page of the W3C's example, made with our accordion, is no story.
    pages: page === 'ours' ? [] : [{ story: page, mode: 'light', state: 'as the test sets it' }],
    test: `test/audit/apg.test.ts > APG ${pattern} on ${page} > ${id}`,
  }));
}

/** Runs a test on a page and keeps its result. */
function apg(
  pattern: Result['pattern'],
  page: string,
  id: string,
  run: (page: Page) => Promise<void>,
): void {
  test(id, { timeout: 60_000 }, async () => {
    const result: Result = { pattern, id, page, outcome: 'failed' };
    results.push(result);
    const opened = await browser.newPage();
    try {
      if (page === 'ours') {
        await opened.goto(`${site.origin}/ours`);
        await opened.waitForFunction(siteReady);
      } else {
        await opened.goto(`${storybook.address}iframe.html?viewMode=story&id=${page}`);
        await opened.waitForSelector('#storybook-root .nj-task-accordion, #storybook-root nav');
      }
      await run(opened);
      result.outcome = 'passed';
    } finally {
      await opened.close();
    }
  });
}

const headers = ':is(h2, h3) > button[aria-expanded]';

interface Header {
  level: string;
  expanded: string | null;
  /** The element that `aria-controls` names. */
  controlled: { role: string | null; label: string; isShown: boolean } | null;
  text: string;
}

const readHeaders = (page: Page): Promise<Header[]> =>
  page.$$eval(headers, (buttons) =>
    buttons.map((button) => {
      const find = (name: string, from: Element) =>
        document.getElementById(from.getAttribute(name) ?? '');
      const panel = find('aria-controls', button);
      return {
        level: button.parentElement?.localName ?? '',
        expanded: button.getAttribute('aria-expanded'),
        text: button.textContent ?? '',
        controlled: panel && {
          role: panel.getAttribute('role') ?? (panel.localName === 'section' ? 'region' : null),
          label: find('aria-labelledby', panel)?.textContent ?? '',
          isShown: panel.checkVisibility({ contentVisibilityAuto: true }),
        },
      };
    }),
  );

/** What Tab or Shift+Tab reaches, from an element to another. */
async function stops(page: Page, key: string, count: number): Promise<string[]> {
  const reached: string[] = [];
  for (let stop = 0; stop < count; stop += 1) {
    await page.keyboard.press(key);
    reached.push(
      await page.evaluate(
        () => document.activeElement?.textContent || document.activeElement?.id || '',
      ),
    );
  }
  return reached;
}

const story = 'components-taskaccordion--open';

describe.each(['ours', story])('APG accordion on %s', (page) => {
  const expected =
    page === 'ours' ? [true, false, false] : [true, false, true, false, false, false];

  apg('accordion', page, 'h3-element', async (opened) => {
    const level = page === 'ours' ? 'h3' : 'h2';
    expect((await readHeaders(opened)).map((header) => header.level)).toEqual(
      expected.map(() => level),
    );
  });

  apg('accordion', page, 'button-aria-expanded', async (opened) => {
    const found = await readHeaders(opened);
    expect(found.map(({ expanded }) => expanded)).toEqual(expected.map(String));
    expect(found.map(({ controlled }) => controlled?.isShown)).toEqual(expected);
  });

  apg('accordion', page, 'button-aria-controls', async (opened) => {
    for (const { controlled } of await readHeaders(opened)) expect(controlled).not.toBeNull();
  });

  apg('accordion', page, 'region-role', async (opened) => {
    expect((await readHeaders(opened)).map(({ controlled }) => controlled?.role)).toEqual(
      expected.map(() => 'region'),
    );
  });

  apg('accordion', page, 'region-aria-labelledby', async (opened) => {
    for (const { controlled, text } of await readHeaders(opened)) {
      expect(controlled?.label).toBe(text);
      expect(text).not.toBe('');
    }
  });

  apg('accordion', page, 'key-enter-or-space', async (opened) => {
    for (const key of ['Enter', 'Space']) {
      for (let place = 0; place < expected.length; place += 1) {
        await opened.locator(headers).nth(place).focus();
        for (const after of [!expected[place], expected[place]]) {
          await opened.keyboard.press(key);
          const state = async () => {
            const header = (await readHeaders(opened))[place];
            return [header?.expanded, header?.controlled?.isShown];
          };
          await expect.poll(state).toEqual([String(after), after]);
        }
      }
    }
  });
});

describe('APG accordion on ours', () => {
  const titles = ['Personal details', 'Billing details', 'Shipping details'];
  const all = [
    'Before',
    ...['Personal details', 'Name', 'Email', 'Phone'],
    ...['Billing details', 'Street', 'City'],
    ...['Shipping details', 'Place', 'Country'],
    'After',
  ];

  apg('accordion', 'ours', 'key-tab', async (page) => {
    const withFirst = all.filter((one) => !['Street', 'City', 'Place', 'Country'].includes(one));
    expect(await stops(page, 'Tab', withFirst.length)).toEqual(withFirst);
    for (const title of titles.slice(1)) await page.getByRole('button', { name: title }).click();
    await page.locator('h1').click();
    expect(await stops(page, 'Tab', all.length)).toEqual(all);
  });

  apg('accordion', 'ours', 'key-shift-tab', async (page) => {
    for (const title of titles.slice(1)) await page.getByRole('button', { name: title }).click();
    await page.getByRole('link', { name: 'After' }).focus();
    const back = all.toReversed().slice(1);
    expect(await stops(page, 'Shift+Tab', back.length)).toEqual(back);
    await page.getByRole('button', { name: 'Billing details' }).click();
    await page.getByRole('link', { name: 'After' }).focus();
    const without = back.filter((one) => !['Street', 'City'].includes(one));
    expect(await stops(page, 'Shift+Tab', without.length)).toEqual(without);
  });
});

const breadcrumbs = ['default', 'current-page-linked', 'many', 'collapsed', 'korean'];

describe.each(breadcrumbs.map((name) => `components-breadcrumb--${name}`))(
  'APG breadcrumb on %s',
  (page) => {
    apg('breadcrumb', page, 'aria-label', async (opened) => {
      // Ours may be named by a visible text. So its accessible name is tested, not the attribute.
      const name = page.endsWith('korean') ? '현재 위치' : 'Breadcrumb';
      expect(await opened.getByRole('navigation', { name, exact: true }).count()).toBe(1);
    });

    apg('breadcrumb', page, 'aria-current', async (opened) => {
      const current = await opened.$$eval('nav [aria-current]', (elements) =>
        elements.map((element) => element.getAttribute('aria-current')),
      );
      expect(current).toEqual(['page']);
      // It is the last level. The W3C's example has a link there; ours is one if it has an address.
      expect(await opened.locator('nav li').last().locator('[aria-current]').count()).toBe(1);
    });
  },
);
