import { type Html, html } from './html.js';
import { styles } from './styles.js';
import { type Language, text } from './words.js';

/** A page of the audit. */
export interface ReportPage {
  lang: Language;
  title: string;
  /** The links of the navigation, each with the language of its target if that differs. */
  links: readonly { href: string; label: string; lang?: Language }[];
  content: Html;
}

/** Returns the document of a page. It has no script and needs no other file. */
export function page({ lang, title, links, content }: ReportPage): string {
  const items = links.map(
    ({ href, label, lang: other }) =>
      html`<li><a href="${href}"${other && html` lang="${other}" hreflang="${other}"`}>${label}</a></li>`,
  );
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${{ markup: styles }}</style>
</head>
<body>
<a class="skip" href="#main">${text(lang, 'skip')}</a>
<header>
<nav aria-label="${text(lang, 'contents')}"><ul>${items}</ul></nav>
</header>
<main id="main" tabindex="-1">
<h1>${title}</h1>
${content}
</main>
</body>
</html>
`.markup;
}

/** A table. The first cell of each row is its header. */
export interface ReportTable {
  caption: string;
  columns: readonly string[];
  rows: readonly (readonly (Html | string | number)[])[];
  /** A table with many columns scrolls in a region of its own instead of making the page wide. */
  wide?: string;
}

/** Returns the markup of a table. `wide` is the id of its caption. */
export function table({ caption, columns, rows, wide }: ReportTable): Html {
  const head = columns.map((column) => html`<th scope="col">${column}</th>`);
  const body = rows.map(([first = '', ...cells]) => {
    return html`<tr><th scope="row">${first}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>\n`;
  });
  const inner = html`<table>
<caption${wide && html` id="${wide}"`}>${caption}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body}</tbody>
</table>`;
  if (!wide) return inner;
  return html`<section class="wide" aria-labelledby="${wide}" tabindex="0">${inner}</section>`;
}
