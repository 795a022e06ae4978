import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { type Labelled, labelled, list, rootProps } from '../lenient.js';
import { type Localized, type Messages, skipNavWords, words } from '../messages.js';
import { safeHref } from '../safeHref.js';
import { warn } from '../warn.js';
import { SkipNavLink } from './SkipNavLink.js';

/** One skip link. */
export interface SkipLink {
  /** Where it leads: `#` and the id of an element on the same page. */
  href: `#${string}`;
  /** What is spoken and shown. Name the place it leads to, not what is skipped. */
  label: string;
}

/** The words it speaks itself. */
type Words = 'skipToMain' | 'skipLinks';

/** The props that the component adds to those of its root element. */
export interface OwnProps {
  /**
   * The skip links, in the order of the keyboard.
   *
   * Accessibility: one link stands alone; from two on they are a list in a landmark named by
   * `messages.skipLinks`, so that a screen reader can list and leave them.
   *
   * @default one link to `#main`, "Skip to main content" or "본문 바로가기"
   */
  links?: ReadonlyArray<SkipLink> | undefined;
  /**
   * The language of the component's own words; any other tag than `'en'` and `'ko'` (BCP 47) needs
   * all `messages`. Accessibility: sets `lang` on the root, so that a screen reader changes its
   * voice (WCAG 2.2 SC 3.1.2). Left out, the words are English and no language is claimed.
   */
  lang?: string | undefined;
  /** Replaces built-in words; all of them for a language that has none built in. */
  messages?: Partial<Pick<Messages, Words>> | undefined;
}

/** Props of {@link SkipNav}; every other prop reaches the root element. */
export type SkipNavProps = OwnProps &
  Localized<Words> &
  Omit<ComponentPropsWithoutRef<'div'>, 'children' | 'dangerouslySetInnerHTML' | 'lang'>;

/**
 * The first thing on the page: links that let a keyboard or switch user jump over what every page
 * repeats. Hidden until one of them has the focus; then it pushes the page down, so nothing is
 * covered. Activating a link moves the *focus* into its target, not only the scroll position.
 *
 * Works without and before JavaScript as plain links. With it, no press changes the address or the
 * history, whatever the router, `<base>` or a script of the site. The target needs nothing but its
 * id; while it holds the focus it carries `tabindex="-1"` and is kept clear of a sticky header by
 * `--nj-scroll-margin`, or by a `scroll-margin` of your own. Where several elements have the id, the
 * nearest one that is shown is meant, a `main` first.
 *
 * Source: WCAG 2.2 SC 2.4.1 and 2.4.11, KWCAG 2.2 item 6.4.1.
 *
 * @example <SkipNav lang="ko" />
 */
export const SkipNav = forwardRef<HTMLElement, SkipNavProps>(function SkipNav(
  { links, messages, ...props },
  ref,
) {
  const { skipToMain, skipLinks } = words(skipNavWords, props.lang, messages);
  const shown = readable(links) ?? [{ href: '#main', label: skipToMain.trim() || '#main' }];
  if (shown.length === 0) return null;
  const root = rootProps<HTMLDivElement>('nj-skip-nav', { ...props, ref });
  const [only] = shown;
  if (shown.length === 1 && only) {
    return (
      <div {...root}>
        <SkipNavLink href={safeHref(only.href)} label={only.label} />
      </div>
    );
  }
  return (
    <nav aria-label={skipLinks || undefined} {...root}>
      <ul className="nj-skip-nav__list">
        {shown.map(({ href, label }, index) => (
          // Two links may lead to one place; the order never changes while the page is shown.
          <li className="nj-skip-nav__item" key={index}>
            <SkipNavLink href={safeHref(href)} label={label} />
          </li>
        ))}
      </ul>
    </nav>
  );
});

/** The links that have a name; `undefined` where none was meant or none is left. */
function readable(links: unknown): readonly Pick<Labelled, 'href' | 'label'>[] | undefined {
  if (links === undefined || links === null) return undefined;
  const named = labelled('SkipNav', 'links', links);
  if (named.length > 0 || (list(links) === links && list(links).length === 0)) return named;
  warn(
    'SkipNav',
    () =>
      '`links` holds no link, so the one to #main is shown instead. Pass a list of links, or leave `links` out.',
  );
  return undefined;
}
