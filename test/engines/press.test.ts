import { expect, test } from 'vitest';
import en from '../../stories/content/key-diplomatic-tasks.en.json' with { type: 'json' };
import { inEveryEngine } from './everyEngine.js';

const [, second, , fourth] = en.tasks.map(({ id }) => id) as [string, string, string, string];

await inEveryEngine('a press', ({ tab, url, until, hydrated, rest }) => {
  const button = (id: string) => `document.querySelector('[id="${id}"] button')`;
  const all = 'document.querySelector(".nj-task-accordion__toggle-all")';
  const run = (script: string) => tab.evaluate(`void (${script})`);

  async function visit(page: string): Promise<void> {
    await tab.goto(url(page));
    await hydrated();
  }
  async function press(element: string): Promise<void> {
    const state = `${element}.textContent + ${element}.getAttribute("aria-expanded")`;
    const before = await tab.evaluate(state);
    await run(`${element}.click()`);
    await until(`${state} !== ${JSON.stringify(before)}`);
    await rest();
  }
  async function edges(element: string): Promise<[top: number, bottom: number]> {
    await rest();
    return tab.evaluate(
      `[${element}.getBoundingClientRect().top, ${element}.getBoundingClientRect().bottom]`,
    );
  }

  test.each(['single', 'boxed'])('A pressed heading keeps its position (%s)', async (page) => {
    await visit(page);
    await press(button(second));
    await run(`${button(fourth)}.scrollIntoView({ block: "center", behavior: "instant" })`);
    const [before] = await edges(button(fourth));
    await press(button(fourth));
    expect(Math.abs((await edges(button(fourth)))[0] - before)).toBeLessThan(2);
    const box = '(document.querySelector(".box") ?? document.documentElement)';
    const [from, to] = await edges(box);
    expect(from).toBeLessThanOrEqual(before);
    expect(to).toBeGreaterThan(before);
    await press(button(fourth));
    expect(Math.abs((await edges(button(fourth)))[0] - before)).toBeLessThan(2);
  });

  test('A pressed hide-all button stays visible below a sticky header', async () => {
    await visit('tall');
    await press(all);
    await run(`${button(fourth)}.scrollIntoView()`);
    expect((await edges(all))[1]).toBeLessThan(0);
    await press(all);
    const [from, to] = await edges(all);
    expect(from).toBeGreaterThanOrEqual(119);
    expect(to).toBeLessThanOrEqual(await tab.evaluate<number>('innerHeight'));
  });
});
