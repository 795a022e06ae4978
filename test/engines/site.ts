import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { renderToString } from 'react-dom/server';
import { bundle } from '../support/bundle.js';
import { startServer } from '../support/server.js';
import { pages } from './pages.js';

const root = path.resolve(import.meta.dirname, '../..');

/** The strictest policy for a page with its own script and stylesheet. */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
].join('; ');

/** Runs before all other scripts and counts violations, errors and layout shifts from the first paint. */
const watcher = `
  window.violations = []; window.errors = []; window.shift = 0;
  document.addEventListener('securitypolicyviolation', (e) => violations.push(e.violatedDirective + ' ' + e.sourceFile));
  addEventListener('error', (e) => errors.push(String(e.message)));
  for (const level of ['error', 'warn']) { const say = console[level]; console[level] = (...all) => { errors.push(all.join(' ')); say(...all); }; }
  // All scrolling by scripts of the page.
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
  /** Returns the address of a page. With `script: 'never'` no script loads; a number delays it by ms. */
  url(page: string, script?: 'never' | number): string;
  close(): void;
}

/** Serves the pages, rendered on the server and hydrated, under a policy that allows only our files. */
export async function startSite(): Promise<Site> {
  const files: Record<string, [type: string, text: string]> = {
    '/client.js': ['text/javascript', await bundle(path.join(import.meta.dirname, 'client.tsx'))],
    '/watcher.js': ['text/javascript', watcher],
    '/nurijip.css': ['text/css', readFileSync(path.join(root, 'dist/styles.css'), 'utf8')],
    '/site.css': ['text/css', stylesheet],
  };
  const server = await startServer(async ({ pathname, searchParams }) => {
    const html = () => renderPage(pathname.slice(1), searchParams.get('script'));
    const [type, content] = files[pathname] ?? ['text/html', html()];
    await setTimeout(Number(searchParams.get('wait') ?? 0));
    return { type, content, headers: { 'content-security-policy': policy } };
  });
  return {
    url: (page, script) => `${server.origin}/${page}${script ? `?script=${script}` : ''}`,
    close: () => server.close(),
  };
}

function renderPage(name: string, script: string | null): string {
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
