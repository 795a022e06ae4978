import { readFileSync } from 'node:fs';
import path from 'node:path';
import { renderToString } from 'react-dom/server';
import { bundle } from '../../support/bundle.js';
import { type Server, startServer } from '../../support/server.js';
import { pages } from './pages.js';

/** True in a page of this site when its script has run. */
export const siteReady = 'document.documentElement.hasAttribute("data-ready")';

/** Serves the pages that no story has. Their addresses are `/ours` and `/by-hand`. */
export async function startSite(): Promise<Server> {
  const script = await bundle(path.join(import.meta.dirname, 'client.tsx'));
  const css = path.resolve(import.meta.dirname, '../../../dist/styles.css');
  return startServer(({ pathname }) => {
    if (pathname === '/client.js') return { type: 'text/javascript', content: script };
    if (pathname === '/nurijip.css') return { type: 'text/css', content: readFileSync(css) };
    const Page = pages[pathname.slice(1) as keyof typeof pages];
    return Page && { type: 'text/html', content: render(<Page />) };
  });
}

const render = (page: React.ReactNode) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Accordion</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/nurijip.css" />
  </head>
  <body>
    <div id="root">${renderToString(page)}</div>
    <script type="module" src="/client.js"></script>
  </body>
</html>`;
