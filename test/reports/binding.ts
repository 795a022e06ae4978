import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Manifest } from '../../src/audit/reports/manifest.js';

/** Returns the SHA-256 over the sorted relative paths and the bytes of all files in a folder. */
export function hashFolder(folder: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort();
  for (const file of files) {
    const bytes = readFileSync(path.join(folder, file));
    // The length keeps two different folders from giving the same sequence of bytes.
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/** What is published, and the folder of the last audit. */
export interface Release {
  /** The folder of package.json, with `dist` and ACCESSIBILITY.md. */
  root: string;
  /** The folder of the audit. If it has a manifest, that is checked too. */
  audit: string;
}

/** Returns why the evidence is not about the package as it is now. Empty if it is. */
export function bindingProblems({ root, audit }: Release): string[] {
  const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
  const { version } = JSON.parse(read('package.json')) as { version: string };
  const dist = path.join(root, 'dist');
  if (!existsSync(dist)) return ['There is no dist. Run npm run build.'];
  if (!existsSync(path.join(root, 'ACCESSIBILITY.md'))) {
    return ['There is no ACCESSIBILITY.md. Run npm run audit, then cp audit/ACCESSIBILITY.md .'];
  }
  const present = { version, dist: hashFolder(dist) };
  const statement = read('ACCESSIBILITY.md');
  const problems = differences('ACCESSIBILITY.md', {
    version: /^- Version: (\S+)/m.exec(statement)?.[1],
    dist: /^- SHA-256 of `dist`: (\S+)/m.exec(statement)?.[1],
  });
  const manifest = path.join(audit, 'manifest.json');
  if (existsSync(manifest)) {
    const own = JSON.parse(readFileSync(manifest, 'utf8')) as Manifest;
    problems.push(...differences('audit/manifest.json', own));
  }
  return problems;

  function differences(
    file: string,
    found: { version?: string | undefined; dist?: string | undefined },
  ) {
    return (['version', 'dist'] as const)
      .filter((name) => found[name] !== present[name])
      .map(
        (name) =>
          `${file} is older than the package: its ${name} is ${found[name] ?? 'missing'}, that of the package is ${present[name]}. Run npm run audit, then cp audit/ACCESSIBILITY.md .`,
      );
  }
}
