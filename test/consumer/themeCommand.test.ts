import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { installPackage } from '../support/consumer.js';

let folder: string;
/** A folder where no other package is installed. */
let alone: string;

beforeAll(() => {
  folder = installPackage();
  alone = mkdtempSync(path.join(tmpdir(), 'nurijip-'));
  cpSync(path.join(folder, 'node_modules'), path.join(alone, 'node_modules'), { recursive: true });
  for (const place of [folder, alone]) {
    writeFileSync(path.join(place, 'good.css'), ':root { --nj-radius: 0 }');
    writeFileSync(path.join(place, 'bad.css'), ':root { --nj-color-text: #999 }');
    writeFileSync(path.join(place, 'noted.css'), ':root { --nj-radius: 1rem }');
  }
});
afterAll(() => {
  for (const place of [folder, alone]) rmSync(place, { recursive: true, force: true });
});

/** Runs the command of the installed package. */
function run(args: string, cwd = folder, language = 'en_US.UTF-8') {
  const bin = path.join('node_modules/nurijip', manifest.bin.nurijip);
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args.split(' ')], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, LANG: language, LC_ALL: '', LC_MESSAGES: '' },
  });
  return { status, stdout, stderr };
}

test.each([
  ['theme good.css', 0, 'stdout', /^On the page, light\n/],
  ['theme good.css --lang ko', 0, 'stdout', /^페이지의 밝은 화면\n/],
  ['theme bad.css', 1, 'stdout', /FAILS {3}2\.84:1 {2}\(7:1\) {2}text on surface/],
  ['theme good.css bad.css --light-only', 1, 'stdout', /^(?![\s\S]*dark)/],
  ['theme noted.css', 0, 'stdout', /Use em/],
  ['theme noted.css --strict', 1, 'stdout', /Use em/],
  ['theme good.css --theme krds', 0, 'stdout', /Contrasts that fail: 0 of \d+/],
  ['theme --help', 0, 'stdout', /Exit codes: 0/],
  ['--help', 0, 'stdout', /nurijip theme/],
  ['theme', 2, 'stderr', /nurijip theme <file/],
  ['theme none.css', 2, 'stderr', /There is no file none\.css/],
  ['theme good.css --wrong', 2, 'stderr', /nurijip theme <file/],
  ['theme good.css --theme uswds', 2, 'stderr', /nurijip theme <file/],
  ['other', 2, 'stderr', /nurijip theme <file/],
] as const)('`nurijip %s` ends with the exit code %i', (args, status, stream, text) => {
  const result = run(args);
  expect(result[stream]).toMatch(text);
  expect(result.status).toBe(status);
});

test('`nurijip theme` speaks Korean on a Korean system', () => {
  expect(run('theme good.css', folder, 'ko_KR.UTF-8').stdout).toContain('페이지의 밝은 화면');
});

test('`nurijip theme` says what to install where its optional packages are missing', () => {
  const { status, stderr } = run('theme good.css', alone);
  expect(stderr).toContain('npm install --save-dev colorjs.io css-tree');
  expect(status).toBe(2);
  const optional = Object.entries(manifest.peerDependenciesMeta).filter(([, one]) => one.optional);
  expect(optional.map(([name]) => name)).toEqual(
    expect.arrayContaining(['colorjs.io', 'css-tree']),
  );
});

test('No entry of the package for sites imports the command', () => {
  const dist = path.join(folder, 'node_modules/nurijip/dist');
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    const code = readFileSync(file, 'utf8');
    for (const [, imported = ''] of code.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)) {
      visit(path.join(path.dirname(file), imported));
    }
  };
  for (const entry of ['index.js', 'content/index.js']) visit(path.join(dist, entry));
  expect(seen.size).toBeGreaterThan(30);
  expect([...seen].filter((file) => /\/cli\/|tokens|designTokens|themes/.test(file))).toEqual([]);
});
