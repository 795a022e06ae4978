import type { BrowserContextOptions, Page } from 'playwright';
import { closePage } from '../browserPages.js';
import type { Finding } from '../evidence.js';
import type { Subject } from '../subject.js';

/** A place in the page that a check reports, as the page's script returns it. */
export interface Place {
  path: string;
  tag: string;
  message: string;
}

/** The functions that the checks use in the page. `addHelpers` defines them as `window.nurijipAudit`. */
interface Helpers {
  place(element: Element, message: string): Place;
  isVisible(element: Element): boolean;
  /** Everything that a pointer or a key operates. */
  targets(): HTMLElement[];
  /** The targets that Tab reaches. */
  stops(): HTMLElement[];
  find(path: string): HTMLElement;
  /** The text that is visible in an element, without clipped and hidden parts. */
  visibleText(element: Element): string;
  /** What a button with `aria-expanded` controls. */
  controlled(button: Element): Element[];
  /** The addresses that the page wanted to go to. It stays, or the check could not go on. */
  left: string[];
}

declare global {
  interface Window {
    nurijipAudit: Helpers;
  }
}

/** Defines the helpers in the page. It may use no variable from outside. */
function addHelpers(): void {
  const pathOf = (element: Element): string => {
    const parent = element.parentElement;
    if (!parent) return element.localName;
    const index = [...parent.children].indexOf(element) + 1;
    return `${pathOf(parent)} > ${element.localName}:nth-child(${index})`;
  };
  const isVisible = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return (
      width > 0 &&
      height > 0 &&
      element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })
    );
  };
  const targets = (): HTMLElement[] =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]:not([tabindex="-1"]), [role=button], [role=link]',
      ),
    ].filter((element) => isVisible(element) && !element.closest('[inert]'));
  const left: string[] = [];
  const { navigation } = window as unknown as { navigation?: EventTarget };
  navigation?.addEventListener('navigate', (event) => {
    const { destination } = event as Event & {
      destination: { url: string; sameDocument: boolean };
    };
    if (destination.sameDocument) return;
    left.push(destination.url);
    event.preventDefault();
  });
  window.nurijipAudit = {
    left,
    place: (element, message) => ({
      path: pathOf(element),
      tag: /^<[^>]*>/.exec(element.outerHTML)?.[0] ?? '',
      message,
    }),
    isVisible,
    targets,
    stops: () =>
      targets().filter((element) => element.tabIndex >= 0 && !element.matches(':disabled')),
    find: (path) => document.querySelector<HTMLElement>(path) ?? document.body,
    visibleText(element) {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      let text = '';
      while (walker.nextNode()) {
        let around = walker.currentNode.parentElement;
        let isHidden = false;
        for (; around && around !== element.parentElement; around = around.parentElement) {
          const { overflow, visibility, display, clipPath } = getComputedStyle(around);
          const { width, height } = around.getBoundingClientRect();
          const isClipped = /hidden|clip/.test(overflow) && (width <= 1 || height <= 1);
          if (isClipped || visibility === 'hidden' || display === 'none') isHidden = true;
          if (clipPath === 'inset(50%)' || around.getAttribute('aria-hidden') === 'true') {
            isHidden = true;
          }
        }
        if (!isHidden) text += ` ${walker.currentNode.textContent ?? ''}`;
      }
      return text.trim().replaceAll(/\s+/g, ' ');
    },
    controlled: (button) =>
      (button.getAttribute('aria-controls') ?? '')
        .split(/\s+/)
        .flatMap((id) => document.getElementById(id) ?? []),
  };
}

/** Opens the page with the helpers, gives it to a function and closes it. */
export async function withPage<Result>(
  subject: Subject,
  options: BrowserContextOptions,
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const page = await openWithHelpers(subject, options);
  try {
    const result = await use(page);
    await closePage(page);
    return result;
  } catch (error) {
    await page.context().close();
    throw error;
  }
}

const shared = new WeakMap<Subject, Promise<Page>>();

/** Gives the page to a function that changes nothing in it. Such functions share one page. */
export async function readPage<Result>(
  subject: Subject,
  read: (page: Page) => Promise<Result>,
): Promise<Result> {
  const opened = shared.get(subject) ?? openWithHelpers(subject);
  shared.set(subject, opened);
  return read(await opened);
}

async function openWithHelpers(
  subject: Subject,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await subject.open({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
    ...options,
  });
  await page.evaluate(addHelpers);
  return page;
}

/** Makes findings of places. */
export function findingsOf(
  criterion: string,
  rule: string,
  places: readonly Place[],
  outcome: Finding['outcome'] = 'failed',
): Finding[] {
  return places.map(({ path, tag, message }) => ({
    source: criterion,
    rule,
    outcome,
    criteria: [criterion],
    target: path,
    element: tag,
    message,
  }));
}

/** Waits until the page has painted what a key or a pointer changed. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        // A tab in the background paints no frames.
        setTimeout(resolve, 200);
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );
}
