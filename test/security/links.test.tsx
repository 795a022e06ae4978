import { render } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { Blocks } from '../../src/content/Blocks.js';
import type { ListBlock } from '../../src/content/PageContent.js';
import { Breadcrumb, type Crumb, KeyTasksPage, type SkipLink, SkipNav } from '../../src/index.js';
import { safeHref } from '../../src/safeHref.js';
import { en } from '../../stories/content/pages.js';

/** Spellings that the URL parser takes for the scheme: each is proved to be one below. */
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

/** Looks alike, and is harmless: the parser takes it for a relative address. */
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

function links(container: Element): string[] {
  return [...container.querySelectorAll('a[href], [src], [xlink\\:href], form')].map(
    (link) => (link as HTMLAnchorElement).href,
  );
}

const nested = (href: string): ListBlock => ({
  type: 'list',
  items: [[{ type: 'link', href, text: 'Text' }]],
});

/** Several components warn of these by design; what they say is tested elsewhere. */
function quietly<Result>(run: () => Result): Result {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return run();
  } finally {
    console.warn = warn;
  }
}

describe.each(hostile)('the address %j', (href) => {
  test('is one that the parser takes for a scheme we do not trust', () => {
    expect(['http:', 'https:', 'mailto:', 'tel:']).not.toContain(new URL(href, base).protocol);
  });

  test('is never rendered as a link, and its text is kept', () => {
    quietly(() => {
      const crumb: Crumb = { label: 'Text', href };
      const cases = [
        <Breadcrumb key="1" items={[crumb, crumb]} renderLink={(props) => <a {...props} />} />,
        <Breadcrumb key="2" items={[crumb, crumb]} structuredData={{ baseUrl: base }} />,
        <SkipNav key="3" links={[{ label: 'Text', href } as unknown as SkipLink]} />,
        <Blocks
          key="4"
          headingLevel={4}
          blocks={[{ type: 'paragraph', content: [{ type: 'link', href, text: 'Text' }] }]}
        />,
        <KeyTasksPage
          key="5"
          content={{
            ...en,
            utilityLinks: [{ label: 'Text', href }],
            breadcrumb: [crumb],
            banner: { ...en.banner, media: { src: href } },
          }}
        />,
        <KeyTasksPage
          key="6"
          renderLink={(props) => <a {...props} />}
          content={{
            ...en,
            skipLinks: [{ label: 'Text', href } as unknown as SkipLink],
            utilityLinks: [{ label: 'Text', href }],
            breadcrumb: [crumb, crumb],
          }}
        />,
        <Blocks
          key="7"
          headingLevel={4}
          blocks={[
            { type: 'subheading', content: [{ type: 'link', href, text: 'Text' }] },
            {
              type: 'list',
              items: [{ content: [{ type: 'link', href, text: 'Text' }], list: nested(href) }],
            },
            {
              type: 'table',
              caption: 'Text',
              columns: ['Text'],
              rows: [[[{ type: 'link', href, text: 'Text' }]]],
            },
          ]}
        />,
      ];
      for (const element of cases) {
        const { container } = render(element);
        const found = links(container).filter((link) => !link.includes('#main'));
        expect(found).toEqual([]);
        expect(container.textContent).toContain('Text');
        expect(container.innerHTML).not.toMatch(/script:alert|vbscript|passwd/i);
      }
    });
  });
});

test.each(harmless)('the address %j is a link', (href) => {
  expect(safeHref(href)).toBe(href);
  const { container } = render(<Breadcrumb items={[{ label: 'Text', href }, { label: 'Here' }]} />);
  expect(container.querySelector('a')?.getAttribute('href')).toBe(href);
});

test.each([undefined, null, '', 5, {}, 'http://[', 'https://'])('%j is no address', (href) => {
  expect(safeHref(href)).toBeUndefined();
});

describe('structured data', () => {
  const items = [
    { label: 'HOME', href: '/eng' },
    { label: 'Without a page' },
    { label: 'Elsewhere', href: 'mailto:x@example.go.kr' },
    { label: '</script><script>alert(1)</script><!--', href: 'about?a=<b>' },
    { label: 'Here' },
  ];
  const script = () =>
    render(<Breadcrumb items={items} structuredData={{ baseUrl: base }} />).container.querySelector(
      'script',
    );

  test('cannot be left by a label', () => {
    expect(script()?.type).toBe('application/ld+json');
    expect(script()?.textContent).not.toContain('<');
  });

  test('lists the linked levels and the last, with absolute addresses and positions', () => {
    const data = JSON.parse(script()?.textContent ?? '');
    expect(data).toEqual({
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
});
