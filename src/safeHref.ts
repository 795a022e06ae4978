const SAFE_PROTOCOLS: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * The address itself when a citizen may be sent there, otherwise `undefined`.
 *
 * The URL parser decides, not a pattern: it is what the browser will use, so `java\nscript:`,
 * `\u0001JAVASCRIPT:` and every other spelling it accepts are seen for what they are. Relative
 * addresses, `http`, `https`, `mailto` and `tel` pass; everything else, `data:` too, does not.
 */
export function safeHref(href: unknown): string | undefined {
  if (typeof href !== 'string' || href === '') return undefined;
  try {
    // The base only lets relative addresses be parsed; it never reaches the page.
    const { protocol } = new URL(href, 'https://relative.invalid/');
    return SAFE_PROTOCOLS.has(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}
