import type { BuiltPeer } from './build.js';
import type { Site, Visit } from './site.js';

/** The work of React during a toggle or a hydration. */
export interface Runs {
  commits: number;
  components: number;
}

/** The figures of one peer by name, with one sample for each round. */
export type Samples = Record<string, number[]>;

/** A page with `count` tasks that is hydrated and clicked. */
interface Step {
  count: number;
  clicks: number;
  transition?: boolean;
}

/** The numbers of tasks and of rounds. */
export interface Plan {
  server: { counts: readonly number[]; rounds: number; slice: number };
  hydration: readonly (Step & { rounds: number })[];
  runs: readonly number[];
}

export const plans: Record<'whole' | 'quick', Plan> = {
  whole: {
    server: { counts: [6, 100, 1000], rounds: 15, slice: 40 },
    hydration: [
      { count: 6, rounds: 12, clicks: 5 },
      { count: 30, rounds: 10, clicks: 0 },
      { count: 100, rounds: 8, clicks: 0 },
      { count: 1000, rounds: 4, clicks: 0 },
      { count: 1000, rounds: 4, clicks: 0, transition: true },
    ],
    runs: [6, 100, 1000],
  },
  quick: {
    server: { counts: [6, 100, 1000], rounds: 5, slice: 25 },
    hydration: [
      { count: 6, rounds: 4, clicks: 3 },
      { count: 30, rounds: 3, clicks: 0 },
      { count: 100, rounds: 2, clicks: 0 },
      { count: 1000, rounds: 1, clicks: 0 },
      { count: 1000, rounds: 1, clicks: 0, transition: true },
    ],
    runs: [6, 100, 1000],
  },
};

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
};

/** Returns the median of the ratios of the rounds: noise in a round slows both of its values. */
export const ratio = (values: readonly number[], base: readonly number[]): number =>
  median(values.map((value, round) => value / (base[round] ?? Number.NaN)));

/** Runs every item in every round. Each round starts with another item. */
export async function inTurn<Item>(
  items: readonly Item[],
  rounds: number,
  act: (item: Item) => Promise<void>,
): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    for (let index = 0; index < items.length; index += 1) {
      await act(items[(index + round) % items.length] as Item);
    }
  }
}

/** Measures the processor time in milliseconds that a warm server needs for one page. */
export async function timeServers(
  peers: readonly BuiltPeer[],
  { counts, rounds, slice }: Plan['server'],
): Promise<Map<BuiltPeer, Samples>> {
  const samples = new Map(peers.map((peer) => [peer, {} as Samples]));
  // Without this warm-up the first rounds would include the work of the just-in-time compiler.
  for (const peer of peers) for (const count of [6, 300]) await peer.server.time(count, 600);
  for (const count of counts) {
    await inTurn(peers, 2, async ({ server }) => void (await server.time(count, slice)));
    await inTurn(peers, rounds, async (peer) => {
      add(samples.get(peer), `server ${count}`, await peer.server.time(count, slice));
    });
  }
  return samples;
}

/** Measures one round of one peer. */
export async function hydrate(
  site: Site,
  peer: BuiltPeer,
  { count, clicks, transition = false }: Step,
): Promise<Samples> {
  const visit = await site.visit(peer, { count });
  const samples: Samples = {};
  const suffix = transition ? `${count} in a transition` : String(count);
  const measure = async (name: string, act: () => Promise<unknown>) => {
    const before = await visit.mainThread();
    await act();
    add(samples, `${name} ${suffix}`, (await visit.mainThread()) - before);
  };
  try {
    await measure('hydration', async () => {
      const blocking = await visit.page.evaluate(
        ([tasks, slowly]) => window.bench.blocking(tasks, slowly),
        [count, transition] as const,
      );
      add(samples, `blocking ${suffix}`, blocking);
    });
    for (let click = 0; click < clicks; click += 1) {
      await measure(click === 0 ? 'first click' : 'later click', () =>
        // Two clicks open and close a task. Then the next task follows.
        visit.page.evaluate((index) => window.bench.click(index), 1 + Math.floor(click / 2)),
      );
    }
    // The rounds of two peers are compared, so each round has one figure.
    const later = `later click ${suffix}`;
    if (samples[later]) samples[later] = [median(samples[later])];
    return samples;
  } finally {
    await visit.close();
  }
}

/** Counts the work of React. The counts are exact, so that one round is enough. */
export async function countRuns(
  site: Site,
  peer: BuiltPeer,
  count: number,
): Promise<{ hydrate: Runs; toggle: Runs; visit: Visit }> {
  const visit = await site.visit(peer, { count, counted: true });
  const during = async (act: string): Promise<Runs> => {
    await visit.page.evaluate('globalThis.reactRuns = { commits: 0, components: 0 }');
    await visit.page.evaluate(act);
    await visit.page.evaluate(() => window.bench.settle());
    return (await visit.page.evaluate('globalThis.reactRuns')) as Runs;
  };
  const hydrate = await during(`bench.hydrate(${count}, false)`);
  // The first press also does work that is needed only once.
  await during('bench.click(1)');
  return { hydrate, toggle: await during('bench.click(2)'), visit };
}

export async function htmlBytes(peer: BuiltPeer, count: number): Promise<number> {
  return Buffer.byteLength(await peer.server.html(count));
}

export function add(samples: Samples | undefined, name: string, value: number): void {
  if (!samples) return;
  samples[name] = [...(samples[name] ?? []), value];
}
