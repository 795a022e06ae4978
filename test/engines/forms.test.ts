import { expect, test } from 'vitest';
import { inEveryEngine, type Visitor } from './everyEngine.js';

await inEveryEngine('invalid fields', promises);

function promises({ tab, url, until, hydrated, rest }: Visitor): void {
  async function visit(page: string): Promise<void> {
    await tab.goto(url(page));
    await hydrated();
    // The button is at the end of the page, far from the field.
    await tab.evaluate('void document.querySelector("[type=submit]").focus()');
  }
  /** Clicks by script, because WebDriver cannot reach the button in WebKit. */
  const send = () => tab.evaluate('void document.querySelector("[type=submit]").click()');
  const fill = (name: string) =>
    tab.evaluate(`void (document.querySelector("[name=${name}]").value = "filled")`);
  const open = () =>
    tab.evaluate<string[]>(
      '[...document.querySelectorAll("[data-state=open]")].map((one) => one.id)',
    );

  /** Checks that the field has the focus and is visible below the sticky header of 120 px. */
  async function asksFor(name: string, ids: string[]): Promise<void> {
    await until(`document.activeElement === document.querySelector("[name=${name}]:focus")`);
    await expect.poll(open).toEqual(ids);
    await rest();
    const field = await tab.evaluate<{ top: number; bottom: number; seen: boolean }>(
      '(({ top, bottom }) => ({ top, bottom, seen: bottom <= innerHeight }))(document.activeElement.getBoundingClientRect())',
    );
    expect(await tab.evaluate('document.activeElement.name')).toBe(name);
    expect(field.top).toBeGreaterThanOrEqual(119);
    expect(field.seen).toBe(true);
    expect(await tab.evaluate('document.querySelectorAll("nj-panel:not([hidden])").length')).toBe(
      ids.length,
    );
    expect(await tab.evaluate('[violations, errors]')).toEqual([[], []]);
  }

  test('The task of the first invalid field opens, and the field gets the focus', async () => {
    await visit('form');
    await send();
    await asksFor('first', ['first']);
    expect(await tab.evaluate('window.changes')).toEqual([[['first'], 'invalid']]);
  });

  test('The task of an invalid field replaces the open task in single', async () => {
    await visit('form-single');
    await fill('first');
    await send();
    await asksFor('second', ['second']);
    expect(await tab.evaluate('window.changes')).toEqual([[['second'], 'invalid']]);
  });

  test('An invalid field in a nested accordion opens the outer and the inner task', async () => {
    await visit('form-nested');
    await send();
    await asksFor('deep', ['outside', 'inside']);
  });

  test('checkValidity opens no task', async () => {
    await visit('form');
    expect(await tab.evaluate('document.querySelector("form").checkValidity()')).toBe(false);
    await rest();
    expect(await open()).toEqual([]);
    expect(await tab.evaluate('document.querySelectorAll("nj-panel:not([hidden])").length')).toBe(
      0,
    );
    expect(await tab.evaluate('window.changes ?? []')).toEqual([]);
  });
}
