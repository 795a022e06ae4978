import { buildPeer, bundle, gzipped, libraryScript } from './build.js';
import { countRuns, htmlBytes } from './measure.js';
import { ourPage, ours } from './peers.js';
import { startSite, type Visit } from './site.js';

/** The cost of the package for its users. No figure depends on the machine. */
export interface Budget {
  /** Scripts (without React) and styles are minified and compressed. HTML is not. */
  bytes: Record<string, number>;
  /** Commits, components, elements, and the names of events with a listener. */
  counts: Record<string, number | string>;
}

const components = ['Breadcrumb', 'KeyTasksPage', 'SkipNav', 'TaskAccordion', 'VisionBanner'];
const sheets = ['nurijip/styles.css', 'nurijip/tokens.css', 'nurijip/themes/krds.css'];

const targets = {
  'the window': 'window',
  'the document': 'document',
  'the accordion': "document.querySelector('.nj-task-accordion')",
};

/** Measures the built package in `dist`. */
export async function measureBudget(): Promise<Budget> {
  const accordion = await buildPeer(ours);
  const page = await buildPeer(ourPage);
  const site = await startSite([accordion, page]);
  try {
    const bytes: Budget['bytes'] = {
      nurijip: gzipped(await libraryScript(`export * from 'nurijip';`)),
    };
    for (const name of components) {
      bytes[name] = gzipped(await libraryScript(`export { ${name} } from 'nurijip';`));
    }
    bytes['nurijip/content'] = gzipped(await libraryScript(`export * from 'nurijip/content';`));
    for (const sheet of sheets) bytes[sheet] = gzipped((await bundle(`import '${sheet}';`)).css);
    bytes['HTML of the accordion of 6 tasks'] =
      (await htmlBytes(accordion, 6)) - (await htmlBytes(accordion, 0));
    bytes['HTML of the page of 6 tasks'] = await htmlBytes(page, 6);

    const counts: Budget['counts'] = {};
    for (const count of [6, 60, 1000]) {
      const { hydrate, toggle, visit } = await countRuns(site, accordion, count);
      counts[`commits to hydrate ${count} tasks`] = hydrate.commits;
      counts[`components run to hydrate ${count} tasks`] = hydrate.components;
      counts[`commits of a toggle among ${count} tasks`] = toggle.commits;
      counts[`components run by a toggle among ${count} tasks`] = toggle.components;
      counts[`elements of ${count} tasks`] = await visit.page.evaluate(
        () => document.querySelectorAll('.nj-task-accordion, .nj-task-accordion *').length,
      );
      if (count === 6) {
        for (const [name, target] of Object.entries(targets)) {
          counts[`listeners on ${name}`] = (await listenersOn(visit, target)).join(' ');
        }
      }
      await visit.close();
    }
    return { bytes, counts };
  } finally {
    await site.close();
  }
}

/** Returns the names of the events that have a listener on the target, an expression in the page. */
export async function listenersOn({ protocol }: Visit, target: string): Promise<string[]> {
  const { result } = await protocol.send('Runtime.evaluate', { expression: target });
  if (!result.objectId) throw new Error(`The page has no ${target}.`);
  const { listeners } = await protocol.send('DOMDebugger.getEventListeners', {
    objectId: result.objectId,
  });
  return listeners.map(({ type }) => type).sort();
}

const advice =
  'If the change needs this, run `npm run bench -- --budget` and commit test/performance/budget.json with it.';

/**
 * Returns a message for each figure that is too high, is not in both lists, or is so much lower that
 * the budget no longer protects it. Fewer components, elements or commits are always allowed.
 */
export function compareWithBudget(budget: Budget, measured: Budget): string[] {
  const bytes = Object.entries(measured.bytes).flatMap(([name, size]) => {
    const allowed = budget.bytes[name];
    if (allowed === undefined) return `${name} has no budget. It has ${size} bytes. ${advice}`;
    const change = ((size / allowed - 1) * 100).toFixed(1);
    if (size > allowed * 1.01) {
      return `${name} grew by ${change} %, from ${allowed} to ${size} bytes (limit: 1 %). Every user of a page with it downloads them. ${advice}`;
    }
    if (size < allowed * 0.95) {
      return `${name} shrank by ${change.slice(1)} %, from ${allowed} to ${size} bytes. A lower budget keeps this gain. ${advice}`;
    }
    return [];
  });
  const counts = Object.entries(measured.counts).flatMap(([name, count]) => {
    const allowed = budget.counts[name];
    if (allowed === undefined) return `${name} has no budget. It is ${count}. ${advice}`;
    const isAllowed = typeof count === 'number' ? count <= Number(allowed) : count === allowed;
    if (isAllowed) return [];
    return `${name} is ${count}, but the budget is ${allowed}. The browser of every user does this work. ${advice}`;
  });
  const missing = [...Object.keys(budget.bytes), ...Object.keys(budget.counts)]
    .filter((name) => !(name in measured.bytes) && !(name in measured.counts))
    .map((name) => `${name} has a budget but was not measured. ${advice}`);
  return [...bytes, ...counts, ...missing];
}

/** Returns a line for each figure that differs. */
export function differencesOf(before: Budget, after: Budget): string[] {
  return (['bytes', 'counts'] as const).flatMap((part) =>
    Object.entries(after[part])
      .filter(([name, value]) => value !== before[part][name])
      .map(([name, value]) => `${name}: ${before[part][name] ?? 'no budget'} → ${value}`),
  );
}
