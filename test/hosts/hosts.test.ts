import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { closePage, openEmptyPage } from '../../src/audit/browserPages.js';
import { launchArguments, locateChromium } from '../support/chromium.js';
import type { Server } from '../support/server.js';
import { drive, hydrated, type VisitOptions, type Visitor } from './drive.js';
import { type Host, hosts, jest, type Site, titleOf } from './hosts.js';
import { App, type Output, removeApps } from './install.js';
import { findChanges, readParts } from './parts.js';

/** An installation may wait for a slow package server, three times. */
const INSTALL_LIMIT_MS = 600_000;

const { executablePath } = await locateChromium();
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath, args: launchArguments });
});
afterAll(async () => {
  await browser?.close();
  removeApps();
}, 60_000);

/** Runs a step at most once. Each test that needs it fails if the step fails; none is skipped. */
function once<Result>(step: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | undefined;
  return () => {
    result ??= step();
    return result;
  };
}

function expectCleanOutput({ succeeded, text }: Output, ownOutput = /^$/): void {
  const lines = text.split('\n').filter((line) => !ownOutput.test(line));
  const complaints = lines.filter((line) => /\b(warn|deprecat|error)/i.test(line));
  expect(complaints).toEqual([]);
  expect(succeeded, text).toBe(true);
}

for (const host of hosts) {
  describe(titleOf(host), () => {
    const app = new App(host.app);
    const install = once(() => app.install());

    describe('types', () => {
      test(
        `A strict TypeScript project of ${host.name} compiles with the package`,
        async () => {
          await install();
          const { succeeded, text } = await app.run('types');
          expect(succeeded, text).toBe(true);
        },
        INSTALL_LIMIT_MS,
      );

      if (host.hasOlderTypes) {
        test(
          `${host.name} with moduleResolution node10 finds the types of the package`,
          async () => {
            await install();
            const { succeeded, text } = await app.run('types:node10');
            expect(succeeded, text).toBe(true);
          },
          INSTALL_LIMIT_MS,
        );
      }
    });

    for (const site of host.sites) driveSite(host, site, app, install);
  });
}

/** Each step has an empty page, and nothing may be written to its console. */
function driveSite(host: Host, site: Site, app: App, install: () => Promise<void>): void {
  const title = host.sites.length > 1 ? `${host.name}, ${site.name}` : host.name;
  const isBuiltBefore = host.sites.indexOf(site) > 0 && !site.variables;
  const build = once(async () => {
    await install();
    return isBuiltBefore ? undefined : app.run('build', site.variables);
  });
  let server: Server | undefined;
  const start = once(async () => {
    await build();
    server = await site.start(app);
    return server;
  });
  let page: Page | undefined;
  let complaints: string[] = [];

  async function leave(): Promise<void> {
    if (page) await closePage(page);
    page = undefined;
  }

  async function visit(address: string, options: VisitOptions = {}): Promise<Page> {
    const { origin } = await start();
    await leave();
    const viewport = { width: 1024, height: 700 };
    page = await openEmptyPage(browser, { viewport, ...options });
    page.on('console', (message) => {
      const { url } = message.location();
      // The browser asks each site for its icon.
      if (url.endsWith('/favicon.ico')) return;
      complaints.push(`${message.type()}: ${message.text()} (${url})`);
    });
    page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`));
    await page.goto(`${origin}${site.prefix ?? ''}${address}`);
    const hasTasks = !address.includes('about') && options.javaScriptEnabled !== false;
    if (hasTasks) await hydrated(page);
    return page;
  }

  describe(site.name, { timeout: INSTALL_LIMIT_MS }, () => {
    afterEach(async () => {
      await leave();
      const written = complaints;
      complaints = [];
      expect(written).toEqual([]);
    });
    afterAll(() => server?.close());

    if (!isBuiltBefore) {
      describe('build', () => {
        test(`${title} builds for production without a warning`, async () => {
          const output = await build();
          if (output) expectCleanOutput(output, host.ownOutput);
        });
      });
    }
    drive(title, site, { visit });
    if (host.app === 'next' && !site.variables) driveNext({ visit });
    if (host.app === 'tailwind') driveTailwind({ visit });
    if (host.app === 'public-site') drivePublicSite({ visit });
  });
}

/** The server of Next.js compresses scripts, as a site does. */
function driveNext({ visit }: Visitor): void {
  async function scriptBytes(address: string): Promise<number> {
    const page = await visit(address);
    return page.evaluate(() =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(({ initiatorType }) => initiatorType === 'script')
        .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    );
  }

  describe('page', () => {
    test('A breadcrumb that does not collapse costs a page of Next.js at most 1.5 kB of script', async () => {
      const without = await scriptBytes('/eng/about');
      expect(without).toBeGreaterThan(50_000);
      const more = (await scriptBytes('/eng/about-breadcrumb')) - without;
      expect(more).toBeLessThanOrEqual(1500);
      // If this is 0, Breadcrumb.mdx can say that it costs nothing.
      expect(more).toBeGreaterThan(0);
    });
  });
}

/** The roots of all components have the same utilities. */
function driveTailwind({ visit }: Visitor): void {
  const roots = ['key-tasks-page', 'skip-nav', 'breadcrumb', 'vision', 'task-accordion'];
  describe('styles', () => {
    test.each(roots)('Utilities of Tailwind CSS take effect on the root nj-%s', async (name) => {
      const page = await visit('/roots');
      const root = page.locator(`.nj-${name}.mt-8`);
      const style = await root.evaluate((element) => {
        const { marginTop, maxWidth, borderTopWidth, borderTopStyle, alignSelf, order } =
          getComputedStyle(element);
        return { marginTop, maxWidth, borderTopWidth, borderTopStyle, alignSelf, order };
      });
      expect(style).toEqual({
        marginTop: '32px',
        maxWidth: '768px',
        borderTopWidth: '4px',
        borderTopStyle: 'solid',
        alignSelf: 'flex-end',
        order: '2',
      });
    });
  });
}

/** The page has every kind of block. Its bare twin has no stylesheet of the site. */
function drivePublicSite({ visit }: Visitor): void {
  const states = ['at rest', 'hovered', 'focused'] as const;

  async function read(address: string, state: (typeof states)[number]) {
    const page = await visit(address);
    await page.click('.nj-task-accordion__trigger');
    await page.mouse.move(0, 0);
    if (state === 'at rest') return readParts(page);
    // The skip link is shown only while it has the focus.
    const shown = state === 'hovered' ? ':visible:not(.nj-skip-nav__link)' : ':visible';
    const controls = await page.locator(`a[data-nj]${shown}, button[data-nj]${shown}`).all();
    const found: Awaited<ReturnType<typeof readParts>> = [];
    for (const control of controls) {
      // Focus by script shows the ring only after a key was pressed.
      await page.keyboard.press('Shift');
      await (state === 'hovered' ? control.hover() : control.focus());
      found.push(
        ...(await readParts(page)).filter(([part]) => /__(link|trigger|toggle)/.test(part)),
      );
    }
    return found;
  }

  describe('styles', () => {
    test.each(states)(
      'The rules of an old public-sector site change no part of ours that is %s',
      async (state) => {
        const bare = await read('/rich/bare', state);
        const onHost = await read('/rich/host', state);
        expect(bare.length).toBeGreaterThan(state === 'at rest' ? 60 : 3);
        expect(onHost.map(([part]) => part)).toEqual(bare.map(([part]) => part));
        const changes = findChanges(bare, onHost);
        const parts = new Set(changes.map((change) => change.split(':')[0]));
        expect(changes, `${parts.size} parts changed`).toEqual([]);
      },
    );
  });
}

describe(titleOf(jest), () => {
  const app = new App(jest.app);
  const install = once(() => app.install());

  describe('types', () => {
    test(
      `A strict TypeScript project of ${jest.name} compiles with the package`,
      async () => {
        await install();
        const { succeeded, text } = await app.run('types');
        expect(succeeded, text).toBe(true);
      },
      INSTALL_LIMIT_MS,
    );
  });

  describe('page', () => {
    test(
      `Tests of a site pass in ${jest.name} and nothing is written`,
      async () => {
        await install();
        const output = await app.run('test');
        expect(output.succeeded, output.text).toBe(true);
        const result = JSON.parse(readFileSync(path.join(app.folder, 'result.json'), 'utf8'));
        expect([result.numPassedTests, result.numTotalTests]).toEqual([3, 3]);
        expectCleanOutput(output);
        expect(output.text).not.toContain('console.');
      },
      INSTALL_LIMIT_MS,
    );
  });
});
