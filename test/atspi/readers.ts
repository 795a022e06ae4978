import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { startChromium, startFirefox, startWebKit, type Tab } from '../engines/engines.js';
import { type Site, startSite } from '../engines/site.js';
import { startDesktop } from './desktop.js';
import type { Accessible } from './tree.js';

// Debian's Python. Another Python in PATH may have no GObject.
const python = '/usr/bin/python3';
const script = path.join(import.meta.dirname, 'tree.py');

/** A page as a screen reader gets it. */
export interface Reading extends Tab {
  /** Returns the tree when it is at rest. */
  tree(): Promise<Accessible>;
}

interface Reader {
  version: string;
  read(url: string): Promise<Reading>;
  close(): Promise<void>;
}

const engines = { Chromium: startChromium, Firefox: startFirefox, WebKit: startWebKit };

/** Runs the tests in every engine. `visit` opens a page of the site until the test ends. `browser` has the version. */
export async function describeInEveryEngine(
  tests: (visit: (page: string) => Promise<Reading>, browser: string) => void,
): Promise<void> {
  let site: Site;
  const names = Object.keys(engines) as (keyof typeof engines)[];
  const readers = await Promise.all(names.map((name) => startReader(name)));
  beforeAll(async () => {
    site = await startSite();
  }, 60_000);
  afterAll(async () => {
    site?.close();
    await Promise.all(readers.map((reader) => reader?.close()));
  });
  names.forEach((name, index) => {
    const reader = readers[index];
    if (!reader && process.env['NURIJIP_REQUIRE_SYSTEM_BROWSER'] === '1') {
      throw new Error(
        `The accessibility tree of ${name} is required here and cannot be read. CONTRIBUTING.md names the packages.`,
      );
    }
    // A busy machine needs seconds to read a tree.
    describe.skipIf(!reader)(reader?.version ?? name, { timeout: 60_000 }, () => {
      const open: Reading[] = [];
      afterEach(async () => {
        await Promise.all(open.splice(0).map((reading) => reading.close()));
      });
      const visit = async (page: string) => {
        const reading = await (reader as Reader).read(site.url(page));
        open.push(reading);
        return reading;
      };
      tests(visit, (reader as Reader | undefined)?.version ?? name);
    });
  });
}

async function startReader(name: keyof typeof engines): Promise<Reader | undefined> {
  if (!canRead()) return undefined;
  const desktop = await startDesktop();
  const engine = desktop && (await engines[name]({ desktop: desktop.env }));
  if (!engine) {
    desktop?.close();
    return undefined;
  }
  return {
    version: engine.version,
    async read(url) {
      const tab = await engine.open();
      await tab.goto(url);
      const hydrated = 'document.documentElement.hasAttribute("data-hydrated")';
      await expect.poll(() => tab.evaluate(hydrated), { timeout: 8000 }).toBe(true);
      return {
        ...tab,
        // Clicks by script, because WebDriver sometimes refuses elements outside the viewport.
        click: (selector) =>
          tab.evaluate(`void document.querySelector(${JSON.stringify(selector)}).click()`),
        tree: () => treeAtRest(url, desktop.env),
      };
    },
    async close() {
      await engine.close();
      desktop.close();
    },
  };
}

function canRead(): boolean {
  if (!existsSync(python)) return false;
  try {
    const program = 'import gi; gi.require_version("Atspi", "2.0")';
    execFileSync(python, ['-c', program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The browser reports changes to the bus later. The tree is at rest when it is equal twice. */
async function treeAtRest(url: string, env: NodeJS.ProcessEnv): Promise<Accessible> {
  let last = '';
  for (let attempt = 0; attempt < 60; attempt += 1) {
    await pause(150);
    const { stdout } = await promisify(execFile)(python, ['-W', 'ignore', script, url], {
      env,
      maxBuffer: 1e8,
    });
    if (stdout === last && stdout !== 'null') return JSON.parse(stdout);
    last = stdout;
  }
  throw new Error(`The accessibility tree of ${url} did not come to rest: ${last.slice(0, 300)}`);
}
