import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listenersOn } from '../bench/budget.js';
import { type BuiltPeer, buildPeer } from '../bench/build.js';
import { hydrate, ratio } from '../bench/measure.js';
import { ours, type Peer } from '../bench/peers.js';
import { type Site, startSite, type Visit } from '../bench/site.js';

const withAllListeners: Peer = {
  ...ours,
  id: 'listening',
  module: path.resolve(import.meta.dirname, '../bench/pages/nurijip-listening.tsx'),
};

let accordion: BuiltPeer;
let listening: BuiltPeer;
let site: Site;

beforeAll(async () => {
  accordion = await buildPeer(ours);
  listening = await buildPeer(withAllListeners);
  site = await startSite([accordion, listening]);
}, 60_000);
afterAll(() => site?.close());

test("'Show all' and 'Hide all' change 1,000 tasks in one commit each", async () => {
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

// The ratio of a plain Radix accordion is 29: it sorts all buttons for each button.
test('6,000 tasks take less than 20 times as long to hydrate as 600 tasks', async () => {
  const few: number[] = [];
  const many: number[] = [];
  const timeHydration = async (count: number) => {
    const taken = await hydrate(site, accordion, { count, clicks: 0 });
    return taken[`hydration ${count}`] ?? [];
  };
  for (let round = 0; round < 3; round += 1) {
    few.push(...(await timeHydration(600)));
    many.push(...(await timeHydration(6000)));
  }
  expect(few).toHaveLength(3);
  expect(ratio(many, few)).toBeLessThan(20);
}, 120_000);

test('100 accordions leave no listener and no node after unmount', async () => {
  const visit = await site.visit(listening, {});
  // The first accordions create the listeners that React and the browser keep.
  await mountAndUnmount(visit, 20);
  const before = await countListenersAndNodes(visit);
  await mountAndUnmount(visit, 100);
  expect(await countListenersAndNodes(visit)).toEqual(before);
  await visit.close();
}, 60_000);

async function mountAndUnmount({ page }: Visit, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await page.evaluate(async () => {
      await window.bench.mount?.(3);
      window.bench.triggers()[0]?.click();
      window.bench.unmount?.();
    });
  }
  await page.evaluate(() => window.bench.settle());
}

async function countListenersAndNodes(visit: Visit) {
  await visit.protocol.send('HeapProfiler.collectGarbage');
  const { metrics } = await visit.protocol.send('Performance.getMetrics');
  const counted = metrics.filter(({ name }) => name === 'Nodes' || name === 'JSEventListeners');
  return {
    window: await listenersOn(visit, 'window'),
    document: await listenersOn(visit, 'document'),
    all: counted.map(({ name, value }) => `${name}: ${value}`),
  };
}
