import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, test } from 'vitest';
import { checks } from '../../src/audit/checks/checks.js';
import { states, subjectOf } from '../../src/audit/openPage.js';
import { launchArguments, locateChromium } from '../support/chromium.js';
import { addressOf, serveStories, storyIsReady } from './stories.js';
const { executablePath } = await locateChromium();
const server = await serveStories();
let browser: Browser;
beforeAll(async () => { browser = await chromium.launch({ executablePath, args: launchArguments }); });
afterAll(async () => { await browser?.close(); server.close(); });
const only = process.env['STORY'] ?? 'pages-keytaskspage--key-diplomatic-tasks';
test('try', async () => {
  const state = states.find(({name}) => name === (process.env['STATE'] ?? 'closed'))!;
  const subject = subjectOf(browser, { name: only, address: process.env['URL'] ?? addressOf(server, only), ...(process.env['URL'] ? {} : { ready: storyIsReady }), state });
  for (const check of checks) {
    const t = Date.now();
    let out: string[] = [];
    try { out = (await check.run(subject)).map(f => `   ${f.outcome} ${f.rule} ${f.element.slice(0,120)} ${f.message}`); } catch (e) { out = ['   ERROR ' + String(e).slice(0,300)]; }
    process.stdout.write(`${check.criterion} ${Date.now()-t} ms ${out.length}\n${out.slice(0,6).join('\n')}${out.length?'\n':''}`);
  }
});
