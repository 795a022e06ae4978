// @vitest-environment node
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Blocks } from '../../src/content/Blocks.js';
import type { Block } from '../../src/content/PageContent.js';
import { Breadcrumb, KeyTasksPage, type SkipLink, SkipNav } from '../../src/index.js';
import { safeHref } from '../../src/safeHref.js';
import { en } from '../../stories/content/pages.js';
import { ignoreWarningsOf } from '../support/failOnConsole.js';

/** Addresses that the URL parser reads with an unsafe scheme. The first test proves it. */
const hostile = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  '\tjavascript:alert(1)',
  'java\nscript:alert(1)',
  'java\r\nscript:alert(1)',
  'j\ta\tv\ta\ts\tc\tr\ti\tp\tt:alert(1)',
  '\u0000javascript:alert(1)',
  '\u0001\u001f javascript:alert(1)',
  'javascript\n:alert(1)',
  'javascript://example.go.kr/%0Aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'DATA:text/html;base64,PHNjcmlwdD4=',
  'da\nta:text/html,x',
  'vbscript:msgbox(1)',
  'blob:https://example.go.kr/1',
  'file:///etc/passwd',
  'view-source:https://example.go.kr',
];

/** Addresses that look similar. The parser reads them as relative or with a safe scheme. */
const harmless = [
  'java script:alert(1)',
  '&#106;avascript:alert(1)',
  'javascript&colon;alert(1)',
  '/javascript:alert(1)',
  '#javascript:alert(1)',
  './data:x',
  '?next=javascript:alert(1)',
  'https://example.go.kr',
  '//example.go.kr/path',
  'mailto:mofa@example.go.kr',
  'tel:+82-2-2100-2114',
  '/한국어 경로',
];

const base = 'https://www.example.go.kr/tasks';

const addressPattern = /(?:href|src|srcset|action)="([^"]*)"/g;

/** Expects the label "Text" and no address but `#main` of the default skip link. */
function expectNoAddress(element: ReactElement): void {
  const html = renderToStaticMarkup(element);
  const addresses = [...html.matchAll(addressPattern)].map(([, address]) => address);
  expect(addresses.filter((address) => address !== '#main')).toEqual([]);
  expect(html).toContain('Text');
  expect(html).not.toMatch(/script:alert|vbscript|passwd/i);
}

test.each(hostile)('the URL parser reads %j with an unsafe scheme', (href) => {
  expect(['http:', 'https:', 'mailto:', 'tel:']).not.toContain(new URL(href, base).protocol);
});

test.each(hostile)('Breadcrumb renders the label of %j as text, not as a link', (href) => {
  ignoreWarningsOf('Breadcrumb');
  const items = Array(2).fill({ label: 'Text', href });
  const ownLink = <Breadcrumb items={items} renderLink={(props) => <a {...props} />} />;
  expectNoAddress(ownLink);
  const data = <Breadcrumb items={items} structuredData={{ baseUrl: base }} />;
  expectNoAddress(data);
});

test.each(hostile)('SkipNav renders the label of %j as text, not as a link', (href) => {
  ignoreWarningsOf('SkipNav');
  const links = [{ label: 'Text', href } as unknown as SkipLink];
  expectNoAddress(<SkipNav links={links} />);
});

test.each(hostile)(
  'Blocks renders the text of %j as text in every block, not as a link',
  (href) => {
    ignoreWarningsOf('KeyTasksPage');
    const content = [{ type: 'link' as const, href, text: 'Text' }];
    const blocks: Block[] = [
      { type: 'paragraph', content },
      { type: 'subheading', content },
      { type: 'list', items: [{ content, list: { type: 'list', items: [content] } }] },
      { type: 'table', caption: 'Text', columns: ['Text'], rows: [[content]] },
    ];
    for (const block of blocks) {
      expectNoAddress(<Blocks headingLevel={4} blocks={[block]} />);
    }
  },
);

test.each(hostile)('KeyTasksPage renders %j nowhere as an address', (href) => {
  ignoreWarningsOf('KeyTasksPage', 'Breadcrumb', 'VisionBanner', 'SkipNav');
  const link = { label: 'Text', href };
  const content = {
    ...en,
    skipLinks: [link as unknown as SkipLink],
    utilityLinks: [link],
    breadcrumb: [link, link],
    banner: { ...en.banner, media: { src: href } },
  };
  expectNoAddress(<KeyTasksPage content={content} />);
  const ownLink = <KeyTasksPage content={content} renderLink={(props) => <a {...props} />} />;
  expectNoAddress(ownLink);
});

test.each(harmless)('Breadcrumb renders the safe address %j as a link', (href) => {
  expect(safeHref(href)).toBe(href);
  const items = [{ label: 'Text', href }, { label: 'Here' }];
  const html = renderToStaticMarkup(<Breadcrumb items={items} />);
  expect(html).toContain(`href="${href.replaceAll('&', '&amp;')}"`);
});

test.each([undefined, null, '', 5, {}, 'http://[', 'https://'])(
  'safeHref() returns undefined for %j',
  (href) => {
    expect(safeHref(href)).toBeUndefined();
  },
);

test('the structured data of Breadcrumb lists linked levels and the last one, and is escaped', () => {
  const items = [
    { label: 'HOME', href: '/eng' },
    { label: 'Without a page' },
    { label: 'Elsewhere', href: 'mailto:x@example.go.kr' },
    { label: '</script><script>alert(1)</script><!--', href: 'about?a=<b>' },
    { label: 'Here' },
  ];
  const html = renderToStaticMarkup(
    <Breadcrumb items={items} structuredData={{ baseUrl: base }} />,
  );
  const [, json = ''] = html.match(/<script type="application\/ld\+json">(.*?)<\/script>/) ?? [];
  expect(json).not.toContain('<');
  expect(JSON.parse(json)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'HOME', item: 'https://www.example.go.kr/eng' },
      {
        '@type': 'ListItem',
        position: 2,
        name: items[3]?.label,
        item: 'https://www.example.go.kr/about?a=%3Cb%3E',
      },
      { '@type': 'ListItem', position: 3, name: 'Here' },
    ],
  });
});

test.each([
  ['one level', [{ label: 'Here' }]],
  ['one level after those without a link', [{ label: 'No page' }, { label: 'Here' }]],
  ['levels whose address is a fragment', [{ label: 'HOME', href: '#' }, { label: 'Here' }]],
])('there is no structured data for %s', (_, items) => {
  const html = renderToStaticMarkup(
    <Breadcrumb items={items} structuredData={{ baseUrl: base }} />,
  );
  expect(html).not.toContain('<script');
});

test.each(['#', ' #top'])(
  'a level with the address %j counts as unlinked for search engines',
  (href) => {
    const items = [
      { label: 'HOME', href: '/' },
      { label: 'Menu', href },
      { label: 'Here', href },
    ];
    const html = renderToStaticMarkup(
      <Breadcrumb items={items} structuredData={{ baseUrl: base }} />,
    );
    const [, json = ''] = html.match(/<script type="application\/ld\+json">(.*?)<\/script>/) ?? [];
    expect(JSON.parse(json).itemListElement).toEqual([
      { '@type': 'ListItem', position: 1, name: 'HOME', item: 'https://www.example.go.kr/' },
      { '@type': 'ListItem', position: 2, name: 'Here' },
    ]);
  },
);
