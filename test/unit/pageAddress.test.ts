// @vitest-environment node
import { expect, test } from 'vitest';
import { pageAddress, pageName, routeOf } from '../../src/TaskAccordion/pageAddress.js';

const site = 'https://www.example.go.kr';
const trackers = [
  ...'gclid gbraid wbraid gad_source dclid _gl _ga'.split(' '),
  ...'fbclid msclkid yclid ttclid twclid li_fat_id igshid igsh'.split(' '),
  ...'mc_cid mc_eid _hsenc _hsmi __hstc mtm_campaign utm_id UTM_SOURCE FBCLID'.split(' '),
  ...'n_media n_query n_rank n_ad_group n_ad n_keyword_id NaPm'.split(' '),
  ...'PHPSESSID ASPSESSIONIDQQBBTRAC ASP.NET_SessionId CFID CFTOKEN'.split(' '),
];

test.each(trackers)('pageAddress() removes the tracking or session parameter %s', (name) => {
  expect(pageAddress(`${site}/a?${name}=1&b=2&${name}=ct%3D1`)).toBe(`${site}/a?b=2`);
  expect(pageAddress(`${site}/a?${name}`)).toBe(`${site}/a`);
});

test.each([
  ['an address without a query', '/tasks'],
  ['the query that identifies the page', '/contents.do?menuNo=100&lang=ko'],
  ['the order of the parameters', '/a?c=1&b=2&c=0'],
  ['the encoding', '/%EB%B6%81?q=a+b%20c&%C7%D1=%2f'],
  ['a question mark inside the query', '/a?q=what?'],
  ['a parameter without a value', '/a?print'],
  ['names like those of trackers', '/a?n_no=1&n_address=2&ref=3&from=4&autm_x=5&clid2=6&_gap=7'],
  ['names like those of sessions', '/a?sessionId=379&sid=101&assessment=1&code=8'],
  ['parentheses that are no session id', '/a(1)/(b)/f(x)?q=(S(1))'],
])('pageAddress() keeps %s', (_, address) => {
  expect(pageAddress(site + address)).toBe(site + address);
});

const token = '0123456789abcdef0123456789abcdef';

test.each([
  ['the fragment', '/a?b=1#c?d=1', '/a?b=1'],
  ['an empty query', '/a?#b', '/a'],
  ['a session id of Java', '/a.do;jsessionid=1A.node1?menuNo=1', '/a.do?menuNo=1'],
  ['a session id of Java after the query', '/a.do?menuNo=1;jsessionid=1A', '/a.do?menuNo=1'],
  ['a session id of a renamed cookie', '/a.do;JSESSIONID_MOFA=1A!-2:3', '/a.do'],
  [
    'no other matrix parameter',
    '/a;v=1;JSESSIONID=2;w=3/b;jsessionid=4;x=5?c=6',
    '/a;v=1;w=3/b;x=5?c=6',
  ],
  ['a session id of ASP.NET', '/app/(S(lit3py55t21z5v55vlm25s55))/a.aspx', '/app/a.aspx'],
  ['two session ids of ASP.NET', '/(X(1)S(lit3py55t21z5v55vlm25s55))/a', '/a'],
  ['long session ids of other servers', `/a?sid=${token}&session_id=${token}&b=1`, '/a?b=1'],
])('pageAddress() removes %s', (_, address, expected) => {
  expect(pageAddress(site + address)).toBe(site + expected);
});

test('pageName() takes less than two seconds for a very long address', () => {
  for (const part of [';', '/(', 'a(', '&', '?', ';sess', '_', '/(a()', 'n_ad_']) {
    const long = site + part.repeat(50_000);
    const start = performance.now();
    pageName(long);
    expect(performance.now() - start).toBeLessThan(2_000);
  }
});

test.each([
  [`${site}/a?c=1&b=2`, '/a?b=2&c=1'],
  [`${site}/a?b=2&utm_x=1&c=1#one`, '/a?b=2&c=1'],
  [`${site}:8080/`, '/'],
  [`${site}/a#/route/1?b=2`, '/a#/route/1?b=2'],
  [`${site}/a?b#!route#one`, '/a?b#!route'],
  ['file:///home/page.html?b', '/home/page.html?b'],
  ['about:srcdoc', 'about:srcdoc'],
])('pageName() of %s is %s', (address, name) => {
  expect(pageName(address)).toBe(name);
});

test.each([
  ['', ''],
  ['#', ''],
  ['#one', ''],
  ['#one/#/two', ''],
  ['#/', '#/'],
  ['#/a?b#c', '#/a?b'],
  ['#!/a', '#!/a'],
  ['#!a', '#!a'],
])('routeOf() an address with the hash "%s" returns "%s"', (hash, route) => {
  expect(routeOf(`${site}/a?b=1${hash}`)).toBe(route);
});
