import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuiltPeer, buildPeer } from '../bench/build.js';
import { median, ratio, timeServers } from '../bench/measure.js';
import { ours, radix } from '../bench/peers.js';

let built: BuiltPeer[];

beforeAll(async () => {
  built = [await buildPeer(ours), await buildPeer(radix)];
}, 60_000);
afterAll(() => {
  for (const { server } of built ?? []) server.close();
});

// Both servers render in turns, so that other work of the machine slows both.
test('TaskAccordion renders on a server at least as fast as a plain Radix accordion', async () => {
  const samples = await timeServers(built, { counts: [6, 100], rounds: 31, slice: 15 });
  for (const figure of ['server 6', 'server 100']) {
    const [own = [], other = []] = built.map((peer) => samples.get(peer)?.[figure]);
    expect(own).toHaveLength(31);
    expect(median(other)).toBeGreaterThan(0);
    expect(ratio(own, other), `${figure}, × Radix`).toBeLessThanOrEqual(1);
  }
}, 60_000);
