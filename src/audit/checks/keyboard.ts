import type { Page } from 'playwright';
import type { Check, Subject } from '../subject.js';
import { findingsOf, type Place, settle, withPage } from './probe.js';

interface Stop {
  place: Place;
  title: string;
  address: string;
  isClosedContent: boolean;
  tabIndex: number;
}

/** Presses Tab until the focus leaves the page or returns to the first stop. */
async function walk(
  page: Page,
  key: 'Tab' | 'Shift+Tab',
): Promise<{ stops: Stop[]; trap?: Place }> {
  const stops: Stop[] = [];
  const seen = new Set<string>();
  for (let presses = 0; presses < 300; presses += 1) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      if (!element || element === document.body || element === document.documentElement)
        return null;
      const closed = element.closest('[hidden], [aria-hidden="true"], [inert]');
      const buttons = [...document.querySelectorAll('[aria-expanded="false"]')];
      const isInside = buttons.some((button) =>
        window.nurijipAudit.controlled(button).some((panel) => panel.contains(element)),
      );
      return {
        place: window.nurijipAudit.place(element, ''),
        title: document.title,
        address: window.location.href,
        isClosedContent: Boolean(closed) || isInside,
        tabIndex: (element as HTMLElement).tabIndex,
      };
    });
    if (!stop) return { stops };
    if (seen.has(stop.place.path)) {
      return stop.place.path === stops[0]?.place.path ? { stops } : { stops, trap: stop.place };
    }
    seen.add(stop.place.path);
    stops.push(stop);
  }
  return { stops };
}

/** One walk in each direction serves several checks of a page. */
const walks = new WeakMap<Subject, ReturnType<typeof walkBoth>>();

async function walkBoth(subject: Subject) {
  const forward = await withPage(subject, {}, async (page) => {
    const start = await page.evaluate(() => ({
      title: document.title,
      address: window.location.href,
      targets: window.nurijipAudit.stops().map((element) => window.nurijipAudit.place(element, '')),
    }));
    return { ...(await walk(page, 'Tab')), start };
  });
  const backward = await withPage(subject, {}, (page) => walk(page, 'Shift+Tab'));
  return { forward, backward };
}

function walkOnce(subject: Subject) {
  const known = walks.get(subject) ?? walkBoth(subject);
  walks.set(subject, known);
  return known;
}

export const keyboard: Check = {
  criterion: '2.1.1',
  name: 'Tab reaches everything that a pointer operates',
  async run(subject) {
    const { forward } = await walkOnce(subject);
    const reached = new Set(forward.stops.map(({ place }) => place.path));
    const missed = forward.trap
      ? []
      : forward.start.targets
          .filter(({ path }) => !reached.has(path))
          .map((place) => ({ ...place, message: 'Tab does not reach it.' }));
    const pointerOnly = await withPage(subject, {}, async (page) => {
      const client = await page.context().newCDPSession(page);
      const { root } = await client.send('DOM.getDocument', { depth: 0 });
      const { nodeIds } = await client.send('DOM.querySelectorAll', {
        nodeId: root.nodeId,
        selector: 'body *',
      });
      const found: Place[] = [];
      for (const nodeId of nodeIds) {
        const { object } = await client.send('DOM.resolveNode', { nodeId });
        if (!object.objectId) continue;
        const { listeners } = await client.send('DOMDebugger.getEventListeners', {
          objectId: object.objectId,
        });
        if (
          !listeners.some(({ type }) =>
            /^(click|mousedown|mouseup|pointerdown|pointerup)$/.test(type),
          )
        )
          continue;
        const { result } = await client.send('Runtime.callFunctionOn', {
          objectId: object.objectId,
          returnByValue: true,
          // React listens on its root and on parts that do nothing. A label and a part of a target are reached.
          functionDeclaration: `function () {
            const { isVisible, place } = window.nurijipAudit;
            const reactive = Object.keys(this).some((key) => key.startsWith('__reactContainer'));
            const inside = this.closest('a[href], button, input, select, textarea, summary, label');
            const around = this.querySelector('a[href], button, input, select, textarea, summary');
            if (reactive || inside || around || !isVisible(this) || this.tabIndex >= 0) return null;
            return place(this, 'A pointer operates it, and no key does.');
          }`,
        });
        if (result.value) found.push(result.value as Place);
      }
      return found;
    });
    return findingsOf('2.1.1', 'keyboard', [...missed, ...pointerOnly]);
  },
};

export const noTrap: Check = {
  criterion: '2.1.2',
  name: 'The focus leaves every part, forwards and backwards',
  async run(subject) {
    const { forward, backward } = await walkOnce(subject);
    return findingsOf(
      '2.1.2',
      'keyboard-trap',
      [forward.trap, backward.trap].flatMap((place, index) =>
        place
          ? [
              {
                ...place,
                message: `The focus does not leave it ${index ? 'backwards' : 'forwards'}.`,
              },
            ]
          : [],
      ),
    );
  },
};

export const focusOrder: Check = {
  criterion: '2.4.3',
  name: 'Tab follows the document and does not enter closed content',
  async run(subject) {
    const { forward } = await walkOnce(subject);
    return findingsOf(
      '2.4.3',
      'focus-order',
      forward.stops.flatMap(({ place, isClosedContent, tabIndex }) => {
        if (tabIndex > 0) return [{ ...place, message: 'A positive tabindex changes the order.' }];
        if (isClosedContent)
          return [{ ...place, message: 'It is in closed or hidden content and gets the focus.' }];
        return [];
      }),
    );
  },
};

export const onFocus: Check = {
  criterion: '3.2.1',
  name: 'The focus alone changes neither the title nor the address nor what is open',
  async run(subject) {
    const { forward } = await walkOnce(subject);
    let { title, address } = forward.start;
    const places: Place[] = [];
    for (const stop of forward.stops) {
      if (stop.title !== title || stop.address !== address) {
        places.push({
          ...stop.place,
          message: 'The focus changes the title or the address of the page.',
        });
      }
      ({ title, address } = stop);
    }
    const opened = await withPage(subject, {}, (page) =>
      page.evaluate(() => {
        const { stops, place } = window.nurijipAudit;
        const found = [];
        for (const element of stops()) {
          const before = element.getAttribute('aria-expanded');
          element.focus();
          const moved =
            document.activeElement !== element && document.activeElement !== document.body;
          if (element.getAttribute('aria-expanded') !== before) {
            found.push(place(element, 'The focus opens or closes it.'));
          } else if (moved)
            found.push(place(element, 'It passes the focus on to another element.'));
        }
        return found;
      }),
    );
    return findingsOf('3.2.1', 'on-focus', [...places, ...opened]);
  },
};

export const characterKeys: Check = {
  criterion: '2.1.4',
  name: 'A letter or a digit alone does nothing',
  run: (subject) =>
    withPage(subject, {}, async (page) => {
      const read = () =>
        page.evaluate(() => [
          document.title,
          window.location.href,
          document.activeElement ? window.nurijipAudit.place(document.activeElement, '').path : '',
          document.body.innerText,
        ]);
      const first = await page.evaluate(() => {
        const element = window.nurijipAudit
          .stops()
          .find((one) => !one.matches('input, select, textarea, [contenteditable]'));
        element?.focus();
        return window.nurijipAudit.place(element ?? document.body, '');
      });
      const before = await read();
      for (const key of 'abcdefghijklmnopqrstuvwxyz0123456789?/') {
        await page.keyboard.press(key);
        await settle(page);
        const after = await read();
        if (after.join('\n') !== before.join('\n')) {
          return findingsOf('2.1.4', 'character-keys', [
            { ...first, message: `The key “${key}” alone changes the page.` },
          ]);
        }
      }
      return [];
    }),
};

export const skipLink: Check = {
  criterion: '2.4.1',
  name: 'The first link skips to the content and takes the focus along',
  run: (subject) =>
    withPage(subject, {}, async (page) => {
      await page.keyboard.press('Tab');
      const first = await page.evaluate(() => {
        const element = document.activeElement;
        const href = element?.getAttribute('href') ?? '';
        const { place, isVisible } = window.nurijipAudit;
        const hasBlocks = Boolean(
          document.querySelector('nav, header, [role=banner], [role=navigation]'),
        );
        return {
          place: place(element ?? document.body, ''),
          href,
          isVisible: Boolean(element && isVisible(element)),
          isNeeded: hasBlocks && Boolean(document.querySelector('main, [role=main]')),
          saysMain: /main|content|본문/i.test(element?.textContent ?? ''),
        };
      });
      const report = (message: string) =>
        findingsOf('2.4.1', 'skip-link', [{ ...first.place, message }]);
      if (!first.href.startsWith('#') || first.href === '#') {
        return first.isNeeded ? report('The first stop is no link that skips to the content.') : [];
      }
      if (!first.isVisible) return report('The skip link is not visible with the focus.');
      await page.keyboard.press('Enter');
      await settle(page);
      const arrived = await page.evaluate((href) => {
        const target = document.getElementById(decodeURIComponent(href.slice(1)));
        const { activeElement } = document;
        return {
          exists: Boolean(target),
          hasFocus: Boolean(
            target && activeElement && (target === activeElement || target.contains(activeElement)),
          ),
          isMain: Boolean(
            target?.closest('main, [role=main]') || target?.querySelector('main, [role=main], h1'),
          ),
        };
      }, first.href);
      if (!arrived.exists) return report(`The page has no element with the id ${first.href}.`);
      if (first.saysMain && !arrived.isMain)
        return report('It names the main content and goes elsewhere.');
      if (arrived.hasFocus) return [];
      // Browsers move the place from which Tab continues, which a screen reader does not always follow.
      await page.keyboard.press('Tab');
      const isInside = await page.evaluate((href) => {
        const target = document.getElementById(decodeURIComponent(href.slice(1)));
        return Boolean(target?.contains(document.activeElement));
      }, first.href);
      return report(
        isInside
          ? 'It scrolls to its target, and the focus stays behind.'
          : 'It does not move the focus to its target.',
      );
    }),
};
