import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const compiler = path.join(root, 'node_modules/typescript/bin/tsc');

/** A folder inside the package: code in it can import the package by its name. */
const scratch = path.join(root, 'node_modules/.cache/types');

/** Creates an empty folder. */
export function newFolder(): string {
  mkdirSync(scratch, { recursive: true });
  return mkdtempSync(path.join(scratch, 'project-'));
}

/** Compiles the files and returns the errors as text, which is empty without an error. */
export function compile(options: object, files: readonly string[]): string {
  const folder = newFolder();
  const config = path.join(folder, 'tsconfig.json');
  writeFileSync(config, JSON.stringify({ compilerOptions: { noEmit: true, ...options }, files }));
  try {
    return execFileSync(process.execPath, [compiler, '-p', config], { encoding: 'utf8' });
  } catch (error) {
    return String((error as { stdout: string }).stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The strictest options that a user of the package can set. */
export const strictest = {
  strict: true,
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable'],
  jsx: 'react-jsx',
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  types: [],
};
