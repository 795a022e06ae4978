import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { useGeneratedId } from '../generatedId.js';
import { isNamed, type LabelledItem, list, readLabelledItems, rootProps } from '../lenient.js';
import { type Localized, type Messages, messagesFor, skipNavMessages } from '../messages.js';
import { safeHref } from '../safeHref.js';
import { renderLabel } from '../uniqueId.js';
import { warn } from '../warn.js';
import { SkipNavLink } from './SkipNavLink.js';

/** One skip link. */
export interface SkipLink {
  /** The target: `#` and the id of an element on the same page. */
  href: `#${string}`;
  /** The text of the link. Name the target, not the content that is skipped. */
  label: string;
}

/** The names of its built-in messages. */
type MessageName = 'skipToMain' | 'skipLinks';

/** The props of the component that are not props of its root element. */
export interface OwnProps {
  /**
   * The skip links, in the order of the Tab key.
   *
   * Accessibility: two or more links are a list in a landmark with the name `messages.skipLinks`, so
   * that a screen reader can announce and leave it. One link has no landmark.
   *
   * @default one link to `#main`, "Skip to main content" or "본문 바로가기"
   */
  links?: ReadonlyArray<SkipLink> | undefined;
  /**
   * The language of the built-in messages. A language tag (BCP 47) other than `'en'` and `'ko'` needs all
   * `messages`. Accessibility: it is also the `lang` of the root, so that a screen reader uses the right
   * voice (WCAG 2.2 SC 3.1.2). Without it, the messages are English and the root has no `lang`.
   */
  lang?: string | undefined;
  /** Replaces built-in messages. A language other than English and Korean needs all of them. */
  messages?: Partial<Pick<Messages, MessageName>> | undefined;
}

/** Props of {@link SkipNav}. Every other prop is set on the root element. */
export type SkipNavProps = OwnProps &
  Localized<MessageName> &
  Omit<ComponentPropsWithoutRef<'div'>, 'children' | 'dangerouslySetInnerHTML' | 'lang'>;

/**
 * Links for users of a keyboard or a switch. They skip the content that is the same on every page. Put
 * `SkipNav` first in the page. It is hidden until a link has the focus. Then it pushes the page down, so
 * it covers nothing. A press moves the *focus* into the target, not only the scroll position.
 *
 * Without JavaScript the links are plain links. With JavaScript a press never changes the address or the
 * history, with any router, any `<base>` and any script of the site. The target needs only its id. While
 * it has the focus it has `tabindex="-1"`. `--nj-scroll-margin`, or your own `scroll-margin`, keeps it
 * below a sticky header. If several elements have the id, the target is the nearest visible `main` with
 * it, or the nearest visible element.
 *
 * Source: WCAG 2.2 SC 2.4.1 and 2.4.11, KWCAG 2.2 item 6.4.1.
 *
 * @example <SkipNav lang="ko" />
 */
export const SkipNav = forwardRef<HTMLElement, SkipNavProps>(function SkipNav(
  { links, messages, ...props },
  ref,
) {
  const { skipToMain, skipLinks } = messagesFor(skipNavMessages, props.lang, messages);
  const shown = readLinks(links) ?? [{ href: '#main', label: skipToMain.trim() || '#main' }];
  const labelId = `${useGeneratedId(props.id, shown)}-label`;
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
  const hasLabel = skipLinks !== '' && !isNamed(props);
  return (
    <nav aria-labelledby={hasLabel ? labelId : undefined} {...root}>
      {hasLabel && renderLabel('nj-skip-nav__label', labelId, skipLinks)}
      <ul className="nj-skip-nav__list" data-nj="">
        {shown.map(({ href, label }, index) => (
          // Two links may have the same target, so the position is the key.
          <li className="nj-skip-nav__item" data-nj="" key={index}>
            <SkipNavLink href={safeHref(href)} label={label} />
          </li>
        ))}
      </ul>
    </nav>
  );
});

/** Returns the links that have a label, or `undefined` if `links` is missing or has no valid link. */
function readLinks(links: unknown): readonly Pick<LabelledItem, 'href' | 'label'>[] | undefined {
  if (links === undefined || links === null) return undefined;
  const valid = readLabelledItems('SkipNav', 'links', links);
  if (valid.length > 0 || (list(links) === links && list(links).length === 0)) return valid;
  warn(
    'SkipNav',
    () =>
      '`links` has no valid link, so a link to #main is shown instead. Pass a list of links, or leave `links` out.',
  );
  return undefined;
}
