import { describe, expect, test } from 'vitest';
import en from '../../stories/content/key-diplomatic-tasks.en.json' with { type: 'json' };
import { inEveryEngine, type Visitor } from './everyEngine.js';

type Four<Value> = [Value, Value, Value, Value];
const [first, second, third, fourth] = en.tasks.map(({ id }) => id) as Four<string>;
// Without a hyphen, because a hyphen separates the parts of a text fragment.
const words = 'active cooperation diplomacy with its 4 neighboring countries';

await inEveryEngine('TaskAccordion', promises);

function promises({ tab, url, until, hydrated, rest }: Visitor): void {
  const state = (id: string) => `document.getElementById(${JSON.stringify(id)}).dataset.state`;
  const opened = (id: string) => until(`${state(id)} === "open"`);
  const open = () =>
    tab.evaluate<string[]>(
      '[...document.querySelectorAll("[id][data-state=open]")].filter((one) => one.matches(".nj-task-accordion__item")).map((one) => one.id)',
    );
  async function top(id: string): Promise<number> {
    await rest();
    return tab.evaluate(
      `document.getElementById(${JSON.stringify(id)}).getBoundingClientRect().top`,
    );
  }
  async function heightOf(id: string): Promise<number> {
    await rest();
    return tab.evaluate(shown(id));
  }
  /** Returns the height now. Four seconds later, a page without script shows all text. */
  const shown = (id: string) =>
    `document.getElementById(${JSON.stringify(id)}).querySelector("nj-panel").getBoundingClientRect().height`;
  const trigger = (id: string) => `[id="${id}"] button`;
  const changes = () => tab.evaluate<[string[] | string, string][]>('window.changes ?? []');

  /** Clicks by script, because a sticky header may cover the element. */
  const press = (id: string) =>
    tab.evaluate(`void document.querySelector(${JSON.stringify(trigger(id))}).click()`);

  async function visit(page: string, hash = ''): Promise<void> {
    await tab.goto(url(page) + hash);
    await hydrated();
  }

  /** Checks that there was no policy violation, no console output and no layout shift. */
  async function isClean(): Promise<void> {
    expect(await tab.evaluate('[violations, errors, shift]')).toEqual([[], [], 0]);
  }

  describe('find-in-page', () => {
    test('A text fragment opens the task that contains the text, and the state follows', async () => {
      await visit('accordion', `#:~:text=${encodeURIComponent(words)}`);
      await opened(third);
      expect(await changes()).toEqual([[[third], 'find']]);
      await tab.click(trigger(third));
      await until(`${state(third)} === "closed"`);
      expect(await heightOf(third)).toBe(0);
    });
  });

  describe('window.find', () => {
    test('window.find finds closed text, and opens its task if the engine opens hidden elements', async () => {
      await visit('accordion');
      // Chromium's window.find opens nothing, not even `details`, so a plain element is compared.
      await tab.evaluate(
        `void document.querySelector("main").insertAdjacentElement("afterbegin", Object.assign(document.createElement("div"), { id: "plain", textContent: "Sondierungswort" })).setAttribute("hidden", "until-found")`,
      );
      const find = async (text: string) => {
        const found = await tab.evaluate<boolean>(`find(${JSON.stringify(text)})`);
        await rest();
        return found;
      };
      expect(await find('Sondierungswort')).toBe(true);
      const reveals = !(await tab.evaluate(
        'document.getElementById("plain").hasAttribute("hidden")',
      ));
      expect(await find(words)).toBe(true);
      expect(await open()).toEqual(reveals ? [third] : []);
    });
  });

  describe('address of a task', () => {
    test('An address opens its task on load and scrolls it below a sticky header of 120 px', async () => {
      await visit('accordion', `#${third}`);
      await opened(third);
      expect(await open()).toEqual([third]);
      expect(await top(third)).toBeGreaterThanOrEqual(119);
      expect(await top(third)).toBeLessThan(400);
    });

    test('A link opens its task, and Back returns', async () => {
      await visit('accordion');
      await tab.click('header a:first-child');
      await opened(second);
      expect(await changes()).toEqual([[[second], 'hash']]);
      await tab.click('header a:last-child');
      await opened('북핵-문제');
      await press(second);
      await until(`${state(second)} === "closed"`);
      await tab.back();
      await opened(second);
    });

    test('An address with a percent-encoded Korean id opens its task', async () => {
      await visit('accordion', `#${encodeURIComponent('북핵-문제')}`);
      await opened('북핵-문제');
    });

    test('An address in a nested accordion opens the outer and the inner task', async () => {
      await visit('accordion', '#inner');
      await opened('outer');
      await opened('inner');
    });

    test('An address without a target opens no task', async () => {
      await visit('accordion', '#nowhere');
      await tab.evaluate('void (location.hash = "#%E0%A4%A")');
      expect(await open()).toEqual([]);
      await isClean();
    });

    test('An address opens its task beside a hash router', async () => {
      await visit('router', '#/');
      await until('document.querySelectorAll("nj-panel").length === 6');
      await tab.click(trigger(third));
      await opened(third);
      await tab.evaluate('void document.querySelector(".nj-skip-nav a").click()');
      await until('document.activeElement.id === "main"');
      expect(
        await tab.evaluate('[location.hash, document.querySelectorAll("h1")[0].textContent]'),
      ).toEqual(['#/', en.title]);
    });
  });

  describe('late or missing script', () => {
    test('Find-in-page finds closed text without a script', async () => {
      await tab.goto(`${url('accordion', 'never')}#:~:text=${encodeURIComponent(words)}`);
      await until(`${shown(third)} > 20 && ${shown(first)} === 0`);
    });

    test('An address shows its task without a script', async () => {
      await tab.goto(`${url('accordion', 'never')}#${third}`);
      await until(`${shown(third)} > 20 && ${shown(first)} === 0`);
    });

    test('A late script keeps the scroll position and the found task', async () => {
      await tab.goto(`${url('accordion', 1500)}#${third}`);
      // The browser takes the focus away when it goes to the fragment.
      await until(`${shown(third)} > 20`);
      await tab.evaluate(
        'void (document.getElementById("search").focus(), document.getElementById("search").value = "평화")',
      );
      await hydrated();
      expect(
        await tab.evaluate('[document.activeElement.id, document.getElementById("search").value]'),
      ).toEqual(['search', '평화']);
      await opened(third);
      expect(await tab.evaluate('errors')).toEqual([]);
    });

    test('A late script causes no layout shift', async () => {
      await tab.goto(url('page', 1000));
      const heights = () => tab.evaluate('document.documentElement.scrollHeight');
      const before = await heights();
      await hydrated();
      await rest();
      expect(await heights()).toBe(before);
      await isClean();
    });
  });

  describe('keyboard', () => {
    test('Enter and Space open a task, and all other keys scroll the page', async () => {
      await visit('accordion');
      await tab.evaluate(`void document.querySelector(${JSON.stringify(trigger(first))}).focus()`);
      await tab.press('Enter');
      await opened(first);
      await tab.press(' ');
      await until(`${state(first)} === "closed"`);
      for (const key of ['PageDown', 'ArrowDown', 'End', 'Home']) {
        await rest();
        const before = await tab.evaluate<number>('scrollY');
        await tab.press(key);
        await until(`Math.abs(scrollY - ${before}) > 5`);
        expect(await tab.evaluate('document.activeElement.matches("button")')).toBe(true);
      }
    });
  });

  describe('single', () => {
    test('A pressed heading keeps its position in single', async () => {
      await visit('single', `#${second}`);
      await opened(second);
      await tab.evaluate(
        `void document.getElementById(${JSON.stringify(fourth)}).scrollIntoView({ block: "center" })`,
      );
      const before = await top(fourth);
      await press(fourth);
      await opened(fourth);
      expect(Math.abs((await top(fourth)) - before)).toBeLessThan(2);
    });
  });

  describe('persist', () => {
    test.each(['persist', 'strict'])(
      'persist restores the open tasks of the same page (%s)',
      async (page) => {
        await visit(page);
        await tab.click(trigger(second));
        await opened(second);
        await visit(page);
        await opened(second);
        expect(await open()).toEqual([second]);
        expect((await changes()).at(-1)).toEqual([[second], 'restore']);
        await visit('persist-elsewhere');
        expect(await open()).toEqual([]);
        await isClean();
      },
    );

    test('persist restores the open tasks of the same query', async () => {
      await visit('persist', '?menuNo=100');
      await tab.click(trigger(second));
      await opened(second);
      await visit('persist', '?menuNo=200');
      expect(await open()).toEqual([]);
      await visit('persist', '?utm_source=x&menuNo=100');
      await opened(second);
      await isClean();
    });

    test('persist ignores stored data in an unknown format', async () => {
      await visit('persist');
      for (const stored of [
        '{',
        'null',
        '{"version":0,"open":["public-diplomacy"]}',
        '{"version":1,"open":5}',
      ]) {
        await tab.evaluate(
          `void sessionStorage.setItem("nurijip:tasks:/persist", ${JSON.stringify(stored)})`,
        );
        await visit('persist');
        expect(await open()).toEqual([]);
      }
      await isClean();
    });
  });

  describe('copyLink', () => {
    test('copyLink copies the address or shows it, and announces the result', async () => {
      await visit('copy');
      await tab.click(`[id="${second}"] .nj-task-accordion__copy`);
      const status = `document.querySelector('[id="${second}"] [aria-live]')`;
      await until(`${status}.textContent !== ""`);
      const said = await tab.evaluate<string>(`${status}.textContent`);
      expect(said).toMatch(/^Link copied$|^This is the address: http.*#public-diplomacy$/);
      await isClean();
    });

    test('copyLink copies the query without tracking parameters and session ids', async () => {
      await visit('copy', '?menuNo=100&utm_source=x&PHPSESSID=1');
      const refused = 'navigator.clipboard.writeText = () => Promise.reject()';
      await tab.evaluate(`void (navigator.clipboard && (${refused}))`);
      await tab.click(`[id="${second}"] .nj-task-accordion__copy`);
      const link = `document.querySelector('[id="${second}"] [aria-live] a')`;
      await until(link);
      const address = url(`copy?menuNo=100#${second}`);
      expect(await tab.evaluate(`[${link}.href, ${link}.textContent]`)).toEqual([address, address]);
      await isClean();
    });

    test('copyLink has no button while the hash is a route', async () => {
      const buttons = 'document.querySelectorAll(".nj-task-accordion__copy").length';
      await visit('copy', '#/tasks');
      await until(`${buttons} === 0`);
      await tab.evaluate(`void (location.hash = ${JSON.stringify(`#${third}`)})`);
      await until(`${buttons} === ${en.tasks.length}`);
      await tab.evaluate('void (location.hash = "#!/tasks")');
      await until(`${buttons} === 0`);
      await tab.evaluate('history.back()');
      await until(`${buttons} === ${en.tasks.length}`);
      expect(await tab.evaluate('[violations, errors]')).toEqual([[], []]);
    });
  });

  test('No policy violation is reported under a strict content security policy while all parts are used', async () => {
    await visit('page');
    await tab.evaluate('void document.querySelector(".nj-task-accordion__toggle-all").click()');
    await opened(first);
    expect(await open()).toHaveLength(6);
    await tab.click(trigger(first));
    await until(`${state(first)} === "closed"`);
    await tab.evaluate(`void (location.hash = ${JSON.stringify(`#${first}`)})`);
    await opened(first);
    await tab.evaluate('void document.querySelector(".nj-skip-nav a").click()');
    await until('document.activeElement.id === "main"');
    expect(await tab.evaluate('[violations, errors]')).toEqual([[], []]);
  });
}
