import { closePage } from '../browserPages.js';
import type { Check } from '../subject.js';
import { findingsOf, type Place, readPage, withPage } from './probe.js';

/** Words of closed content, from the page with script, with the place of what contains them. */
async function closedContent(
  subject: Parameters<Check['run']>[0],
): Promise<(Place & { id: string })[]> {
  return readPage(subject, (page) =>
    page.evaluate(() => {
      const { controlled, place } = window.nurijipAudit;
      return [...document.querySelectorAll('[aria-expanded="false"]')].flatMap((button) =>
        controlled(button)
          .filter((panel) => panel.textContent?.trim())
          .map((panel) => ({ ...place(button, ''), id: panel.id })),
      );
    }),
  );
}

export const print: Check = {
  criterion: 'print',
  name: 'Closed content is printed in full',
  async run(subject) {
    const closed = await closedContent(subject);
    return withPage(subject, {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const missing = await page.evaluate(
        (ids) =>
          ids.filter((id) => {
            const panel = document.getElementById(id);
            if (!panel) return true;
            const { height } = panel.getBoundingClientRect();
            return height < 5 || !panel.checkVisibility({ checkVisibilityCSS: true });
          }),
        closed.map(({ id }) => id),
      );
      return findingsOf(
        'print',
        'print',
        closed
          .filter(({ id }) => missing.includes(id))
          .map((place) => ({
            ...place,
            message: 'What it opens is not printed while it is closed.',
          })),
      );
    });
  },
};

export const withoutScript: Check = {
  criterion: 'script off',
  name: 'Without script all text is readable, and no button is without effect',
  async run(subject) {
    const closed = await closedContent(subject);
    const page = await subject.open({
      javaScriptEnabled: false,
      viewport: { width: 1280, height: 720 },
    });
    try {
      const panels = closed.map((place) => ({ place, panel: page.locator(`[id="${place.id}"]`) }));
      const counts = await Promise.all(panels.map(({ panel }) => panel.count()));
      if (closed.length > 0 && counts.every((count) => count === 0)) {
        const message = 'Without script the page has none of this content, so script renders it.';
        return findingsOf(
          'script off',
          'script-off',
          [{ path: 'body', tag: '<body>', message }],
          'cantTell',
        );
      }
      const places: Place[] = [];
      for (const { place, panel } of panels) {
        const first = panel.first();
        const box = await first.boundingBox({ timeout: 2000 }).catch(() => null);
        if (!box || box.height < 5 || !(await first.isVisible())) {
          places.push({ ...place, message: 'Without script nobody can read what it opens.' });
        }
      }
      return findingsOf('script off', 'script-off', places);
    } finally {
      await closePage(page);
    }
  },
};

export const find: Check = {
  criterion: 'find in page',
  name: 'Find-in-page reaches closed content',
  async run(subject) {
    const closed = await closedContent(subject);
    return readPage(subject, async (page) => {
      const unreachable = await page.evaluate(
        (ids) =>
          ids.filter((id) => {
            const panel = document.getElementById(id);
            return (
              !panel?.closest('[hidden="until-found"], details') &&
              !panel?.querySelector('[hidden="until-found"]')
            );
          }),
        closed.map(({ id }) => id),
      );
      return findingsOf(
        'find in page',
        'find-in-page',
        closed
          .filter(({ id }) => unreachable.includes(id))
          .map((place) => ({
            ...place,
            message: 'Find-in-page does not find what it opens while it is closed.',
          })),
      );
    });
  },
};

export const address: Check = {
  criterion: 'link to a task',
  name: 'A link to closed content, or to its heading, opens it',
  async run(subject) {
    const targets = await readPage(subject, (page) =>
      page.evaluate(() => {
        const { controlled, place } = window.nurijipAudit;
        // A fold of a breadcrumb has no address. Content with a heading has one.
        return [...document.querySelectorAll('[aria-expanded="false"]')].flatMap((button) => {
          const heading = button.closest('h1, h2, h3, h4, h5, h6, summary, [role=heading]');
          const panel = controlled(button)[0];
          if (!heading || !panel || button.matches(':disabled, [aria-disabled=true]')) return [];
          const item =
            heading.closest('[id]:not(main, body, html)') ??
            heading.parentElement?.closest('[id]:not(main)');
          const id = item?.contains(panel) ? item.id : panel.id;
          return [{ ...place(button, ''), id, panel: panel.id }];
        });
      }),
    );
    const places: Place[] = [];
    for (const { id, panel, ...place } of targets.slice(0, 3)) {
      const isShown = await withPage(subject, {}, async (page) => {
        await page.evaluate((hash) => {
          window.location.hash = hash;
        }, id);
        return page
          .waitForFunction(
            (open) => {
              const element = document.getElementById(open);
              return (
                element?.checkVisibility({
                  contentVisibilityAuto: true,
                  checkVisibilityCSS: true,
                }) && element.getBoundingClientRect().height > 5
              );
            },
            panel,
            { timeout: 3000 },
          )
          .then(
            () => true,
            () => false,
          );
      });
      if (!isShown) places.push({ ...place, message: `The address #${id} does not open it.` });
    }
    return findingsOf('link to a task', 'address', places);
  },
};
