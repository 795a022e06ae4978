'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { isShownWithoutScript } from '../shownWithoutScript.js';
import { makeIdUnique } from '../uniqueId.js';

/** Matches the middle levels, which the button shows. */
const MIDDLE_LEVELS = 'li:not(:first-of-type, :last-of-type, [hidden])';

interface BreadcrumbCollapseProps {
  /** `'always'` collapses on every screen, `'narrow'` only on narrow screens, by the stylesheet. */
  when: 'always' | 'narrow';
  /** The id of the list. */
  id: string;
  /** The accessible name of the button. It lists the middle levels. */
  buttonLabel: string;
  first: ReactNode;
  middle: ReactNode;
  last: ReactNode;
}

/**
 * The list with its middle levels collapsed. They are in the server's HTML. The stylesheet hides them
 * with `display: none`, so they cannot get the focus. It does so only where scripting is on, and only
 * for four seconds if no script runs.
 *
 * @selector .nj-breadcrumb__list[data-fold="always"] the middle levels are collapsed on every screen
 * @selector .nj-breadcrumb__list[data-fold="narrow"] they are collapsed on narrow screens
 * @selector .nj-breadcrumb__list[data-hydrated] React is running; the four seconds no longer apply
 * @selector .nj-breadcrumb__more the item of the button
 * @selector .nj-breadcrumb__button-text the name of the button, visually hidden
 */
export function BreadcrumbCollapse({
  when,
  id,
  buttonLabel,
  first,
  middle,
  last,
}: BreadcrumbCollapseProps) {
  const [open, setOpen] = useState(false);
  const list = useRef<HTMLOListElement>(null);

  useEffect(() => {
    makeIdUnique(list.current);
    list.current?.querySelector('button')?.setAttribute('aria-controls', list.current.id);
    // The script has run late: the stylesheet already shows all levels, and they must stay.
    if (isShownWithoutScript(list.current)) setOpen(true);
    else list.current?.setAttribute('data-hydrated', '');
  }, []);

  function showLevels() {
    // A level that is not displayed cannot get the focus, so React must render first.
    flushSync(() => setOpen(true));
    const link = list.current?.querySelector<HTMLElement>(`${MIDDLE_LEVELS} a`);
    const target = link ?? list.current?.querySelector<HTMLElement>(`${MIDDLE_LEVELS} > *`);
    if (!target) return;
    if (!link) {
      target.setAttribute('tabindex', '-1');
      target.addEventListener('blur', () => target.removeAttribute('tabindex'), { once: true });
    }
    target.focus();
  }

  return (
    <ol
      className="nj-breadcrumb__list"
      data-nj=""
      id={id}
      ref={list}
      data-fold={open ? undefined : when}
    >
      {first}
      {/* Hidden, not removed: React throws if a browser extension has removed the item before. */}
      <li className="nj-breadcrumb__more" data-nj="" hidden={open}>
        <button
          className="nj-breadcrumb__button"
          data-nj=""
          type="button"
          aria-expanded="false"
          aria-controls={id}
          onClick={showLevels}
        >
          {/* Not `aria-label`: translators leave attributes as they are. */}
          <span className="nj-breadcrumb__button-text" data-nj="visually-hidden">
            {buttonLabel}
          </span>
        </button>
      </li>
      {middle}
      {last}
    </ol>
  );
}
