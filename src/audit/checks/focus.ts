import type { BrowserContextOptions, Page } from 'playwright';
import type { Check, Subject } from '../subject.js';
import { contrast, isSameAt, type Picture, pixelAt, take } from './pixels.js';
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
  problem: 'off' | 'none' | 'pale' | 'thin' | 'untried';
}

/** One look at every stop in every mode serves three checks. */
const looks = new WeakMap<Subject, Promise<Ring[]>>();

function lookOnce(subject: Subject): Promise<Ring[]> {
  const known = looks.get(subject) ?? look(subject);
  looks.set(subject, known);
  return known;
}

const mostStops = 100;
const mostHeight = 12_000;

async function look(subject: Subject): Promise<Ring[]> {
  const rings: Ring[] = [];
  /** What a mode looks like without focus, and its rings. Many pages look the same in light and dark. */
  const known: { picture: Picture; found: Ring[] }[] = [];
  for (const [mode, options] of modes) {
    rings.push(
      ...(await withPage(subject, options, async (page) => {
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        // In a window as high as the page nothing scrolls, so one picture without focus serves all stops.
        await page.setViewportSize({
          width: 1280,
          height: Math.min(Math.max(height, 720), mostHeight),
        });
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
        const picture = await take(page);
        const same = known.find((one) => Buffer.compare(one.picture.data, picture.data) === 0);
        if (same) return same.found.map((ring) => ({ ...ring, mode }));
        const found: Ring[] = [];
        for (const [index, place] of stops.entries()) {
          const problem =
            index < mostStops ? await problemOf(page, place.path, picture) : 'untried';
          if (problem) found.push({ place, mode, problem });
        }
        known.push({ picture, found });
        return found;
      })),
    );
  }
  rings.push(...(await unseenOnPhone(subject)));
  return rings;
}

/** Layouts for a phone hide parts. What has one pixel there and takes the focus is not seen. */
function unseenOnPhone(subject: Subject): Promise<Ring[]> {
  return withPage(subject, { viewport: { width: 320, height: 740 } }, async (page) => {
    const places = await page.evaluate(() =>
      window.nurijipAudit.stops().flatMap((element) => {
        element.focus({ focusVisible: true, preventScroll: true } as FocusOptions);
        for (let box: Element | null = element; box; box = box.parentElement) {
          const { overflow } = getComputedStyle(box);
          const { width, height } = box.getBoundingClientRect();
          if (/hidden|clip/.test(overflow) && (width < 3 || height < 3)) {
            return [window.nurijipAudit.place(element, '')];
          }
        }
        return [];
      }),
    );
    return places.map((place) => ({ place, mode: '320 px', problem: 'off' }));
  });
}

/** Gives a stop the focus, compares the pixels with those without focus, and takes the focus away. */
async function problemOf(
  page: Page,
  path: string,
  unfocused: Picture,
): Promise<Ring['problem'] | undefined> {
  const box = await page.evaluate((at) => {
    const element = window.nurijipAudit.find(at);
    // The place with the focus counts: a skip link is elsewhere without it.
    element.focus({ focusVisible: true, preventScroll: true } as FocusOptions);
    let isClipped = false;
    for (let box: Element | null = element; box; box = box.parentElement) {
      const { overflow } = getComputedStyle(box);
      const size = box.getBoundingClientRect();
      if (/hidden|clip/.test(overflow) && (size.width < 3 || size.height < 3)) isClipped = true;
    }
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height, isClipped };
  }, path);
  const margin = 8;
  const x = Math.max(0, Math.floor(box.x - margin));
  const y = Math.max(0, Math.floor(box.y - margin));
  const width = Math.min(unfocused.width, Math.ceil(box.x + box.width + margin)) - x;
  const height = Math.min(unfocused.height, Math.ceil(box.y + box.height + margin)) - y;
  const isBeyond = box.y >= unfocused.height;
  const isOff = box.isClipped || box.width < 3 || box.height < 3 || width < 3 || height < 3;
  const focused = isOff || isBeyond ? undefined : await take(page, { x, y, width, height });
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  if (isBeyond) return 'untried';
  if (!focused) return 'off';
  let changed = 0;
  let strong = 0;
  for (let index = 0; index < focused.width * focused.height; index += 1) {
    const [row, column] = [Math.floor(index / focused.width), index % focused.width];
    const at = (y + row) * unfocused.width + x + column;
    if (isSameAt(unfocused, at, focused, index)) continue;
    changed += 1;
    if (contrast(pixelAt(unfocused, at), pixelAt(focused, index)) >= 3) strong += 1;
  }
  // A line of 2 CSS px round the target, less a tenth for its corners.
  const perimeter = 2 * 2 * (Math.min(box.width, 1280) + Math.min(box.height, 720)) * 0.9;
  if (changed === 0) return 'none';
  if (strong === 0) return 'pale';
  return strong < perimeter ? 'thin' : undefined;
}

export const focusVisible: Check = {
  criterion: '2.4.7',
  name: 'The focus is visible in light, dark and forced colours',
  async run(subject) {
    const rings = await lookOnce(subject);
    const places = rings.flatMap(({ place, mode, problem }) => {
      if (problem === 'off')
        return [{ ...place, message: `It gets the focus and nobody sees it (${mode}).` }];
      return problem === 'none'
        ? [{ ...place, message: `The focus changes no pixel (${mode}).` }]
        : [];
    });
    const [untried] = rings.filter(({ problem }) => problem === 'untried');
    const message = `From here on no focus was tried: the check tries ${mostStops} stops in ${mostHeight} px.`;
    return [
      ...findingsOf('2.4.7', 'focus-visible', places),
      ...findingsOf(
        '2.4.7',
        'focus-untried',
        untried ? [{ ...untried.place, message }] : [],
        'cantTell',
      ),
    ];
  },
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
                // What is outside of the window is not covered by content.
                if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) continue;
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
          if (stop.points > 0 && stop.hidden === stop.points) {
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
