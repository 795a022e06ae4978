/*
 * What names a page: its path and its query, as they were written, without what names the visit.
 * `persist` remembers by it, and `copyLink` copies it: a session id is a key to somebody's session.
 */

/** Servers write it into the path (`;jsessionid=…`, `/(S(…))/`) of a reader without cookies. */
const SESSION_IN_PATH =
  /;[\w.]*sess(?:ion)?_?id[^=;/?&]*=[^;/?&]*|\/\((?:[a-z]\([^()/]*\))+\)(?=[/?]|$)/gi;

/**
 * Parameters of a visit: what advertisements and newsletters add, the session ids of Java, PHP, ASP
 * and ColdFusion by their names, and others by a value that nobody chose. `sessionId=379` may be a
 * session of parliament, and `ref` or `from` a page of its own: these stay.
 */
const OF_THE_VISIT = new RegExp(
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

/** The address of the page that the document shows. A frame without one has that of the page around it. */
export function addressOf({ URL, baseURI }: Document): string {
  return URL.startsWith('about:') ? baseURI : URL;
}

/** The part of an address that names the page, without the fragment. */
export function pageAddress(address: string): string {
  const [page = ''] = address.split('#');
  const [path = '', ...query] = page.replace(SESSION_IN_PATH, '').split('?');
  const kept = query
    .join('?')
    .split('&')
    .filter((parameter) => parameter !== '' && !OF_THE_VISIT.test(parameter));
  return [path, kept.join('&')].filter(Boolean).join('?');
}

/** The fragment of an address where that is a route (`#/…`, `#!…`), not the id of an element. */
export function routeOf(address: string): string {
  return /^[^#]*(#[/!][^#]*)/.exec(address)?.[1] ?? '';
}

/** Names the page in storage: the same parameters in another order are the same page. */
export function pageName(address: string): string {
  const page = pageAddress(address)
    .replace(/^[\w+.-]+:\/\/[^/]*/, '')
    .replace(/\?(.*)/, (_, query: string) => `?${query.split('&').sort().join('&')}`);
  return page + routeOf(address);
}
