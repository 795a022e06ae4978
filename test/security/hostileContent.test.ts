import { describe, expect, test } from 'vitest';
import { ContentError, parsePageContent } from '../../src/content/index.js';
import en from '../../stories/content/key-diplomatic-tasks.en.json' with { type: 'json' };

function errorOf(input: unknown): ContentError | undefined {
  try {
    parsePageContent(input);
  } catch (error) {
    if (error instanceof ContentError) return error;
    throw error;
  }
  return undefined;
}

describe('hostile content', () => {
  test('pollutes no prototype', () => {
    const input = JSON.parse(
      `{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, ${JSON.stringify(en).slice(1)}`,
    );
    const parsed = errorOf(input) ? {} : parsePageContent(input);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
    expect('polluted' in parsed).toBe(false);
  });

  test('ends a list a hundred thousand levels deep as a fault, not as a crash', () => {
    let bomb: object = { type: 'list', items: ['bottom'] };
    for (let level = 0; level < 100_000; level += 1) {
      bomb = { type: 'list', items: [{ content: 'x', list: bomb }] };
    }
    const error = errorOf({ ...en, tasks: [{ id: 'bomb', title: 'Bomb', body: [bomb] }] });
    expect(error?.problems).toHaveLength(1);
    expect(error?.message).toMatch(/four levels/);
  });

  test.each([
    ['an object', (inner: unknown) => ({ title: inner })],
    ['a list', (inner: unknown) => [inner]],
  ])('survives %s a hundred thousand levels deep in every place', (_, wrap) => {
    let bomb: unknown = 'bottom';
    for (let level = 0; level < 100_000; level += 1) bomb = wrap(bomb);
    for (const key of Object.keys(en)) expect(errorOf({ ...en, [key]: bomb })).toBeDefined();
    expect(errorOf(bomb)).toBeDefined();
  });

  test('reads ten megabytes of text in a moment, and quotes little of it', () => {
    const long = 'x'.repeat(10_000_000);
    const begun = performance.now();
    expect(parsePageContent({ ...en, title: long }).title).toHaveLength(10_000_000);
    const error = errorOf({
      ...en,
      lang: long,
      breadcrumb: [{ label: 'x', href: `data:${long}` }],
    });
    expect(error?.problems).toHaveLength(2);
    expect(error?.message.length).toBeLessThan(1000);
    expect(performance.now() - begun).toBeLessThan(2000);
  });

  test('does not search for minutes in a text made to that end', () => {
    const statement = 'a'.repeat(400_000);
    const slogan = `${'a'.repeat(100_000)}b${'a'.repeat(100_000)}`;
    const begun = performance.now();
    const error = errorOf({ ...en, banner: { ...en.banner, statement, slogan } });
    expect(error?.problems.map(({ path }) => path)).toEqual(['banner.statement', 'banner.slogan']);
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  test('keeps a hundred thousand faults readable', () => {
    const error = errorOf({ ...en, breadcrumb: Array(100_000).fill(null) });
    expect(error?.problems).toHaveLength(100_000);
    expect(error?.message.split('\n').length).toBeLessThan(110);
  });

  test('survives what is no plain data', () => {
    const loop: Record<string, unknown> = { ...en };
    loop['banner'] = loop;
    expect(errorOf(loop)).toBeDefined();
    const trap = Object.defineProperty({ ...en }, 'title', {
      enumerable: true,
      get() {
        throw new Error('sprung');
      },
    });
    expect(errorOf(trap)?.message).toMatch(/cannot be read \(sprung\)/);
  });

  test('leaves the input as it was', () => {
    const input = structuredClone(en);
    const parsed = parsePageContent(input) as unknown as { tasks: { title: string }[] };
    for (const task of parsed.tasks) task.title = 'changed';
    expect(input).toEqual(en);
  });
});
