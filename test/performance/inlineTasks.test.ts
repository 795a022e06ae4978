import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuiltPeer, buildPeer } from '../bench/build.js';
import type { Runs } from '../bench/measure.js';
import { ours, type Peer } from '../bench/peers.js';
import { type Site, startSite } from '../bench/site.js';

const inline: Peer = {
  ...ours,
  id: 'inline',
  module: path.resolve(import.meta.dirname, '../bench/pages/nurijip-inline.tsx'),
};

let built: BuiltPeer;
let site: Site;

beforeAll(async () => {
  built = await buildPeer(inline);
  site = await startSite([built]);
}, 60_000);
afterAll(() => site?.close());

/** What React does while an element is pressed, on a page with so many tasks in each accordion. */
async function runsOf(selector: string, count: number): Promise<Runs> {
  const { page, close } = await site.visit(built, { count, counted: true });
  await page.evaluate((tasks) => window.bench.hydrate(tasks, false), count);
  await page.evaluate(() => window.bench.settle());
  await page.evaluate('globalThis.reactRuns = { commits: 0, components: 0 }');
  await page.evaluate((one) => document.querySelector<HTMLElement>(one)?.click(), selector);
  await page.evaluate(() => window.bench.settle());
  const runs = await page.evaluate('globalThis.reactRuns');
  await close();
  return runs as Runs;
}

// For each task of the second accordion one component runs: React must look at its new body.
const bodies = (count: number) => count;

test('an owner that writes its tasks anew renders no task again, but for new bodies', async () => {
  const [few, many] = [await runsOf('#again', 6), await runsOf('#again', 60)];
  expect([few.commits, many.commits]).toEqual([1, 1]);
  expect(many.components - bodies(60)).toBe(few.components - bodies(6));
  expect(few.components - bodies(6)).toBeLessThan(45);
}, 60_000);

test('a press among tasks that are written anew renders the pressed task alone', async () => {
  const [few, many] = [await runsOf('h3 button', 6), await runsOf('h3 button', 60)];
  expect(many.components - bodies(60)).toBe(few.components - bodies(6));
  expect(few.components - bodies(6)).toBeLessThan(65);
}, 60_000);
