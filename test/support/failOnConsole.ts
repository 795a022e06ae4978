import { afterAll, afterEach } from 'vitest';

/**
 * Setup file of every project. A test fails when anything is written to the console, because the
 * same output would appear in the console of a ministry's website.
 */

const levels = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const;

type Level = (typeof levels)[number];

interface Expectation {
  level: Level;
  pattern: string | RegExp;
  met: boolean;
}

interface ConsoleState {
  unexpected: string[];
  expectations: Expectation[];
  captures: string[][];
  ignored: string[];
  /** The jsdom whose errors are recorded. Without isolation, one worker uses several. */
  watchedJsdom?: object;
}

const emptyState = (): ConsoleState => ({
  unexpected: [],
  expectations: [],
  captures: [],
  ignored: [],
});

// Vitest can load this module twice: as the setup file and as an import of a test. Both share this.
const key = Symbol.for('nurijip.console');
const shared = globalThis as { [key]?: ConsoleState };
const isFirstInstance = shared[key] === undefined;
shared[key] ??= emptyState();
const state = shared[key];

/**
 * Expects one message of this level that contains the pattern, until the end of the test. The test
 * fails if the message is not logged.
 */
export function expectConsole(level: Level, pattern: string | RegExp): void {
  state.expectations.push({ level, pattern, met: false });
}

/**
 * Returns a live array of the text of every further message of this test. The test fails if the
 * array stays empty.
 */
export function captureConsole(): readonly string[] {
  const messages: string[] = [];
  state.captures.push(messages);
  return messages;
}

/** Ignores the warnings of a component until the end of the test. Other tests check their text. */
export function ignoreWarningsOf(...components: string[]): void {
  state.ignored.push(...components.map((component) => `console.warn: Nurijip ${component}: `));
}

function record(level: Level, values: readonly unknown[]): void {
  const text = format(values);
  const message = `console.${level}: ${text}`;
  const expected = state.expectations.find(
    (one) => !one.met && one.level === level && matches(text, one.pattern),
  );
  const capture = state.captures.at(-1);
  if (expected !== undefined) expected.met = true;
  else if (capture !== undefined) capture.push(text);
  else if (!state.ignored.some((start) => message.startsWith(start))) {
    state.unexpected.push(message);
  }
}

function matches(text: string, pattern: string | RegExp): boolean {
  return typeof pattern === 'string' ? text.includes(pattern) : pattern.test(text);
}

/** React passes a format string and its arguments to the console. */
function format([first, ...rest]: readonly unknown[]): string {
  const text = String(first).replace(/%[sdioOc]/g, (mark) => {
    if (rest.length === 0) return mark;
    const value = rest.shift();
    return mark === '%c' ? '' : toText(value);
  });
  return [text, ...rest.map(toText)].join(' ');
}

function toText(value: unknown): string {
  if (value instanceof Error) return value.stack ?? value.message;
  if (typeof value !== 'object' || value === null) return String(value);
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}

interface StoryInTest {
  parameters?: Record<string, unknown>;
}

/**
 * Fails the test that wrote to the console. A story with faulty props names its warnings:
 * `parameters: { warns: ['part of the text'] }`. They may be missing, because each warning is
 * logged once, perhaps by an earlier story.
 */
function failOnOutput({ story }: { story?: StoryInTest }): void {
  const { unexpected, expectations, captures } = state;
  Object.assign(state, emptyState());
  const warns = (story?.parameters?.['warns'] ?? []) as readonly string[];
  const isOfStory = (message: string) =>
    message.startsWith('console.warn') && warns.some((part) => message.includes(part));
  const faults = [
    ...unexpected.filter((message) => !isOfStory(message)),
    ...expectations
      .filter((one) => !one.met)
      .map((one) => `console.${one.level} was not called with ${String(one.pattern)}`),
    ...captures
      .filter((messages) => messages.length === 0)
      .map(() => 'captureConsole() captured no message'),
  ];
  if (faults.length > 0) throw new Error(`Console output fails a test.\n${faults.join('\n')}`);
}

interface VirtualConsole {
  on(event: 'jsdomError', listener: (error: Error) => void): void;
}

if (isFirstInstance) {
  for (const level of levels) console[level] = (...values) => record(level, values);
}
// jsdom writes its errors to the console of Node, not to the one that is replaced above.
const { jsdom } = globalThis as { jsdom?: { virtualConsole: VirtualConsole } };
if (jsdom !== undefined && state.watchedJsdom !== jsdom) {
  state.watchedJsdom = jsdom;
  jsdom.virtualConsole.on('jsdomError', (error) => record('error', [error]));
}

// The last registered hook runs first, so this one also gets the output of unmounting. Storybook's
// tests, and our tests of all stories, put the story into the context.
afterEach((context) => failOnOutput(context as { story?: StoryInTest }));
// Output after the last test fails the file.
afterAll(() => failOnOutput({}));
