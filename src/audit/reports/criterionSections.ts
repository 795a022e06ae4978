import { type Criterion, criteria, criterionId } from '../criteria/criteria.js';
import { criterionAddress, removedCriterion, successCriteria } from '../criteria/wcag.js';
import { checkedByCommand } from '../mapping/checkedByCommand.js';
import type { PersonTask, SiteTask } from '../mapping/duties.js';
import { guideSection } from '../mapping/guides.js';
import { type MappedRow, rowsOf } from '../mapping/mapping.js';
import { evidenceList } from './evidenceList.js';
import { type Html, html } from './html.js';
import type { Manifest } from './manifest.js';
import { table } from './page.js';
import { type Language, methodWords, partyWords, text, verdictWords } from './words.js';

const principles = [
  ['1.', 'principle1'],
  ['2.', 'principle2'],
  ['3.', 'principle3'],
  ['4.', 'principle4'],
  ['KWCAG', 'principleK'],
] as const;

/** Returns the part of the report with one place per criterion. Its id is `wcag-1.4.10`. */
export function criterionSections(
  mapping: readonly MappedRow[],
  manifest: Manifest,
  lang: Language,
): Html {
  return html`${principles.map(([start, title]) => {
    const own = criteria.filter(({ number }) => number.startsWith(start));
    return html`<h2 id="${title}">${text(lang, title)}</h2>
${own.map((criterion) => section(criterion, rowsOf(mapping, criterion.number), manifest, lang))}`;
  })}`;
}

function section(
  criterion: Criterion,
  rows: readonly MappedRow[],
  manifest: Manifest,
  lang: Language,
): Html {
  const { en, kwcag, level, number } = criterion;
  const id = criterionId(number);
  const standard = successCriteria.find((other) => other.number === number);
  const places = [
    ...kwcag.map((item) => `KWCAG ${item.number} ${lang === 'ko' ? item.korean : item.english}`),
    ...(en ? [`EN 301 549 ${en}`] : []),
  ];
  return html`<section aria-labelledby="${id}">
<h3 id="${id}">${heading(criterion, lang)}${level && ` (${level})`}</h3>
${number === removedCriterion && html`<p>${text(lang, 'removed')}</p>`}
<p>${places.join(' · ')}${places.length > 0 && standard && ' · '}${
    standard && html`<a href="${criterionAddress(standard)}">${text(lang, 'inStandard')}</a>`
  }</p>
${table({
  caption: text(lang, 'componentsCaption', { criterion: number }),
  columns: [text(lang, 'component'), text(lang, 'verdict'), text(lang, 'duty')],
  rows: rows.map(({ component, party, verdict }) => [
    component,
    html`<span class="verdict">${verdictWords[verdict][lang]}</span>`,
    partyWords[party][lang],
  ]),
})}
<h4>${text(lang, 'remarks')}</h4>
<ul>
${remarks(rows, lang)}</ul>
<h4>${text(lang, 'evidence')}</h4>
${evidenceList(
  rows.flatMap(({ evidence }) => evidence),
  manifest,
  lang,
)}
</section>
`;
}

/** Returns the number and the title. The numbers of items that only KWCAG has begin with `KWCAG`. */
export function heading({ number, title, korean }: Criterion, lang: Language): string {
  return `${number} ${lang === 'ko' ? korean : title}`;
}

/** Returns each remark once, with the components that it is about. */
function remarks(rows: readonly MappedRow[], lang: Language): Html[] {
  const components = new Map<string, string[]>();
  for (const row of rows) {
    for (const { markup } of remarksOf(row, lang)) {
      components.set(markup, [...(components.get(markup) ?? []), row.component]);
    }
  }
  return [...components].map(
    ([markup, names]) => html`<li>${names.join(', ')}: ${{ markup }}</li>\n`,
  );
}

function remarksOf(row: MappedRow, lang: Language): Html[] {
  const { failed, missing, needs, person, reason, site, undecided } = row;
  const names = (methods: typeof needs) =>
    methods.map((name) => methodWords[name][lang]).join(', ');
  const present = needs.filter((method) => !missing.includes(method));
  const sentences = [
    failed.length > 0 && text(lang, 'failedRecords', { count: failed.length }),
    undecided.length > 0 && text(lang, 'undecided', { count: undecided.length }),
    reason?.[lang],
    present.length > 0 && text(lang, 'evidenceBy', { methods: names(present) }),
    missing.length > 0 && text(lang, 'missing', { methods: names(missing) }),
  ].filter((sentence) => typeof sentence === 'string');
  return [
    ...sentences.map((sentence) => html`${sentence}`),
    ...(person && missing.includes('manual') ? [ownTask(person, lang)] : []),
    ...(site ? [siteTask(site, row.criterion.number, lang)] : []),
  ];
}

function ownTask({ minutes, task }: PersonTask, lang: Language): Html {
  return html`${text(lang, 'person', { minutes })} ${task[lang]}`;
}

function siteTask({ guide, minutes, task }: SiteTask, number: string, lang: Language): Html {
  const { docs, isEnglish, page, section } = guideSection(guide, lang);
  const foreign = lang === 'ko' && isEnglish && html` lang="en" hreflang="en"`;
  const link = html`<a href="${guideAddress({ docs, section })}"${foreign}>${page}, ${section}</a>`;
  const [before = '', after = ''] = text(lang, 'guide', { guide: '\n' }).split('\n');
  return html`${text(lang, 'site', { minutes })} ${task[lang]} ${before}${link}${after}${
    checkedByCommand.has(number) && html` ${text(lang, 'check', { number })}`
  }`;
}

/** Returns the address of a section of a guide, from a page of the audit beside Storybook. */
export function guideAddress({ docs, section }: { docs: string; section: string }): string {
  const slug = section
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}\s-]/gu, '')
    .replaceAll(' ', '-');
  return `../?path=/docs/${docs}#${slug}`;
}
