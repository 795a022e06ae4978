import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { compile, newFolder, strictest } from '../support/consumer.js';

const root = path.resolve(import.meta.dirname, '../..');
const scratch = newFolder();
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const cases = ['components.tsx', 'content.tsx'].map((file) => path.join(import.meta.dirname, file));
const bundler = { ...strictest, module: 'esnext', moduleResolution: 'bundler' };
const nodenext = { ...strictest, module: 'nodenext', moduleResolution: 'nodenext' };

test.each([
  ['bundler', bundler],
  ['nodenext', nodenext],
])('the types accept correct code and refuse wrong code with moduleResolution %s', (_, options) => {
  // With `skipLibCheck: false` this compiler also reports errors in React's own declarations.
  expect(compile({ ...options, skipLibCheck: true }, cases)).toBe('');
});

test('the declaration files in dist have no type error', () => {
  const declarations = ['dist/index.d.ts', 'dist/content/index.d.ts'];
  const errors = compile(
    { ...bundler, skipLibCheck: false },
    declarations.map((file) => path.join(root, file)),
  );
  expect(errors.split('\n').filter((line) => line.includes('dist/'))).toEqual([]);
});

test('the compiler of the tests of types reports an import that does not exist', () => {
  const file = path.join(scratch, 'wrong.ts');
  writeFileSync(file, "import { Nothing } from 'nurijip';\nexport const wrong = Nothing;\n");
  expect(compile({ ...bundler, skipLibCheck: true }, [file])).toContain('Nothing');
});
