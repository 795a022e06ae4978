import { render, screen } from '@testing-library/react';
import { type ReactNode, StrictMode } from 'react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { SkipNav } from '../../src/index.js';
import { atRest } from '../support/atRest.js';
import { expectConsole } from '../support/failOnConsole.js';
import '../support/inBrowser.js';

/** Removes the listeners of the site after each test. */
let host: AbortController;
let navigations: string[];

beforeEach(() => {
  host = new AbortController();
  navigations = [];
  const { signal } = host;
  window.addEventListener('hashchange', () => navigations.push('hashchange'), { signal });
  window.addEventListener('popstate', () => navigations.push('popstate'), { signal });
});
afterEach(() => {
  host.abort();
  for (const one of document.querySelectorAll('[data-host]')) one.remove();
});

function Page({ before }: { before?: ReactNode }) {
  return (
    <>
      <SkipNav />
      <header style={{ position: 'sticky', top: 0, height: 120, background: '#fff' }}>
        {before}
      </header>
      <div style={{ height: 1500 }} />
      <main id="main" data-testid="target">
        <a href="/in">Inside</a>
        <div style={{ height: 1500 }} />
      </main>
    </>
  );
}

const link = () => screen.getByRole<HTMLAnchorElement>('link', { name: 'Skip to main content' });
const target = () => screen.getByTestId('target');

async function enter(pressed: HTMLElement = link()) {
  pressed.focus();
  await userEvent.keyboard('{Enter}');
}

/** Checks where the focus is after a press, and that the address has not changed. */
async function arrives(press: () => Promise<void>) {
  const { length } = window.history;
  const { href } = window.location;
  await press();
  await expect.poll(() => document.activeElement).toBe(target());
  await atRest();
  expect(document.activeElement).toBe(target());
  expect(Math.abs(target().getBoundingClientRect().top - 120)).toBeLessThanOrEqual(1);
  expect([window.location.href, window.history.length, navigations]).toEqual([href, length, []]);
}

const isSkipLink = (event: Event) => (event.target as Element).closest('a[href^="#"]') !== null;
const firstTarget = (event: Event) =>
  document.querySelector((event.target as Element).closest('a')?.getAttribute('href') as string);

type Hear = (event: Event) => void;
const cancels: Hear = (event) => isSkipLink(event) && event.preventDefault();
const stops: Hear = (event) => isSkipLink(event) && event.stopPropagation();
const stopsAtOnce: Hear = (event) => isSkipLink(event) && event.stopImmediatePropagation();
const ends: Hear = (event) => {
  cancels(event);
  stopsAtOnce(event);
};
const scrollsSmoothly: Hear = (event) => {
  if (!isSkipLink(event)) return;
  event.preventDefault();
  firstTarget(event)?.scrollIntoView({ behavior: 'smooth' });
};
/** Scrolls in steps to a computed position, as old jQuery scripts do. */
const scrollsInSteps: Hear = (event) => {
  const place = isSkipLink(event) && firstTarget(event);
  if (!place) return;
  event.preventDefault();
  const [from, to] = [window.scrollY, place.getBoundingClientRect().top + window.scrollY - 120];
  let steps = 0;
  requestAnimationFrame(function step() {
    steps += 1;
    window.scrollTo(0, from + ((to - from) * steps) / 10);
    if (steps < 10) requestAnimationFrame(step);
  });
};
const takesTheFocus: Hear = (event) => {
  if (!isSkipLink(event)) return;
  event.preventDefault();
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
  window.scrollTo(0, 0);
};

describe.each<[string, Hear]>([
  ['cancels the click', cancels],
  ['stops the click', stops],
  ['stops the click at once', stopsAtOnce],
  ['cancels the click and stops it', ends],
  ['scrolls smoothly by itself', scrollsSmoothly],
  ['scrolls by itself in steps', scrollsInSteps],
  ['takes the focus and scrolls elsewhere', takesTheFocus],
])('SkipNav where a script of the site %s', (description, hear) => {
  beforeEach(() => document.documentElement.style.setProperty('--nj-scroll-margin', '120px'));

  test.each<[string, () => EventTarget, boolean]>([
    ['on the document', () => document, false],
    ['on the document, in the capture phase', () => document, true],
    ['on the body, in the capture phase', () => document.body, true],
    ['on the window', () => window, false],
    ['on the link', link, false],
    ['on the link, in the capture phase', link, true],
  ])(`SkipNav works where a script of the site ${description}: %s`, async (_, on, capture) => {
    render(<Page />);
    on().addEventListener('click', hear, { capture, signal: host.signal });
    await arrives(() => enter());
    await arrives(() => enter());
  });

  test(`SkipNav works where a script of the site ${description}: on the document, before rendering`, async () => {
    document.addEventListener('click', hear, { capture: true, signal: host.signal });
    render(<Page />, { wrapper: StrictMode });
    await arrives(() => enter());
  });

  test(`SkipNav works where a script of the site ${description}: on the window, after rendering`, async () => {
    render(<Page />);
    window.addEventListener('click', hear, { capture: true, signal: host.signal });
    await arrives(() => enter());
  });
});

describe('SkipNav', () => {
  beforeEach(() => document.documentElement.style.setProperty('--nj-scroll-margin', '120px'));

  test('Scripts of the site get the click on SkipNav', async () => {
    const heard: boolean[] = [];
    render(<Page />);
    const listen = (event: Event) => heard.push(event.defaultPrevented);
    document.addEventListener('click', listen, { signal: host.signal });
    await arrives(() => enter());
    expect(heard).toEqual([true]);
  });

  test('A script that checks defaultPrevented ignores the click on SkipNav', async () => {
    let followed = 0;
    document.addEventListener(
      'click',
      (event) => {
        if (!event.defaultPrevented) followed += 1;
      },
      { capture: true, signal: host.signal },
    );
    render(<Page />);
    await arrives(() => enter());
    expect(followed).toBe(0);
  });

  test.each(['', '#/', '#/tasks/1', '#!/', '#!/tasks', '#main', '#other'])(
    'SkipNav does not change an address with the hash "%s"',
    async (hash) => {
      window.history.replaceState(null, '', `${window.location.search}${hash}`);
      render(<Page />);
      await arrives(() => enter());
      await arrives(() => enter());
    },
  );

  test('SkipNav works by mouse and keyboard', async () => {
    render(<Page />);
    await arrives(async () => {
      link().focus();
      await userEvent.click(link());
    });
  });

  test.each(['Control', 'Meta', 'Shift', 'Alt'])(
    'SkipNav does not handle a click with %s',
    async (key) => {
      render(<Page />);
      let cancelled: boolean | undefined;
      window.addEventListener(
        'click',
        (event) => {
          cancelled = event.defaultPrevented;
          event.preventDefault();
        },
        { signal: host.signal },
      );
      link().focus();
      await userEvent.keyboard(`{${key}>}`);
      await userEvent.click(link());
      await userEvent.keyboard(`{/${key}}`);
      expect(cancelled).toBe(false);
      expect(document.activeElement).toBe(link());
    },
  );

  test('The browser follows a skip link whose address is not on the page', async () => {
    const links = [{ href: '/main' as '#main', label: 'Main page' }];
    render(<SkipNav links={links} />);
    let cancelled: boolean | undefined;
    window.addEventListener(
      'click',
      (event) => {
        cancelled = event.defaultPrevented;
        event.preventDefault();
      },
      { signal: host.signal },
    );
    await enter(screen.getByRole('link', { name: 'Main page' }));
    expect(cancelled).toBe(false);
  });

  test('SkipNav works with smooth scrolling', async () => {
    document.documentElement.style.scrollBehavior = 'smooth';
    render(<Page />);
    await arrives(() => enter());
  });

  test('SkipNav respects a scroll margin of the site', async () => {
    document.documentElement.style.removeProperty('--nj-scroll-margin');
    const style = document.createElement('style');
    style.dataset['host'] = '';
    style.textContent = 'main { scroll-margin-top: 120px }';
    document.head.prepend(style);
    render(<Page />);
    await arrives(() => enter());
  });
});

describe('SkipNav with <base>', () => {
  /** A document in an iframe, so that a navigation does not end the test. */
  async function pageWith(head: string, ui: ReactNode = <SkipNav />) {
    const frame = document.createElement('iframe');
    frame.dataset['host'] = '';
    document.body.append(frame);
    const page = frame.contentDocument as Document;
    page.head.innerHTML = head;
    page.body.innerHTML =
      '<div id="root"></div><iframe name="other"></iframe><main id="main"><h1>Main</h1></main>';
    const container = page.getElementById('root') as HTMLElement;
    render(ui, { container, baseElement: page.body });
    const only = page.querySelector('.nj-skip-nav a') as HTMLElement;
    only.focus();
    let cancelled: boolean | undefined;
    page.defaultView?.addEventListener('click', (event) => {
      cancelled = event.defaultPrevented;
      // No test opens a window.
      if (/target/.test(head)) event.preventDefault();
    });
    await userEvent.keyboard('{Enter}');
    await atRest();
    return { isKept: frame.contentDocument === page, page, cancelled };
  }

  test.each([
    '<base href="/">',
    '<base href="https://other.invalid/path/">',
    '<base target="_blank">',
    '<base target="other">',
    '<base href="/" target="_parent">',
  ])('SkipNav stays on the page with %s', async (head) => {
    const { isKept, page, cancelled } = await pageWith(head);
    expect(isKept).toBe(true);
    expect(cancelled).toBe(true);
    expect(page.activeElement).toBe(page.getElementById('main'));
    expect(page.defaultView?.location.href).toBe('about:blank');
  });

  test('SkipNav with a missing target stays on the page with <base>', async () => {
    expectConsole('warn', 'no element has the id of "#gone"');
    const { isKept, page } = await pageWith(
      '<base href="/">',
      <SkipNav links={[{ href: '#gone', label: 'Gone' }]} />,
    );
    expect(isKept).toBe(true);
    expect(page.activeElement).toBe(page.querySelector('.nj-skip-nav a'));
  });
});
