import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { fileAnswer, type Server, startServer } from '../support/server.js';
import type { App } from './install.js';

/** The strict policy of every host, as the header of each page. */
const policy = (scripts: string, styles: string) =>
  `default-src 'self'; script-src 'self'${scripts}; style-src 'self'${styles}`;

/**
 * Serves a folder of built files. A page may have inline scripts and stylesheets of its framework; the
 * policy lists the hash of each of them, as a site would. It allows no `style` attribute.
 */
export function serveFolder(
  folder: string,
  fallback?: string,
  hasTrustedTypes = true,
): Promise<Server> {
  return startServer(async ({ pathname }) => {
    const name = decodeURIComponent(pathname).replace(/\/$/, '');
    const candidates = [
      name,
      `${name}.html`,
      `${name}/index.html`,
      ...(fallback ? [fallback] : []),
    ];
    const files = candidates.map((file) => path.join(folder, file));
    const file = files.find((one) => path.extname(one) !== '' && existsSync(one));
    const answer = file && (await fileAnswer(file));
    if (!answer || !file.endsWith('.html')) return answer || undefined;
    const html = String(answer.content);
    const types = hasTrustedTypes ? "; require-trusted-types-for 'script'" : '';
    const header = policy(hashes('script', html), hashes('style', html)) + types;
    return { ...answer, headers: { 'content-security-policy': header } };
  });
}

function hashes(element: 'script' | 'style', html: string): string {
  const inline = html.matchAll(new RegExp(`<${element}\\b([^>]*)>([^]*?)</${element}>`, 'g'));
  return [...inline]
    .map(([, , text = '']) => createHash('sha256').update(text).digest('base64'))
    .map((hash) => ` 'sha256-${hash}'`)
    .join('');
}

/** Starts the server of the app: `npm start`, with a port. It sets the policy itself. */
export async function serveApp(app: App): Promise<Server> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  // Not `npm start`: a signal to npm would not end the server.
  const command = path.join(app.folder, 'node_modules/.bin/next');
  const server = spawn(command, ['start', '-p', `${port}`], {
    cwd: app.folder,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: 'ignore',
    detached: true,
  });
  const stop = () => {
    // The server has processes of its own, which are in the same group.
    if (server.pid && server.exitCode === null) process.kill(-server.pid);
  };
  for (let attempt = 0; attempt < 120; attempt += 1) {
    const answers = await fetch(`${origin}/eng/about`).then(
      (response) => response.ok,
      () => false,
    );
    if (answers) return { origin, close: stop };
    if (server.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  stop();
  throw new Error(`${command} start does not answer at ${origin}.`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
