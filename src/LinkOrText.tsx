import type { ReactNode } from 'react';
import { isBlank, node } from './lenient.js';
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
  /** The first part of the classes `block__link` and `block__text`. */
  block: string;
  label: ReactNode;
  href: unknown;
  lang: string | undefined;
  current?: boolean;
  renderLink?: unknown;
}

/**
 * A link, or text if the address is missing or not safe.
 *
 * @selector .nj-block__link the link
 * @selector .nj-block__text the text that is shown instead
 * @selector .nj-block__link[aria-current="page"] the current page in a breadcrumb
 */
export function LinkOrText({
  component,
  block,
  label,
  href,
  lang,
  current,
  renderLink,
}: LinkOrTextProps) {
  const address = safeHref(href);
  const shared = {
    'data-nj': '' as const,
    lang,
    'aria-current': current ? ('page' as const) : undefined,
    children: label,
  };
  if (address === undefined) return <span className={`${block}__text`} {...shared} />;
  const link: CrumbLinkProps = { href: address, className: `${block}__link`, ...shared };
  if (renderLink === undefined || renderLink === null) return <a {...link} />;
  const rendered: ReactNode = typeof renderLink === 'function' ? renderLink(link) : undefined;
  if (!isBlank(rendered) && node(rendered) === rendered) return rendered;
  warn(
    component,
    () =>
      '`renderLink` is not a function or returned nothing that React can render, so a plain link is shown, and the router does not handle it. Return an element, such as `(props) => <NextLink {...props} />`.',
  );
  return <a {...link} />;
}
