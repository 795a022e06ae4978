'use client';

import type { MouseEvent, ReactNode } from 'react';
import { fragmentTarget } from '../fragmentTarget.js';
import { quote, warn } from '../warn.js';

interface SkipNavLinkProps {
  href: string | undefined;
  label: ReactNode;
}

/**
 * A plain link, enhanced: the browser follows it as always, and the focus goes along. Browsers
 * move only the starting point of the next Tab, which VoiceOver, iOS and zoom software ignore.
 */
export function SkipNavLink({ href, label }: SkipNavLinkProps) {
  return (
    <a className="nj-skip-nav__link" href={href} onClick={(event) => follow(event, href)}>
      {label}
    </a>
  );
}

function follow(event: MouseEvent, href: string | undefined): void {
  if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
    return;
  }
  const target = fragmentTarget(href);
  if (!target) {
    warn(
      'SkipNav',
      () =>
        `no element has the id of ${quote(href)}. The link scrolls nowhere and a keyboard user stays where they were. Give the main content that id, or correct the link's href.`,
    );
    return;
  }
  // A hash router reads `#main` as a route and would leave the page.
  const isRouted = /^#!?\//.test(window.location.hash);
  if (isRouted) event.preventDefault();
  moveFocus(target);
  if (isRouted) target.scrollIntoView();
}

/**
 * `tabindex` only while the focus is there: left in place, a click on text anywhere in the target
 * would take the focus to its top. `data-nj-skip-target` is what the stylesheet hangs
 * `--nj-scroll-margin` on, since the target may be an element of the host page.
 */
function moveFocus(target: HTMLElement): void {
  target.setAttribute('data-nj-skip-target', '');
  const borrowed = !target.hasAttribute('tabindex') && target.tabIndex < 0;
  if (borrowed) target.setAttribute('tabindex', '-1');
  target.addEventListener('blur', function leave() {
    // Another window was chosen: the focus comes back to where it was.
    if (document.activeElement === target) return;
    target.removeEventListener('blur', leave);
    target.removeAttribute('data-nj-skip-target');
    if (borrowed) target.removeAttribute('tabindex');
  });
  target.focus();
}
