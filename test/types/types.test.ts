import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { complaints, newFolder, strictest } from '../support/consumer.js';

const root = path.resolve(import.meta.dirname, '../..');
const scratch = newFolder();
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const cases = ['components.tsx', 'content.tsx'].map((file) => path.join(import.meta.dirname, file));

describe('the published types', () => {
  test.each([
    ['nodenext', { module: 'nodenext', moduleResolution: 'nodenext' }],
    ['bundler', { module: 'esnext', moduleResolution: 'bundler' }],
  ])(
    'allow what is right and refuse what is wrong, for a consumer on %s who checks libraries too',
    (_, resolution) => {
      // `skipLibCheck: false` would blame us for React's own declarations on this compiler.
      expect(complaints({ ...strictest, ...resolution, skipLibCheck: true }, cases)).toBe('');
    },
    60_000,
  );

  test('are right in themselves', { timeout: 60_000 }, () => {
    const declarations = ['dist/index.d.ts', 'dist/content/index.d.ts'];
    const found = complaints(
      { ...strictest, module: 'esnext', moduleResolution: 'bundler', skipLibCheck: false },
      declarations.map((file) => path.join(root, file)),
    );
    expect(found.split('\n').filter((line) => line.includes('dist/'))).toEqual([]);
  });

  test('are seen to be wrong when they are', { timeout: 60_000 }, () => {
    const file = path.join(scratch, 'wrong.ts');
    writeFileSync(
      file,
      "import { Nothing } from 'nurijip';\nexport const wrong: number = Nothing;\n",
    );
    const found = complaints(
      { ...strictest, module: 'esnext', moduleResolution: 'bundler', skipLibCheck: true },
      [file],
    );
    expect(found).toContain('Nothing');
  });
});
