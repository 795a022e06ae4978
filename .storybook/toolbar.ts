import { addons } from 'storybook/preview-api';

/** The first choices of the toolbar. preview.tsx has all of them. */
export const defaults = {
  language: 'en',
  direction: 'ltr',
  theme: 'light',
  contrast: 'system',
  ministry: 'nurijip',
  host: 'bare',
  text: 'standard',
};

type Choices = Readonly<Record<keyof typeof defaults, string>>;

function choicesOf(globals: Readonly<Record<string, unknown>>): Choices {
  const chosen = Object.entries(globals).filter(([name]) => name in defaults);
  return { ...defaults, ...Object.fromEntries(chosen) };
}

/** Reads the choices from the address: `theme:dark;contrast:more`. */
function readAddress(): Choices {
  const globals = new URLSearchParams(window.location.search).get('globals') ?? '';
  return choicesOf(
    Object.fromEntries(globals.split(';').map((choice) => choice.split(/:(.*)/).slice(0, 2))),
  );
}

let choices = readAddress();
const listeners = new Set<() => void>();

addons.ready().then((channel) => {
  channel.on('globalsUpdated', ({ globals }: { globals: Record<string, unknown> }) => {
    choices = choicesOf(globals);
    for (const listener of listeners) listener();
  });
});

/** The choices of the toolbar on a docs page, as a store for React. */
export const toolbar = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  choices: () => choices,
};

const ATTRIBUTE = 'data-toolbar';

/**
 * Passes the choices to the stories in iframes of a docs page. Each iframe reports its own globals back,
 * and Storybook applies them to the toolbar, so they must match.
 */
export function passToIframes(page: Document): void {
  const value = JSON.stringify(choices);
  const root = page.documentElement;
  const before = root.getAttribute(ATTRIBUTE);
  root.setAttribute(ATTRIBUTE, value);
  if (before === null || before === value) return;
  for (const frame of page.querySelectorAll<HTMLIFrameElement>('iframe[id^="iframe--"]')) {
    frame.contentWindow?.location.reload();
  }
}

/** Returns the choices of the docs page around this iframe, if there is one. */
export function readFromDocsPage(): Partial<Choices> {
  try {
    if (window.parent === window) return {};
    return JSON.parse(window.parent.document.documentElement.getAttribute(ATTRIBUTE) ?? '{}');
  } catch {
    // The page around has another origin.
    return {};
  }
}

/** Returns whether the page is in a window of its own, without Storybook or a docs page around it. */
export function isAlone(): boolean {
  return typeof window !== 'undefined' && window.parent === window;
}
