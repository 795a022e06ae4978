import type { ReactNode } from 'react';
import { isBlank, node } from './lenient.js';
import type { Messages } from './messages.js';
import { safeHref } from './safeHref.js';
import { warn } from './warn.js';

/** The props that `renderLink` receives. Set all of them on the link. */
export interface CrumbLinkProps {
  /** The address. An address that could run script is never passed. */
  href: string;
  /** The class that the stylesheet uses. */
  className: string;
  /** The language of the label, if it is not the page's (WCAG 2.2 SC 3.1.2). */
  lang?: string | undefined;
  /** Marks the current page for assistive technology. */
  'aria-current'?: 'page' | undefined;
  /** The stylesheet resets a host's rules for elements with this attribute. */
  'data-nj': '';
  /** The label. */
  children: ReactNode;
}

interface LinkOrTextProps {
  component: string;
  /** The first part of the classes `block__link`, `block__text` and `block__link-details`. */
  block: string;
  label: ReactNode;
  href: unknown;
  lang: string | undefined;
  current?: boolean;
  renderLink?: unknown;
  /** The link opens a new window. Without words for it, it opens in the same window. */
  newWindow?: { lang: string | undefined; messages: Pick<Messages, 'newWindow'> } | undefined;
  /** The language of the target. */
  hrefLang?: string | undefined;
  /** What is in brackets after the label, in another language than the label. */
  details?: { text: string; lang: string | undefined } | undefined;
}

/**
 * A link, or text if the address is missing or not safe.
 *
 * @selector .nj-block__link the link
 * @selector .nj-block__text the text that is shown instead
 * @selector .nj-block__link[aria-current="page"] the current page in a breadcrumb
 * @selector .nj-block__link-details what is in brackets after the text of a link
 */
export function LinkOrText({
  component,
  block,
  label,
  href,
  lang,
  current,
  renderLink,
  newWindow,
  hrefLang,
  details,
}: LinkOrTextProps) {
  const address = safeHref(href);
  const words = newWindow?.messages.newWindow ?? '';
  const opensWindow = words !== '' && address !== undefined;
  const inBrackets = opensWindow ? { text: words, lang: newWindow?.lang } : details;
  const shared = {
    'data-nj': '' as const,
    lang: inBrackets ? undefined : lang,
    'aria-current': current ? ('page' as const) : undefined,
    children: inBrackets ? (
      <>
        <span className={`${block}__text`} data-nj="" lang={lang}>
          {label}
        </span>
        {/* The server may have other names of units and languages than the browser. */}
        <span
          className={`${block}__link-details`}
          data-nj=""
          lang={inBrackets.lang}
          suppressHydrationWarning
        >{` (${inBrackets.text})`}</span>
      </>
    ) : (
      label
    ),
  };
  if (address === undefined) return <span className={`${block}__text`} {...shared} />;
  const link: CrumbLinkProps = { href: address, className: `${block}__link`, ...shared };
  const plain = () => (
    <a
      {...link}
      hrefLang={hrefLang}
      target={opensWindow ? '_blank' : undefined}
      // Browsers before 2021 give the new window access to this one without it.
      rel={opensWindow ? 'noopener' : undefined}
    />
  );
  if (opensWindow || renderLink === undefined || renderLink === null) return plain();
  const rendered: ReactNode = typeof renderLink === 'function' ? renderLink(link) : undefined;
  if (!isBlank(rendered) && node(rendered) === rendered) return rendered;
  warn(
    component,
    () =>
      '`renderLink` is not a function or returned nothing that React can render, so a plain link is shown, and the router does not handle it. Return an element, such as `(props) => <NextLink {...props} />`.',
  );
  return plain();
}
