import type { BrowserContextOptions } from 'playwright';
import type { Check, Subject } from '../subject.js';
import { contrast, isSame, pixelAt, take } from './pixels.js';
import { findingsOf, type Place, withPage } from './probe.js';

/** The modes in which a focus ring can get lost. */
const modes: readonly (readonly [name: string, options: BrowserContextOptions])[] = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours, light', { forcedColors: 'active', colorScheme: 'light' }],
  ['forced colours, dark', { forcedColors: 'active', colorScheme: 'dark' }],
];

interface Ring {
  place: Place;
  mode: string;
  problem: 'off' | 'none' | 'pale' | 'thin';
}

/** One look at every stop in every mode serves three checks. */
const looks = new WeakMap<Subject, Promise<Ring[]>>();

function lookOnce(subject: Subject): Promise<Ring[]> {
  const known = looks.get(subject) ?? look(subject);
  looks.set(subject, known);
  return known;
}

async function look(subject: Subject): Promise<Ring[]> {
  const rings: Ring[] = [];
  for (const [mode, options] of modes) {
    rings.push(
      ...(await withPage(subject, options, async (page) => {
        const found: Ring[] = [];
        const stops = await page.evaluate(() => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(
            '* { caret-color: transparent !important; animation: none !important; transition: none !important }',
          );
          document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
          return window.nurijipAudit
            .stops()
            .map((element) => window.nurijipAudit.place(element, ''));
        });
        for (const place of stops.slice(0, 60)) {
          const box = await page.evaluate((path) => {
            const element = window.nurijipAudit.find(path);
            (document.activeElement as HTMLElement | null)?.blur();
            // The place with the focus counts: a skip link is elsewhere without it.
            element.focus({ focusVisible: true } as FocusOptions);
            element.scrollIntoView({ block: 'center' });
            const { x, y, width, height } = element.getBoundingClientRect();
            element.blur();
            let isClipped = false;
            element.focus({ focusVisible: true, preventScroll: true } as FocusOptions);
            for (let box: Element | null = element; box; box = box.parentElement) {
              const { overflow } = getComputedStyle(box);
              const size = box.getBoundingClientRect();
              if (/hidden|clip/.test(overflow) && (size.width < 3 || size.height < 3))
                isClipped = true;
            }
            element.blur();
            return { x, y, width, height, isClipped };
          }, place.path);
          if (box.isClipped || box.width < 3 || box.height < 3) {
            found.push({ place, mode, problem: 'off' });
            continue;
          }
          const margin = 8;
          const x = Math.max(0, Math.floor(box.x - margin));
          const y = Math.max(0, Math.floor(box.y - margin));
          const right = Math.min(1280, Math.ceil(box.x + box.width + margin));
          const bottom = Math.min(720, Math.ceil(box.y + box.height + margin));
          if (right - x < 3 || bottom - y < 3) {
            found.push({ place, mode, problem: 'off' });
            continue;
          }
          const clip = { x, y, width: right - x, height: bottom - y };
          const before = await take(page, clip);
          await page.evaluate((path) => {
            window.nurijipAudit
              .find(path)
              .focus({ focusVisible: true, preventScroll: true } as FocusOptions);
          }, place.path);
          const after = await take(page, clip);
          await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
          let changed = 0;
          let strong = 0;
          for (let index = 0; index < before.width * before.height; index += 1) {
            const [one, other] = [pixelAt(before, index), pixelAt(after, index)];
            if (isSame(one, other)) continue;
            changed += 1;
            if (contrast(one, other) >= 3) strong += 1;
          }
          // A line of 2 CSS px round the target, less a tenth for its corners.
          const perimeter = 2 * 2 * (Math.min(box.width, 1280) + Math.min(box.height, 720)) * 0.9;
          if (changed === 0) found.push({ place, mode, problem: 'none' });
          else if (strong === 0) found.push({ place, mode, problem: 'pale' });
          else if (strong < perimeter) found.push({ place, mode, problem: 'thin' });
        }
        return found;
      })),
    );
  }
  return rings;
}

export const focusVisible: Check = {
  criterion: '2.4.7',
  name: 'The focus is visible in light, dark and forced colours',
  run: async (subject) =>
    findingsOf(
      '2.4.7',
      'focus-visible',
      (await lookOnce(subject)).flatMap(({ place, mode, problem }) => {
        if (problem === 'off')
          return [{ ...place, message: `It gets the focus and nobody sees it (${mode}).` }];
        return problem === 'none'
          ? [{ ...place, message: `The focus changes no pixel (${mode}).` }]
          : [];
      }),
    ),
};

export const focusContrast: Check = {
  criterion: '1.4.11',
  name: 'The focus indicator has a contrast of 3:1',
  run: async (subject) =>
    findingsOf(
      '1.4.11',
      'focus-contrast',
      (await lookOnce(subject))
        .filter(({ problem }) => problem === 'pale')
        .map(({ place, mode }) => ({
          ...place,
          message: `No pixel of the focus indicator has a contrast of 3:1 (${mode}).`,
        })),
    ),
};

export const focusAppearance: Check = {
  criterion: '2.4.13',
  name: 'The focus indicator is as large as a line of 2 CSS px round the target',
  run: async (subject) =>
    findingsOf(
      '2.4.13',
      'focus-appearance',
      (await lookOnce(subject))
        .filter(({ problem }) => problem === 'thin')
        .map(({ place, mode }) => ({
          ...place,
          message: `The focus indicator is smaller than a line of 2 CSS px (${mode}).`,
        })),
    ),
};

/** Walks in both directions in a low window: a sticky header covers what comes from below. */
async function covered(subject: Subject): Promise<(Place & { isWhole: boolean })[]> {
  const found: (Place & { isWhole: boolean })[] = [];
  for (const key of ['Tab', 'Shift+Tab']) {
    const options = { viewport: { width: 640, height: 360 } };
    found.push(
      ...(await withPage(subject, options, async (page) => {
        const places: (Place & { isWhole: boolean })[] = [];
        const seen = new Set<string>();
        for (let presses = 0; presses < 200; presses += 1) {
          await page.keyboard.press(key);
          const stop = await page.evaluate(() => {
            const element = document.activeElement;
            if (!element || element === document.body) return null;
            const box = element.getBoundingClientRect();
            let hidden = 0;
            let points = 0;
            for (let column = 1; column < 8; column += 1) {
              for (let row = 1; row < 6; row += 1) {
                const [x, y] = [box.x + (box.width * column) / 8, box.y + (box.height * row) / 6];
                points += 1;
                const top = document.elementFromPoint(x, y);
                const isOwn =
                  top && (element === top || element.contains(top) || top.contains(element));
                if (!isOwn) hidden += 1;
              }
            }
            // What is larger than the window cannot be seen as a whole.
            const isLarge = box.height > innerHeight - 20 || box.width > innerWidth;
            return { place: window.nurijipAudit.place(element, ''), hidden, points, isLarge };
          });
          if (!stop || seen.has(stop.place.path)) break;
          seen.add(stop.place.path);
          const direction = key === 'Tab' ? 'forwards' : 'backwards';
          if (stop.hidden === stop.points) {
            places.push({
              ...stop.place,
              isWhole: true,
              message: `Other content covers it wholly (${direction}).`,
            });
          } else if (stop.hidden > 0 && !stop.isLarge) {
            places.push({
              ...stop.place,
              isWhole: false,
              message: `Other content covers a part of it (${direction}).`,
            });
          }
        }
        return places;
      })),
    );
  }
  return found;
}

const covers = new WeakMap<Subject, ReturnType<typeof covered>>();

function coverOnce(subject: Subject) {
  const known = covers.get(subject) ?? covered(subject);
  covers.set(subject, known);
  return known;
}

export const notObscured: Check = {
  criterion: '2.4.11',
  name: 'No other content covers the focused element wholly',
  run: async (subject) =>
    findingsOf(
      '2.4.11',
      'focus-not-obscured',
      (await coverOnce(subject)).filter(({ isWhole }) => isWhole),
    ),
};

export const notObscuredEnhanced: Check = {
  criterion: '2.4.12',
  name: 'No other content covers a part of the focused element',
  run: async (subject) =>
    findingsOf(
      '2.4.12',
      'focus-not-obscured',
      (await coverOnce(subject)).filter(({ isWhole }) => !isWhole),
    ),
};
