import type { BuiltPeer } from './build.js';
import { pageOf, textsAbove } from './content.js';
import type { Site, Visit } from './site.js';

/**
 * Returns the reasons against measuring a page. A page without all texts, or whose tasks do not open
 * and close, does less work than the others, so its figures would be too good.
 */
export async function faultsOf(site: Site, peer: BuiltPeer): Promise<string[]> {
  const page = pageOf(6);
  const visit = await site.visit(peer, { count: 6 });
  try {
    await visit.page.evaluate(() => window.bench.hydrate(6, false));
    await visit.page.evaluate(() => window.bench.settle());
    const faults: string[] = [];
    for (const text of [...textsAbove(page), ...page.tasks.map(({ title }) => title)]) {
      if (!(await has(visit, text))) faults.push(`The page does not have the text: ${text}`);
    }
    const count = await visit.page.evaluate(() => window.bench.triggers().length);
    if (count !== 6) faults.push(`The page has ${count} buttons for its 6 tasks.`);
    for (const [index, { text }] of page.tasks.slice(0, count).entries()) {
      // The other tasks probably have the same fault.
      if (faults.length === 0) faults.push(...(await faultsOfTask(visit, index, text)));
    }
    const errors = await visit.page.evaluate(() => window.bench.errors);
    return [
      ...faults,
      ...[...visit.faults, ...errors].map((error) => `The page reports: ${error}`),
    ];
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
  /** Waits for the state: the end of some animations cannot be observed. */
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
  if (!(await becomes(isOpen, true))) faults.push(`${name} is not reported as open after a press.`);
  if (!(await becomes(isShown, true))) faults.push(`${name} does not show its text after a press.`);
  await press();
  if (!(await becomes(isOpen, false)) || !(await becomes(isShown, false))) {
    faults.push(`${name} does not close after a second press.`);
  }
  return faults;
}
