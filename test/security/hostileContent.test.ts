// @vitest-environment node
import { expect, test } from 'vitest';
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

test('parsePageContent does not change a prototype', () => {
  const input = JSON.parse(
    `{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, ${JSON.stringify(en).slice(1)}`,
  );
  const parsed = errorOf(input) ? {} : parsePageContent(input);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
  expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
  expect('polluted' in parsed).toBe(false);
});

test('parsePageContent reports a list of 100,000 levels and does not crash', () => {
  let deep: object = { type: 'list', items: ['bottom'] };
  for (let level = 0; level < 100_000; level += 1) {
    deep = { type: 'list', items: [{ content: 'x', list: deep }] };
  }
  const error = errorOf({ ...en, tasks: [{ id: 'deep', title: 'Deep', body: [deep] }] });
  expect(error?.problems).toHaveLength(1);
  expect(error?.message).toMatch(/four levels/);
});

test.each([
  ['an object', (inner: unknown) => ({ title: inner })],
  ['a list', (inner: unknown) => [inner]],
])('parsePageContent reports %s of 100,000 levels in every field and does not crash', (_, wrap) => {
  let deep: unknown = 'bottom';
  for (let level = 0; level < 100_000; level += 1) deep = wrap(deep);
  for (const key of Object.keys(en)) expect(errorOf({ ...en, [key]: deep })).toBeDefined();
  expect(errorOf(deep)).toBeDefined();
});

test('parsePageContent reads 10 MB of text in two seconds and reports less than 1,000 characters', () => {
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

test('parsePageContent checks a crafted statement and slogan in one second', () => {
  const statement = 'a'.repeat(400_000);
  const slogan = `${'a'.repeat(100_000)}b${'a'.repeat(100_000)}`;
  const begun = performance.now();
  const error = errorOf({ ...en, banner: { ...en.banner, statement, slogan } });
  expect(error?.problems.map(({ path }) => path)).toEqual(['banner.statement', 'banner.slogan']);
  expect(performance.now() - begun).toBeLessThan(1000);
});

test('ContentError keeps 100,000 problems and lists at most 110 lines of them', () => {
  const error = errorOf({ ...en, breadcrumb: Array(100_000).fill(null) });
  expect(error?.problems).toHaveLength(100_000);
  expect(error?.message.split('\n').length).toBeLessThan(110);
});

test('parsePageContent reports content that contains itself or has a getter that throws', () => {
  const loop: Record<string, unknown> = { ...en };
  loop['banner'] = loop;
  expect(errorOf(loop)).toBeDefined();
  const throwing = Object.defineProperty({ ...en }, 'title', {
    enumerable: true,
    get() {
      throw new Error('thrown by a getter');
    },
  });
  expect(errorOf(throwing)?.message).toMatch(/thrown by a getter/);
});

test('parsePageContent does not change its input', () => {
  const input = structuredClone(en);
  const parsed = parsePageContent(input) as unknown as { tasks: { title: string }[] };
  for (const task of parsed.tasks) task.title = 'changed';
  expect(input).toEqual(en);
});

test('parsePageContent refuses a language tag of 100,000 parts in one second', () => {
  const begun = performance.now();
  const error = errorOf({ ...en, lang: `en${'-abcd'.repeat(100_000)}` });
  expect(error?.problems.map(({ path }) => path)).toEqual(['lang']);
  expect(performance.now() - begun).toBeLessThan(1000);
});

test('parsePageContent finds 100,000 equal ids in ten seconds', () => {
  const begun = performance.now();
  const error = errorOf({ ...en, tasks: Array(100_000).fill(en.tasks[0]) });
  expect(error?.problems).toHaveLength(99_999);
  expect(performance.now() - begun).toBeLessThan(10_000);
});

test('A message has no control character, and none is longer than 600 characters', () => {
  const key = `a\u0000\u202E${'k'.repeat(100_000)}`;
  const error = errorOf({
    ...en,
    [key]: 1,
    lang: `\u0007\u2028${'x'.repeat(100_000)}`,
    title: 10n ** 100_000n,
    banner: { ...en.banner, slogan: '\u0007nothing' },
    tasks: [{ ...en.tasks[0], id: 'a\u0000 b', title: `<b\u0000>${'<b>'.repeat(1000)}` }],
  });
  expect(error?.problems).toHaveLength(6);
  for (const { path, message } of error?.problems ?? []) {
    expect(`${path} ${message}`).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Cs}]/u);
    expect(`${path} ${message}`.length).toBeLessThan(600);
  }
});

test.each([
  ['null', null],
  ['a symbol', Symbol('thrown')],
  ['an object without a prototype', Object.create(null)],
  [
    'an object whose text throws',
    {
      toString: () => {
        throw new Error('again');
      },
    },
  ],
  [
    'an error whose message throws',
    Object.defineProperty(new Error('x'), 'message', {
      get() {
        throw new Error('again');
      },
    }),
  ],
  ['a long text', 'x'.repeat(1_000_000)],
])('A getter that throws %s ends as a ContentError', (_, thrown) => {
  const content = Object.defineProperty({ ...en }, 'title', {
    enumerable: true,
    get() {
      throw thrown;
    },
  });
  const error = errorOf(content);
  expect(error?.problems).toHaveLength(1);
  expect(error?.message.length).toBeLessThan(600);
});

test('A proxy that was revoked, a function and a bigint end as a ContentError', () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  for (const value of [proxy, () => 1, 1n]) {
    expect(errorOf(value)).toBeDefined();
    expect(errorOf({ ...en, title: value })).toBeDefined();
    expect(errorOf({ ...en, tasks: [value] })).toBeDefined();
  }
});
