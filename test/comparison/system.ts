import type { PageContent } from '../../src/content/PageContent.js';

/** Where to find, on a system's page, what is measured. Every selector but `statement` finds six. */
export interface Parts {
  /** The text of the vision. */
  statement: string;
  /** What a person clicks to open a task. */
  trigger: string;
  /** The element with the title's own size of text. */
  title: string;
  /** All text of a task's body. */
  body: string;
  /** The icon: an element of its own, or drawn this near, in px, to one end of the trigger. */
  icon: { selector: string } | { end: 'left' | 'right'; within: number };
}

/** A design system with its page of key tasks, written as its documentation says. */
export interface System {
  /** Names files and addresses. */
  name: string;
  title: string;
  /** The npm package that is served. */
  package: string;
  /** Folders in `node_modules`, by the first part of the address they are served at. */
  folders: Record<string, string>;
  /** What the vision is made of here, there being a banner of a vision in no peer. */
  vision: string;
  render(content: PageContent): string;
  parts: Parts;
  /** A computed style that is not there without its stylesheet. */
  proof: { selector: string; property: string; value: string };
  /** Its typeface, where its stylesheet loads one. */
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

/** The one skip link, the one utility link and the vision, escaped. */
export function textsOf({ skipLinks, utilityLinks, title, banner }: PageContent) {
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

/** One piece of markup for each task, with its number and the paragraphs of its body. */
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

/** One piece of markup for each level; the last has no address. */
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
 * KRDS and Nurijip both name Pretendard GOV first and leave it to the site to load it. Without it
 * they alone would stand here in whatever font the machine has.
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
