// @vitest-environment node
import { afterEach, expect, test, vi } from 'vitest';
import { quote, warn } from '../../src/warn.js';
import { captureConsole, expectConsole } from '../support/failOnConsole.js';

afterEach(() => vi.unstubAllEnvs());

test('warn() logs the same message of a component once', () => {
  const messages = captureConsole();
  warn('Breadcrumb', () => 'one message.');
  warn('Breadcrumb', () => 'one message.');
  warn('SkipNav', () => 'one message.');
  expect(messages).toEqual(['Nurijip Breadcrumb: one message.', 'Nurijip SkipNav: one message.']);
});

test('warn() logs every message of a list and nothing for `undefined` or an empty list', () => {
  expectConsole('warn', 'the first of a list.');
  expectConsole('warn', 'the second of a list.');
  warn('SkipNav', () => ['the first of a list.', 'the second of a list.']);
  warn('SkipNav', () => undefined);
  warn('SkipNav', () => []);
});

test('warn() does not build the message in production', () => {
  vi.stubEnv('NODE_ENV', 'production');
  const message = vi.fn(() => 'a message of production.');
  warn('SkipNav', message);
  expect(message).not.toHaveBeenCalled();
});

test.each([
  ['text in quotation marks', 'a"b', '"a\\"b"'],
  ['the first 60 characters of a text', 'x'.repeat(100), `"${'x'.repeat(60)}"`],
  ['a symbol', Symbol('x'), 'Symbol(x)'],
  ['an object without a prototype', Object.create(null), 'an object'],
  ['a function', () => 'x', 'a function'],
  ['null', null, 'null'],
  ['a bigint', 5n, '5'],
])('quote() returns %s', (_, value, quoted) => {
  expect(quote(value)).toBe(quoted);
});
