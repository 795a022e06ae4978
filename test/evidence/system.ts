import type { PageContent } from '../../src/content/PageContent.js';

/** The selectors of what is measured on a system's page. All but `statement` match six elements. */
export interface Parts {
  /** The vision statement. */
  statement: string;
  /** The element that opens a task by a click. */
  trigger: string;
  /** The element that sets the text size of the title. */
  title: string;
  /** The element with all text of a body. */
  body: string;
  /** The icon: an element, or the part of the trigger within this distance of one end, in px. */
  icon: { selector: string } | { end: 'left' | 'right'; within: number };
}

/** A design system and its page of key tasks, written as its documentation says. */
export interface System {
  /** The name in files and addresses. */
  name: string;
  title: string;
  /** The npm package that is served. */
  package: string;
  /** Folders in `node_modules`, by the first part of the address they are served at. */
  folders: Record<string, string>;
  /** The component that shows the vision. No other system has a vision banner. */
  vision: string;
  render(content: PageContent): string;
  parts: Parts;
  /** A computed style that only its stylesheet sets. It proves that the stylesheet has loaded. */
  proof: { selector: string; property: string; value: string };
  /** Its typeface, if its stylesheet loads one. */
  font?: string;
}

function escaped(text: unknown): string {
  return String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

interface Document {
  content: PageContent;
  head: string;
  body: string;
  /** Attributes of `html` and `body`. */
  html?: string;
  attributes?: string;
}

export function documentOf({ content, head, body, html = '', attributes = '' }: Document): string {
  return `<!doctype html>
<html lang="${content.lang}" ${html}>
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escaped(content.title)}</title>
    <link rel="icon" href="data:," />
    ${head}
  </head>
  <body ${attributes}>${body}</body>
</html>`;
}

/** Returns the escaped texts of the skip link, the utility link and the vision. */
export function escapedTexts({ skipLinks, utilityLinks, title, banner }: PageContent) {
  const [utility] = utilityLinks ?? [];
  return {
    skip: escaped(skipLinks?.[0]?.label),
    utility: { href: escaped(utility?.href), label: escaped(utility?.label) },
    title: escaped(title),
    eyebrow: banner.eyebrow === undefined ? undefined : escaped(banner.eyebrow),
    heading: escaped(banner.heading),
    statement: escaped(banner.statement),
  };
}

/** Returns the markup of all tasks. */
export function eachTask(
  { tasks }: PageContent,
  markup: (task: { number: number; title: string; paragraphs: string[] }) => string,
): string {
  return tasks
    .map(({ title, body }, index) => {
      const paragraphs = body.map((block) => escaped('content' in block ? block.content : ''));
      return markup({ number: index + 1, title: escaped(title), paragraphs });
    })
    .join('');
}

/** Returns the markup of all breadcrumb levels. The last level has no address. */
export function eachCrumb(
  { breadcrumb }: PageContent,
  markup: (crumb: { label: string; href: string | undefined }) => string,
): string {
  return breadcrumb
    .map(({ label, href }) =>
      markup({ label: escaped(label), href: href === undefined ? undefined : escaped(href) }),
    )
    .join('');
}

/**
 * Loads Pretendard GOV. KRDS and Nurijip name it first and expect the site to load it. Without it, only
 * these two would be measured with a font of this machine.
 */
export const pretendard = [
  ['Regular', 400],
  ['Bold', 700],
]
  .map(
    ([file, weight]) => `@font-face { font-family: 'Pretendard GOV'; font-weight: ${weight};
      src: url(/krds/fonts/PretendardGOV-${file}.subset.woff2) format('woff2'); }`,
  )
  .join('\n');
