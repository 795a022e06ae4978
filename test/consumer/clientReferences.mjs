import { resolve, load as toReferences } from 'react-server-dom-webpack/node-loader';

export { resolve };

/** Uses React's loader for the modules of the package only. It cannot read CommonJS modules. */
export function load(url, context, nextLoad) {
  const dist = new URL('../../dist/', import.meta.url).href;
  return url.startsWith(dist) ? toReferences(url, context, loadAsText) : nextLoad(url, context);

  // React's loader needs a string, but Node returns bytes. It fails at a source map.
  async function loadAsText(...file) {
    const loaded = await nextLoad(...file);
    const source = String(loaded.source).replace(/\n\/\/# sourceMappingURL=.*/, '');
    return { ...loaded, source };
  }
}
