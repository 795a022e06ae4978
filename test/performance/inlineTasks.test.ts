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

/** Counts the work of React during a click, on a page with `count` tasks in each accordion. */
async function countRunsOfClick(selector: string, count: number): Promise<Runs> {
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

// One component runs for each task of the second accordion, because its body is a new element.
const newBodies = (count: number) => count;

test('a parent that creates `tasks` at each render re-renders only the new bodies', async () => {
  const [few, many] = [await countRunsOfClick('#again', 6), await countRunsOfClick('#again', 60)];
  expect([few.commits, many.commits]).toEqual([1, 1]);
  expect(many.components - newBodies(60)).toBe(few.components - newBodies(6));
  expect(few.components - newBodies(6)).toBeLessThan(45);
}, 60_000);

test('a press re-renders only the pressed task when the parent creates `tasks` at each render', async () => {
  const [few, many] = [
    await countRunsOfClick('h3 button', 6),
    await countRunsOfClick('h3 button', 60),
  ];
  expect(many.components - newBodies(60)).toBe(few.components - newBodies(6));
  expect(few.components - newBodies(6)).toBeLessThan(65);
}, 60_000);
