import { appendFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { statement } from '../../src/audit/reports/statement.js';
import { bindingProblems, hashFolder } from './binding.js';
import { makeResult } from './collect.js';
import { manifest, records } from './madeUp.js';

let root = '';
const inRoot = (...names: string[]) => path.join(root, ...names);
const problems = () => bindingProblems({ root, audit: inRoot('audit') });

/** A package with its evidence. */
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'package-'));
  mkdirSync(inRoot('dist/cli'), { recursive: true });
  mkdirSync(inRoot('audit'));
  writeFileSync(inRoot('package.json'), '{ "version": "0.1.0" }');
  writeFileSync(inRoot('dist/index.js'), 'export {};\n');
  writeFileSync(inRoot('dist/cli/nurijip.js'), '#!/usr/bin/env node\n');
  const own = { ...manifest, dist: hashFolder(inRoot('dist')) };
  writeFileSync(inRoot('audit/manifest.json'), JSON.stringify(own));
  writeFileSync(inRoot('ACCESSIBILITY.md'), statement(makeResult(records, [], own)));
});

afterEach(() => rmSync(root, { recursive: true }));

test('Evidence about this version and this dist has no problem', () => {
  expect(problems()).toEqual([]);
});

test('Another byte in dist makes the evidence older than the package', () => {
  writeFileSync(inRoot('dist/index.js'), 'export {} \n');
  expect(problems()).toEqual([
    expect.stringMatching(
      /^ACCESSIBILITY\.md is older than the package: its dist is \w{64}, that of/,
    ),
    expect.stringMatching(/^audit\/manifest\.json is older than the package: its dist is \w{64}/),
  ]);
});

test('A file with another name and the same bytes makes the evidence older than the package', () => {
  renameSync(inRoot('dist/index.js'), inRoot('dist/main.js'));
  expect(problems()).toHaveLength(2);
});

test('Another version makes the evidence older than the package', () => {
  writeFileSync(inRoot('package.json'), '{ "version": "0.2.0" }');
  expect(problems()[0]).toBe(
    'ACCESSIBILITY.md is older than the package: its version is 0.1.0, that of the package is 0.2.0. Run npm run audit, then cp audit/ACCESSIBILITY.md .',
  );
});

test('In a clean clone without the folder of the audit, ACCESSIBILITY.md alone is checked', () => {
  rmSync(inRoot('audit'), { recursive: true });
  expect(problems()).toEqual([]);
  appendFileSync(inRoot('dist/index.js'), ' ');
  expect(problems()).toHaveLength(1);
});

test('What is missing is named with the command that makes it', () => {
  writeFileSync(inRoot('ACCESSIBILITY.md'), '# Accessibility\n');
  expect(problems()[0]).toMatch(/its version is missing/);
  rmSync(inRoot('ACCESSIBILITY.md'));
  expect(problems()).toEqual([expect.stringContaining('There is no ACCESSIBILITY.md')]);
  rmSync(inRoot('dist'), { recursive: true });
  expect(problems()).toEqual(['There is no dist. Run npm run build.']);
});
