import { afterAll, afterEach } from 'vitest';

/**
 * Setup file of every project: whatever a test writes to the console fails it. A library that is
 * silent in its own tests is silent in the console of a ministry's website.
 */

const levels = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const;

type Level = (typeof levels)[number];

interface Expectation {
  level: Level;
  pattern: string | RegExp;
  met: boolean;
}

const silentTest = {
  unexpected: [] as string[],
  expectations: [] as Expectation[],
  captures: [] as string[][],
};

// A setup file and a test's import of this module may be two instances: what they share is global.
const key = Symbol.for('nurijip.console');
const shared = globalThis as { [key]?: typeof silentTest };
const watchers = shared[key] === undefined;
shared[key] ??= silentTest;
const state = shared[key];

/**
 * Expects one message of this level that contains the pattern, until the end of the test. The
 * message does not fail the test; its absence does.
 */
export function expectConsole(level: Level, pattern: string | RegExp): void {
  state.expectations.push({ level, pattern, met: false });
}

/**
 * Collects every further message of this test, as text, in the live array it returns. A capture
 * that stays empty fails the test: use it only where something must be said.
 */
export function captureConsole(): readonly string[] {
  const messages: string[] = [];
  state.captures.push(messages);
  return messages;
}

function record(level: Level, values: readonly unknown[]): void {
  const text = format(values);
  const expected = state.expectations.find(
    (one) => !one.met && one.level === level && matches(text, one.pattern),
  );
  const capture = state.captures.at(-1);
  if (expected !== undefined) expected.met = true;
  else if (capture !== undefined) capture.push(text);
  else state.unexpected.push(`console.${level}: ${text}`);
}

function matches(text: string, pattern: string | RegExp): boolean {
  return typeof pattern === 'string' ? text.includes(pattern) : pattern.test(text);
}

/** React passes its warnings as a format string and arguments; %s is all it uses. */
function format([first, ...rest]: readonly unknown[]): string {
  const text = String(first).replace(/%[sdioOc]/g, (mark) => {
    if (rest.length === 0) return mark;
    const value = rest.shift();
    return mark === '%c' ? '' : show(value);
  });
  return [text, ...rest.map(show)].join(' ');
}

function show(value: unknown): string {
  if (value instanceof Error) return value.stack ?? value.message;
  if (typeof value !== 'object' || value === null) return String(value);
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}

/**
 * A story shown with faulty props warns by design: `parameters: { warns: ['part of the text'] }`.
 * A warning is given once for all, so that another story may have drawn it: it may stay away.
 */
function settle({ story }: { story?: StoryInTest }): void {
  const warns = story?.parameters?.['warns'] as readonly string[] | undefined;
  const { expectations, captures } = state;
  const unexpected = state.unexpected.filter(
    (message) =>
      !warns?.some((part) => message.startsWith('console.warn') && message.includes(part)),
  );
  const missing = expectations
    .filter((one) => !one.met)
    .map((one) => `expected console.${one.level} with ${String(one.pattern)}, it never came`);
  const empty = captures.filter((messages) => messages.length === 0);
  state.unexpected = [];
  state.expectations = [];
  state.captures = [];
  const faults = [
    ...unexpected,
    ...missing,
    ...empty.map(() => 'captureConsole() expected console output, none came'),
  ];
  if (faults.length > 0) throw new Error(`Console output fails a test.\n${faults.join('\n')}`);
}

if (watchers) {
  for (const level of levels) console[level] = (...values) => record(level, values);
  // jsdom reports its own errors to the console it was started with, past the one patched here.
  const { jsdom } = globalThis as { jsdom?: { virtualConsole: VirtualConsole } };
  jsdom?.virtualConsole.on('jsdomError', (error) => record('error', [error]));
}

interface StoryInTest {
  parameters?: Record<string, unknown>;
}

interface VirtualConsole {
  on(event: 'jsdomError', listener: (error: Error) => void): void;
}

// Hooks run last-registered first, so this one sees what unmounting says too. The story is put into
// the context by Storybook's own tests and by ours that walk the stories.
afterEach((context) => settle(context as { story?: StoryInTest }));
// What is said while a file is loaded or after its last test belongs to the file.
afterAll(() => settle({}));
