'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { quote, warn } from '../warn.js';
import { findTargets, moveFocusTo } from './skipTarget.js';

interface SkipNavLinkProps {
  href: string | undefined;
  label: ReactNode;
}

/**
 * A skip link. Without JavaScript it is a plain link; `target` keeps it in this window under
 * `<base target>`. With JavaScript a press moves the focus and scrolls, and the browser does not
 * navigate. So a router sees no new address, and `<base href>` has no effect. The browser's own
 * navigation is not enough: it moves only the starting point of the next Tab, which VoiceOver, iOS and
 * screen magnifiers ignore.
 */
export function SkipNavLink({ href, label }: SkipNavLinkProps) {
  const ref = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    const link = ref.current;
    const view = link?.ownerDocument.defaultView;
    if (!view || !href?.startsWith('#')) return;
    let handled: Event | undefined;
    function onClick(event: MouseEvent) {
      if (event === handled || !event.composedPath().includes(link as Element)) return;
      handled = event;
      goToTarget(event, link as HTMLAnchorElement, href as string);
    }
    const listening = new AbortController();
    const options = { capture: true, signal: listening.signal };
    // The listener of the window runs before any script of the site can stop the click. The listener
    // of the link is for clicks that the window cannot see as clicks on this link: in a closed shadow
    // root, or while that click makes React hydrate the link.
    view.addEventListener('click', onClick, options);
    link.addEventListener('click', onClick, options);
    return () => listening.abort();
  }, [href]);
  return (
    <a ref={ref} className="nj-skip-nav__link" data-nj="" href={href} target="_self">
      {label}
    </a>
  );
}

/** Moves the focus also if a script has cancelled the click, as scripts for smooth scrolling do. */
function goToTarget(event: MouseEvent, link: HTMLAnchorElement, href: string): void {
  if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const targets = findTargets(href, link);
  if (targets.length === 0) {
    warn(
      'SkipNav',
      () =>
        `no element has the id of ${quote(href)}. The link does nothing, and the focus of a keyboard user stays on it. Give the main content that id, or correct the href of the link.`,
    );
    // The browser may navigate, unless that would leave the page: with `<base href>` or a hash router.
    const { URL: page } = link.ownerDocument;
    if (/#!?\//.test(page) || link.href.split('#')[0] !== page.split('#')[0]) {
      event.preventDefault();
    }
    return;
  }
  event.preventDefault();
  const target = targets.find(moveFocusTo);
  if (!target) {
    warn(
      'SkipNav',
      () =>
        `the element with the id of ${quote(href)} cannot get the focus: it is hidden, inert, disabled or in closed details. The focus stays on the link. Show the element while the link is shown, or correct the href of the link.`,
    );
    return;
  }
  // Other scripts may scroll or move the focus after the same click, so the focus is set once more.
  const view = link.ownerDocument.defaultView as Window;
  const untilKey = new AbortController();
  const { signal } = untilKey;
  // A user who presses the next key must not be moved back.
  view.addEventListener('keydown', () => untilKey.abort(), { capture: true, signal });
  view.requestAnimationFrame(() => {
    if (signal.aborted) return;
    untilKey.abort();
    moveFocusTo(target);
  });
}
