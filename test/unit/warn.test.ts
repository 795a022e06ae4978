import { afterEach, describe, expect, test, vi } from 'vitest';
import { quote, warn } from '../../src/warn.js';
import { captureConsole, expectConsole } from '../support/failOnConsole.js';

afterEach(() => vi.unstubAllEnvs());

describe('warn', () => {
  test('reports the same message of a component once', () => {
    const messages = captureConsole();
    warn('Breadcrumb', () => 'one message.');
    warn('Breadcrumb', () => 'one message.');
    warn('SkipNav', () => 'one message.');
    expect(messages).toEqual(['Nurijip Breadcrumb: one message.', 'Nurijip SkipNav: one message.']);
  });

  test('reports every message of a list, and nothing for `undefined`', () => {
    expectConsole('warn', 'the first of a list.');
    expectConsole('warn', 'the second of a list.');
    warn('SkipNav', () => ['the first of a list.', 'the second of a list.']);
    warn('SkipNav', () => undefined);
    warn('SkipNav', () => []);
  });

  test('builds no message and reports none in production', () => {
    vi.stubEnv('NODE_ENV', 'production');
    const message = vi.fn(() => 'a message of production.');
    warn('SkipNav', message);
    expect(message).not.toHaveBeenCalled();
  });
});

test.each([
  ['text', 'a"b', '"a\\"b"'],
  ['long text', 'x'.repeat(100), `"${'x'.repeat(60)}"`],
  ['a symbol', Symbol('x'), 'Symbol(x)'],
  ['an object without a prototype', Object.create(null), 'an object'],
  ['a function', () => 'x', 'a function'],
  ['null', null, 'null'],
  ['a bigint', 5n, '5'],
])('a warning quotes %s', (_, value, quoted) => {
  expect(quote(value)).toBe(quoted);
});
