import { type ComponentPropsWithoutRef, forwardRef, type ReactNode } from 'react';
import { type CrumbLinkProps, LinkOrText } from '../LinkOrText.js';
import { fields, type Labelled, labelled, list, rootProps } from '../lenient.js';
import { breadcrumbWords, fill, type Localized, type Messages, words } from '../messages.js';
import { safeHref } from '../safeHref.js';
import { quote, warn } from '../warn.js';
import { BreadcrumbFold } from './BreadcrumbFold.js';
import { structuredDataOf } from './structuredData.js';

/** One level of the path. */
export interface Crumb {
  /** The level's name, as its page is titled. */
  label: string;
  /**
   * Its page. Left out, the level is plain text: right for the current page and for a level
   * without a page. An address that is not `http`, `https`, `mailto`, `tel` or relative is never
   * rendered as a link.
   */
  href?: string | undefined;
  /** The language of `label` where it differs from the page's (WCAG 2.2 SC 3.1.2). */
  lang?: string | undefined;
}

/** The words it speaks itself. */
type Words = 'breadcrumb' | 'showLevels';

/** The props that the component adds to those of its root element. */
export interface OwnProps {
  /** The path from the first page to the current one. The last item is the current page. */
  items: ReadonlyArray<Crumb>;
  /**
   * Folds the middle levels behind a button: from five levels on, and on narrow screens from three.
   *
   * Accessibility: the button names what it opens; opening moves the focus to the first level it
   * revealed. Nothing that is folded can take the focus. Without JavaScript every level shows.
   *
   * @default false
   */
  collapse?: boolean | undefined;
  /**
   * Renders a link of the host's router, for example
   * `(props) => <NextLink {...props} />`. Left out, a plain `a`.
   */
  renderLink?: ((props: CrumbLinkProps) => ReactNode) | undefined;
  /**
   * Adds the path as schema.org `BreadcrumbList` (JSON-LD) for search engines. `baseUrl` is the
   * absolute address that relative `href`s are resolved against. Levels without a link are left
   * out but for the last, as Google asks.
   */
  structuredData?: { baseUrl: string } | undefined;
  /**
   * The language of the component's own words; any other tag than `'en'` and `'ko'` (BCP 47) needs
   * all `messages`. Accessibility: sets `lang` on the root, so that a screen reader changes its
   * voice (WCAG 2.2 SC 3.1.2). Left out, the words are English and no language is claimed.
   */
  lang?: string | undefined;
  /** Replaces built-in words; all of them for a language that has none built in. */
  messages?: Partial<Pick<Messages, Words>> | undefined;
}

/** Props of {@link Breadcrumb}; every other prop reaches the root element. */
export type BreadcrumbProps = OwnProps &
  Localized<Words> &
  Omit<ComponentPropsWithoutRef<'nav'>, 'children' | 'dangerouslySetInnerHTML' | 'lang'>;

/**
 * Where the page stands in the site: a labelled `nav` with an ordered list. The last item is the
 * current page and carries `aria-current="page"`, as text or, with an `href`, as a link. Long
 * paths wrap and are never cut off.
 *
 * Source: APG breadcrumb pattern; WCAG 2.2 SC 2.4.8, 1.4.10 and 2.5.8; KWCAG 2.2 items 6.1.3, 6.4.3.
 *
 * @example <Breadcrumb items={[{ label: 'Home', href: '/' }, { label: 'Key tasks' }]} />
 */
export const Breadcrumb = forwardRef<HTMLElement, BreadcrumbProps>(function Breadcrumb(
  { items, collapse = false, renderLink, structuredData, messages, ...props },
  ref,
) {
  const crumbs = readable(items);
  if (crumbs.length === 0) return null;
  const { breadcrumb, showLevels } = words(breadcrumbWords, props.lang, messages);
  const levels = crumbs.map(({ label, href, lang }, index) => (
    // The path is an ordered whole: a level's place is its identity.
    <li className="nj-breadcrumb__item" key={index}>
      <LinkOrText
        component="Breadcrumb"
        block="nj-breadcrumb"
        label={label}
        href={href}
        lang={lang}
        current={index === crumbs.length - 1}
        renderLink={renderLink}
      />
    </li>
  ));
  const json = structuredData
    ? structuredDataOf(crumbs, fields(structuredData, 'baseUrl').baseUrl)
    : undefined;
  const foldable = collapse && crumbs.length >= 3 && showLevels !== '';
  return (
    <nav aria-label={breadcrumb || undefined} {...rootProps('nj-breadcrumb', { ...props, ref })}>
      {foldable ? (
        <BreadcrumbFold
          fold={crumbs.length >= 5 ? 'always' : 'narrow'}
          buttonLabel={fill(showLevels, {
            labels: crumbs
              .slice(1, -1)
              .map(({ text }) => text)
              .filter(Boolean)
              .join(', '),
          })}
          first={levels[0]}
          middle={levels.slice(1, -1)}
          last={levels.at(-1)}
        />
      ) : (
        <ol className="nj-breadcrumb__list">{levels}</ol>
      )}
      {json && (
        // JSON as children would be escaped by the server and not by the client.
        // biome-ignore lint/security/noDangerouslySetInnerHtml: `<` is escaped in structuredDataOf.
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
      )}
    </nav>
  );
});

/** The levels that have a name. Warns of the others, and of addresses that are not used. */
function readable(items: unknown): readonly Labelled[] {
  const crumbs = labelled('Breadcrumb', 'items', items);
  warn('Breadcrumb', () =>
    list(items).length === 0
      ? '`items` holds no level, so nothing is rendered and a reader cannot tell where the page stands. Pass the path from the first page to the current one.'
      : crumbs
          .filter(({ href }) => typeof href === 'string' && safeHref(href) === undefined)
          .map(
            ({ text, href }) =>
              `the address of "${text}" (${quote(href)}) may run code or cannot be parsed, so the level is shown as text. Use an http, https, mailto, tel or relative address.`,
          ),
  );
  return crumbs;
}
