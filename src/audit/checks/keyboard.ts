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
        window.nurijipAudit
          .controlled(button)
          // A list that folds some of its items contains its button, and the other items stay open.
          .some((panel) => panel.contains(element) && !panel.contains(button)),
      );
      return {
        place: window.nurijipAudit.place(element, ''),
        title: document.title,
        address: window.nurijipAudit.left.at(-1) ?? window.location.href,
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
  alsoShows: ['2.1.3'],
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
      await client.detach();
      return found;
    });
    const hovered = (await withPage(subject, {}, shownByHover)).filter(
      ({ path }) => !reached.has(path),
    );
    return findingsOf('2.1.1', 'keyboard', [...missed, ...pointerOnly, ...hovered]);
  },
};

/** Returns the targets that only a rule with `:hover` shows. */
async function shownByHover(page: Page): Promise<Place[]> {
  const triggers = await page.evaluate(() => {
    const { isVisible, place } = window.nurijipAudit;
    const before = new Set(
      [...document.styleSheets].flatMap((sheet) => {
        try {
          return [...sheet.cssRules].flatMap((rule) =>
            rule instanceof CSSStyleRule
              ? [...rule.selectorText.matchAll(/([^,]+):hover[\s>+~]/g)]
              : [],
          );
        } catch {
          return []; // The rules of another origin cannot be read.
        }
      }),
    );
    const selectors = new Set([...before].map(([, selector = '']) => selector.trim()));
    const elements = [...selectors].flatMap((selector) => {
      try {
        return [...document.querySelectorAll(selector)];
      } catch {
        return []; // The rest of a list in brackets is no selector.
      }
    });
    return [...new Set(elements)].filter(isVisible).map((element) => place(element, ''));
  });
  const found: Place[] = [];
  const read = () =>
    page.evaluate(() =>
      window.nurijipAudit
        .targets()
        .map((element) =>
          window.nurijipAudit.place(element, 'A pointer shows it, and no key does.'),
        ),
    );
  for (const { path } of triggers.slice(0, 30)) {
    await page.mouse.move(0, 0);
    await settle(page);
    const before = new Set((await read()).map((place) => place.path));
    const isHovered = await page
      .locator(path)
      .hover({ timeout: 1500 })
      .then(
        () => true,
        () => false,
      );
    if (!isHovered) continue;
    await settle(page);
    found.push(...(await read()).filter((place) => !before.has(place.path)));
  }
  return found;
}

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
  alsoShows: ['3.2.5'],
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
      const whole = await page.evaluate(() => {
        const element = window.nurijipAudit
          .stops()
          .find((one) => !one.matches('input, select, textarea, [contenteditable]'));
        element?.focus();
        return window.nurijipAudit.place(document.body, '');
      });
      const before = await read();
      for (const key of 'abcdefghijklmnopqrstuvwxyz0123456789?/') {
        await page.keyboard.press(key);
        await settle(page);
        const after = await read();
        if (after.join('\n') !== before.join('\n')) {
          return findingsOf('2.1.4', 'character-keys', [
            { ...whole, message: `The key “${key}” alone changes the page.` },
          ]);
        }
      }
      return [];
    }),
};
