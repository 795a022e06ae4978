import path from 'node:path';
import { expect, test } from 'vitest';
import { compile, strictest } from '../support/consumer.js';

const root = path.resolve(import.meta.dirname, '../..');

const cases = ['components.tsx', 'content.tsx'].map((file) => path.join(import.meta.dirname, file));
const bundler = { ...strictest, module: 'esnext', moduleResolution: 'bundler' };
const nodenext = { ...strictest, module: 'nodenext', moduleResolution: 'nodenext' };

test.each([
  ['bundler', bundler],
  ['nodenext', nodenext],
])('the types accept correct code and refuse wrong code with moduleResolution %s', (_, options) => {
  // An unused `@ts-expect-error` is an error too, so wrong code that compiles fails this test.
  // With `skipLibCheck: false` this compiler also reports errors in React's own declarations.
  expect(compile({ ...options, skipLibCheck: true, resolveJsonModule: true }, cases)).toBe('');
});

test('the declaration files in dist have no type error', () => {
  const declarations = ['dist/index.d.ts', 'dist/content/index.d.ts'];
  const errors = compile(
    { ...bundler, skipLibCheck: false },
    declarations.map((file) => path.join(root, file)),
  );
  expect(errors.split('\n').filter((line) => line.includes('dist/'))).toEqual([]);
});
