import { criteria, criterionId } from '../criteria/criteria.js';
import { kwcagItems } from '../criteria/kwcag.js';
import { components } from '../evidence.js';
import { type MappedRow, rowsOf, rowsOfItem, together } from '../mapping/mapping.js';
import { verdicts } from '../mapping/verdict.js';
import { assistiveTechnologies, type MatrixRow } from '../people.js';
import { criterionSections, heading } from './criterionSections.js';
import { compareReleases, type ReleaseVerdicts, verdictsOf } from './difference.js';
import { type Html, html } from './html.js';
import { type Manifest, release } from './manifest.js';
import { page, table } from './page.js';
import { type Language, outcomeWords, text, verdictWords } from './words.js';

/** All that the reports are made of. */
export interface AuditResult {
  manifest: Manifest;
  mapping: readonly MappedRow[];
  matrix: readonly MatrixRow[];
  /** Absent if no release has kept its verdicts yet. */
  previous?: ReleaseVerdicts;
}

/** Returns the report by criterion as a page of HTML. */
export function htmlReport(result: AuditResult, lang: Language): string {
  const { manifest, mapping, matrix } = result;
  const own = ['about', 'overview', 'kwcag', 'matrix', 'difference'] as const;
  const other = lang === 'en' ? 'ko' : 'en';
  return page({
    lang,
    title: text(lang, 'reportTitle', { release: release(manifest) }),
    links: [
      { href: lang === 'en' ? 'index.html' : 'index.ko.html', label: text(lang, 'toIndex') },
      ...own.map((name) => ({ href: `#${name}`, label: text(lang, name) })),
      { href: `report.${other}.html`, label: text(lang, 'otherLanguage'), lang: other },
    ],
    content: html`${about(manifest, lang)}
${counts(mapping, lang)}
${overview(mapping, lang)}
${criterionSections(mapping, manifest, lang)}
${kwcagTable(mapping, lang)}
${matrixTable(matrix, lang)}
${difference(result, lang)}`,
  });
}

function about(manifest: Manifest, lang: Language): Html {
  return html`<h2 id="about">${text(lang, 'about')}</h2>
<p>${text(lang, 'aboutText')}</p>
<p>${text(lang, 'notACertificate')}</p>
<p>${text(lang, 'standards')}</p>
${facts(manifest, lang)}`;
}

/** Returns what the evidence is bound to, as a list. */
export function facts(manifest: Manifest, lang: Language): Html {
  const { assistiveTechnologies, browsers, clean, commit, date, dist, product, tools, version } =
    manifest;
  const list = (values: readonly string[]) =>
    values.length > 0 ? values.join(', ') : text(lang, 'none');
  const source = clean === false ? `${commit}, ${text(lang, 'uncommitted')}` : commit;
  const all: readonly (readonly [string, string | undefined])[] = [
    [text(lang, 'version'), `${product} ${version}`],
    [text(lang, 'commit'), source],
    [text(lang, 'dist'), dist],
    [text(lang, 'date'), date],
    [text(lang, 'tools'), list(tools)],
    [text(lang, 'browsers'), list(browsers)],
    [text(lang, 'readers'), list(assistiveTechnologies)],
  ];
  return html`<dl>
${all.map(([term, value]) => value && html`<dt>${term}</dt><dd>${value}</dd>\n`)}</dl>`;
}

function counts(mapping: readonly MappedRow[], lang: Language): Html {
  const levels = ['A', 'AA', 'AAA', undefined] as const;
  return html`<h2 id="counts">${text(lang, 'counts')}</h2>
${table({
  caption: text(lang, 'countsCaption'),
  columns: [text(lang, 'verdict'), ...levels.map((level) => level ?? text(lang, 'kwcagOnly'))],
  rows: verdicts.toReversed().map((verdict) => [
    verdictWords[verdict][lang],
    ...levels.map((level) => {
      const ofLevel = mapping.filter(({ criterion }) => criterion.level === level);
      return ofLevel.filter((row) => row.verdict === verdict).length;
    }),
  ]),
})}`;
}

function overview(mapping: readonly MappedRow[], lang: Language): Html {
  return html`<h2 id="overview">${text(lang, 'overview')}</h2>
${table({
  caption: text(lang, 'overviewCaption'),
  wide: 'overview-caption',
  columns: [text(lang, 'criterion'), text(lang, 'level'), ...components],
  rows: criteria.map((criterion) => [
    html`<a href="#${criterionId(criterion.number)}">${heading(criterion, lang)}</a>`,
    criterion.level ?? '',
    ...rowsOf(mapping, criterion.number).map(({ verdict }) => verdictWords[verdict][lang]),
  ]),
})}`;
}

function kwcagTable(mapping: readonly MappedRow[], lang: Language): Html {
  return html`<h2 id="kwcag">${text(lang, 'kwcag')}</h2>
${table({
  caption: text(lang, 'kwcagCaption'),
  wide: 'kwcag-caption',
  columns: [text(lang, 'item'), text(lang, 'criteriaOfItem'), text(lang, 'all'), ...components],
  rows: kwcagItems.map((item) => {
    const { english, korean, number } = item;
    const targets = item.criteria.length > 0 ? item.criteria : [`KWCAG ${number}`];
    const links = targets.map((target) => html`<a href="#${criterionId(target)}">${target}</a> `);
    return [
      `${number} ${lang === 'ko' ? korean : english}`,
      html`${links}`,
      verdictWords[together(rowsOfItem(mapping, item))][lang],
      ...components.map((name) => verdictWords[together(rowsOfItem(mapping, item, name))][lang]),
    ];
  }),
})}`;
}

function matrixTable(matrix: readonly MatrixRow[], lang: Language): Html {
  return html`<h2 id="matrix">${text(lang, 'matrix')}</h2>
<p>${text(lang, 'matrixText')}</p>
${table({
  caption: text(lang, 'matrixCaption'),
  wide: 'matrix-caption',
  columns: [
    text(lang, 'step'),
    ...assistiveTechnologies.map((name) =>
      lang === 'ko' && name === 'Sense Reader' ? '센스리더' : name,
    ),
  ],
  rows: matrix.map(({ cells, step }) => [
    html`${step.do[lang]} ${step.hear[lang]}`,
    ...assistiveTechnologies.map((name) => {
      const own = cells[name];
      if (!own) return text(lang, 'notTested');
      return html`${own.map(({ by, outcome }) => html`<p>${outcomeWords[outcome][lang]}: ${by}</p>`)}`;
    }),
  ]),
})}`;
}

function difference({ manifest, mapping, previous }: AuditResult, lang: Language): Html {
  const title = html`<h2 id="difference">${text(lang, 'difference')}</h2>`;
  if (!previous) return html`${title}<p>${text(lang, 'noPrevious')}</p>`;
  const { version } = previous;
  const changes = compareReleases(previous, verdictsOf(mapping, manifest.version, manifest.date));
  if (changes.length === 0) return html`${title}<p>${text(lang, 'noDifference', { version })}</p>`;
  return html`${title}
${table({
  caption: text(lang, 'differenceCaption', { version }),
  columns: [
    text(lang, 'criterion'),
    text(lang, 'component'),
    text(lang, 'before'),
    text(lang, 'now'),
    text(lang, 'change'),
  ],
  rows: changes.map(({ before, component, criterion, kind, now }) => [
    html`<a href="#${criterionId(criterion)}">${criterion}</a>`,
    component,
    before ? verdictWords[before][lang] : '–',
    now ? verdictWords[now][lang] : '–',
    text(lang, kind),
  ]),
})}`;
}
