'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { quote, warn } from '../warn.js';
import { arrive, placesNamed } from './skipTarget.js';

interface SkipNavLinkProps {
  href: string | undefined;
  label: ReactNode;
}

/**
 * A plain link before and without JavaScript, also under `<base target>`. With it, a press moves the
 * focus and scrolls, and the browser does not navigate: a router sees no new address, and `<base
 * href>` leads nowhere. Browsers that follow a link move only the starting point of the next Tab,
 * which VoiceOver, iOS and zoom software ignore.
 */
export function SkipNavLink({ href, label }: SkipNavLinkProps) {
  const ref = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    const link = ref.current;
    const view = link?.ownerDocument.defaultView;
    if (!view || !href?.startsWith('#')) return;
    let answered: Event | undefined;
    function listen(event: MouseEvent) {
      if (event === answered || !event.composedPath().includes(link as Element)) return;
      answered = event;
      follow(event, link as HTMLAnchorElement, href as string);
    }
    const listening = new AbortController();
    const options = { capture: true, signal: listening.signal };
    // On the window, before a script of the host can stop the click. On the link, for a click that
    // the window does not hear, or not as a click on this link: in a closed shadow root, or while
    // React hydrates the link in answer to that click.
    view.addEventListener('click', listen, options);
    link.addEventListener('click', listen, options);
    return () => listening.abort();
  }, [href]);
  return (
    <a ref={ref} className="nj-skip-nav__link" href={href} target="_self">
      {label}
    </a>
  );
}

/** Does its work also where a script has cancelled the click, as scripts for smooth scrolling do. */
function follow(event: MouseEvent, link: HTMLAnchorElement, href: string): void {
  if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const places = placesNamed(href, link);
  if (places.length === 0) {
    warn(
      'SkipNav',
      () =>
        `no element has the id of ${quote(href)}. The link scrolls nowhere and a keyboard user stays where they were. Give the main content that id, or correct the link's href.`,
    );
    // The browser goes on, unless that would leave the page: by `<base href>`, or by a hash router.
    const { URL: page } = link.ownerDocument;
    if (/#!?\//.test(page) || link.href.split('#')[0] !== page.split('#')[0]) {
      event.preventDefault();
    }
    return;
  }
  event.preventDefault();
  const target = places.find(arrive);
  if (!target) {
    warn(
      'SkipNav',
      () =>
        `the element with the id of ${quote(href)} cannot take the focus: it is hidden, inert, disabled or in closed details. The link leads nowhere, and the focus stays on it. Show the element while the link is shown, or correct the link's href.`,
    );
    return;
  }
  // Scripts that hear the same click may scroll or move the focus without asking who answered it.
  const view = link.ownerDocument.defaultView as Window;
  const untilNext = new AbortController();
  const { signal } = untilNext;
  // The reader goes on.
  view.addEventListener('keydown', () => untilNext.abort(), { capture: true, signal });
  view.requestAnimationFrame(() => {
    if (signal.aborted) return;
    untilNext.abort();
    arrive(target);
  });
}
