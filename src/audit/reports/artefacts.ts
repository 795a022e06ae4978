import type { Words } from '../mapping/duties.js';
import { type Html, html } from './html.js';
import { page, table } from './page.js';
import { type Language, text } from './words.js';

/** A table that a part of the audit writes: `audit/<name>.md` for reading, `audit/<name>.json` for programs. */
export interface Artefact {
  name: string;
  title: Words;
}

/** The tables of the audit. One that was not run is named as such. */
export const artefacts: readonly Artefact[] = [
  {
    name: 'engines',
    title: { en: 'Engines and what they found', ko: '검사 엔진별 결과' },
  },
  {
    name: 'seeded',
    title: { en: 'Seeded faults and which tool finds them', ko: '심어 둔 오류와 도구별 탐지 결과' },
  },
  {
    name: 'peers',
    title: {
      en: 'The same content made with other systems',
      ko: '같은 콘텐츠를 다른 시스템으로 만든 결과',
    },
  },
  {
    name: 'aria-at',
    title: { en: 'Assertions of the ARIA-AT plans, on Orca', ko: 'ARIA-AT 시험 항목(Orca)' },
  },
  {
    name: 'apg',
    title: { en: 'Assertions of the W3C APG tests', ko: 'W3C APG 시험 항목' },
  },
];

/** Returns a page with the table of an artefact. `markdown` is the table in its file. */
export function artefactPage(
  { name, title }: Artefact,
  markdown: string,
  lang: Language = 'en',
): string {
  const [columns = [], , ...rows] = markdown
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map(cellsOf);
  const prose = markdown.split('\n').filter((line) => line !== '' && !line.startsWith('|'));
  return page({
    lang,
    title: title[lang],
    links: backLinks(lang),
    content: html`${prose.map((line) => html`<p>${line.replace(/^#+ /, '')}</p>`)}
${table({
  caption: title[lang],
  columns,
  rows: rows.map((cells) => cells.map((cell) => wordOf(cell, lang))),
  wide: `${name}-caption`,
})}
<p><a href="${name}.json">${text(lang, 'dataAsTable')}</a></p>`,
  });
}

function cellsOf(line: string): string[] {
  return line
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
}

/** A screen reader says signs in different ways or not at all. */
function wordOf(cell: string, lang: Language): string {
  if (cell === '●') return text(lang, 'found');
  if (cell === '?') return text(lang, 'toReview');
  return cell === '' ? '–' : cell;
}

/** Returns a page with the words of a transcript, or another file of lines. */
export function linesPage(title: string, lines: string): string {
  return page({
    lang: 'en',
    title,
    links: backLinks('en', '../'),
    content: html`<pre tabindex="0">${lines}</pre>`,
  });
}

function backLinks(lang: Language, up = ''): { href: string; label: string }[] {
  const index = lang === 'en' ? 'index.html' : 'index.ko.html';
  return [
    { href: `${up}${index}`, label: text(lang, 'toIndex') },
    { href: `${up}report.${lang}.html`, label: text(lang, 'toReport') },
  ];
}

/** Returns a list of links. */
export function linkList(links: readonly { href: string; label: string }[]): Html {
  return html`<ul>${links.map(({ href, label }) => html`<li><a href="${href}">${label}</a></li>\n`)}</ul>`;
}
