import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runAxe } from '../../src/audit/engines/axe.js';
import { engines, validators } from '../../src/audit/engines/engines.js';
import type { AuditedPage, Finding } from '../../src/audit/evidence.js';
import { states } from '../../src/audit/openPage.js';
import { type Verdict, Verdicts } from '../../src/audit/verdicts.js';
import { atRest } from '../support/atRest.js';
import { launchArguments, locateChromium } from '../support/chromium.js';
import { styleRules } from '../support/styleRules.js';
import { EngineLog } from './engineLog.js';
import {
  addressOf,
  type Story,
  serveStories,
  showStory,
  stories,
  storyIsReady,
} from './stories.js';

/** A mode of the page. It changes styles and no element. */
const modes = [
  { name: 'light', theme: 'light', contrast: 'standard' },
  { name: 'dark', theme: 'dark', contrast: 'standard' },
  { name: 'light, more contrast', theme: 'light', contrast: 'more' },
  { name: 'dark, more contrast', theme: 'dark', contrast: 'more' },
  { name: 'forced colours, light', theme: 'light', contrast: 'standard', forced: 'light' },
  { name: 'forced colours, dark', theme: 'light', contrast: 'standard', forced: 'dark' },
  { name: '320 px', theme: 'light', contrast: 'standard', width: 320 },
] as const;

type Mode = (typeof modes)[number];

const { executablePath } = await locateChromium();
const server = await serveStories();
const log = new EngineLog();
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath, args: launchArguments });
});
afterAll(async () => {
  log.write(browser?.version() ?? '');
  await browser?.close();
  server.close();
});

/** Tabs that no test uses. They have the code of Storybook and of the engines already. */
const tabs: Page[] = [];

async function openStory({ id }: Story): Promise<Page> {
  const tab = tabs.pop();
  if (tab) {
    await setMode(tab, modes[0]);
    await tab.evaluate(() => document.documentElement.removeAttribute('data-audit'));
    await showStory(tab, id);
    return tab;
  }
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(addressOf(server, id));
  await storyIsReady(page);
  return page;
}

async function setMode(page: Page, mode: Mode): Promise<void> {
  await page.emulateMedia({
    forcedColors: 'forced' in mode ? 'active' : 'none',
    colorScheme: 'forced' in mode ? mode.forced : 'light',
  });
  await page.setViewportSize({ width: 'width' in mode ? mode.width : 1280, height: 800 });
  await page.evaluate(({ theme, contrast }) => {
    const { documentElement: root } = document;
    // A story that sets its own theme keeps it in the mode "light".
    root.dataset['audit'] ??= root.getAttribute('data-nj-theme') ?? 'light';
    root.setAttribute('data-nj-theme', theme === 'light' ? root.dataset['audit'] : theme);
    if (contrast === 'more') root.setAttribute('data-nj-contrast', contrast);
    else root.removeAttribute('data-nj-contrast');
  }, mode);
}

/** The HTML without what differs from one visit to the next. */
async function htmlOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    for (const script of copy.querySelectorAll('script, style, link')) script.remove();
    for (const name of ['data-nj-theme', 'data-nj-contrast', 'data-audit'])
      copy.removeAttribute(name);
    return `<!DOCTYPE html>${copy.outerHTML}`;
  });
}

interface Found {
  engine: string;
  mode: string;
  findings: readonly Finding[];
}

/** What was found, by what the engines read. The page is in stories about modes and the keyboard too. */
const known = new Map<string, readonly Found[]>();

/** The HTML without generated ids and the name of the story, all styles, and the place of the focus. */
async function readByEngines(page: Page, html: string): Promise<string> {
  const styles = await page.evaluate(() => [
    document.documentElement.dataset['njTheme'] ?? '',
    String([...document.querySelectorAll('*')].indexOf(document.activeElement as Element)),
    ...[...document.styleSheets, ...document.adoptedStyleSheets].flatMap(({ cssRules }) =>
      [...cssRules].map((one) => one.cssText),
    ),
  ]);
  const same = html.replace(/<title>.*?<\/title>/, '').replaceAll(/nj_r_\w+-[a-z0-9]+/g, '');
  return [same, ...styles].join('\n');
}

/**
 * Looks at a page in each mode. In a mode other than light only the rules run that read styles, because a
 * mode changes no element. Alfa, which is slow, does not look at the state between closed and all open.
 */
async function look(page: Page, state: string, isNew: boolean): Promise<readonly Found[]> {
  const all: Found[] = [];
  for (const mode of modes) {
    await setMode(page, mode);
    if (mode.name === 'light' && isNew) {
      for (const { name, run } of engines) {
        if (name === 'Alfa' && state === 'first open') continue;
        all.push({ engine: name, mode: mode.name, findings: await run(page) });
      }
      continue;
    }
    // axe reads `-webkit-text-fill-color`, which the browser computes without the forced colours. The
    // check of 1.4.3 reads the pixels in both palettes.
    const rules = styleRules.filter((rule) => !('forced' in mode && rule.startsWith('color-')));
    all.push({ engine: 'axe-core', mode: mode.name, findings: await runAxe(page, rules) });
  }
  return all;
}

/**
 * Looks at one story in each state. A state with the same HTML as the one before has the same result, and
 * only the focus changes no HTML. A state that engines cannot tell from one of another story has its result.
 */
async function audit(story: Story, page: Page): Promise<void> {
  let before = '';
  for (const state of states) {
    if (!(await state.enter(page))) continue;
    await page.evaluate(atRest);
    const html = await htmlOf(page);
    const isNew = html !== before;
    if (!isNew && state.name !== 'focused') continue;
    before = html;
    await setMode(page, modes[0]);
    if (isNew) log.addDocument({ html, story, state: state.name });
    // Alfa does not look at every state, so a state is the same only as itself.
    const name = [state.name, isNew, await readByEngines(page, html)].join('\n');
    const found = known.get(name) ?? (await look(page, state.name, isNew));
    known.set(name, found);
    for (const { engine, mode, findings } of found) {
      const where: AuditedPage = { story: story.id, mode, state: state.name };
      log.add(engine, story, where, findings);
    }
  }
}

const describeFinding = ({ source, rule, element, message, target }: Finding) =>
  `${source} ${rule}\n  ${element || target}\n  ${message}`;

describe('Engines', () => {
  test.concurrent.each(stories.map((story) => [story.title, story] as const))(
    'No engine finds a fault without a verdict in the story %s',
    async (_, story) => {
      const page = await openStory(story);
      await audit(story, page);
      tabs.push(page);
      expect([...new Set(log.openIn(story.id).map(describeFinding))]).toEqual([]);
    },
  );
});

describe('HTML', () => {
  test.each(validators)(
    '$name finds no fault without a verdict in any story',
    async (validator) => {
      expect(log.documents.length).toBeGreaterThan(50);
      const results = await validator.validate(log.documents.map(({ html }) => html));
      for (const [index, { story, state }] of log.documents.entries()) {
        const where = { story: story.id, mode: 'light', state };
        log.add(validator.name, story, where, results[index] ?? []);
      }
      const open = log.openOf(validator.name).map(describeFinding);
      expect([...new Set(open)]).toEqual([]);
    },
  );
});

describe('Verdicts', () => {
  test('Every verdict is about something that an engine still finds', () => {
    const sources = [...engines, ...validators].map(({ name }) => name);
    expect(log.verdicts.stale(sources)).toEqual([]);
  });

  test('A verdict that matches nothing is reported as stale', () => {
    const verdict: Verdict = {
      source: 'axe-core',
      rule: 'region',
      element: '^<div',
      verdict: 'accepted',
      reason: 'It is made up.',
      proof: 'test/audit/engines.test.ts',
      reviewed: '2026-11-27',
    };
    expect(new Verdicts([verdict]).stale(['axe-core'])).toEqual([verdict]);
  });
});

test('Each engine finds a fault that was put into a story', async () => {
  const story = stories.find(({ id }) => id === 'components-taskaccordion--default');
  if (!story) throw new Error('The story has another name now.');
  const page = await openStory(story);
  await page.evaluate(() => {
    document
      .querySelector('#storybook-root')
      ?.insertAdjacentHTML('beforeend', '<img src="/no.png">');
  });
  for (const engine of engines) {
    const found = await engine.run(page);
    const about = found.filter(
      ({ outcome, element }) => outcome === 'failed' && element.startsWith('<img'),
    );
    expect(
      about.flatMap(({ criteria }) => criteria),
      engine.name,
    ).toContain('1.1.1');
  }
  const html = await htmlOf(page);
  for (const validator of validators) {
    const [found = []] = await validator.validate([html]);
    expect(found.map(({ element }) => element).join(), validator.name).toContain('<img');
  }
  await page.context().close();
});
