import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { AuditRecord } from '../../src/audit/evidence.js';
import { mapRecords } from '../../src/audit/mapping/mapping.js';
import { makeMatrix, recordsOfPerson } from '../../src/audit/people.js';
import type { ReleaseVerdicts } from '../../src/audit/reports/difference.js';
import type { Manifest } from '../../src/audit/reports/manifest.js';
import type { AuditResult } from '../../src/audit/reports/report.js';
import { hashFolder } from './binding.js';
import type { PersonFile } from './people.js';

const root = path.resolve(import.meta.dirname, '../..');

/** Where each release keeps its verdicts. */
const releasesFolder: string = path.join(import.meta.dirname, 'releases');

/**
 * Makes all that the reports need. The record of a person counts for the mapping only if it is about this
 * version. In the matrix it stays, with its version.
 */
export function makeResult(
  records: readonly AuditRecord[],
  people: readonly PersonFile[],
  manifest: Manifest,
  previous = previousRelease(manifest.version),
): AuditResult {
  const own = people
    .filter(({ record }) => record.version === manifest.version)
    .flatMap(({ record, file }) => recordsOfPerson(record, file));
  return {
    manifest,
    mapping: mapRecords([...records, ...own]),
    matrix: makeMatrix(
      records,
      people.map(({ record }) => record),
    ),
    ...(previous && { previous }),
  };
}

/** Returns what the run is about: the version, the commit, the hash of `dist`, the tools and browsers. */
export function makeManifest(records: readonly AuditRecord[]): Manifest {
  const packageJson = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  const dist = path.join(root, 'dist');
  const ofTools = records.filter(({ method }) => method !== 'manual');
  const names = ['react', 'storybook', 'playwright', 'vitest'] as const;
  const own = names.map((name) => `${name} ${packageJson.devDependencies[name]}`);
  return {
    product: packageJson.name,
    version: packageJson.version,
    date: new Date().toISOString().slice(0, 10),
    commit: git('rev-parse', 'HEAD'),
    clean: git('status', '--porcelain') === '',
    ...(existsSync(dist) && { dist: hashFolder(dist) }),
    tools: unique([...ofTools.map(({ by }) => by), ...own, `Node ${process.versions.node}`]),
    browsers: unique(ofTools.map(({ browser }) => browser)),
    assistiveTechnologies: unique(
      records.flatMap(({ assistiveTechnology }) => assistiveTechnology ?? []),
    ),
  };
}

/** Returns the verdicts of the newest release before a version, if one has kept them. */
export function previousRelease(
  version: string,
  folder: string = releasesFolder,
): ReleaseVerdicts | undefined {
  if (!existsSync(folder)) return undefined;
  const releases = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as ReleaseVerdicts)
    .filter((release) => compareVersions(release.version, version) < 0)
    .sort((a, b) => compareVersions(a.version, b.version));
  return releases.at(-1);
}

function compareVersions(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values.filter((value) => value !== ''))].sort();
}
