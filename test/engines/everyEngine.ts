import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from 'vitest';
import { atRest } from '../support/atRest.js';
import { type Engine, startChromium, startFirefox, startWebKit, type Tab } from './engines.js';
import { type Site, startSite } from './site.js';

/** What a test can do in a browser. */
export interface Visitor {
  /** Each test has its own tab. */
  tab: Tab;
  /** Returns the address of a page of the site. */
  url: Site['url'];
  /** Waits until an expression in the page is true. */
  until: (expression: string) => Promise<void>;
  /** Waits until the page is hydrated. */
  hydrated: () => Promise<void>;
  /** Waits until nothing in the page moves. */
  rest: () => Promise<void>;
}

/**
 * Runs the same tests in every engine. A missing engine is named in the log. If all engines are
 * required, it is a failure.
 */
export async function inEveryEngine(
  subject: string,
  promises: (visitor: Visitor) => void,
): Promise<void> {
  let site: Site;
  beforeAll(async () => {
    site = await startSite();
  }, 60_000);
  afterAll(() => site?.close());

  const starts = { Chromium: startChromium, Firefox: startFirefox, WebKit: startWebKit };
  for (const [name, start] of Object.entries(starts)) {
    const engine = await start();
    if (!engine && process.env['NURIJIP_REQUIRE_SYSTEM_BROWSER'] === '1') {
      throw new Error(`${name} is required here and is not installed.`);
    }
    afterAll(() => engine?.close());
    describe(engine?.version ?? name, () => {
      describe.skipIf(!engine)(subject, () => {
        promises(visitorOf(engine as Engine, (...page) => site.url(...page)));
      });
    });
  }
}

function visitorOf(engine: Engine, url: Site['url']): Visitor {
  let current: Tab;
  beforeEach(async () => {
    current = await engine.open();
  }, 30_000);
  afterEach(() => current.close());

  // One object for all tests. It always uses the tab of the current test.
  const tab = new Proxy({} as Tab, { get: (_, name: keyof Tab) => current[name] });
  async function until(expression: string): Promise<void> {
    await expect.poll(() => tab.evaluate(`Boolean(${expression})`), { timeout: 40_000 }).toBe(true);
  }
  return {
    tab,
    url,
    until,
    hydrated: () => until('document.documentElement.hasAttribute("data-hydrated")'),
    rest: () => tab.evaluate(`(${atRest})()`),
  };
}
