import { type ReactNode, version } from 'react';
import { attribute, fields, label, text } from './lenient.js';
import { safeHref, safeSrcSet } from './safeHref.js';
import { quote, warn } from './warn.js';

/** React 18 warns about `fetchPriority`, React 19 about `fetchpriority`. */
const FETCH_PRIORITY = version >= '19' ? 'fetchPriority' : 'fetchpriority';

/**
 * Renders the picture that data describes: an `img`, or its `alt` as text if its address cannot be used.
 *
 * @selector .nj-block__image the picture
 */
export function renderPicture(component: string, block: string, picture: unknown): ReactNode {
  const { src: address, alt, width, height } = fields(picture, 'src', 'alt', 'width', 'height');
  const { srcSet, sizes, fetchPriority } = fields(picture, 'srcSet', 'sizes', 'fetchPriority');
  const src = safeHref(address);
  if (src === undefined) {
    warn(
      component,
      () =>
        `the address of the picture (${quote(address)}) cannot be used, so only its \`alt\` is shown. Use an http, https or relative address.`,
    );
    return label(alt);
  }
  const files = safeSrcSet(srcSet);
  warn(component, () =>
    text(srcSet) !== '' && files === undefined
      ? `the \`srcSet\` of the picture (${quote(srcSet)}) cannot be used, so the browser loads \`src\` on every screen. Write http, https or relative addresses with a width or a density, such as "/small.webp 640w, /large.webp 1280w".`
      : undefined,
  );
  return (
    <img
      className={`${block}__image`}
      data-nj=""
      srcSet={files}
      sizes={files === undefined ? undefined : attribute(sizes)}
      {...{ [FETCH_PRIORITY]: attribute(fetchPriority) }}
      src={src}
      alt={text(alt)}
      width={attribute(width)}
      height={attribute(height)}
    />
  );
}
