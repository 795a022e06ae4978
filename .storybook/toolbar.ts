import { addons } from 'storybook/preview-api';

/** What stands in the toolbar until somebody chooses; what there is to choose says preview.tsx. */
export const defaults = {
  language: 'en',
  direction: 'ltr',
  theme: 'system',
  contrast: 'system',
  ministry: 'nurijip',
  host: 'bare',
  text: 'standard',
  spacing: 'standard',
  medium: 'screen',
};

type Choices = Readonly<Record<keyof typeof defaults, string>>;

function choicesOf(globals: Readonly<Record<string, unknown>>): Choices {
  const chosen = Object.entries(globals).filter(([name]) => name in defaults);
  return { ...defaults, ...Object.fromEntries(chosen) };
}

/** Choices as Storybook writes them into an address: `theme:dark;contrast:more`. */
function inAddress(): Choices {
  const globals = new URLSearchParams(window.location.search).get('globals') ?? '';
  return choicesOf(
    Object.fromEntries(globals.split(';').map((choice) => choice.split(/:(.*)/).slice(0, 2))),
  );
}

let choices = inAddress();
const listeners = new Set<() => void>();

addons.ready().then((channel) => {
  channel.on('globalsUpdated', ({ globals }: { globals: Record<string, unknown> }) => {
    choices = choicesOf(globals);
    for (const listener of listeners) listener();
  });
});

/** The toolbar's choices in a page of documentation, for React. */
export const toolbar = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  choices: () => choices,
};

const ATTRIBUTE = 'data-toolbar';

/**
 * Says the choices to the stories of this page that are documents of their own. Each tells the page
 * in turn what it goes by, which Storybook takes for the toolbar's word: it must be the same.
 */
export function handDown(page: Document): void {
  const said = JSON.stringify(choices);
  const root = page.documentElement;
  const before = root.getAttribute(ATTRIBUTE);
  root.setAttribute(ATTRIBUTE, said);
  if (before === null || before === said) return;
  for (const frame of page.querySelectorAll<HTMLIFrameElement>('iframe[id^="iframe--"]')) {
    frame.contentWindow?.location.reload();
  }
}

/** The choices of the page of documentation around this document, if it stands in one. */
export function handedDown(): Partial<Choices> {
  try {
    if (window.parent === window) return {};
    return JSON.parse(window.parent.document.documentElement.getAttribute(ATTRIBUTE) ?? '{}');
  } catch {
    // Somebody else's page.
    return {};
  }
}
