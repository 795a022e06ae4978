import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/** Returns the version of a package, or `undefined` if it is not installed. */
export function installedVersion(name: string): string | undefined {
  // Not every package exports its manifest, so the folders are searched as Node does it.
  for (const folder of require.resolve.paths(name) ?? []) {
    try {
      return JSON.parse(readFileSync(path.join(folder, name, 'package.json'), 'utf8')).version;
    } catch {
      // It is not in this folder.
    }
  }
  return undefined;
}

/** Returns the place of a file of a package. */
export function fileOf(name: string, file: string): string {
  for (const folder of require.resolve.paths(name) ?? []) {
    const found = path.join(folder, name, file);
    if (existsSync(found)) return found;
  }
  throw new Error(`The package ${name} is not installed: npm install --save-dev ${name}`);
}

/** Returns the text of a file of a package. */
export function textOf(name: string, file: string): string {
  return readFileSync(fileOf(name, file), 'utf8');
}
