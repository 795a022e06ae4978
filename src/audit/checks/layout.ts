import type { Page } from 'playwright';
import type { Check } from '../subject.js';
import { findingsOf, type Place, settle, withPage } from './probe.js';

/** Opens what is closed: a panel can also cut off the text that it opens. */
async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const button of document.querySelectorAll<HTMLElement>('[aria-expanded="false"]')) {
      if (window.nurijipAudit.isVisible(button) && !button.matches(':disabled')) button.click();
    }
  });
  await settle(page);
  await page.evaluate(() =>
    Promise.race([
      Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
      new Promise((resolve) => setTimeout(resolve, 2000)),
    ]),
  );
}

/** Returns the texts that are cut off as the page is, and with everything open. */
async function clippedInBothStates(page: Page, what: string): Promise<Place[]> {
  const closed = await clippedTexts(page, what);
  await openAll(page);
  return [...closed, ...added(closed, await clippedTexts(page, what))];
}

/** Returns the texts that a box cuts off, so that nobody can scroll to the rest. */
function clippedTexts(page: Page, what: string): Promise<Place[]> {
  return page.evaluate((reason) => {
    const { isVisible, place } = window.nurijipAudit;
    const found: Place[] = [];
    for (const element of document.body.querySelectorAll('*')) {
      const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
      if (clientWidth < 3 || clientHeight < 3 || !element.textContent?.trim()) continue;
      if (element.getAttribute('aria-hidden') === 'true' || !isVisible(element)) continue;
      const { overflowX, overflowY, textOverflow, clipPath } = getComputedStyle(element);
      if (clipPath.startsWith('inset(50%')) continue;
      const down = /hidden|clip/.test(overflowY) && scrollHeight > clientHeight + 2;
      const across = /hidden|clip/.test(overflowX) && scrollWidth > clientWidth + 2;
      if (!down && !across) continue;
      // Only text counts. A picture may be cut off.
      const box = element.getBoundingClientRect();
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const text = walker.currentNode;
        const parent = text.parentElement;
        if (!text.textContent?.trim() || !parent || !isVisible(parent)) continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        const { right, bottom, left, width } = range.getBoundingClientRect();
        if (width <= 1) continue;
        const isOutside = (down && bottom > box.bottom + 2) || (across && right > box.right + 2);
        const isOver = across && left < box.left - 2;
        if (isOutside || isOver) {
          const kind = textOverflow === 'ellipsis' ? 'cut off with an ellipsis' : 'cut off';
          found.push(place(element, `Text is ${kind} ${reason}, and nobody can scroll to it.`));
          break;
        }
      }
    }
    return found;
  }, what);
}

/** Returns what was not there before. */
function added(before: readonly Place[], after: readonly Place[]): Place[] {
  const known = new Set(before.map(({ path }) => path));
  return after.filter(({ path }) => !known.has(path));
}

export const reflow: Check = {
  criterion: '1.4.10',
  name: 'Nothing is wider than the window or cut off at 320 × 256 CSS px',
  run: (subject) =>
    withPage(subject, { viewport: { width: 320, height: 256 } }, async (page) => {
      const wide = await page.evaluate(() => {
        const { isVisible, place } = window.nurijipAudit;
        const width = document.documentElement.clientWidth;
        const scrolled = document.scrollingElement?.scrollWidth ?? 0;
        const isHidden = /hidden|clip/.test(getComputedStyle(document.body).overflowX);
        if (scrolled <= width + 1 && !isHidden) return [];
        const isOut = (element: Element) => {
          if (element.getBoundingClientRect().right <= width + 1 || !isVisible(element))
            return false;
          // Two-dimensional content, such as a table, may scroll in a box of its own.
          for (
            let box = element.parentElement;
            box && box !== document.body;
            box = box.parentElement
          ) {
            if (/auto|scroll|hidden|clip/.test(getComputedStyle(box).overflowX)) return false;
          }
          return true;
        };
        return [...document.body.querySelectorAll('*')]
          .filter((element) => isOut(element) && ![...element.children].some(isOut))
          .map((element) => {
            const right = Math.round(element.getBoundingClientRect().right);
            return place(element, `It reaches to ${right} px in a window of ${width} px.`);
          });
      });
      return findingsOf('1.4.10', 'reflow', [
        ...wide,
        ...(await clippedInBothStates(page, 'in a window of 320 × 256 CSS px')),
      ]);
    }),
};

export const textSize: Check = {
  criterion: '1.4.4',
  name: 'No text is cut off at 200 %, by zoom or by the size of text',
  async run(subject) {
    const zoomed = await withPage(subject, { viewport: { width: 640, height: 512 } }, (page) =>
      clippedInBothStates(page, 'at a zoom of 200 %'),
    );
    const enlarged = await withPage(subject, {}, async (page) => {
      await openAll(page);
      const before = await clippedTexts(page, 'at 200 % text');
      await page.evaluate(() => {
        const { documentElement: root } = document;
        root.style.setProperty('font-size', '200%', 'important');
        document.body.style.setProperty('font-size', '200%');
      });
      return added(before, await clippedTexts(page, 'at 200 % text'));
    });
    return findingsOf('1.4.4', 'text-size', [...zoomed, ...enlarged]);
  },
};

export const textSpacing: Check = {
  criterion: '1.4.12',
  name: 'No text is cut off or covered with the text spacing of the criterion',
  run: async (subject) => {
    const found: Place[] = [];
    for (const width of [1280, 320]) {
      const options = { viewport: { width, height: 720 } };
      found.push(
        ...(await withPage(subject, options, async (page) => {
          const reason = `with the text spacing of WCAG 1.4.12 in ${width} px`;
          await openAll(page);
          const before = await clippedTexts(page, reason);
          await page.evaluate(() => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(
              '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
            );
            document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
          });
          return added(before, await clippedTexts(page, reason));
        })),
      );
    }
    return findingsOf('1.4.12', 'text-spacing', found);
  },
};

export const orientation: Check = {
  criterion: '1.3.4',
  name: 'Nothing is turned or hidden in one orientation only',
  async run(subject) {
    const turned: Map<string, { place: Place; angle: number }>[] = [];
    for (const viewport of [
      { width: 400, height: 800 },
      { width: 800, height: 400 },
    ]) {
      const found = await withPage(subject, { viewport }, (page) =>
        page.evaluate(() =>
          [...document.querySelectorAll('*')].flatMap((element) => {
            const { transform, rotate } = getComputedStyle(element);
            let angle = rotate && rotate !== 'none' ? Number.parseFloat(rotate) : 0;
            if (transform !== 'none') {
              const { a, b } = new DOMMatrix(transform);
              angle += (Math.atan2(b, a) * 180) / Math.PI;
            }
            const whole = ((Math.round(angle) % 360) + 360) % 360;
            const message = 'It is turned by 90 degrees in one orientation only.';
            return whole
              ? [{ place: window.nurijipAudit.place(element, message), angle: whole }]
              : [];
          }),
        ),
      );
      turned.push(new Map(found.map((one) => [one.place.path, one])));
    }
    const [upright, wide] = turned;
    const places = [...new Set([...(upright?.keys() ?? []), ...(wide?.keys() ?? [])])].flatMap(
      (path) => {
        const [one, other] = [upright?.get(path), wide?.get(path)];
        const difference = Math.abs((one?.angle ?? 0) - (other?.angle ?? 0));
        const isQuarter = Math.abs(difference - 90) < 3 || Math.abs(difference - 270) < 3;
        const place = (one ?? other)?.place;
        return place && isQuarter ? [place] : [];
      },
    );
    return findingsOf('1.3.4', 'orientation', places);
  },
};
