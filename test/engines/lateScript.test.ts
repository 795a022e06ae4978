import { expect, test } from 'vitest';
import en from '../../stories/content/key-diplomatic-tasks.en.json' with { type: 'json' };
import { inEveryEngine, type Visitor } from './everyEngine.js';

await inEveryEngine('a script that has not come', promises);

/** Rules of published stylesheets that stop animations. */
const resets = [
  '* { animation-delay: -1ms !important; animation-duration: 0.01ms !important; animation-iteration-count: 1 !important; transition-duration: 0s !important; }',
  '*, ::before, ::after { animation: none !important; transition: none !important; }',
];

const ids = [...en.tasks.slice(0, 3).map(({ id }) => id), 'outer', 'inner', 'a', 'b', 'c'];
const [first, second] = ids as [string, string];

function promises({ tab, url, until, rest }: Visitor): void {
  const item = (id: string) => `document.getElementById(${JSON.stringify(id)})`;

  /** Returns the panels whose text is visible. */
  const readable = () =>
    tab.evaluate<string[]>(
      '[...document.querySelectorAll("nj-panel")].filter((one) => one.firstElementChild.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }) && one.getBoundingClientRect().height > 20).map((one) => one.parentElement.id)',
    );
  const levels = () =>
    tab.evaluate<string[]>(
      '[...document.querySelectorAll(".nj-breadcrumb a")].filter((one) => one.getBoundingClientRect().height > 10).map((one) => one.textContent)',
    );
  const titles = () =>
    tab.evaluate<string[]>(
      '[...document.querySelectorAll("h2, h3")].filter((one) => one.innerText.trim() && one.querySelector("span").checkVisibility({ visibilityProperty: true }) | one.checkVisibility({ visibilityProperty: true })).map((one) => one.parentElement.parentElement.id)',
    );
  /** Returns the boxes of all parts but the controls, and the scroll position. */
  const places = () =>
    tab.evaluate<Record<string, number[]>>(
      `Object.fromEntries([...document.querySelectorAll("main *:not(.nj-breadcrumb__more, .nj-breadcrumb__more *, .nj-task-accordion__toggle-all, .nj-task-accordion__icon)")].map((one, index) => { const { x, y, width, height } = one.getBoundingClientRect(); return [index + " " + one.className, [x, y, width, height]]; }).concat([["page", [scrollX, scrollY, document.documentElement.scrollHeight]]]))`,
    );
  const open = () =>
    tab.evaluate<string[]>(
      '[...document.querySelectorAll(".nj-task-accordion__item[data-state=open]")].map((one) => one.id)',
    );
  const arrive = async () => {
    await tab.evaluate('void import("/client.js")');
    await until('document.querySelectorAll(".nj-task-accordion[data-hydrated]").length === 3');
  };

  const reset = (css: string) =>
    tab.evaluate(
      `void (() => { const sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(css)}); document.adoptedStyleSheets = [sheet]; })()`,
    );

  test('Closed text and collapsed levels are shown after four seconds without script, without controls', async () => {
    await tab.goto(url('waiting', 'never'));
    expect(await readable()).toEqual([second]);
    expect(await levels()).toEqual(['HOME', 'Tasks']);
    await expect.poll(readable, { timeout: 8_000 }).not.toEqual([second]);
    // A nested accordion is shown at the same time as the one around it.
    expect(await readable()).toEqual(ids);
    expect(await levels()).toEqual(['HOME', 'Ministry', 'Policy', 'Diplomacy', 'Tasks']);
    expect(await titles()).toEqual(ids);
    const text = await tab.evaluate<string>('document.body.innerText.replace(/\\s+/g, " ")');
    for (const words of ['Words of outer', 'Deep', 'Words of c']) expect(text).toContain(words);
    for (const { body } of en.tasks.slice(0, 3)) {
      for (const { content } of body) expect(text).toContain(content);
    }
    for (const words of ['Show all', 'Hide all', 'Copy']) expect(text).not.toContain(words);

    expect(
      await tab.evaluate(
        '[...document.querySelectorAll("button, [tabindex]")].filter((one) => { one.focus(); return document.activeElement === one || one.checkVisibility({ visibilityProperty: true }); }).map((one) => one.outerHTML)',
      ),
    ).toEqual([]);
    await tab.evaluate('void document.getElementById("search").focus()');
    const focused: string[] = [];
    for (let index = 0; index < 8; index += 1) {
      await tab.press('Tab');
      focused.push(await tab.evaluate<string>('document.activeElement.localName'));
    }
    expect(focused).not.toContain('button');
    expect(await tab.evaluate('[violations, errors]')).toEqual([[], []]);
  });

  test.each(resets)('The four seconds stay the same if a site has %s', async (css) => {
    await tab.goto(url('waiting', 'never'));
    await reset(css);
    expect(await readable()).toEqual([second]);
    await expect.poll(readable, { timeout: 8_000 }).toEqual(ids);
    expect(await tab.evaluate('performance.now()')).toBeGreaterThan(3_900);
  });

  test('A late script closes nothing, moves nothing and keeps the focus', async () => {
    await tab.goto(url('waiting', 'never'));
    await expect.poll(readable, { timeout: 8_000 }).toEqual(ids);
    await tab.evaluate(
      `void (document.querySelector("#single a[href='/b']").focus(), ${item('b')}.scrollIntoView(), getSelection().selectAllChildren(document.querySelector("#single a[href='/b']")))`,
    );
    await rest();
    const before = await places();
    await arrive();
    expect(await places()).toEqual(before);
    await rest();
    expect(await places()).toEqual(before);
    expect(await readable()).toEqual(ids);
    expect(await open()).toEqual(ids);
    expect(await levels()).toEqual(['HOME', 'Ministry', 'Policy', 'Diplomacy', 'Tasks']);
    expect(
      await tab.evaluate('[document.activeElement.textContent, String(getSelection())]'),
    ).toEqual(['Words of b', 'Words of b']);
    expect(await tab.evaluate('window.changes.map(([, reason]) => reason)')).toEqual(['restore']);
    expect(await tab.evaluate('sessionStorage.length')).toBe(0);

    // Now the buttons exist and work.
    expect(
      await tab.evaluate('document.querySelector(".nj-task-accordion__toggle-all").innerText'),
    ).toBe('Hide all 3 tasks');
    await tab.evaluate(`void ${item(first)}.querySelector("button").click()`);
    await until(`${item(first)}.dataset.state === "closed"`);
    expect(await readable()).toEqual(ids.filter((id) => id !== first));
    await tab.evaluate(`void ${item('b')}.querySelector("button").click()`);
    await until(`${item('b')}.dataset.state === "closed"`);
    expect((await open()).slice(-2)).toEqual(['a', 'c']);
    await tab.evaluate(`void ${item('b')}.querySelector("button").click()`);
    await until(`${item('b')}.dataset.state === "open"`);
    expect((await open()).slice(-1)).toEqual(['b']);
    expect(await tab.evaluate('[violations, errors]')).toEqual([[], []]);
  });

  test('A script within four seconds shows no closed text', async () => {
    // Repeated if the machine itself was too slow.
    await expect
      .poll(async () => {
        await tab.goto(url('waiting', 500));
        await until('document.querySelectorAll(".nj-task-accordion[data-hydrated]").length === 3');
        return tab.evaluate('performance.now()');
      })
      .toBeLessThan(4_000);
    // Chromium computes no style in a closed task, so its animations do not end.
    expect(
      await tab.evaluate(
        'document.getAnimations().filter(({ effect }) => effect.target.checkVisibility()).length',
      ),
    ).toBe(0);
    expect(await open()).toEqual([second]);
    expect(await levels()).toEqual(['HOME', 'Tasks']);
    await until('performance.now() > 5000');
    expect(await readable()).toEqual([second]);
    expect(await levels()).toEqual(['HOME', 'Tasks']);
    expect(await tab.evaluate('[violations, errors, shift]')).toEqual([[], [], 0]);
  });
}
