import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listenersOn } from '../bench/budget.js';
import { type BuiltPeer, buildPeer } from '../bench/build.js';
import { hydrate, ratio } from '../bench/measure.js';
import { ours, type Peer } from '../bench/peers.js';
import { type Site, startSite, type Visit } from '../bench/site.js';

const everyListener: Peer = {
  ...ours,
  id: 'listening',
  module: path.resolve(import.meta.dirname, '../bench/pages/nurijip-listening.tsx'),
};

let accordion: BuiltPeer;
let listening: BuiltPeer;
let site: Site;

beforeAll(async () => {
  accordion = await buildPeer(ours);
  listening = await buildPeer(everyListener);
  site = await startSite([accordion, listening]);
}, 60_000);
afterAll(() => site?.close());

test('one button shows and hides a thousand tasks, in one commit each', async () => {
  const { page, close } = await site.visit(accordion, { count: 1000, counted: true });
  const closed = () => page.evaluate(() => document.querySelectorAll('nj-panel[hidden]').length);
  const press = async (name: string) => {
    await page.evaluate('globalThis.reactRuns = { commits: 0, components: 0 }');
    await page.getByText(name, { exact: true }).click();
    await page.evaluate(() => window.bench.settle());
    return page.evaluate('globalThis.reactRuns.commits');
  };
  await page.evaluate(() => window.bench.hydrate(1000, false));
  expect(await closed()).toBe(1000);
  expect(await press('Show all 1000 tasks')).toBe(1);
  expect(await closed()).toBe(0);
  expect(await press('Hide all 1000 tasks')).toBe(1);
  expect(await closed()).toBe(1000);
  await close();
}, 60_000);

// A stock Radix accordion, which sorts all its buttons for each of them, takes 29 times as long.
test('ten times as many tasks take less than fifteen times as long to hydrate', async () => {
  const few: number[] = [];
  const many: number[] = [];
  const spent = async (count: number) => {
    const taken = await hydrate(site, accordion, { count, clicks: 0 });
    return taken[`hydration ${count}`] ?? [];
  };
  for (let round = 0; round < 3; round += 1) {
    few.push(...(await spent(600)));
    many.push(...(await spent(6000)));
  }
  expect(few).toHaveLength(3);
  expect(ratio(many, few)).toBeLessThan(15);
}, 120_000);

test('a hundred accordions that come and go leave no listener and no node behind', async () => {
  const visit = await site.visit(listening, {});
  await comeAndGo(visit, 20); // what is set up once, for all
  const before = await leftOn(visit);
  await comeAndGo(visit, 100);
  expect(await leftOn(visit)).toEqual(before);
  await visit.close();
}, 60_000);

async function comeAndGo({ page }: Visit, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await page.evaluate(async () => {
      await window.bench.mount?.(3);
      window.bench.triggers()[0]?.click();
      window.bench.unmount?.();
    });
  }
  await page.evaluate(() => window.bench.settle());
}

async function leftOn(visit: Visit) {
  await visit.protocol.send('HeapProfiler.collectGarbage');
  const { metrics } = await visit.protocol.send('Performance.getMetrics');
  const counted = metrics.filter(({ name }) => name === 'Nodes' || name === 'JSEventListeners');
  return {
    window: await listenersOn(visit, 'window'),
    document: await listenersOn(visit, 'document'),
    all: counted.map(({ name, value }) => `${name}: ${value}`),
  };
}
