import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import en from '../../stories/content/key-diplomatic-tasks.en.json' with { type: 'json' };
import { type Engine, startChromium, startFirefox, type Tab } from './engines.js';
import { type Site, startSite } from './site.js';

const started = await Promise.all(
  Object.entries({ Chromium: startChromium, Firefox: startFirefox }).map(
    async ([name, start]) => [name, await start({ scripting: false })] as const,
  ),
);
for (const [name, engine] of started) {
  if (engine || process.env['NURIJIP_REQUIRE_SYSTEM_BROWSER'] !== '1') continue;
  throw new Error(`${name} is required here and is not installed.`);
}

let site: Site;
beforeAll(async () => {
  site = await startSite();
}, 60_000);
afterAll(async () => {
  site?.close();
  await Promise.all(started.map(([, engine]) => engine?.close()));
});

const versions = started.map(([name, engine]) => [engine?.version ?? name, engine] as const);

describe.each(versions)('%s', (_, engine) => {
  describe.skipIf(!engine)('without JavaScript', () => {
    let tab: Tab;
    beforeAll(async () => {
      tab = await (engine as Engine).open();
      await tab.goto(site.url('page'));
    }, 30_000);
    afterAll(() => tab?.close());

    test('The browser reports that scripting is off', async () => {
      expect(await tab.evaluate('matchMedia("(scripting: none)").matches')).toBe(true);
    });

    test('All text is visible without scripting', async () => {
      const shown = await tab.evaluate<string>('document.body.innerText.replace(/\\s+/g, " ")');
      for (const { title, body } of en.tasks) {
        expect(shown).toContain(title);
        for (const { content } of body) expect(shown).toContain(content);
      }
      expect(shown).not.toContain('Show all');
    });

    test('No button is visible without scripting', async () => {
      const buttons = await tab.evaluate<string[]>(
        '[...document.querySelectorAll("button")].filter((one) => { one.focus(); return document.activeElement === one || one.checkVisibility({ visibilityProperty: true }); }).map((one) => one.outerHTML)',
      );
      expect(buttons).toEqual([]);
    });

    test('The titles are headings without scripting', async () => {
      const headings = await tab.evaluate<string[]>(
        '[...document.querySelectorAll("h3")].filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.getBoundingClientRect().height > 10).map((one) => one.innerText.trim())',
      );
      expect(headings).toEqual(en.tasks.map(({ title }) => title));
    });
  });
});
