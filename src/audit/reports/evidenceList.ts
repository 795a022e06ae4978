import type { AuditRecord, ComponentName } from '../evidence.js';
import { type Html, html } from './html.js';
import type { Manifest } from './manifest.js';
import { type Language, outcomeWords, text } from './words.js';

/** How many links to stories are shown for one record. */
const storiesShown = 5;

/** Records that differ only in their component. */
interface Evidence {
  record: AuditRecord;
  components: readonly ComponentName[];
}

/** Returns the records of a criterion as a list: what was done, by what, where, and how to do it again. */
export function evidenceList(
  records: readonly AuditRecord[],
  { date, commit }: Manifest,
  lang: Language,
): Html {
  if (records.length === 0) return html`<p>${text(lang, 'noEvidence')}</p>`;
  const run = commit ? `${date}, ${text(lang, 'commit')} ${commit.slice(0, 10)}` : date;
  const items = grouped(records).map(({ record, components }) => {
    const { assistiveTechnology, browser, by, method, note, outcome } = record;
    const facts = [by, browser, assistiveTechnology, run].filter(Boolean).join(' · ');
    return html`<li>
<p><strong>${outcomeWords[outcome][lang]}</strong>: ${components.join(', ')}. ${facts}.</p>
${note && html`<p${method !== 'manual' && english(lang)}>${note}</p>`}
${where(record, lang)}
${source(record, lang)}
</li>
`;
  });
  return html`<ul class="evidence">\n${items}</ul>`;
}

function grouped(records: readonly AuditRecord[]): Evidence[] {
  const groups = new Map<string, { record: AuditRecord; components: ComponentName[] }>();
  for (const record of records) {
    const { component, pages, ...rest } = record;
    const key = JSON.stringify(rest);
    const group = groups.get(key);
    if (group) {
      group.components.push(component);
      group.record = { ...group.record, pages: [...group.record.pages, ...pages] };
    } else groups.set(key, { record, components: [component] });
  }
  return [...groups.values()];
}

/** Returns how many pages were tried in which modes and states, with links to the stories. */
function where({ pages }: AuditRecord, lang: Language): Html | undefined {
  if (pages.length === 0) return undefined;
  const stories = [...new Set(pages.map(({ story }) => story))];
  const list = (key: 'mode' | 'state') => [...new Set(pages.map((page) => page[key]))].join(', ');
  const numbers = { pages: pages.length, stories: stories.length };
  const links = stories
    .slice(0, storiesShown)
    .map((story) => html`<li><a href="${storyAddress(story)}">${story}</a></li>`);
  const more = stories.length - storiesShown;
  return html`<p>${text(lang, 'tried', numbers)}</p>
<dl>
<dt>${text(lang, 'modes')}</dt><dd${english(lang)}>${list('mode')}</dd>
<dt>${text(lang, 'states')}</dt><dd${english(lang)}>${list('state')}</dd>
</dl>
<p>${text(lang, 'stories')}:</p>
<ul class="stories">${links}${more > 0 && html`<li>${text(lang, 'moreStories', { count: more })}</li>`}</ul>`;
}

/** Marks English text in a report in Korean. */
function english(lang: Language): Html | false {
  return lang === 'ko' && html` lang="en"`;
}

/** Returns the address of a story from a page of the audit. A consumer's page has an address of its own. */
function storyAddress(story: string): string {
  return story.includes('://') ? story : `../?path=/story/${story}`;
}

function source({ test, method }: AuditRecord, lang: Language): Html {
  if (method === 'manual')
    return html`<p>${text(lang, 'record')}: <code${english(lang)}>${test}</code></p>`;
  return html`<p>${text(lang, 'test')}: <code${english(lang)}>${test}</code></p>
<p>${text(lang, 'runAlone')}: <code${english(lang)}>${commandOf(test)}</code></p>`;
}

/** Returns the command that runs one test alone: `test/audit/x.test.ts > group > name`. */
export function commandOf(test: string): string {
  const [file = '', ...names] = test.split(' > ');
  const [, project = ''] = file.split('/');
  // Vitest reads the name as a regular expression, and the shell must not read it at all.
  const name = names
    .join(' ')
    .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replaceAll("'", '.');
  return `npx vitest run --project ${project} ${file}${name && ` -t '${name}'`}`;
}
