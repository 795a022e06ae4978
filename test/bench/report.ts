import { median, ratio, type Samples } from './measure.js';
import type { Peer } from './peers.js';

/** A row of the table: one figure of every peer. */
export interface Row {
  title: string;
  /** The goal of Nurijip as text. */
  goal: string;
  /** The figures by the id of the peer. A figure may be missing. */
  cells: Record<string, number>;
}

/** The recorded result. It has no single rounds. */
export interface Result {
  date: string;
  machine: { cores: number; load: number; node: string; chromium: string };
  peers: readonly { id: string; title: string; versions: string }[];
  /** The reasons for each peer that was not measured. */
  refused: Record<string, readonly string[]>;
  rows: readonly Row[];
}

interface Definition {
  title: string;
  goal: string;
  /** The name of the figure in the samples. */
  figure: string;
  /** Each round is divided by the same round of this peer. */
  base?: 'floor' | 'floor-aria' | 'radix';
}

const tasks = (count: number) => `${count.toLocaleString('en')} tasks`;

const serverRows = [6, 100, 1000].flatMap((count): Definition[] => [
  {
    title: `Server rendering, × the same ARIA by hand, ${tasks(count)}`,
    goal: '≤ 2.9',
    figure: `server ${count}`,
    base: 'floor-aria',
  },
  {
    title: `Server rendering, × Radix, ${tasks(count)}`,
    goal: '≤ 0.35',
    figure: `server ${count}`,
    base: 'radix',
  },
]);

const hydrationRows = (
  [
    [6, '≤ 2.0'],
    [30, '≤ 2.8'],
    [100, '≤ 3.7'],
  ] as const
).map(
  ([count, goal]): Definition => ({
    title: `Hydration, main thread, × details by hand, ${tasks(count)}`,
    goal,
    figure: `hydration ${count}`,
    base: 'floor',
  }),
);

const runRows = [6, 100, 1000].map(
  (count): Definition => ({
    title: `Components run by a toggle, ${tasks(count)}`,
    goal: '≤ 31',
    figure: `toggle components ${count}`,
  }),
);

const definitions: readonly Definition[] = [
  ...serverRows,
  ...hydrationRows,
  {
    title: 'First click, main thread, × details by hand, 6 tasks',
    goal: '≤ 2.2',
    figure: 'first click 6',
    base: 'floor',
  },
  {
    title: 'Later click, main thread, × details by hand, 6 tasks',
    goal: '≤ 1.7',
    figure: 'later click 6',
    base: 'floor',
  },
  ...runRows,
  { title: 'Commits to hydrate, 6 tasks', goal: '1', figure: 'hydrate commits 6' },
  { title: 'Commits of a toggle, 6 tasks', goal: '1', figure: 'toggle commits 6' },
  { title: 'Blocking at hydration, ms, 30 tasks', goal: '0', figure: 'blocking 30' },
  { title: 'Blocking at hydration, ms, 1,000 tasks', goal: '≤ 250', figure: 'blocking 1000' },
  {
    title: 'The same in startTransition(hydrateRoot)',
    goal: '≤ 70',
    figure: 'blocking 1000 in a transition',
  },
  {
    title: 'Script without React, gzip, KiB',
    goal: '≤ 12; whole page ≤ 14',
    figure: 'script',
  },
  { title: 'HTML of the page, kB, 6 tasks', goal: 'whole page ≤ 7.9', figure: 'html' },
  { title: 'Texts of the 6 tasks that are in the HTML', goal: '6', figure: 'texts' },
];

export function rowsOf(samples: ReadonlyMap<string, Samples>): Row[] {
  return definitions.map(({ title, goal, figure, base }) => {
    const cells: Row['cells'] = {};
    for (const [id, { [figure]: values }] of samples) {
      const against = base && samples.get(base)?.[figure];
      if (!values || (base && !against)) continue;
      cells[id] = round(against ? ratio(values, against) : median(values));
    }
    return { title, goal, cells };
  });
}

/** Keeps three digits. More would not be repeatable. */
const round = (value: number) => (value >= 100 ? Math.round(value) : Number(value.toPrecision(3)));

export function markdown({ date, machine, peers, refused, rows }: Result): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const shown = (value: number | undefined) => (value === undefined ? '–' : String(value));
  return [
    `${date}, Chromium ${machine.chromium}, Node ${machine.node}, ${machine.cores} cores, load ${machine.load} at the start.`,
    '',
    line(['figure', 'goal', ...peers.map(({ title }) => title)]),
    `|---|---|${peers.map(() => '--:').join('|')}|`,
    ...rows.map(({ title, goal, cells }) =>
      line([title, goal, ...peers.map(({ id }) => shown(cells[id]))]),
    ),
    '',
    ...peers.map(({ title, versions }) => `- ${title}: ${versions}`),
    ...Object.entries(refused).map(([id, faults]) => `- ${id} was refused: ${faults.join(' ')}`),
    '',
  ].join('\n');
}

/** Returns the installed versions of a peer's packages. */
export function versionsOf({ packages }: Peer, versionOf: (name: string) => string): string {
  return packages.map((name) => `${name} ${versionOf(name)}`).join(', ');
}
