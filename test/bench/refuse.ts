import type { BuiltPeer } from './build.js';
import { pageOf, textsAbove } from './content.js';
import type { Site, Visit } from './site.js';

/**
 * Why a page must not be measured; nothing when it may. A page that lacks a text, or that a mouse
 * cannot open and close, has less to do than the others: its figures would be too good.
 */
export async function faultsOf(site: Site, peer: BuiltPeer): Promise<string[]> {
  const page = pageOf(6);
  const visit = await site.visit(peer, { count: 6 });
  try {
    await visit.page.evaluate(() => window.bench.hydrate(6, false));
    await visit.page.evaluate(() => window.bench.settle());
    const faults: string[] = [];
    for (const text of [...textsAbove(page), ...page.tasks.map(({ title }) => title)]) {
      if (!(await has(visit, text))) faults.push(`The page lacks a text: ${text}`);
    }
    const count = await visit.page.evaluate(() => window.bench.triggers().length);
    if (count !== 6) faults.push(`The page has ${count} buttons for its 6 tasks.`);
    for (const [index, { text }] of page.tasks.slice(0, count).entries()) {
      // One reason is enough: what is broken in one task is broken in all.
      if (faults.length === 0) faults.push(...(await faultsOfTask(visit, index, text)));
    }
    const errors = await visit.page.evaluate(() => window.bench.errors);
    return [...faults, ...[...visit.faults, ...errors].map((error) => `The page says: ${error}`)];
  } catch (error) {
    return [`The page cannot be used: ${(error as Error).message}`];
  } finally {
    await visit.close();
  }
}

const has = ({ page }: Visit, text: string) =>
  page.evaluate((wanted) => window.bench.has(wanted), text);

async function faultsOfTask({ page }: Visit, index: number, text: string): Promise<string[]> {
  const isOpen = () => page.evaluate((at) => window.bench.isOpen(at), index);
  const isShown = () => page.evaluate((wanted) => window.bench.isShown(wanted), text);
  /** Some animations end later than any script can tell. */
  const becomes = async (state: () => Promise<boolean>, wanted: boolean) => {
    for (let tries = 0; tries < 30; tries += 1) {
      if ((await state()) === wanted) return true;
      await page.evaluate(() => window.bench.settle());
    }
    return false;
  };
  const press = async () => {
    const trigger = await page.evaluateHandle((at) => window.bench.triggers()[at], index);
    await trigger.asElement()?.click({ timeout: 5000 });
    await page.evaluate(() => window.bench.settle());
  };
  const name = `Task ${index + 1}`;
  const faults: string[] = [];
  if ((await isOpen()) || (await isShown())) faults.push(`${name} is open before it is pressed.`);
  await press();
  if (!(await becomes(isOpen, true)))
    faults.push(`${name} does not say after a press that it is open.`);
  if (!(await becomes(isShown, true))) faults.push(`${name} does not show its text after a press.`);
  await press();
  if (!(await becomes(isOpen, false)) || !(await becomes(isShown, false))) {
    faults.push(`${name} does not close at a second press.`);
  }
  return faults;
}
