import type { Check } from '../subject.js';
import { findingsOf, type Place, settle, withPage } from './probe.js';

export const cancellation: Check = {
  criterion: '2.5.2',
  name: 'A press that leaves the target before the release does nothing',
  run: (subject) =>
    withPage(subject, {}, async (page) => {
      const paths = await page.evaluate(() =>
        window.nurijipAudit
          .targets()
          .filter((element) => !element.matches('input, select, textarea, :disabled'))
          .map((element) => window.nurijipAudit.place(element, '')),
      );
      const places: Place[] = [];
      for (const place of paths.slice(0, 60)) {
        const target = page.locator(place.path);
        if (!(await target.isVisible())) continue;
        const box = await target.scrollIntoViewIfNeeded({ timeout: 2000 }).then(
          () => target.boundingBox(),
          () => null,
        );
        if (!box) continue;
        const read = () =>
          page.evaluate(
            (path) => [
              window.nurijipAudit.find(path).getAttribute('aria-expanded'),
              window.location.href,
              document.body.innerText.length,
            ],
            place.path,
          );
        // What shows with the focus of the target before goes away now.
        await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
        const atRest = (await read()).join();
        await page.mouse.move(
          box.x + Math.min(6, box.width / 2),
          box.y + Math.min(6, box.height / 2),
        );
        await settle(page);
        // What the pointer shows and hides on its way is no act of the press.
        const before = (await read()).join();
        await page.mouse.down();
        const down = (await read()).join();
        await page.mouse.move(1, 1);
        await page.mouse.up();
        await settle(page);
        const after = (await read()).join();
        if (down !== before)
          places.push({ ...place, message: 'It acts when the pointer goes down.' });
        else if (after !== before && after !== atRest)
          places.push({ ...place, message: 'It acts after the pointer has left it.' });
      }
      return findingsOf('2.5.2', 'pointer-cancellation', places);
    }),
};

export const labelInName: Check = {
  criterion: '2.5.3',
  name: 'The accessible name contains the visible text',
  run: (subject) =>
    withPage(subject, {}, async (page) => {
      const client = await page.context().newCDPSession(page);
      await client.send('Accessibility.enable');
      const targets = await page.evaluate(() =>
        [...document.querySelectorAll('a[href], button, summary, [role=button], [role=link]')]
          .filter((element) => window.nurijipAudit.isVisible(element))
          .map((element) => ({
            text: window.nurijipAudit.visibleText(element),
            place: window.nurijipAudit.place(element, ''),
          }))
          .filter(({ text }) => text),
      );
      const words = (text: string) =>
        text
          .normalize('NFKC')
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu) ?? [];
      const places: Place[] = [];
      for (const { text, place } of targets) {
        const { result } = await client.send('Runtime.evaluate', {
          expression: `window.nurijipAudit.find(${JSON.stringify(place.path)})`,
        });
        if (!result.objectId) continue;
        const { nodes } = await client.send('Accessibility.getPartialAXTree', {
          objectId: result.objectId,
          fetchRelatives: false,
        });
        const name = String(nodes[0]?.name?.value ?? '');
        const seen = words(text);
        const spoken = words(name);
        const isInside =
          seen.length === 0 ||
          spoken.some((_, start) => seen.every((word, index) => spoken[start + index] === word));
        if (!isInside) {
          places.push({
            ...place,
            message: `Its text is “${text.slice(0, 60)}”, its name “${name.slice(0, 60)}”.`,
          });
        }
      }
      await client.detach();
      return findingsOf('2.5.3', 'label-in-name', places);
    }),
};

/** Returns the targets that are smaller than a size, without those that the criterion excepts. */
function smallTargets(size: number, criterion: '2.5.5' | '2.5.8'): Check['run'] {
  return (subject) =>
    withPage(subject, { viewport: { width: 360, height: 740 }, hasTouch: true }, async (page) =>
      findingsOf(
        criterion,
        'target-size',
        await page.evaluate(
          ([least, spacing]) => {
            const { targets, place } = window.nurijipAudit;
            const all = targets().map((element) => {
              const box = element.getBoundingClientRect();
              if (box.width > 2 || box.height > 2) return { element, box };
              // A skip link has its size only with the focus. A pointer cannot meet it before.
              element.focus();
              const focused = element.getBoundingClientRect();
              element.blur();
              return { element, box: focused };
            });
            const centre = ({ x, y, width, height }: DOMRect) =>
              [x + width / 2, y + height / 2] as const;
            return all.flatMap(({ element, box }) => {
              if (box.width >= (least as number) && box.height >= (least as number)) return [];
              const isInline =
                getComputedStyle(element).display === 'inline' &&
                [...(element.parentElement?.childNodes ?? [])].some(
                  ({ nodeType, textContent }) => nodeType === 3 && textContent?.trim(),
                );
              if (isInline) return [];
              const [x, y] = centre(box);
              const isNear = all.some(({ element: other, box: around }) => {
                if (other === element || other.contains(element) || element.contains(other))
                  return false;
                const [ox, oy] = centre(around);
                const nearX = Math.max(around.left, Math.min(x, around.right));
                const nearY = Math.max(around.top, Math.min(y, around.bottom));
                return Math.hypot(ox - x, oy - y) < 24 || Math.hypot(nearX - x, nearY - y) < 12;
              });
              if (spacing && !isNear) return [];
              const sizes = `${Math.round(box.width)} × ${Math.round(box.height)}`;
              return [place(element, `It is ${sizes} CSS px. It needs ${least} × ${least}.`)];
            });
          },
          [size, criterion === '2.5.8'] as const,
        ),
      ),
    );
}

export const targetSize: Check = {
  criterion: '2.5.8',
  name: 'Targets have 24 × 24 CSS px, or a distance to the next one',
  run: smallTargets(24, '2.5.8'),
};

export const enhancedTargetSize: Check = {
  criterion: '2.5.5',
  name: 'Targets have 44 × 44 CSS px',
  run: smallTargets(44, '2.5.5'),
};

export const hoverContent: Check = {
  criterion: '1.4.13',
  name: 'Content that appears on hover goes away with Escape, stays under the pointer and comes with the focus',
  run: (subject) =>
    withPage(subject, {}, async (page) => {
      const shown = () =>
        page.evaluate(
          () =>
            [...document.body.querySelectorAll('*')].filter(
              (element) =>
                [...element.childNodes].some(
                  ({ nodeType, textContent }) => nodeType === 3 && textContent?.trim(),
                ) && window.nurijipAudit.isVisible(element),
            ).length,
        );
      const paths = await page.evaluate(() =>
        window.nurijipAudit.targets().map((element) => window.nurijipAudit.place(element, '')),
      );
      const places: Place[] = [];
      for (const place of paths.slice(0, 60)) {
        const target = page.locator(place.path);
        if (!(await target.isVisible())) continue;
        await page.mouse.move(0, 0);
        await settle(page);
        const before = await shown();
        if (
          !(await target.hover({ timeout: 1500 }).then(
            () => true,
            () => false,
          ))
        )
          continue;
        await settle(page);
        const after = await shown();
        if (after <= before) continue;
        await page.keyboard.press('Escape');
        await settle(page);
        if ((await shown()) >= after)
          places.push({ ...place, message: 'Escape does not close what the hover shows.' });
        await page.mouse.move(0, 0);
        await target.focus();
        await settle(page);
        if ((await shown()) <= before)
          places.push({ ...place, message: 'The focus does not show what the hover shows.' });
        await target.blur();
      }
      return findingsOf('1.4.13', 'hover-content', places);
    }),
};
