import type { Labelled } from '../lenient.js';
import { safeHref } from '../safeHref.js';
import { quote, warn } from '../warn.js';

/**
 * The path as schema.org `BreadcrumbList`, ready to stand inside a `script` element, or
 * `undefined` when it cannot be made. Google asks for an `item` on every level but the last, so
 * unlinked levels in between are left out and the positions count what remains.
 */
export function structuredDataOf(
  crumbs: readonly Labelled[],
  baseUrl: unknown,
): string | undefined {
  const linked = crumbs
    .map(({ text, href }, index) => ({
      name: text,
      item: absolute(href, baseUrl),
      last: index === crumbs.length - 1,
    }))
    .filter(({ name, item, last }) => name !== '' && (item !== undefined || last));
  if (!isHttp(baseUrl)) {
    warn(
      'Breadcrumb',
      () =>
        `\`structuredData.baseUrl\` (${quote(baseUrl)}) is not an absolute http(s) address, so search engines get no breadcrumb. Pass the site's address, such as "https://www.example.go.kr".`,
    );
    return undefined;
  }
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: linked.map(({ name, item }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item,
    })),
    // `<` would let a label end the script element, or open a comment in it.
  }).replace(/</g, '\\u003c');
}

function isHttp(address: unknown): boolean {
  try {
    return /^https?:$/.test(new URL(String(address)).protocol);
  } catch {
    return false;
  }
}

function absolute(href: unknown, baseUrl: unknown): string | undefined {
  const safe = safeHref(href);
  if (safe === undefined) return undefined;
  try {
    const { href: address } = new URL(safe, String(baseUrl));
    return isHttp(address) ? address : undefined;
  } catch {
    return undefined;
  }
}
