/*
 * Reads the part of an address that identifies the page: path and query, without session ids and
 * tracking parameters. `persist` uses it as a key and `copyLink` copies it. A copied session id
 * would let other people use the session.
 */

/** Servers write a session id into the path (`;jsessionid=…`, `/(S(…))/`) if cookies are off. */
const SESSION_IN_PATH =
  /;[\w.]*sess(?:ion)?_?id[^=;/?&]*=[^;/?&]*|\/\((?:[a-z]\([^()/]*\))+\)(?=[/?]|$)/gi;

/**
 * Matches the parameters that do not identify a page: those of advertisements and newsletters, the
 * session ids of Java, PHP, ASP and ColdFusion by name, and other session ids by a long random
 * value. `sessionId=379` may be a session of parliament, and `ref` or `from` may select a page, so
 * they do not match.
 */
const TRACKING_PARAMETER = new RegExp(
  [
    '(?:[mu]tm_|gad_|__?hs|igsh|(?:j|php|asp)sess|asp\\.net_sess)[^=]*',
    '\\w*cl(?:ic)?k?id|[gw]braid|_g[al]|li_fat_id|mc_[ce]id|cf(?:id|token)',
    'napm|n_(?:ad|campaign|keyword|mall|match|media|query|rank)(?:_\\w+)?',
    '(?:sid|sess(?:ion)?_?id)=[\\da-z]{20}.*',
  ]
    .map((names) => `^(?:${names})(?:=|$)`)
    .join('|'),
  'i',
);

/** Returns the address of the document, or of the page around a frame without an address. */
export function readAddress({ URL, baseURI }: Document): string {
  return URL.startsWith('about:') ? baseURI : URL;
}

/** Returns the part of an address that identifies the page, without the fragment. */
export function pageAddress(address: string): string {
  const [page = ''] = address.split('#');
  const [path = '', ...query] = page.replace(SESSION_IN_PATH, '').split('?');
  const kept = query
    .join('?')
    .split('&')
    .filter((parameter) => parameter !== '' && !TRACKING_PARAMETER.test(parameter));
  return [path, kept.join('&')].filter(Boolean).join('?');
}

/** Returns the fragment if it is a route (`#/…`, `#!…`), otherwise an empty string. */
export function routeOf(address: string): string {
  return /^[^#]*(#[/!][^#]*)/.exec(address)?.[1] ?? '';
}

/** Returns the key of the page in storage. The order of the parameters does not matter. */
export function pageName(address: string): string {
  const page = pageAddress(address)
    .replace(/^[\w+.-]+:\/\/[^/]*/, '')
    .replace(/\?(.*)/, (_, query: string) => `?${query.split('&').sort().join('&')}`);
  return page + routeOf(address);
}
