import { describe, expect, test } from 'vitest';
import { en } from '../../stories/content/pages.js';
import { faultOf } from '../../stories/docs/jsonFault.js';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('where a text stops being JSON', () => {
  test.each([
    ['', 'empty', 1, 1],
    ['{ "a": 1', 'end', 1, 9],
    ['{ "a" 1 }', 'colon', 1, 7],
    ['{\n  "a": 1\n  "b": 2\n}', 'string', 3, 3],
    ['[1 2]', 'comma', 1, 4],
    ['{ “a”: 1 }', 'curly', 1, 3],
    ['{ a: 1 }', 'name', 1, 3],
    ['{ "a": "x\ny" }', 'string', 1, 8],
    ['{ "a": "\\d" }', 'string', 1, 8],
    ['[1,]', 'trailing', 1, 4],
    ['{ "a": 1, }', 'trailing', 1, 11],
    ['{ "a": yes }', 'value', 1, 8],
    ['{} {}', 'bracket', 1, 4],
  ])('is said of %j: %s', (text, reason, line, column) => {
    expect(isJson(text)).toBe(false);
    expect(faultOf(text)).toEqual({ reason, line, column });
  });

  const text = JSON.stringify(
    { ...en, tasks: en.tasks.slice(0, 1), extra: [true, null, -1.5e3, ''] },
    null,
    1,
  );
  test.each([
    ['cut off anywhere', (at: number) => text.slice(0, at)],
    ['lacking any one character', (at: number) => text.slice(0, at) + text.slice(at + 1)],
    ['with a quotation mark anywhere', (at: number) => `${text.slice(0, at)}"${text.slice(at)}`],
    ['with a comma anywhere', (at: number) => `${text.slice(0, at)},${text.slice(at)}`],
  ])('is found exactly where the browser finds no JSON, in a text %s', (_, spoil) => {
    for (let at = 0; at < text.length; at += 1) {
      const spoilt = spoil(at);
      expect(faultOf(spoilt) === undefined, spoilt.slice(Math.max(0, at - 20), at + 20)).toBe(
        isJson(spoilt),
      );
    }
  });

  test('costs nothing for brackets without end', () => {
    expect(faultOf('['.repeat(1_000_000))).toMatchObject({ reason: 'end' });
  });
});
