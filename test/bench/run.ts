/** `npm run bench` measures Nurijip and its peers. See stories/Performance.mdx. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { differencesOf, measureBudget } from './budget.js';
import { type BuiltPeer, buildPeer, root } from './build.js';
import { pageOf } from './content.js';
import {
  add,
  countRuns,
  htmlBytes,
  hydrate,
  inTurn,
  type Plan,
  plans,
  type Samples,
  timeServers,
} from './measure.js';
import { floor, floorAria, ourPage, ours, peers, radix } from './peers.js';
import { faultsOf } from './refuse.js';
import { markdown, type Result, rowsOf, versionsOf } from './report.js';
import { type Site, startSite } from './site.js';

const { values: options } = parseArgs({
  options: {
    /** Runs fewer rounds. It takes about three minutes and is less exact. */
    quick: { type: 'boolean', default: false },
    /** Ids of peers, separated by commas. Nurijip, Radix and the hand-written pages always run. */
    peers: { type: 'string' },
    /** Writes the result for the page in Storybook. */
    record: { type: 'boolean', default: false },
    /** Measures and writes only the budget. */
    budget: { type: 'boolean', default: false },
  },
});

const begun = Date.now();
const log = (text: string) =>
  process.stderr.write(
    `${String(Math.round((Date.now() - begun) / 1000)).padStart(4)} s  ${text}\n`,
  );

if (options.budget) await writeBudget();
else await bench();

async function writeBudget(): Promise<void> {
  const file = path.join(root, 'test/performance/budget.json');
  const measured = await measureBudget();
  const changes = differencesOf(JSON.parse(readFileSync(file, 'utf8')), measured);
  writeFileSync(file, `${JSON.stringify(measured, null, 2)}\n`);
  process.stdout.write(`${changes.join('\n') || 'The budget has not changed.'}\n`);
}

async function bench(): Promise<void> {
  if (options.record && (options.quick || options.peers !== undefined)) {
    throw new Error('--record needs a whole run. Remove --quick and --peers.');
  }
  const load = Number(loadavg()[0]?.toFixed(1));
  const wanted = options.peers?.split(',');
  const always = [ours, ourPage, radix, floorAria, floor];
  for (const id of wanted ?? []) {
    if (!peers.some((peer) => peer.id === id)) {
      throw new Error(
        `No peer has the id "${id}". The ids are: ${peers.map((peer) => peer.id).join(', ')}.`,
      );
    }
  }
  const chosen = peers.filter(
    (peer) => !wanted || always.includes(peer) || wanted.includes(peer.id),
  );
  const built: BuiltPeer[] = [];
  for (const peer of chosen) {
    log(`build ${peer.id}`);
    built.push(await buildPeer(peer));
  }
  const site = await startSite(built);
  try {
    const refused: Result['refused'] = {};
    for (const peer of built) {
      log(`check ${peer.id}`);
      const faults = await faultsOf(site, peer);
      if (faults.length > 0) refused[peer.id] = faults;
    }
    const kept = built.filter(({ id }) => !refused[id]);
    const samples = await measureAll(site, kept, options.quick ? plans.quick : plans.whole);
    const result: Result = {
      date: new Date().toISOString().slice(0, 10),
      machine: {
        cores: cpus().length,
        load,
        node: process.versions.node,
        chromium: site.browser.version(),
      },
      peers: kept.map((peer) => ({
        id: peer.id,
        title: peer.title,
        versions: versionsOf(peer, versionOf),
      })),
      refused,
      rows: rowsOf(samples),
    };
    write(result, samples);
    if (Object.keys(refused).length > 0) process.exitCode = 1;
  } finally {
    await site.close();
  }
}

async function measureAll(
  site: Site,
  kept: readonly BuiltPeer[],
  plan: Plan,
): Promise<Map<string, Samples>> {
  const all = new Map(kept.map(({ id }) => [id, {} as Samples]));
  for (const peer of kept) {
    const own = all.get(peer.id);
    const html = await peer.server.html(6);
    add(own, 'script', peer.bytes.script / 1024);
    add(own, 'html', (await htmlBytes(peer, 6)) / 1000);
    add(own, 'texts', pageOf(6).tasks.filter(({ text }) => html.includes(text)).length);
  }
  log('server rendering');
  for (const [peer, taken] of await timeServers(kept, plan.server)) {
    Object.assign(all.get(peer.id) ?? {}, taken);
  }
  for (const step of plan.hydration) {
    log(`hydration of ${step.count}${step.transition ? ' in a transition' : ''}`);
    const able = kept.filter(({ kind }) => kind === 'react' || !step.transition);
    await inTurn(able, step.rounds, async (peer) => {
      for (const [name, values] of Object.entries(await hydrate(site, peer, step))) {
        for (const value of values) add(all.get(peer.id), name, value);
      }
    });
  }
  for (const count of plan.runs) {
    log(`components run, ${count}`);
    for (const peer of kept.filter(({ kind }) => kind === 'react')) {
      const { hydrate: first, toggle, visit } = await countRuns(site, peer, count);
      await visit.close();
      const own = all.get(peer.id);
      add(own, `hydrate commits ${count}`, first.commits);
      add(own, `toggle commits ${count}`, toggle.commits);
      add(own, `toggle components ${count}`, toggle.components);
    }
  }
  return all;
}

function write(result: Result, samples: ReadonlyMap<string, Samples>): void {
  const folder = path.join(root, 'bench-results');
  mkdirSync(folder, { recursive: true });
  const whole = { ...result, samples: Object.fromEntries(samples) };
  writeFileSync(path.join(folder, 'bench.json'), `${JSON.stringify(whole, null, 1)}\n`);
  writeFileSync(path.join(folder, 'bench.md'), markdown(result));
  process.stdout.write(markdown(result));
  log('written to bench-results/');
  if (!options.record) return;
  const kept = path.join(root, 'stories/content/bench.json');
  writeFileSync(kept, `${JSON.stringify(result, null, 2)}\n`);
  log('kept in stories/content/bench.json');
}

function versionOf(name: string): string {
  const folder = name === 'nurijip' ? root : path.join(root, 'node_modules', name);
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).version;
}
