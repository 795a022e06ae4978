import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { renderToString } from 'react-dom/server';
import { bundle } from '../support/bundle.js';
import { pages } from './pages.js';

const root = path.resolve(import.meta.dirname, '../..');

/** As strict as a policy can be for a page with a script and a stylesheet of its own. */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
].join('; ');

/** Runs before everything else: what the page does wrong is counted from the first paint. */
const watcher = `
  window.violations = []; window.errors = []; window.shift = 0;
  document.addEventListener('securitypolicyviolation', (e) => violations.push(e.violatedDirective + ' ' + e.sourceFile));
  addEventListener('error', (e) => errors.push(String(e.message)));
  for (const level of ['error', 'warn']) { const say = console[level]; console[level] = (...all) => { errors.push(all.join(' ')); say(...all); }; }
  // Every scroll that a script of the page asks for.
  window.scrolls = [];
  for (const name of ['scrollTo', 'scrollBy', 'scrollIntoView']) {
    const scroll = Element.prototype[name];
    Element.prototype[name] = function (...all) { scrolls.push(name); return scroll.apply(this, all); };
  }
  try { new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) shift += entry.value; })
    .observe({ type: 'layout-shift', buffered: true }); } catch {}
`;

const stylesheet = `
  body { margin: 0; }
  .sticky { position: sticky; inset-block-start: 0; z-index: 1; block-size: 120px; background: #fff; }
  .space { min-block-size: 1500px; }
  .box { overflow: auto; block-size: 400px; scroll-behavior: smooth; }
  :root { --nj-scroll-margin: 120px; }
  :root:has(.box) { scroll-behavior: smooth; }
  @media print { .sticky { position: static; } .space { min-block-size: 0; } }
`;

export interface Site {
  /** The address of a page; `script: 'never'` lets the bundle not arrive, a number delays it. */
  url(page: string, script?: 'never' | number): string;
  close(): void;
}

/** The pages, rendered on the server and hydrated, under a policy that forbids all but our files. */
export async function startSite(): Promise<Site> {
  const files: Record<string, [type: string, text: string]> = {
    '/client.js': ['text/javascript', await bundle(path.join(import.meta.dirname, 'client.tsx'))],
    '/watcher.js': ['text/javascript', watcher],
    '/nurijip.css': ['text/css', readFileSync(path.join(root, 'dist/styles.css'), 'utf8')],
    '/site.css': ['text/css', stylesheet],
  };
  const server: Server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://site.invalid');
    const file = files[pathname];
    const wait = Number(searchParams.get('wait') ?? 0);
    const [type, text] = file ?? ['text/html', html(pathname.slice(1), searchParams.get('script'))];
    setTimeout(() => {
      response.setHeader('content-type', `${type}; charset=utf-8`);
      response.setHeader('content-security-policy', policy);
      response.end(text);
    }, wait);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (page, script) => `http://127.0.0.1:${port}/${page}${script ? `?script=${script}` : ''}`,
    close: () => server.close(),
  };
}

function html(name: string, script: string | null): string {
  const content = pages[name];
  const source = script === null ? '/client.js' : `/client.js?wait=${script}`;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${name}</title>
    <script src="/watcher.js"></script>
    <link rel="icon" href="/nothing.png" />
    <link rel="stylesheet" href="/nurijip.css" />
    <link rel="stylesheet" href="/site.css" />
  </head>
  <body>
    <div id="root">${content ? renderToString(content()) : ''}</div>
    ${script === 'never' ? '' : `<script type="module" src="${source}"></script>`}
  </body>
</html>`;
}
