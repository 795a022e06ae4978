import path from 'node:path';
import { build } from 'esbuild';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright';
import { launchArguments, locateChromium } from '../support/chromium.js';
import { startServer } from '../support/server.js';
import type { BuiltPeer } from './build.js';

/** A tab with a peer's page, loaded but not hydrated. */
export interface Visit {
  page: Page;
  /** The DevTools protocol of Chromium. */
  protocol: CDPSession;
  /** The errors in the page so far. */
  faults: string[];
  /** Returns the processor time of the page's main thread so far, in milliseconds. */
  mainThread(): Promise<number>;
  close(): Promise<void>;
}

interface VisitOptions {
  /** The number of tasks in the server HTML. Without it the page is empty. */
  count?: number;
  /** Counts the work of React with `reactRuns.ts`. */
  counted?: boolean;
}

export interface Site {
  browser: Browser;
  visit(peer: BuiltPeer, options: VisitOptions): Promise<Visit>;
  close(): Promise<void>;
}

export async function startSite(peers: readonly BuiltPeer[]): Promise<Site> {
  const pages = new Map<string, Promise<string>>();
  const server = await startServer(async ({ pathname, searchParams }) => {
    const [, id, file] = pathname.split('/');
    const peer = peers.find((one) => one.id === id);
    if (peer && file === 'client.js') return { type: 'text/javascript', content: peer.client };
    if (peer && file === 'shipped.js')
      return { type: 'text/javascript', content: peer.shipped ?? '' };
    if (peer && file === 'page.css') return { type: 'text/css', content: peer.css };
    if (!peer || file !== '') return undefined;
    const count = searchParams.get('count');
    const key = `${id} ${count}`;
    const html = pages.get(key) ?? (count ? peer.server.html(Number(count)) : Promise.resolve(''));
    pages.set(key, html);
    return {
      type: 'text/html',
      content: `<!doctype html><html lang="en"><head><meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>Key tasks</title><link rel="icon" href="data:," />
<link rel="stylesheet" href="/${id}/page.css" /></head>
<body><div id="root">${await html}</div><script src="/${id}/client.js"></script></body></html>`,
    };
  });

  const { executablePath, env } = await locateChromium();
  const browser = await chromium.launch({
    executablePath,
    args: [...launchArguments, '--disable-background-timer-throttling'],
    env: { ...process.env, ...env } as Record<string, string>,
  });
  const counter = await countingScript();

  return {
    browser,
    async visit(peer, { count, counted = false }) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      const faults: string[] = [];
      page.on('pageerror', ({ message }) => faults.push(message));
      if (counted) await page.addInitScript(counter);
      await page.goto(`${server.origin}/${peer.id}/${count ? `?count=${count}` : ''}`);
      // A published script would start itself while the page loads. The bench must start it later.
      if (peer.shipped) await page.addScriptTag({ url: `/${peer.id}/shipped.js` });
      await page.evaluate(() => window.bench.settle());
      const protocol = await page.context().newCDPSession(page);
      await protocol.send('Performance.enable', { timeDomain: 'threadTicks' });
      return {
        page,
        protocol,
        faults,
        async mainThread() {
          const { metrics } = await protocol.send('Performance.getMetrics');
          return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
        },
        close: () => page.context().close(),
      };
    },
    async close() {
      await browser.close();
      server.close();
      for (const peer of peers) peer.server.close();
    },
  };
}

async function countingScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, 'reactRuns.ts')],
    bundle: true,
    format: 'iife',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
