import { JSDOM } from 'jsdom';
import type { GuideLang } from './words.js';

/** The content of a page, ready for the page around it. */
export interface Content {
  html: string;
  /** The headings of level 2. */
  headings: readonly { id: string; text: string }[];
  /** The first paragraph as text. */
  description: string;
}

interface Places {
  /** Returns the address of a link, seen from the page. */
  link: (href: string) => string;
  /** Returns the address of a picture, seen from the page. */
  picture: (src: string) => string;
}

/**
 * Makes the content of a page complete: addresses, header cells, and tables that scroll by keyboard.
 * Markdown has no header cells for rows, and Storybook has its own addresses.
 */
export function finishContent(
  rendered: string,
  lang: GuideLang,
  { link, picture }: Places,
): Content {
  const { document } = new JSDOM(rendered).window;
  for (const one of document.querySelectorAll('a')) {
    one.setAttribute('href', link(decodeURI(one.getAttribute('href') ?? '')));
  }
  for (const one of document.querySelectorAll('img')) {
    one.setAttribute('src', picture(one.getAttribute('src') ?? ''));
  }
  for (const table of document.querySelectorAll('table')) finishTable(table);
  if (lang === 'en') markKorean(document);
  for (const one of document.querySelectorAll('[class="docs-scroll"], [class="korean"]')) {
    one.removeAttribute('class');
  }
  return {
    html: document.body.innerHTML,
    headings: [...document.querySelectorAll('h2')].map(({ id, textContent }) => ({
      id,
      text: textContent,
    })),
    description: document.querySelector('p')?.textContent.replace(/\s+/g, ' ').trim() ?? '',
  };
}

function finishTable(table: HTMLTableElement): void {
  const { ownerDocument: document } = table;
  for (const cell of table.querySelectorAll('thead th')) cell.setAttribute('scope', 'col');
  for (const row of table.querySelectorAll('tbody tr')) {
    const [first] = row.children;
    if (!first || row.querySelector('th')) continue;
    const header = document.createElement('th');
    header.setAttribute('scope', 'row');
    header.append(...first.childNodes);
    first.replaceWith(header);
  }
  // A table of three columns fits into a window of 320 px.
  if (table.rows[0] && table.rows[0].cells.length <= 3) return;
  // The arrow keys scroll a box that has the focus. A screen reader then needs its role and name.
  const box = document.createElement('section');
  box.className = 'table';
  box.tabIndex = 0;
  const heading = headingAbove(table);
  if (heading) box.setAttribute('aria-labelledby', heading.id);
  table.replaceWith(box);
  box.append(table);
}

/** Returns the last heading with an id before an element. */
function headingAbove(element: Element): Element | undefined {
  const headings = [...element.ownerDocument.querySelectorAll(':is(h1, h2, h3)[id]')];
  return headings.findLast(
    (heading) => heading.compareDocumentPosition(element) & heading.DOCUMENT_POSITION_FOLLOWING,
  );
}

/** Gives Korean text on an English page its language, so that a screen reader uses the right voice. */
function markKorean(document: Document): void {
  const walker = document.createTreeWalker(document.body, 4 /* NodeFilter.SHOW_TEXT */);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    const pieces = text.data.split(/(\p{Script=Hangul}(?:[^<>"'`{}\n]*\p{Script=Hangul})?)/u);
    if (pieces.length === 1 || text.parentElement?.closest('[lang]')) continue;
    text.replaceWith(
      ...pieces.map((piece, index) => {
        if (index % 2 === 0) return piece;
        const span = document.createElement('span');
        span.lang = 'ko';
        span.textContent = piece;
        return span;
      }),
    );
  }
}
