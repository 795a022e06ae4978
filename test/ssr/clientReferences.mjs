import { resolve, load as toReferences } from 'react-server-dom-webpack/node-loader';

export { resolve };

/** React's own loader, for our modules alone: it cannot read a CommonJS one, such as React. */
export function load(url, context, nextLoad) {
  const ours = new URL('../../dist/', import.meta.url).href;
  return url.startsWith(ours) ? toReferences(url, context, loadAsText) : nextLoad(url, context);

  // It takes a string where Node hands out bytes, and a source map is of no use here.
  async function loadAsText(...file) {
    const loaded = await nextLoad(...file);
    const source = String(loaded.source).replace(/\n\/\/# sourceMappingURL=.*/, '');
    return { ...loaded, source };
  }
}
