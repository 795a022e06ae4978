import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuiltPeer, buildPeer } from '../bench/build.js';
import { floorAria, type Peer } from '../bench/peers.js';
import { faultsOf } from '../bench/refuse.js';
import { type Site, startSite } from '../bench/site.js';

const broken = ['toggle', 'shown', 'text', 'mismatch'].map(
  (name): Peer => ({
    ...floorAria,
    id: name,
    module: path.resolve(import.meta.dirname, `../bench/broken/${name}.tsx`),
  }),
);

let built: Map<string, BuiltPeer>;
let site: Site;

beforeAll(async () => {
  built = new Map();
  for (const peer of [floorAria, ...broken]) built.set(peer.id, await buildPeer(peer));
  site = await startSite([...built.values()]);
}, 120_000);
afterAll(() => site?.close());

test.each([
  ['whose buttons do nothing', 'toggle', 'Task 1 is not reported as open after a press.'],
  ['whose buttons show no text', 'shown', 'Task 1 does not show its text after a press.'],
  ['without the statement', 'text', 'The page does not have the text: To fulfill'],
  ['that differs from its server HTML', 'mismatch', 'The page reports: Error: Minified React'],
])(
  'the bench refuses a page %s',
  async (_, name, fault) => {
    const faults = await faultsOf(site, built.get(name) as BuiltPeer);
    expect(faults.join('\n')).toContain(fault);
  },
  60_000,
);

test('the bench accepts a page that has every text and opens each task', async () => {
  expect(await faultsOf(site, built.get(floorAria.id) as BuiltPeer)).toEqual([]);
}, 60_000);
