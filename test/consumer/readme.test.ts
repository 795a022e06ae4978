import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { samplesOf } from '../support/guides.js';

/* What the READMEs tell a developer to do, in a new folder outside the repository. */
const root = path.resolve(import.meta.dirname, '../..');
const tarball = `nurijip-${manifest.version}.tgz`;
const install = `npm install ./${tarball}`;
const folder = mkdtempSync(path.join(tmpdir(), 'readme-'));

function npm(args: readonly string[], cwd: string): string {
  // Vitest sets NODE_ENV, which npm reads.
  const env = { ...process.env, NODE_ENV: '' };
  return execFileSync('npm', args, { cwd, env, encoding: 'utf8', stdio: 'pipe' });
}

beforeAll(() => {
  // `npm test` has built the package. Without this option, `npm pack` would build it again.
  npm(['pack', '--ignore-scripts', '--pack-destination', folder], root);
  const site = { private: true, type: 'module', dependencies: { react: '19', 'react-dom': '19' } };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(site));
  npm([...install.split(' ').slice(1), '--prefer-offline', '--no-audit', '--no-fund'], folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(['README.md', 'README.ko.md'])(
  'The commands, the JSON and the page of %s work in a new folder',
  async (name) => {
    const samples = samplesOf(readFileSync(path.join(root, name), 'utf8'));
    const commands = samples.filter(({ language }) => language === 'sh').map(({ code }) => code);
    expect(commands.join('\n')).toContain(`npm pack `);
    expect(commands.join('\n')).toContain(install);
    const json = samples.find(({ language }) => language === 'json')?.code ?? '';
    const page = samples.find(({ code }) => code.includes('<KeyTasksPage'))?.code ?? '';
    const [, file = ''] = /from '\.\/(.+\.json)'/.exec(page) ?? [];
    writeFileSync(path.join(folder, file), json);
    writeFileSync(path.join(folder, 'page.tsx'), page);
    const server = `
      import { renderToString } from 'react-dom/server';
      import Page from './page';
      process.stdout.write(renderToString(<Page />));`;
    writeFileSync(path.join(folder, 'server.tsx'), server);
    await build({
      absWorkingDir: folder,
      entryPoints: ['server.tsx'],
      outfile: path.join(folder, 'server.js'),
      bundle: true,
      platform: 'node',
      format: 'esm',
      external: ['react', 'react-dom'],
      jsx: 'automatic',
      loader: { '.css': 'empty' },
    });
    const html = execFileSync(process.execPath, ['server.js'], { cwd: folder, encoding: 'utf8' });
    const { lang, title, tasks } = JSON.parse(json);
    expect(html).toContain(`lang="${lang}"`);
    expect(html).toContain(`>${title}</h1>`);
    expect(html).toContain(tasks[0].body[1].items[0]);
  },
);

test.each(['README.md', 'README.ko.md'])('The picture of %s is described and exists', (name) => {
  const readme = readFileSync(path.join(root, name), 'utf8');
  const [, alt = '', src = ''] = /!\[([^\]]+)\]\(([^)]+)\)/.exec(readme) ?? [];
  expect(alt.length).toBeGreaterThan(20);
  expect(readFileSync(path.join(root, src)).subarray(1, 4).toString()).toBe('PNG');
});
