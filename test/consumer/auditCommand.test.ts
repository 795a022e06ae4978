import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { type Site, startSite } from '../engines/site.js';
import { locateChromium } from '../support/chromium.js';
import { installPackage } from '../support/consumer.js';
import { type Server, startServer } from '../support/server.js';

const { executablePath } = await locateChromium();
let folder: string;
/** A folder where no other package is installed. */
let alone: string;
/** A page with all components, from a server, under a strict policy. */
let site: Site;
/** The same page with faults of the site, and a page without our components. */
let faulty: Server;

beforeAll(async () => {
  folder = installPackage();
  alone = mkdtempSync(path.join(tmpdir(), 'nurijip-'));
  cpSync(path.join(folder, 'node_modules'), path.join(alone, 'node_modules'), { recursive: true });
  site = await startSite();
  faulty = await startServer(async ({ pathname }) => {
    if (pathname === '/empty') {
      return { type: 'text/html', content: '<!doctype html><title>Empty</title><p>Nothing' };
    }
    const page = await fetch(site.url(pathname.slice(1))).then((response) => response.text());
    const faults = '<img src="/chart.png"><div style="width: 900px">Wide</div>';
    return { type: 'text/html', content: page.replace('</body>', `${faults}</body>`) };
  });
});
afterAll(() => {
  site?.close();
  faulty?.close();
  for (const place of [folder, alone]) rmSync(place, { recursive: true, force: true });
});

/** Runs the command of the installed package. The servers are in this process, so it must not wait. */
function run(args: readonly string[], cwd = folder) {
  const bin = path.join('node_modules/nurijip', manifest.bin.nurijip);
  const environment = { ...process.env, CHROMIUM_PATH: executablePath, LANG: 'en_US.UTF-8' };
  const child = spawn(process.execPath, [bin, 'audit', ...args], { cwd, env: environment });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (data) => {
    stdout += data;
  });
  child.stderr.on('data', (data) => {
    stderr += data;
  });
  return new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve) => {
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}

test('`nurijip audit` finds no fault in a page of our components, and says what a person must do', async () => {
  const result = await run([
    site.url('page'),
    '--only',
    'axe-core,html-validate,1.4.10,2.4.1,print',
  ]);
  expect(result.stdout).toContain('No engine and no check found a fault.');
  expect(result.stdout).toContain('KeyTasksPage');
  expect(result.stdout).toContain('What a person must do');
  expect(result.stdout).toContain('What was not run is not passed.');
  expect(result.status).toBe(0);
});

test('`nurijip audit` finds faults of the site, names the criterion, and writes an accessible report', async () => {
  const out = path.join(folder, 'report');
  const only = 'axe-core,HTML_CodeSniffer,1.4.10';
  const result = await run([`${faulty.origin}/page`, '--out', out, '--only', only]);
  expect(result.stdout).toContain('1.1.1 Non-text Content (KWCAG 5.1.1)');
  expect(result.stdout).toContain('1.4.10 Reflow');
  expect(result.stdout).toContain('in your page');
  expect(result.status).toBe(1);
  const report = readFileSync(path.join(out, 'audit.html'), 'utf8');
  const { valid } = await new HtmlValidate({ extends: ['html-validate:a11y'] }).validateString(
    report,
  );
  expect(valid).toBe(true);
  const { findings } = JSON.parse(readFileSync(path.join(out, 'audit.json'), 'utf8'));
  expect(findings.length).toBeGreaterThan(1);
});

test('`nurijip audit` reports in Korean', async () => {
  const result = await run([`${faulty.origin}/page-ko`, '--lang', 'ko', '--only', '1.4.10']);
  expect(result.stdout).toContain('사이트의 페이지 안');
  expect(result.stdout).toContain('사람이 확인할 일');
  expect(result.status).toBe(1);
});

test.each([
  ['without an address', [], /nurijip audit <address/],
  ['with an unknown tool', ['http://127.0.0.1:9', '--only', 'none'], /“none” is not known/],
  [
    'with an address that does not answer',
    ['http://127.0.0.1:9', '--only', '1.4.10'],
    /cannot be opened/,
  ],
  [
    'with a browser that does not exist',
    ['http://127.0.0.1:9', '--only', '1.4.10', '--browser', '/none'],
    /does not start/,
  ],
] as const)('`nurijip audit` %s does not run and says why', async (_, args, text) => {
  const result = await run(args);
  expect(result.stderr).toMatch(text);
  expect(result.status).toBe(2);
});

test('`nurijip audit` does not run on a page without our components', async () => {
  const result = await run([`${faulty.origin}/empty`, '--only', '1.4.10']);
  expect(result.stderr).toContain('no component of Nurijip');
  expect(result.status).toBe(2);
});

test('`nurijip audit` says what to install where the engines are not installed', async () => {
  const result = await run([site.url('page')], alone);
  expect(result.stderr).toMatch(/npm install --save-dev playwright axe-core/);
  expect(result.status).toBe(2);
});

test('No module of the components imports a module of the audit', () => {
  const dist = path.resolve(import.meta.dirname, '../../dist');
  expect(existsSync(path.join(dist, 'audit/auditPage.js'))).toBe(true);
  const seen = new Set<string>();
  const follow = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    const source = readFileSync(file, 'utf8');
    for (const [, name = ''] of source.matchAll(/from\s*"(\.[^"]+)"/g)) {
      follow(path.resolve(path.dirname(file), name));
    }
  };
  follow(path.join(dist, 'index.js'));
  follow(path.join(dist, 'content/index.js'));
  expect(seen.size).toBeGreaterThan(20);
  expect([...seen].filter((file) => /\/(audit|cli)\//.test(file))).toEqual([]);
});
