import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type CDPSession, chromium } from 'playwright';
import { afterAll, describe, expect, test } from 'vitest';
import type { AuditRecord } from '../../src/audit/evidence.js';
import { describeInEveryEngine } from '../atspi/readers.js';
import { outline } from '../atspi/tree.js';
import { startSite } from '../engines/site.js';
import { launchArguments, locateChromium } from '../support/chromium.js';
import { auditFolder, writeRecords } from './records.js';

/*
 * The accessibility tree of the reference page, as Chromium builds it (DevTools protocol) and as assistive
 * technology on Linux gets it (AT-SPI). One committed tree holds for all browsers: a difference fails.
 */

const toggleAll = '.nj-task-accordion__toggle-all';
const trees = [
  { page: 'page', state: 'closed', click: undefined },
  { page: 'page', state: 'first-open', click: '.nj-task-accordion__trigger' },
  { page: 'page', state: 'all-open', click: toggleAll },
  { page: 'page-ko', state: 'closed', click: undefined },
  { page: 'page-ko', state: 'all-open', click: toggleAll },
  { page: 'parts', state: 'all-open', click: toggleAll },
] as const;

const records: AuditRecord[] = [];
afterAll(() => writeRecords('trees', records));

/** The story that shows the same as a page of the server. The page of all parts is no story. */
function storyLike(page: string): string[] {
  if (page === 'parts') return [];
  return [`pages-keytaskspage--key-diplomatic-tasks${page === 'page-ko' ? '-korean' : ''}`];
}

async function publish(
  { page, state }: (typeof trees)[number],
  source: string,
  browser: string,
  lines: readonly string[],
): Promise<void> {
  const folder = path.join(auditFolder, 'trees');
  mkdirSync(folder, { recursive: true });
  const text = `${lines.join('\n')}\n`;
  const file = `${page}-${state}-${source}-${browser.split(' ')[0]?.toLowerCase()}.txt`;
  writeFileSync(path.join(folder, file), `${browser}, ${source}\n\n${text}`);
  const record = (outcome: AuditRecord['outcome']): AuditRecord[] =>
    ['1.3.1', '4.1.2'].map((criterion) => ({
      criterion,
      component: page === 'parts' ? 'TaskAccordion' : 'KeyTasksPage',
      outcome,
      method: 'scripted',
      by: source === 'cdp' ? 'Accessibility.getFullAXTree' : 'AT-SPI',
      browser,
      pages: storyLike(page).map((story) => ({ story, mode: 'HTML of a server', state })),
      test: `test/audit/trees.test.ts > The tree of ${page}, ${state}, is the committed one`,
      note: `audit/trees/${file}`,
    }));
  try {
    const committed = source === 'cdp' ? `${page}-${state}-cdp` : `${page}-${state}`;
    await expect(text).toMatchFileSnapshot(`trees/${committed}.txt`);
    records.push(...record('passed'));
  } catch (error) {
    records.push(...record('failed'));
    throw error;
  }
}

const name = 'The tree of $page, $state, is the committed one';

await describeInEveryEngine((visit, browser) => {
  test.each(trees)(name, async (tree) => {
    const reading = await visit(tree.page);
    if (tree.click) await reading.click(tree.click);
    await publish(tree, 'at-spi', browser, outline(await reading.tree()));
  });
});

describe('DevTools protocol', () => {
  test.each(trees)(name, { timeout: 60_000 }, async (tree) => {
    const site = await startSite();
    const { executablePath, env } = await locateChromium();
    const browser = await chromium.launch({
      executablePath,
      args: launchArguments,
      env: { ...(process.env as Record<string, string>), ...env },
    });
    try {
      const page = await browser.newPage();
      await page.goto(site.url(tree.page));
      await page.waitForSelector('html[data-hydrated]');
      if (tree.click) await page.click(tree.click);
      const session = await page.context().newCDPSession(page);
      await publish(tree, 'cdp', `Chromium ${browser.version()}`, await linesOf(session));
    } finally {
      await browser.close();
      site.close();
    }
  });
});

/** The states and relations that are the page's and not the browser's. */
const kept = ['expanded', 'level', 'live', 'disabled', 'required'];

/** Returns the tree as lines: role, name, states. Objects without meaning are left out. */
async function linesOf(session: CDPSession): Promise<string[]> {
  await session.send('Accessibility.enable');
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  function walk(node: (typeof nodes)[number], depth: number): void {
    const role = String(node.role?.value ?? '');
    const live = node.properties?.some((one) => one.name === 'live');
    const isShown =
      !node.ignored && !['InlineTextBox', 'none', ...(live ? [] : ['generic'])].includes(role);
    if (isShown) {
      const label = String(node.name?.value ?? '');
      const states = (node.properties ?? [])
        .filter((one) => kept.includes(one.name) && one.value.value !== false)
        .map(({ name, value }) => (value.value === true ? ` ${name}` : ` ${name} ${value.value}`));
      const closed = node.properties?.some((one) => one.name === 'expanded' && !one.value.value);
      lines.push(
        `${'  '.repeat(depth)}${role}${label ? ` ${JSON.stringify(label)}` : ''}${states.join('')}${closed ? ' collapsed' : ''}`,
      );
    }
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) walk(child, isShown ? depth + 1 : depth);
    }
  }
  const [root] = nodes;
  if (root) walk(root, 0);
  return lines;
}
