import type { Check } from '../subject.js';
import { findingsOf, type Place, settle, withPage } from './probe.js';

export const stateFollows: Check = {
  criterion: '4.1.2',
  name: 'aria-expanded says what is shown, and hidden content has neither a role nor a name',
  run: (subject) =>
    withPage(subject, {}, async (page) => {
      const places: Place[] = await page.evaluate(() => {
        const { place, isVisible } = window.nurijipAudit;
        const found = [];
        for (const element of document.querySelectorAll(
          '[aria-controls], [aria-labelledby], [aria-describedby]',
        )) {
          for (const name of ['aria-controls', 'aria-labelledby', 'aria-describedby']) {
            for (const id of (element.getAttribute(name) ?? '').split(/\s+/).filter(Boolean)) {
              if (!document.getElementById(id)) {
                found.push(
                  place(element, `${name} names the id “${id}”, which the page does not have.`),
                );
              }
            }
          }
        }
        // `until-found` keeps its element in the accessibility tree, so a region on it is an empty landmark.
        for (const element of document.querySelectorAll('[hidden="until-found"]')) {
          const written = element.getAttribute('role');
          const role = written === 'none' || written === 'presentation' ? null : written;
          if (
            role ??
            element.getAttribute('aria-label') ??
            element.getAttribute('aria-labelledby')
          ) {
            found.push(
              place(
                element,
                `The hidden element itself has ${role ? `the role ${role}` : 'a name'}. Put it on an element inside.`,
              ),
            );
          }
        }
        for (const nav of document.querySelectorAll('nav')) {
          const isTrail = /breadcrumb|current location|현재 ?(위치|경로)|경로/i.test(
            nav.getAttribute('aria-label') ?? nav.className,
          );
          if (isTrail && isVisible(nav) && !nav.querySelector('[aria-current]')) {
            found.push(place(nav, 'No item of the breadcrumb has aria-current.'));
          }
        }
        for (const element of document.querySelectorAll('[aria-current]')) {
          const value = element.getAttribute('aria-current') ?? '';
          if (!/^(page|step|location|date|time|true|false|)$/.test(value)) {
            found.push(place(element, `aria-current has the unknown value “${value}”.`));
          }
        }
        return found;
      });
      const buttons = await page.evaluate(() =>
        [...document.querySelectorAll('[aria-expanded]')]
          .filter(
            (element) =>
              window.nurijipAudit.isVisible(element) &&
              !element.matches(':disabled, [aria-disabled=true]'),
          )
          .map((element) => window.nurijipAudit.place(element, '')),
      );
      const read = (path: string) =>
        page.evaluate((at) => {
          const button = window.nurijipAudit.find(at);
          const panels = window.nurijipAudit.controlled(button);
          return {
            isThere: button !== document.body,
            expanded: button.getAttribute('aria-expanded'),
            shown:
              panels.length > 0
                ? panels.every((panel) => window.nurijipAudit.isVisible(panel))
                : null,
            text: document.body.innerText.length,
          };
        }, path);
      for (const place of buttons.slice(0, 40)) {
        const before = await read(place.path);
        if (!before.isThere || before.expanded === null) continue;
        await page.locator(place.path).focus();
        await page.keyboard.press('Enter');
        await settle(page);
        const after = await read(place.path);
        const problem = (message: string) => places.push({ ...place, message });
        // A button that goes away when it has opened its content has no state any more.
        const isGone =
          !after.isThere ||
          after.expanded === null ||
          !(await page.locator(place.path).isVisible());
        if (isGone) continue;
        if (after.expanded === before.expanded) problem('Enter does not change aria-expanded.');
        else {
          await page.keyboard.press('Space');
          await settle(page);
          const back = await read(place.path);
          if (back.expanded !== before.expanded)
            problem('Space does not change aria-expanded back.');
        }
        for (const state of [before, after]) {
          if (state.expanded === 'true' && state.shown === false) {
            problem('It says “expanded”, and its content is not shown.');
          }
          if (state.expanded === 'false' && state.shown === true) {
            problem('It says “collapsed”, and its content is shown.');
          }
        }
      }
      return findingsOf('4.1.2', 'state', places);
    }),
};

export const statusMessages: Check = {
  criterion: '4.1.3',
  name: 'What a button changes elsewhere without moving the focus is announced',
  run: (subject) =>
    withPage(subject, {}, async (page) => {
      const buttons = await page.evaluate(() =>
        [...document.querySelectorAll('button:not([aria-expanded]):not(:disabled)')]
          .filter((element) => window.nurijipAudit.isVisible(element))
          .map((element) => window.nurijipAudit.place(element, '')),
      );
      const places: Place[] = [];
      for (const place of buttons.slice(0, 30)) {
        if (!(await page.locator(place.path).isVisible())) continue;
        await page.evaluate(() => {
          const announced: string[] = [];
          const changed: string[] = [];
          const observer = new MutationObserver((records) => {
            for (const { target, addedNodes, type } of records) {
              const element = target instanceof Element ? target : target.parentElement;
              const live = element?.closest(
                '[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log], output',
              );
              const text =
                type === 'characterData'
                  ? target.textContent
                  : [...addedNodes].map((node) => node.textContent).join('');
              if (!text?.trim() || !element) continue;
              const isOwn =
                element === document.activeElement || document.activeElement?.contains(element);
              if (live) announced.push(text);
              else if (!isOwn && window.nurijipAudit.isVisible(element)) changed.push(text);
            }
          });
          observer.observe(document.body, { childList: true, characterData: true, subtree: true });
          Object.assign(window, { nurijipChanges: { announced, changed, observer } });
        });
        await page.locator(place.path).focus();
        await page.keyboard.press('Enter');
        await settle(page);
        await settle(page);
        const result = await page
          .evaluate(() => {
            const { nurijipChanges } = window as unknown as {
              nurijipChanges: {
                announced: string[];
                changed: string[];
                observer: MutationObserver;
              };
            };
            nurijipChanges.observer.disconnect();
            return { announced: nurijipChanges.announced.length, changed: nurijipChanges.changed };
          })
          .catch(() => undefined);
        // The press has left the page.
        if (!result) break;
        const { announced, changed } = result;
        const isMessage = changed.some(
          (text) => text.trim().length > 0 && text.trim().length < 200,
        );
        if (announced === 0 && isMessage) {
          places.push({
            ...place,
            message: `It shows “${changed[0]?.trim().slice(0, 60)}”, which no live region announces.`,
          });
        }
      }
      return findingsOf('4.1.3', 'status-messages', places);
    }),
};

export const onInput: Check = {
  criterion: '3.2.2',
  name: 'A choice in a field changes neither the address nor the focus',
  run: (subject) =>
    withPage(subject, {}, async (page) => {
      const fields = await page.evaluate(() =>
        [...document.querySelectorAll('select, input[type=checkbox], input[type=radio]')]
          .filter(
            (element) => window.nurijipAudit.isVisible(element) && !element.matches(':disabled'),
          )
          .map((element) => window.nurijipAudit.place(element, '')),
      );
      const places: Place[] = [];
      for (const place of fields.slice(0, 20)) {
        const field = page.locator(place.path);
        await field.focus();
        const isSelect = await field.evaluate((element) => element.localName === 'select');
        await page.keyboard.press(isSelect ? 'ArrowDown' : 'Space');
        await settle(page);
        const stays = await field.evaluate(
          (element) => document.activeElement === element && window.nurijipAudit.left.length === 0,
        );
        if (!stays) {
          places.push({ ...place, message: 'A choice changes the address or moves the focus.' });
          break;
        }
      }
      return findingsOf('3.2.2', 'on-input', places);
    }),
};
