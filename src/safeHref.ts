const SAFE_PROTOCOLS: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * Returns the address if it is relative or has the scheme `http`, `https`, `mailto` or `tel`, otherwise
 * `undefined`. An address with another scheme, such as `javascript:` or `data:`, can run script.
 *
 * The URL parser finds the scheme, as the browser does. A pattern would miss spellings that the
 * parser accepts, such as `java\nscript:` and `\u0001JAVASCRIPT:`.
 */
export function safeHref(href: unknown): string | undefined {
  if (typeof href !== 'string' || href === '') return undefined;
  try {
    // The parser needs a base for relative addresses. The base is not part of the result.
    const { protocol } = new URL(href, 'https://relative.invalid/');
    return SAFE_PROTOCOLS.has(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}

/** The form of `srcset`: addresses with a width or a density each. A comma and a space separate them. */
export const srcSetForm =
  /^[^\s,](\S*[^\s,])?(\s+\d+(\.\d+)?[wx])?(,\s+[^\s,](\S*[^\s,])?(\s+\d+(\.\d+)?[wx])?)*$/;

/** Returns the value for `srcset` if it has the form and each address is safe, otherwise `undefined`. */
export function safeSrcSet(value: unknown): string | undefined {
  if (typeof value !== 'string' || !srcSetForm.test(value)) return undefined;
  const addresses = value.split(/,\s+/).map((file) => file.split(/\s/, 1)[0]);
  return addresses.every((address) => safeHref(address) !== undefined) ? value : undefined;
}
