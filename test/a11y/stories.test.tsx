import axe, { type AxeResults } from 'axe-core';
import { userEvent } from 'storybook/test';
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { axeTags } from '../../.storybook/preview.js';
import { allStories } from '../support/allStories.js';
import { atRest } from '../support/atRest.js';
import { styleRules } from '../support/styleRules.js';

/** All rules of axe: WCAG A to AAA, best practices, experimental rules, and rules that are off by default. */
const allRules = axe.getRules().map(({ ruleId }) => ruleId);

async function violationsOf(rules: readonly string[] = allRules): Promise<string[]> {
  await atRest();
  const { violations } = (await axe.run(document.documentElement, {
    runOnly: [...rules],
    resultTypes: ['violations'],
  })) as AxeResults;
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n  ${html}\n  ${failureSummary}`),
  );
}

async function openEverything(container: Element): Promise<void> {
  // One button at a time, because a press may close a task or remove a button.
  for (let clicks = 0; clicks < 100; clicks += 1) {
    const closed = container.querySelector<HTMLElement>(
      'button[aria-expanded="false"]:not(:disabled)',
    );
    if (!closed) return;
    await userEvent.click(closed);
  }
}

function canvas(): HTMLElement {
  const element = document.createElement('div');
  document.body.replaceChildren(element);
  return element;
}

/*
 * The project `storybook` runs every rule on each story as it is at first, wide and light. Here everything is
 * open, and a narrow window collapses what is wide.
 */
describe('axe', () => {
  for (const { name, run } of allStories) {
    test(`axe finds no fault in the story ${name} when all is open, light and wide, dark and narrow`, async () => {
      const element = canvas();
      await run({ canvasElement: element });
      if (!name.includes('Single')) await openEverything(element);
      expect(await violationsOf(styleRules)).toEqual([]);
      await page.viewport(320, 640);
      document.documentElement.setAttribute('data-nj-theme', 'dark');
      expect(await violationsOf()).toEqual([]);
      document.documentElement.removeAttribute('data-nj-theme');
      await page.viewport(1280, 800);
    });
  }
});

test('Each rule of axe has a tag that Storybook asks for', () => {
  expect(axe.getRules([...axeTags])).toHaveLength(axe.getRules().length);
});

test('axe finds a fault that was put into a story', async () => {
  const element = canvas();
  document.title = 'Seeded faults';
  document.documentElement.lang = 'en';
  element.innerHTML = `
    <main>
      <h1>Seeded faults</h1>
      <p id="twice" style="color: #aaa; background: #fff">pale</p>
      <p id="twice">the same id</p>
      <button type="button" style="width: 9px; height: 9px; padding: 0"></button><button
        type="button" style="width: 9px; height: 9px; padding: 0">x</button>
    </main>`;
  const found = (await violationsOf()).map((text) => text.split(':', 1)[0]);
  expect(found).toEqual(
    expect.arrayContaining(['button-name', 'color-contrast', 'duplicate-id', 'target-size']),
  );
});
