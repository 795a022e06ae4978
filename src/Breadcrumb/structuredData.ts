import type { LabelledItem } from '../lenient.js';
import { safeHref } from '../safeHref.js';
import { quote, warn } from '../warn.js';

/**
 * Returns the breadcrumb as schema.org `BreadcrumbList`, escaped for a `script` element. Returns
 * `undefined` if `baseUrl` is not absolute. Google requires an `item` for every level but the last, so
 * other levels without a link are left out, and the positions count the levels that remain. Google also
 * requires two levels, so fewer give no list.
 */
export function structuredDataOf(
  crumbs: readonly LabelledItem[],
  baseUrl: unknown,
): string | undefined {
  const linked = crumbs
    .map(({ text, href }, index) => ({
      name: text,
      item: absoluteAddress(href, baseUrl),
      last: index === crumbs.length - 1,
    }))
    .filter(({ name, item, last }) => name !== '' && (item !== undefined || last));
  if (!isHttp(baseUrl)) {
    warn(
      'Breadcrumb',
      () =>
        `\`structuredData.baseUrl\` (${quote(baseUrl)}) is not an absolute http(s) address, so the page has no breadcrumb for search engines. Pass the address of the site, such as "https://www.example.go.kr".`,
    );
    return undefined;
  }
  if (linked.length < 2) return undefined;
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: linked.map(({ name, item }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item,
    })),
    // A label with `</script>` or `<!--` would end the script element or start a comment in it.
  }).replace(/</g, '\\u003c');
}

function isHttp(address: unknown): boolean {
  try {
    return /^https?:$/.test(new URL(String(address)).protocol);
  } catch {
    return false;
  }
}

function absoluteAddress(href: unknown, baseUrl: unknown): string | undefined {
  const safe = safeHref(href);
  // A fragment leads to no other page. Many menus have `#` where no page exists.
  if (safe === undefined || safe.trim().startsWith('#')) return undefined;
  try {
    const { href: address } = new URL(safe, String(baseUrl));
    return isHttp(address) ? address : undefined;
  } catch {
    return undefined;
  }
}
