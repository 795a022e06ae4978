/** Starts the page of a peer. The promises resolve after its effects. */
export interface Client {
  hydrate(count: number, transition: boolean): Promise<void>;
  mount?(count: number): Promise<void>;
  unmount?(): void;
  errors: string[];
}

/** The functions that the bench calls in the page. */
interface InPage extends Client {
  /** Waits until no script, no frame and no animation is pending. */
  settle(): Promise<void>;
  /** Returns the sum of the milliseconds beyond 50 of each task or frame during hydration. */
  blocking(count: number, transition: boolean): Promise<number>;
  /** Clicks at the start of a frame, so that no waiting for the next frame is measured. */
  click(index: number): Promise<void>;
  triggers(): HTMLElement[];
  isOpen(index: number): boolean;
  has(text: string): boolean;
  isShown(text: string): boolean;
}

declare global {
  interface Window {
    bench: InPage;
  }
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
/** Resolves after all other tasks: this priority is the lowest. */
const idle = () => scheduler.postTask(() => {}, { priority: 'background' });
const sleep = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
const normalize = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();

async function settle(): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    await idle();
    await frame();
    await sleep(30);
    const running = document
      .getAnimations()
      // An animation with a duration of 0 is a timer that shows content when no script runs.
      .filter(({ effect }) => effect?.getComputedTiming().duration !== 0)
      .map(({ finished }) => finished.catch(() => {}));
    // An endless animation must not block the bench.
    await Promise.race([Promise.all(running), sleep(2000)]);
  }
  await idle();
}

/** The buttons of the tasks. The button for all tasks may also have `aria-expanded`. */
const triggers = () => [
  ...document.querySelectorAll<HTMLElement>(
    'main button[aria-expanded]:not([class*=show-all]), main summary',
  ),
];

function isOpen(index: number): boolean {
  const trigger = triggers()[index];
  const { parentElement } = trigger ?? {};
  if (parentElement instanceof HTMLDetailsElement) return parentElement.open;
  return trigger?.getAttribute('aria-expanded') === 'true';
}

/** Returns whether a text has a layout box and no ancestor hides or clips it. */
function isShown(text: string): boolean {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode as Text;
    if (normalize(data) !== normalize(text) || !parentElement) continue;
    if (!parentElement.checkVisibility({ visibilityProperty: true, opacityProperty: true })) {
      continue;
    }
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    if (range.getBoundingClientRect().height > 0 && !isClipped(parentElement)) return true;
  }
  return false;
}

function isClipped(element: Element | null): boolean {
  for (let one = element; one && one !== document.body; one = one.parentElement) {
    const { overflowY, clipPath } = getComputedStyle(one);
    if (overflowY !== 'visible' && one.getBoundingClientRect().height < 8) return true;
    if (clipPath.includes('inset(50%')) return true;
  }
  return false;
}

const tasks: [start: number, over: number][] = [];
const frames: [start: number, over: number][] = [];

function observeBlocking(): void {
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push([startTime, duration - 50]);
  }).observe({ type: 'longtask' });
  // The time of painting is part of a frame, not of a task.
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { blockingDuration } = entry as PerformanceEntry & { blockingDuration: number };
      frames.push([entry.startTime, blockingDuration]);
    }
  }).observe({ type: 'long-animation-frame' });
}

/** Makes `window.bench`. */
export function install(client: Client): void {
  observeBlocking();
  const since = (list: typeof tasks, start: number) =>
    list.filter(([begun, over]) => begun + over > start).reduce((sum, [, over]) => sum + over, 0);
  window.bench = {
    ...client,
    settle,
    async blocking(count, transition) {
      const start = performance.now();
      await client.hydrate(count, transition);
      await settle();
      return Math.max(since(tasks, start), since(frames, start));
    },
    async click(index) {
      await frame();
      triggers()[index]?.click();
      await settle();
    },
    triggers,
    isOpen,
    has: (text) => normalize(document.body.textContent).includes(normalize(text)),
    isShown,
  };
}

/** Returns the client of a page without React. */
export function clientOf(start: () => void): Client {
  const errors: string[] = [];
  return {
    errors,
    async hydrate() {
      start();
    },
  };
}
