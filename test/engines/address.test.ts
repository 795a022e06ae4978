import { beforeEach, describe, expect, test } from 'vitest';
import en from '../../stories/content/key-diplomatic-tasks.en.json' with { type: 'json' };
import { inEveryEngine, type Visitor } from './everyEngine.js';

const [first, second, third] = en.tasks.map(({ id }) => id) as [string, string, string];

await inEveryEngine('an address', promises);

function promises({ tab, url, until, hydrated, rest }: Visitor): void {
  const opened = (id: string) => until(`document.getElementById("${id}").dataset.state === "open"`);
  const closed = (id: string) =>
    until(`document.getElementById("${id}").dataset.state === "closed"`);
  const press = (id: string) =>
    tab.evaluate(`void document.querySelector('[id="${id}"] button').click()`);
  async function position(): Promise<number> {
    await rest();
    return Math.round(await tab.evaluate('scrollY'));
  }
  async function scrollTo(y: number): Promise<void> {
    await tab.evaluate(`void scrollTo({ top: ${y}, behavior: "instant" })`);
    await rest();
  }
  /** Checks that the task is directly below the sticky header of 120 px. */
  async function leadsTo(id: string): Promise<void> {
    await opened(id);
    await rest();
    const top = await tab.evaluate(`document.getElementById("${id}").getBoundingClientRect().top`);
    expect(top).toBeGreaterThan(118);
    expect(top).toBeLessThan(123);
  }
  /** Clicks by script, because Playwright would scroll to the link first. */
  const follow = (selector: string) =>
    tab.evaluate(`void document.querySelector(${JSON.stringify(selector)}).click()`);
  const onClick = (code: string) =>
    tab.evaluate(`void document.querySelector("h1").addEventListener("click", () => { ${code} })`);

  describe.each(['tall', 'single'])('page “%s”', (page) => {
    beforeEach(async () => {
      await tab.goto(url(page));
      await hydrated();
    });

    test.each([
      ['pushState', `history.pushState(null, "", "#${third}")`],
      ['replaceState', `history.replaceState(null, "", "#${third}")`],
      [
        'pushState, once it has loaded,',
        `setTimeout(() => history.pushState(null, "", "#${third}"), 300)`,
      ],
      ['a click that a script turns into an address', `location.assign("#${third}")`],
    ])(`An address set by %s after a click opens the task on the page ${page}`, async (_, code) => {
      await onClick(code);
      await tab.click('h1');
      await leadsTo(third);
    });

    test(`The same link opens a closed task again on the page ${page}`, async () => {
      for (let again = 0; again < 2; again += 1) {
        await scrollTo(0);
        await tab.click('header a:first-child');
        await leadsTo(second);
        await press(second);
        await closed(second);
      }
    });

    test(`Back and Forward open the task and do not scroll on the page ${page}`, async () => {
      await follow('header a:first-child');
      await leadsTo(second);
      await scrollTo(400);
      await follow('header a:last-child');
      await leadsTo('북핵-문제');
      await scrollTo(700);
      await press(second);
      await rest();
      await tab.evaluate('void (scrolls.length = 0)');
      await tab.evaluate('void history.back()');
      await until('location.hash === "#public-diplomacy"');
      await opened(second);
      await tab.evaluate('void history.forward()');
      await until('location.hash !== "#public-diplomacy"');
      await opened('북핵-문제');
      await rest();
      expect(await tab.evaluate('scrolls')).toEqual([]);
    });
  });

  test('A late script does not scroll if the user has scrolled', async () => {
    for (const y of [5816, 300, 0]) {
      await tab.goto(`${url('tall', 2500)}#${third}`);
      await until('scrollY > 0');
      await scrollTo(y);
      const before = await position();
      await hydrated();
      await opened(third);
      expect(await position()).toBe(before);
    }
  });

  test('A late script keeps the position to which the browser has scrolled', async () => {
    await tab.goto(`${url('tall', 1500)}#${third}`);
    await until('scrollY > 0');
    await hydrated();
    await leadsTo(third);
  });

  test('A reload opens the task and does not scroll', async () => {
    for (let again = 0; again < 3; again += 1) {
      await tab.goto(`${url('tall')}#${third}`);
      await hydrated();
      await leadsTo(third);
      await scrollTo(500);
      await tab.evaluate('void setTimeout(() => location.reload())');
      await until('performance.getEntriesByType("navigation")[0]?.type === "reload"');
      await hydrated();
      await opened(third);
      await rest();
      expect(await tab.evaluate('scrolls')).toEqual([]);
    }
  });

  test('Back from another page opens the task and does not scroll', async () => {
    await tab.goto(`${url('tall')}#${third}`);
    await hydrated();
    await leadsTo(third);
    await scrollTo(500);
    await tab.evaluate(`void setTimeout(() => { location.href = ${JSON.stringify(url('page'))} })`);
    await until('location.pathname === "/page"');
    await hydrated();
    await tab.evaluate('void history.back()');
    await until('location.pathname === "/tall"');
    await hydrated();
    await opened(third);
    expect(await position()).toBe(500);
    // The page works, whether it comes from the back/forward cache or is loaded again.
    await tab.evaluate(`void (location.hash = "#${first}")`);
    await leadsTo(first);
  });
}
