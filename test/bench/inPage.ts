/** How a page of the bench is brought to life; resolves once its effects have run. */
export interface Client {
  hydrate(count: number, transition: boolean): Promise<void>;
  mount?(count: number): Promise<void>;
  unmount?(): void;
  errors: string[];
}

/** What the page does at the bidding of the bench. */
interface InPage extends Client {
  /** Waits until nothing is left to do: no script, no frame, no animation. */
  settle(): Promise<void>;
  /** Milliseconds beyond 50 of each task or frame, while the page was brought to life. */
  blocking(count: number, transition: boolean): Promise<number>;
  /** Clicks within a frame, so that no wait for the next one is counted. */
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
/** Whatever else is to be done comes before a task of this priority. */
const idle = () => scheduler.postTask(() => {}, { priority: 'background' });
const sleep = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
const flat = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();

async function settle(): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    await idle();
    await frame();
    await sleep(30);
    const running = document
      .getAnimations()
      // One without a duration is a clock: it shows what no script has opened after some seconds.
      .filter(({ effect }) => effect?.getComputedTiming().duration !== 0)
      .map(({ finished }) => finished.catch(() => {}));
    // An animation without an end would keep the bench waiting for ever.
    await Promise.race([Promise.all(running), sleep(2000)]);
  }
  await idle();
}

/** A button for all tasks is none of them, though it may have a state too. */
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

/** Whether a text is laid out, and by no ancestor hidden or cut off. */
function isShown(text: string): boolean {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode as Text;
    if (flat(data) !== flat(text) || !parentElement) continue;
    if (!parentElement.checkVisibility({ visibilityProperty: true, opacityProperty: true })) {
      continue;
    }
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    if (range.getBoundingClientRect().height > 0 && !isCutOff(parentElement)) return true;
  }
  return false;
}

function isCutOff(element: Element | null): boolean {
  for (let one = element; one && one !== document.body; one = one.parentElement) {
    const { overflowY, clipPath } = getComputedStyle(one);
    if (overflowY !== 'visible' && one.getBoundingClientRect().height < 8) return true;
    if (clipPath.includes('inset(50%')) return true;
  }
  return false;
}

const tasks: [start: number, over: number][] = [];
const frames: [start: number, over: number][] = [];

function watchBlocking(): void {
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push([startTime, duration - 50]);
  }).observe({ type: 'longtask' });
  // What a frame paints belongs to no task.
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { blockingDuration } = entry as PerformanceEntry & { blockingDuration: number };
      frames.push([entry.startTime, blockingDuration]);
    }
  }).observe({ type: 'long-animation-frame' });
}

/** Gives the bench what it needs in the page. */
export function install(client: Client): void {
  watchBlocking();
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
    has: (text) => flat(document.body.textContent).includes(flat(text)),
    isShown,
  };
}

/** A page without React: its script is started, and that is all. */
export function started(start: () => void): Client {
  const errors: string[] = [];
  return {
    errors,
    async hydrate() {
      start();
    },
  };
}
