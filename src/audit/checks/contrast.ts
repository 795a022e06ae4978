import type { BrowserContextOptions, Page } from 'playwright';
import type { Check, Subject } from '../subject.js';
import { contrast, isSameAt, pixelAt, type Rgb, take } from './pixels.js';
import { findingsOf, type Place, withPage } from './probe.js';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The contrast of a text as it is painted. */
interface Painted {
  place: Place;
  /** The state of the targets: `hover`. */
  state: string;
  /** The mode and the state: `dark, hover`. */
  where: string;
  ratio: number;
  isLarge: boolean;
}

const modes: readonly (readonly [name: string, options: BrowserContextOptions])[] = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['more contrast', { colorScheme: 'light', contrast: 'more' }],
  ['forced colours, light', { forcedColors: 'active', colorScheme: 'light' }],
  ['forced colours, dark', { forcedColors: 'active', colorScheme: 'dark' }],
];

/** The states of a pointer and of the focus. The browser's debugger sets them for all targets at once. */
const states = [[], ['hover'], ['focus', 'focus-visible'], ['hover', 'active']] as const;

const measured = new WeakMap<Subject, Promise<Painted[]>>();

function measureOnce(subject: Subject): Promise<Painted[]> {
  const known = measured.get(subject) ?? measure(subject);
  measured.set(subject, known);
  return known;
}

async function measure(subject: Subject): Promise<Painted[]> {
  const all: Painted[] = [];
  /** What a mode looks like at rest, and its texts. Many pages look the same in several modes. */
  const looks = new Map<string, Painted[]>();
  for (const [mode, options] of modes) {
    all.push(
      ...(await withPage(subject, options, async (page) => {
        const found: Painted[] = [];
        const height = await page.evaluate(() =>
          Math.min(document.documentElement.scrollHeight, 12_000),
        );
        await page.setViewportSize({ width: 1280, height: Math.max(height, 720) });
        const look = await lookOf(page);
        const same = looks.get(look);
        if (same) return same.map((text) => ({ ...text, where: inMode(mode, text.state) }));
        looks.set(look, found);
        const client = await page.context().newCDPSession(page);
        await client.send('DOM.enable');
        await client.send('CSS.enable');
        const { root } = await client.send('DOM.getDocument', { depth: 0 });
        const { nodeIds } = await client.send('DOM.querySelectorAll', {
          nodeId: root.nodeId,
          selector: 'a[href], button, input, select, textarea, summary',
        });
        for (const state of mode.startsWith('forced') ? states.slice(0, 1) : states) {
          for (const nodeId of nodeIds) {
            await client.send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses: [...state] });
          }
          const texts = await paintedTexts(page, state.length > 0);
          const name = state.join(' and ');
          found.push(...texts.map((text) => ({ ...text, state: name, where: inMode(mode, name) })));
        }
        await client.detach();
        return found;
      })),
    );
  }
  return all;
}

const inMode = (mode: string, state: string) => [mode, state].filter(Boolean).join(', ');

/** A picture of the whole window, to compare it with another. */
async function lookOf(page: Page): Promise<string> {
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' });
  return picture.toString('base64');
}

/** Compares the page with its text and without: what differs is text, and what is below is its background. */
async function paintedTexts(
  page: Page,
  onlyTargets: boolean,
): Promise<Omit<Painted, 'state' | 'where'>[]> {
  const texts = await page.evaluate((isOnlyTargets) => {
    const { isVisible, place } = window.nurijipAudit;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      if (!element || !walker.currentNode.textContent?.trim() || !isVisible(element)) continue;
      if (isOnlyTargets && !element.closest('a[href], button, summary')) continue;
      // Disabled controls have no minimum.
      if (element.closest(':disabled, [aria-disabled=true], option')) continue;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      const { fontSize, fontWeight } = getComputedStyle(element);
      const size = Number.parseFloat(fontSize);
      const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
      const boxes = [...range.getClientRects()]
        .filter(({ width, height }) => width > 2 && height > 2)
        .map(({ x, y, width, height }) => ({ x, y, width, height }));
      let isClipped = false;
      for (let box: Element | null = element; box; box = box.parentElement) {
        const around = box.getBoundingClientRect();
        const { overflow, clipPath } = getComputedStyle(box);
        if (clipPath.startsWith('inset(50%')) isClipped = true;
        if (/hidden|clip/.test(overflow) && (around.width < 3 || around.height < 3))
          isClipped = true;
      }
      if (boxes.length > 0 && !isClipped) found.push({ place: place(element, ''), isLarge, boxes });
    }
    return found;
  }, onlyTargets);
  const withText = await take(page);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { -webkit-text-fill-color: transparent !important; text-shadow: none !important; text-decoration-color: transparent !important }',
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  const withoutText = await take(page);
  await page.evaluate(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
  });
  const { width, height } = withText;
  return texts.flatMap(({ place, isLarge, boxes }) => {
    let lowest = 21;
    let changed = 0;
    for (const box of boxes.flatMap(slices)) {
      let best = 1;
      let ink = 0;
      for (
        let y = Math.max(0, Math.floor(box.y));
        y < Math.min(height, box.y + box.height);
        y += 1
      ) {
        for (
          let x = Math.max(0, Math.floor(box.x));
          x < Math.min(width, box.x + box.width);
          x += 1
        ) {
          const index = y * width + x;
          if (isSameAt(withText, index, withoutText, index)) continue;
          ink += 1;
          best = Math.max(best, contrast(pixelAt(withText, index), pixelAt(withoutText, index)));
        }
      }
      changed += ink;
      // A slice with few pixels of text has a comma or the end of a letter.
      if (ink > 20) lowest = Math.min(lowest, best);
    }
    // A text that changes few pixels is covered, or it is as pale as its background.
    return changed === 0 ? [] : [{ place, ratio: lowest, isLarge }];
  });
}

/** Cuts a line of text into slices of some letters. A picture below it can be pale in one place only. */
function slices({ x, y, width, height }: Box): Box[] {
  const count = Math.max(1, Math.floor(width / (4 * height)));
  const part = width / count;
  return Array.from({ length: count }, (_, index) => ({
    x: x + index * part,
    y,
    width: part,
    height,
  }));
}

function tooLow(criterion: string, needed: number, neededLarge: number): Check['run'] {
  return async (subject) => {
    const lowest = new Map<string, Painted>();
    for (const text of await measureOnce(subject)) {
      // The edge of a letter is blended, so the darkest pixel of thin text is a little paler than its colour.
      if (text.ratio >= (text.isLarge ? neededLarge : needed) * 0.97) continue;
      const key = `${text.place.path} ${text.where}`;
      const known = lowest.get(key);
      if (!known || text.ratio < known.ratio) lowest.set(key, text);
    }
    return findingsOf(
      criterion,
      'painted-contrast',
      [...lowest.values()].map(({ place, where, ratio }) => ({
        ...place,
        message: `The painted text has a contrast of ${ratio.toFixed(2)}:1 (${where}).`,
      })),
    );
  };
}

export const textContrast: Check = {
  criterion: '1.4.3',
  name: 'Painted text has 4.5:1, large text 3:1, in every mode and state',
  run: tooLow('1.4.3', 4.5, 3),
};

export const enhancedContrast: Check = {
  criterion: '1.4.6',
  name: 'Painted text has 7:1, large text 4.5:1, in every mode and state',
  run: tooLow('1.4.6', 7, 4.5),
};

/** Icons, borders of fields and marks of a state. */
export const graphics: Check = {
  criterion: '1.4.1',
  name: 'In forced colours each button that opens something shows a mark beside its text',
  async run(subject) {
    const found: Place[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      const options = { forcedColors: 'active', colorScheme } as const;
      found.push(...(await withPage(subject, options, (page) => unmarked(page, colorScheme))));
    }
    return findingsOf('1.4.1', 'state-mark', found);
  },
};

/** Returns the buttons whose picture has no pixel outside their text with 3:1 against the background. */
async function unmarked(page: Page, scheme: string): Promise<Place[]> {
  const buttons = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[aria-expanded]')]
      .filter((element) => window.nurijipAudit.isVisible(element) && !element.matches(':disabled'))
      .map((element) => window.nurijipAudit.place(element, '')),
  );
  const found: Place[] = [];
  for (const place of buttons.slice(0, 30)) {
    const { box, texts } = await page.evaluate((path) => {
      const element = window.nurijipAudit.find(path);
      element.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.selectNodeContents(element);
      const { x, y, width, height } = element.getBoundingClientRect();
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const rects: { x: number; y: number; width: number; height: number }[] = [];
      while (walker.nextNode()) {
        range.selectNodeContents(walker.currentNode);
        for (const rect of range.getClientRects()) {
          rects.push({ x: rect.x, y: rect.y, width: rect.width, height: rect.height });
        }
      }
      return { box: { x, y, width, height }, texts: rects };
    }, place.path);
    // A border is no mark of a state: the inside of the button counts.
    const inset = 4;
    const x = Math.max(0, Math.ceil(box.x + inset));
    const y = Math.max(0, Math.ceil(box.y + inset));
    const width = Math.min(1280, Math.floor(box.x + box.width - inset)) - x;
    const height = Math.min(720, Math.floor(box.y + box.height - inset)) - y;
    if (width < 4 || height < 4) continue;
    const image = await take(page, { x, y, width, height });
    const ground: Rgb = pixelAt(image, 0);
    let marks = 0;
    for (let index = 0; index < image.width * image.height; index += 1) {
      const px = x + (index % image.width);
      const py = y + Math.floor(index / image.width);
      const isText = texts.some(
        (text) =>
          px >= text.x - 1 &&
          px <= text.x + text.width + 1 &&
          py >= text.y - 1 &&
          py <= text.y + text.height + 1,
      );
      if (!isText && contrast(pixelAt(image, index), ground) >= 3) marks += 1;
    }
    const isTextAlone = texts.length > 0 && marks < 8;
    if (isTextAlone) {
      found.push({
        ...place,
        message: `Nothing beside the text shows that it opens something (forced colours, ${scheme}).`,
      });
    }
  }
  return found;
}
