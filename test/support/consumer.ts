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

/**
 * Installs the package into a new folder, as `npm pack` makes it from the built files, and returns the
 * folder. Code in it can import the package and React.
 */
export function installPackage(): string {
  const folder = newFolder();
  const pack = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
  const name = execFileSync('npm', pack, { cwd: root, encoding: 'utf8' }).trim();
  const target = path.join(folder, 'node_modules/nurijip');
  mkdirSync(target, { recursive: true });
  execFileSync('tar', ['-xf', path.join(folder, name), '--strip-components=1', '-C', target]);
  return folder;
}

/** The last major version of TypeScript that has `moduleResolution: node`. attw uses it too. */
export const compiler5 = path.join(
  root,
  'node_modules/@arethetypeswrong/core/node_modules/typescript/bin/tsc',
);

/** Compiles the files and returns the errors as text, which is empty without an error. */
export function compile(options: object, files: readonly string[], tsc = compiler): string {
  const folder = newFolder();
  const config = path.join(folder, 'tsconfig.json');
  writeFileSync(config, JSON.stringify({ compilerOptions: { noEmit: true, ...options }, files }));
  try {
    return execFileSync(process.execPath, [tsc, '-p', config], { encoding: 'utf8' });
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
