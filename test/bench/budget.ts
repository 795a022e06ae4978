import { buildPeer, built, gzipped, libraryScript } from './build.js';
import { countRuns, htmlBytes } from './measure.js';
import { ourPage, ours } from './peers.js';
import { startSite, type Visit } from './site.js';

/** What the package costs those who use it. */
export interface Budget {
  /** Scripts and styles minified and compressed, React apart; HTML as the server sends it. */
  bytes: Record<string, number>;
  /** What does not depend on the machine. */
  exact: Record<string, number | string>;
}

const components = ['Breadcrumb', 'KeyTasksPage', 'SkipNav', 'TaskAccordion', 'VisionBanner'];
const sheets = ['nurijip/styles.css', 'nurijip/tokens.css', 'nurijip/themes/krds.css'];

const targets = {
  'the window': 'window',
  'the document': 'document',
  'the accordion': "document.querySelector('.nj-task-accordion')",
};

/** Measures what `npm run build` has made. */
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
    for (const sheet of sheets) bytes[sheet] = gzipped((await built(`import '${sheet}';`)).css);
    bytes['HTML of the accordion of 6 tasks'] =
      (await htmlBytes(accordion, 6)) - (await htmlBytes(accordion, 0));
    bytes['HTML of the page of 6 tasks'] = await htmlBytes(page, 6);

    const exact: Budget['exact'] = {};
    for (const count of [6, 60, 1000]) {
      const { hydrate, toggle, visit } = await countRuns(site, accordion, count);
      exact[`commits to hydrate ${count} tasks`] = hydrate.commits;
      exact[`components run to hydrate ${count} tasks`] = hydrate.components;
      exact[`commits of a toggle among ${count} tasks`] = toggle.commits;
      exact[`components run by a toggle among ${count} tasks`] = toggle.components;
      exact[`elements of ${count} tasks`] = await visit.page.evaluate(
        () => document.querySelectorAll('.nj-task-accordion, .nj-task-accordion *').length,
      );
      if (count === 6) {
        for (const [name, target] of Object.entries(targets)) {
          exact[`listeners on ${name}`] = (await listenersOn(visit, target)).join(' ');
        }
      }
      await visit.close();
    }
    return { bytes, exact };
  } finally {
    await site.close();
  }
}

/** The names of the events that something on the page listens for there. */
export async function listenersOn({ protocol }: Visit, target: string): Promise<string[]> {
  const { result } = await protocol.send('Runtime.evaluate', { expression: target });
  if (!result.objectId) throw new Error(`The page has no ${target}.`);
  const { listeners } = await protocol.send('DOMDebugger.getEventListeners', {
    objectId: result.objectId,
  });
  return listeners.map(({ type }) => type).sort();
}

const advice =
  'If this is meant, run `npm run bench -- --budget` and commit test/performance/budget.json with the change.';

/** What of the package is not as its budget says: more bytes, much fewer, or another count. */
export function unlike(budget: Budget, measured: Budget): string[] {
  const bytes = Object.entries(measured.bytes).flatMap(([name, size]) => {
    const allowed = budget.bytes[name];
    if (allowed === undefined) return `${name} has no budget: it has ${size} bytes. ${advice}`;
    const change = ((size / allowed - 1) * 100).toFixed(1);
    if (size > allowed * 1.01) {
      return `${name} grew by ${change} %, from ${allowed} to ${size} bytes (limit: 1 %). Every visitor of a page that uses it downloads them. ${advice}`;
    }
    if (size < allowed * 0.95) {
      return `${name} shrank by ${change.slice(1)} %, from ${allowed} to ${size} bytes. Lower its budget, so that what was won is kept. ${advice}`;
    }
    return [];
  });
  const counts = Object.entries(measured.exact).flatMap(([name, count]) => {
    const allowed = budget.exact[name];
    if (count === allowed) return [];
    const more = typeof allowed === 'number' && typeof count === 'number' && count > allowed;
    const why = more ? ' It is work in the browser of every visitor.' : '';
    return `${name}: ${count}, the budget says ${allowed ?? 'nothing'}.${why} ${advice}`;
  });
  const gone = [...Object.keys(budget.bytes), ...Object.keys(budget.exact)]
    .filter((name) => !(name in measured.bytes) && !(name in measured.exact))
    .map((name) => `${name} has a budget and was not measured. ${advice}`);
  return [...bytes, ...counts, ...gone];
}

/** Every figure that differs, for whoever writes the budget anew. */
export function changesOf(before: Budget, after: Budget): string[] {
  return (['bytes', 'exact'] as const).flatMap((part) =>
    Object.entries(after[part])
      .filter(([name, value]) => value !== before[part][name])
      .map(([name, value]) => `${name}: ${before[part][name] ?? 'nothing'} → ${value}`),
  );
}
