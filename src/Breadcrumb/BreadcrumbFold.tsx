'use client';

import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { isShownWithoutScript } from '../shownWithoutScript.js';

/** The levels that were folded. */
const REVEALED = 'li:not(:first-of-type, :last-of-type, [hidden])';

interface BreadcrumbFoldProps {
  /** `'always'` folds on every screen, `'narrow'` on narrow ones alone; the stylesheet decides. */
  fold: 'always' | 'narrow';
  /** Name of the button: what it opens. */
  buttonLabel: string;
  first: ReactNode;
  middle: ReactNode;
  last: ReactNode;
}

/**
 * The list with its middle levels folded. They are in the server's HTML and hidden by the
 * stylesheet with `display: none`, only where scripting is on, and for seconds alone while no script
 * comes: never focusable, never lost.
 */
export function BreadcrumbFold({ fold, buttonLabel, first, middle, last }: BreadcrumbFoldProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const list = useRef<HTMLOListElement>(null);

  useEffect(() => {
    // Where this script came late, the stylesheet has unfolded the levels, and so they stay.
    if (isShownWithoutScript(list.current)) setOpen(true);
    else list.current?.setAttribute('data-hydrated', '');
  }, []);

  function unfold() {
    // The levels must be in the layout before one of them can take the focus.
    flushSync(() => setOpen(true));
    const link = list.current?.querySelector<HTMLElement>(`${REVEALED} a`);
    const target = link ?? list.current?.querySelector<HTMLElement>(`${REVEALED} > *`);
    if (!target) return;
    if (!link) {
      target.setAttribute('tabindex', '-1');
      target.addEventListener('blur', () => target.removeAttribute('tabindex'), { once: true });
    }
    target.focus();
  }

  return (
    <ol className="nj-breadcrumb__list" id={id} ref={list} data-fold={open ? undefined : fold}>
      {first}
      {/* Hidden, not removed: React cannot remove what a browser extension has removed. */}
      <li className="nj-breadcrumb__more" hidden={open}>
        <button
          className="nj-breadcrumb__button"
          type="button"
          aria-expanded="false"
          aria-controls={id}
          aria-label={buttonLabel}
          onClick={unfold}
        >
          <svg
            className="nj-breadcrumb__dots"
            viewBox="0 0 24 24"
            aria-hidden="true"
            focusable="false"
          >
            <path d="M6 10a2 2 0 100 4 2 2 0 000-4zm6 0a2 2 0 100 4 2 2 0 000-4zm6 0a2 2 0 100 4 2 2 0 000-4z" />
          </svg>
        </button>
      </li>
      {middle}
      {last}
    </ol>
  );
}
