import { describe, expect, test } from 'vitest';
import { pageAddress, pageName, routeOf } from '../../src/TaskAccordion/pageAddress.js';

const site = 'https://www.example.go.kr';

describe('the address of a page', () => {
  test.each`
    kind                                 | written                                                                                | page
    ${'without a query'}                 | ${'/tasks'}                                                                            | ${'/tasks'}
    ${'with the query that names it'}    | ${'/contents.do?menuNo=100&lang=ko'}                                                   | ${'/contents.do?menuNo=100&lang=ko'}
    ${'without its fragment'}            | ${'/a?b=1#c?d=1'}                                                                      | ${'/a?b=1'}
    ${'with an empty query'}             | ${'/a?#b'}                                                                             | ${'/a'}
    ${'in the order as written'}         | ${'/a?c=1&b=2&c=0'}                                                                    | ${'/a?c=1&b=2&c=0'}
    ${'encoded as written'}              | ${'/%EB%B6%81?q=a+b%20c&%C7%D1=%2f'}                                                   | ${'/%EB%B6%81?q=a+b%20c&%C7%D1=%2f'}
    ${'with a question mark in it'}      | ${'/a?q=what?&utm_id=1'}                                                               | ${'/a?q=what?'}
    ${'after a link of Google'}          | ${'/a?gclid=1&gbraid=2&wbraid=3&gad_source=4&dclid=5&_gl=6&_ga=7'}                     | ${'/a'}
    ${'after a link of others'}          | ${'/a?fbclid=1&msclkid=2&yclid=3&ttclid=4&twclid=5&li_fat_id=6&igshid=7&igsh=8'}       | ${'/a'}
    ${'after a newsletter'}              | ${'/a?mc_cid=1&mc_eid=2&_hsenc=3&_hsmi=4&__hstc=5&mtm_campaign=6'}                     | ${'/a'}
    ${'after an advertisement at Naver'} | ${'/a?n_media=1&n_query=2&n_rank=3&n_ad_group=4&n_ad=5&n_keyword_id=6&NaPm=ct%3D1'}    | ${'/a'}
    ${'in capitals'}                     | ${'/a?UTM_SOURCE=1&b=2&FBCLID=3'}                                                      | ${'/a?b=2'}
    ${'with a bare parameter'}           | ${'/a?gclid&print'}                                                                    | ${'/a?print'}
    ${'like an advertisement’s'}         | ${'/a?n_no=1&n_address=2&ref=3&from=4&autm_x=5&clid2=6&_gap=7&code=8'}                 | ${'/a?n_no=1&n_address=2&ref=3&from=4&autm_x=5&clid2=6&_gap=7&code=8'}
    ${'of a session of parliament'}      | ${'/a?sessionId=379&sid=101&assessment=1'}                                             | ${'/a?sessionId=379&sid=101&assessment=1'}
    ${'with a session id of Java'}       | ${'/a.do;jsessionid=1A.node1?menuNo=1'}                                                | ${'/a.do?menuNo=1'}
    ${'with one after the query'}        | ${'/a.do?menuNo=1;jsessionid=1A'}                                                      | ${'/a.do?menuNo=1'}
    ${'with one of a renamed cookie'}    | ${'/a.do;JSESSIONID_MOFA=1A!-2:3'}                                                     | ${'/a.do'}
    ${'with other matrix parameters'}    | ${'/a;v=1;JSESSIONID=2;w=3/b;jsessionid=4;x=5?c=6'}                                    | ${'/a;v=1;w=3/b;x=5?c=6'}
    ${'with one of ASP.NET'}             | ${'/app/(S(lit3py55t21z5v55vlm25s55))/a.aspx'}                                         | ${'/app/a.aspx'}
    ${'with two of ASP.NET'}             | ${'/(X(1)S(lit3py55t21z5v55vlm25s55))/a'}                                              | ${'/a'}
    ${'with parentheses of its own'}     | ${'/a(1)/(b)/f(x)?q=(S(1))'}                                                           | ${'/a(1)/(b)/f(x)?q=(S(1))'}
    ${'with one of PHP'}                 | ${'/a.php?PHPSESSID=1&b=2'}                                                            | ${'/a.php?b=2'}
    ${'with one of ASP'}                 | ${'/a.asp?b=2&ASPSESSIONIDQQBBTRAC=OK&ASP.NET_SessionId=3'}                            | ${'/a.asp?b=2'}
    ${'with one of ColdFusion'}          | ${'/a.cfm?CFID=1&CFTOKEN=2&b=3'}                                                       | ${'/a.cfm?b=3'}
    ${'with one of no known name'}       | ${'/a?sid=0123456789abcdef0123456789abcdef&session_id=abcdefghijklmnopqrstuvwxyz&b=1'} | ${'/a?b=1'}
  `('$kind: $written', ({ written, page }: Record<string, string>) => {
    expect(pageAddress(site + written)).toBe(site + page);
  });

  test('is found at once in a very long one', () => {
    for (const part of [';', '/(', 'a(', '&', '?', ';sess', '_', '/(a()', 'n_ad_']) {
      const long = site + part.repeat(50_000);
      const start = performance.now();
      pageName(long);
      expect(performance.now() - start).toBeLessThan(2_000);
    }
  });
});

test.each`
  written                            | name
  ${`${site}/a?c=1&b=2`}             | ${'/a?b=2&c=1'}
  ${`${site}/a?b=2&utm_x=1&c=1#one`} | ${'/a?b=2&c=1'}
  ${`${site}:8080/`}                 | ${'/'}
  ${`${site}/a#/route/1?b=2`}        | ${'/a#/route/1?b=2'}
  ${`${site}/a?b#!route#one`}        | ${'/a?b#!route'}
  ${'file:///home/page.html?b'}      | ${'/home/page.html?b'}
  ${'about:srcdoc'}                  | ${'about:srcdoc'}
`('a page is remembered as $name: $written', ({ written, name }: Record<string, string>) => {
  expect(pageName(written ?? '')).toBe(name);
});

test.each`
  hash            | route
  ${''}           | ${''}
  ${'#'}          | ${''}
  ${'#one'}       | ${''}
  ${'#one/#/two'} | ${''}
  ${'#/'}         | ${'#/'}
  ${'#/a?b#c'}    | ${'#/a?b'}
  ${'#!/a'}       | ${'#!/a'}
  ${'#!a'}        | ${'#!a'}
`('the route of the hash "$hash" is "$route"', ({ hash, route }: Record<string, string>) => {
  expect(routeOf(`${site}/a?b=1${hash}`)).toBe(route);
});
