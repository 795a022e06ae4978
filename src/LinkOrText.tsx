import type { ReactNode } from 'react';
import { isBlank, node } from './lenient.js';
import { safeHref } from './safeHref.js';
import { warn } from './warn.js';

/** What `renderLink` is given; all of it belongs on the link. */
export interface CrumbLinkProps {
  /** The address; one that would run code is never handed on. */
  href: string;
  /** What the stylesheet knows the link by. */
  className: string;
  /** Language of the label where it differs from the page's (WCAG 2.2 SC 3.1.2). */
  lang?: string | undefined;
  /** Marks the current page for assistive technology. */
  'aria-current'?: 'page' | undefined;
  /** The label. */
  children: ReactNode;
}

interface LinkOrTextProps {
  component: string;
  /** Begins the classes: `block__link` and `block__text`. */
  block: string;
  label: ReactNode;
  href: unknown;
  lang: string | undefined;
  current?: boolean;
  renderLink?: unknown;
}

/** A link where its address is safe, otherwise its text. */
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
      '`renderLink` is not a function or returned nothing that React can render, so a plain link is shown and the router is not used. Return an element, such as `(props) => <NextLink {...props} />`.',
  );
  return <a {...link} />;
}
