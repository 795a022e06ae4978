import { type ComponentPropsWithoutRef, forwardRef, type ReactNode } from 'react';
import { useGeneratedId } from '../generatedId.js';
import { type CrumbLinkProps, LinkOrText } from '../LinkOrText.js';
import {
  fields,
  isNamed,
  type LabelledItem,
  list,
  readLabelledItems,
  rootProps,
} from '../lenient.js';
import {
  breadcrumbMessages,
  fill,
  type Localized,
  type Messages,
  messagesFor,
} from '../messages.js';
import { safeHref } from '../safeHref.js';
import { renderLabel } from '../uniqueId.js';
import { quote, warn } from '../warn.js';
import { BreadcrumbCollapse } from './BreadcrumbCollapse.js';
import { DataScript } from './DataScript.js';
import { structuredDataOf } from './structuredData.js';

/** One level of the breadcrumb. */
export interface Crumb {
  /** The name of the level: the title of its page. */
  label: string;
  /**
   * The address of the page. Without it the level is text, which is right for the current page and for
   * a level without a page. An address that is not `http`, `https`, `mailto`, `tel` or relative is
   * never rendered as a link.
   */
  href?: string | undefined;
  /** The language of `label`, if it is not the page's (WCAG 2.2 SC 3.1.2). */
  lang?: string | undefined;
}

/** The names of its built-in messages. */
type MessageName = 'breadcrumb' | 'showLevels';

/** The message that a language without built-in messages may leave out. */
type OptionalMessageName = 'youAreHere';

/** The props of the component that are not props of its root element. */
export interface OwnProps {
  /** The levels from the home page to the current page, which is the last item. */
  items: ReadonlyArray<Crumb>;
  /**
   * Replaces the middle levels by a button that shows them: from five levels on, and on narrow screens
   * from three levels on.
   *
   * Accessibility: the name of the button lists the levels that it shows. A press moves the focus to the
   * first of them. A collapsed level cannot get the focus. Without JavaScript all levels are shown.
   *
   * @default false
   */
  collapse?: boolean | undefined;
  /**
   * Shows the text "You are here" ("현재 위치") before the levels. It is the message `youAreHere`.
   *
   * Accessibility: the visible text is then the name of the landmark. Without it, the name is the
   * message `breadcrumb`.
   *
   * @default false
   */
  showLabel?: boolean | undefined;
  /**
   * Shows a house before the label of the first level. `'only'` shows the house alone.
   *
   * Accessibility: the label stays the name of the link, also with `'only'`, and the house is not spoken.
   *
   * @default false
   */
  homeIcon?: boolean | 'only' | undefined;
  /**
   * Renders each link with the link component of a router, for example
   * `(props) => <NextLink {...props} />`. Without it, a link is a plain `a`.
   */
  renderLink?: ((props: CrumbLinkProps) => ReactNode) | undefined;
  /**
   * Adds the levels as schema.org `BreadcrumbList` (JSON-LD) for search engines. `baseUrl` is the
   * absolute address of the site; relative addresses are resolved against it. A level without a link,
   * or with a fragment such as `#`, is left out unless it is the last, because Google requires a link
   * for every other level. With fewer than two levels there is no list. It also works with Trusted Types.
   */
  structuredData?: { baseUrl: string } | undefined;
  /**
   * The language of the built-in messages. A language tag (BCP 47) other than `'en'` and `'ko'` needs all
   * `messages`. Accessibility: it is also the `lang` of the root, so that a screen reader uses the right
   * voice (WCAG 2.2 SC 3.1.2). Without it, the messages are English and the root has no `lang`.
   */
  lang?: string | undefined;
  /**
   * Replaces built-in messages. A language other than English and Korean needs all of them, except
   * `youAreHere`: without it, `showLabel` shows the message `breadcrumb`.
   */
  messages?: Partial<Pick<Messages, MessageName | OptionalMessageName>> | undefined;
}

/** Props of {@link Breadcrumb}. Every other prop is set on the root element. */
export type BreadcrumbProps = OwnProps &
  Localized<MessageName, OptionalMessageName> &
  Omit<ComponentPropsWithoutRef<'nav'>, 'children' | 'dangerouslySetInnerHTML' | 'lang'>;

/**
 * Shows the position of the page in the site: a labelled `nav` with an ordered list. The last item is
 * the current page and has `aria-current="page"`. It is text or, with an `href`, a link. Long
 * breadcrumbs wrap. Nothing is cut off.
 *
 * Source: APG breadcrumb pattern; WCAG 2.2 SC 2.4.8, 1.4.10 and 2.5.8; KWCAG 2.2 items 6.1.3, 6.4.3.
 *
 * @example <Breadcrumb items={[{ label: 'Home', href: '/' }, { label: 'Key tasks' }]} />
 */
export const Breadcrumb = forwardRef<HTMLElement, BreadcrumbProps>(function Breadcrumb(
  {
    items,
    collapse = false,
    showLabel = false,
    homeIcon = false,
    renderLink,
    structuredData,
    messages,
    ...props
  },
  ref,
) {
  const crumbs = readCrumbs(items);
  const uid = useGeneratedId(props.id, crumbs);
  if (crumbs.length === 0) return null;
  const { breadcrumb, showLevels, youAreHere } = messagesFor(
    breadcrumbMessages,
    props.lang,
    messages,
  );
  const levels = crumbs.map(({ label, href, lang }, index) => (
    // Two levels may have the same label and address, so the position is the key.
    <li className="nj-breadcrumb__item" data-nj="" key={index}>
      <LinkOrText
        component="Breadcrumb"
        block="nj-breadcrumb"
        label={
          homeIcon === 'only' && index === 0 ? (
            <span className="nj-breadcrumb__home" data-nj="visually-hidden">
              {label}
            </span>
          ) : (
            label
          )
        }
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
  const collapses = collapse && crumbs.length >= 3 && showLevels !== '';
  const labelText = (showLabel && youAreHere) || breadcrumb;
  const isLabelled = labelText !== '' && !isNamed(props);
  const labelId = `${uid}-label`;
  const levelsList = collapses ? (
    <BreadcrumbCollapse
      when={crumbs.length >= 5 ? 'always' : 'narrow'}
      id={`${uid}-list`}
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
    <ol className="nj-breadcrumb__list" data-nj="">
      {levels}
    </ol>
  );
  const content = (
    <>
      {(showLabel || isLabelled) &&
        renderLabel('nj-breadcrumb__label', labelId, labelText, !showLabel)}
      {levelsList}
    </>
  );
  return (
    <nav
      aria-labelledby={isLabelled ? labelId : undefined}
      {...rootProps('nj-breadcrumb', { ...props, ref })}
      data-home-icon={homeIcon ? '' : undefined}
    >
      {showLabel ? (
        <div className="nj-breadcrumb__bar" data-nj="">
          {content}
        </div>
      ) : (
        content
      )}
      {json && <DataScript json={json} />}
    </nav>
  );
});

/** Returns the levels that have a label. Warns about the others, and about unsafe addresses. */
function readCrumbs(items: unknown): readonly LabelledItem[] {
  const crumbs = readLabelledItems('Breadcrumb', 'items', items);
  warn('Breadcrumb', () =>
    list(items).length === 0
      ? '`items` has no level, so nothing is rendered, and users do not see the position of the page in the site. Pass the levels from the home page to the current page.'
      : crumbs
          .filter(({ href }) => typeof href === 'string' && safeHref(href) === undefined)
          .map(
            ({ text, href }) =>
              `the address of "${text}" (${quote(href)}) may run script or cannot be parsed, so the level is shown as text. Use an http, https, mailto, tel or relative address.`,
          ),
  );
  return crumbs;
}
