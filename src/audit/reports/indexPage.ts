import { criteria, criterionId } from '../criteria/criteria.js';
import type { Words } from '../mapping/duties.js';
import { artefacts, linkList } from './artefacts.js';
import { heading } from './criterionSections.js';
import { type Html, html } from './html.js';
import { release } from './manifest.js';
import { page, table } from './page.js';
import { type AuditResult, facts } from './report.js';
import { type Language, text } from './words.js';

/** The files that every audit has. */
const reports: readonly (readonly [file: string, content: Words])[] = [
  ['report.en.html', { en: 'Report by criterion, in English', ko: '기준별 보고서(영어)' }],
  ['report.ko.html', { en: 'Report by criterion, in Korean', ko: '기준별 보고서(한국어)' }],
  [
    'kwcag.xlsx',
    {
      en: 'Spreadsheet by item of KWCAG 2.2, in Korean',
      ko: '한국형 지침 검사항목별 스프레드시트',
    },
  ],
  ['kwcag.csv', { en: 'The same as text with commas', ko: '같은 내용의 CSV' }],
  [
    'openacr.yaml',
    { en: 'Accessibility conformance report (OpenACR)', ko: '접근성 적합성 보고서(OpenACR)' },
  ],
  ['earl.jsonld', { en: 'All results as W3C EARL', ko: '전체 결과(W3C EARL)' }],
  ['SUMMARY.md', { en: 'Summary', ko: '요약(영어)' }],
  [
    'ACCESSIBILITY.md',
    { en: 'The statement in the package', ko: '패키지에 들어 있는 접근성 설명(영어)' },
  ],
  ['verdicts.json', { en: 'The verdicts, for the next release', ko: '다음 릴리스와 비교할 판정' }],
  ['manifest.json', { en: 'What the evidence is bound to', ko: '증거가 가리키는 버전 정보' }],
];

/** Returns the first page of the audit. `files` are the paths of all files in its folder. */
export function indexPage(result: AuditResult, files: readonly string[], lang: Language): string {
  const other = lang === 'en' ? 'ko' : 'en';
  const report = `report.${lang}.html`;
  const transcripts = files.filter((file) => /^transcripts\/.*\.html$/.test(file));
  const shown = new Set([
    ...reports.map(([file]) => file),
    ...artefacts.flatMap(({ name }) => ['html', 'json', 'md'].map((end) => `${name}.${end}`)),
    ...transcripts,
    ...['en', 'ko'].flatMap((name) => [`report.${name}.html`, 'index.html', `index.${name}.html`]),
  ]);
  const rest = files.filter((file) => !shown.has(file));
  return page({
    lang,
    title: text(lang, 'indexTitle', { release: release(result.manifest) }),
    links: [
      { href: report, label: text(lang, 'toReport') },
      { href: '#files', label: text(lang, 'files') },
      { href: '#transcripts', label: text(lang, 'transcripts') },
      {
        href: other === 'en' ? 'index.html' : 'index.ko.html',
        label: text(lang, 'otherLanguage'),
        lang: other,
      },
    ],
    content: html`${facts(result.manifest, lang)}
<p>${text(lang, 'notACertificate')}</p>
<h2 id="criteria">${text(lang, 'oneMinute')}</h2>
<p>${text(lang, 'oneMinuteText')} ${text(lang, 'beside')}</p>
${linkList(
  criteria.map((criterion) => ({
    href: `${report}#${criterionId(criterion.number)}`,
    label: `${heading(criterion, lang)}${criterion.level ? ` (${criterion.level})` : ''}`,
  })),
)}
<h2 id="files">${text(lang, 'files')}</h2>
${filesTable(files, lang)}
<h2 id="transcripts">${text(lang, 'transcripts')}</h2>
${transcripts.length === 0 ? html`<p>${text(lang, 'notRun')}</p>` : linkList(transcripts.map(asLink))}
${rest.length > 0 && html`<h2 id="rest">${text(lang, 'otherFiles')}</h2>${linkList(rest.map(asLink))}`}`,
  });
}

function filesTable(files: readonly string[], lang: Language): Html {
  const link = (file: string) => html`<a href="${file}">${file}</a>`;
  return table({
    caption: text(lang, 'filesCaption'),
    columns: [text(lang, 'content'), text(lang, 'file')],
    rows: [
      ...reports.map(([file, content]) => [content[lang], link(file)]),
      ...artefacts.map(({ name, title }) => {
        const own = ['html', 'json'].map((end) => `${name}.${end}`);
        const file = own.find((path) => files.includes(path));
        return [title[lang], file ? link(file) : text(lang, 'notRun')];
      }),
    ],
  });
}

function asLink(file: string): { href: string; label: string } {
  return { href: file.split('/').map(encodeURIComponent).join('/'), label: file };
}
