import { existsSync } from 'node:fs';
import path from 'node:path';
import { storyNameFromExport, toId } from 'storybook/internal/csf';
import { describe, expect, test } from 'vitest';
import { ContentError, parsePageContent } from '../../src/content/index.js';
import {
  type Guide,
  guides,
  proseOf,
  type Sample,
  samplesOf,
  sectionsOf,
} from '../support/guides.js';

const root = path.resolve(import.meta.dirname, '../..');
const modules = import.meta.glob<{ default: { title: string } }>('../../stories/*.stories.tsx', {
  eager: true,
});

/** Every address that Storybook has. */
const ids = new Set([
  ...guides.map(({ text }) => text.match(/<Meta title="(.+)"/)?.[1] ?? '').map(docsOf),
  ...Object.values(modules).flatMap(({ default: { title }, ...stories }) => [
    docsOf(title),
    ...Object.keys(stories).map((name) => `/story/${toId(title, storyNameFromExport(name))}`),
  ]),
]);

function docsOf(title: string): string {
  return title === '' ? '' : `/docs/${toId(title, 'docs')}`;
}

function guide(name: string): Guide {
  const found = guides.find((one) => one.name === name);
  if (!found) throw new Error(`${name}.mdx is gone.`);
  return found;
}

describe.each(guides)('the page $name', ({ text }) => {
  test('leads only to places that exist', () => {
    const links = [...proseOf(text).matchAll(/\?path=([^)"\s]+)/g)].map(([, address]) => address);
    expect(links.filter((address) => !ids.has(address ?? ''))).toEqual([]);
    const headings = [...proseOf(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading.toLowerCase().replaceAll(' ', '-'),
    );
    expect(proseOf(text)).not.toMatch(/<a\s/);
    const places = [...proseOf(text).matchAll(/\]\(#([^)]+)\)/g)].map(([, place]) => place);
    expect(places.filter((place) => !headings.includes(place ?? ''))).toEqual([]);
  });

  test('writes its tables so that Storybook shows them as tables', () => {
    const outside = proseOf(text).replace(/<Markdown>[\s\S]*?<\/Markdown>/g, '');
    expect(outside.match(/^\|.*$/gm) ?? []).toEqual([]);
  });

  test('names tests that exist', () => {
    for (const [file] of text.matchAll(/test\/[\w/]+\.test\.tsx?/g)) {
      expect(existsSync(path.join(root, file)), file).toBe(true);
    }
  });
});

/** KWCAG 2.2: how many items each guideline has. */
const items = Object.entries({
  ...{ '5.1': 1, '5.2': 1, '5.3': 3, '5.4': 4 },
  ...{ '6.1': 4, '6.2': 2, '6.3': 1, '6.4': 4, '6.5': 4 },
  ...{ '7.1': 1, '7.2': 2, '7.3': 4, '8.1': 1, '8.2': 1 },
}).flatMap(([group, count]) =>
  Array.from({ length: count }, (_, place) => `${group}.${place + 1}`),
);

/** Those of the criteria of WCAG 2.2 that the axe rules and our own tests are about. */
const criteria =
  /^(1\.1\.1|1\.3\.[1-6]|1\.4\.([1-9]|1[0-3])|2\.1\.[1-4]|2\.2\.[1-6]|2\.3\.[1-3]|2\.4\.([1-9]|1[0-3])|2\.5\.[1-8]|3\.1\.[1-6]|3\.2\.[1-6]|3\.3\.[1-9]|4\.1\.[23])$/;

test('every promise of accessibility is of a criterion or an item that exists, and is proved', () => {
  const { text } = guide('Accessibility');
  const rows = [...text.matchAll(/^\| (?!who|-).+$/gm)].map(([row]) => row.split('|').slice(1, -1));
  expect(rows.length).toBeGreaterThan(30);
  expect(items).toHaveLength(33);
  const listed = (cell = '') => cell.split(',').flatMap((entry) => entry.trim() || []);
  for (const [, , wcag, kwcag, proof] of rows) {
    for (const criterion of listed(wcag)) expect(criterion).toMatch(criteria);
    for (const item of listed(kwcag)) expect(items).toContain(item);
    expect(proof).toMatch(/test\/\w+\/\w+\.test\.tsx?/);
  }
});

const components = ['SkipNav', 'Breadcrumb', 'VisionBanner', 'TaskAccordion', 'KeyTasksPage'];

describe.each(components)('the page of %s', (name) => {
  const { text } = guide(name);

  test('says when to use it, what its parts are, and how', () => {
    const sections = sectionsOf(text);
    expect(sections.slice(0, 6)).toEqual([
      'When to use',
      'When not to use',
      'Anatomy',
      'Keyboard',
      'Props',
      'Code',
    ]);
    const under = (heading: string) => text.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
    expect(under('When to use')).toMatch(/^- /m);
    expect(under('When not to use')).toMatch(/^- /m);
    expect(under('Anatomy')).toContain(`anatomies.${name[0]?.toLowerCase()}${name.slice(1)}`);
    expect(under('Keyboard')).toMatch(
      /<Markdown>\{`\n\| key \| what it does \|\n\|---\|---\|\n\| \w/,
    );
    expect(under('Props')).toContain('<Controls />');
    expect(under('Code')).toContain('<Source');
    expect(samplesOf(text).filter(({ section }) => section === 'Code')).toHaveLength(1);
  });

  test('gives no story the name of a section: both are ids on the page', () => {
    const module = Object.entries(modules).find(([file]) => file.endsWith(`/${name}.stories.tsx`));
    const stories = Object.keys(module?.[1] ?? {}).map(storyNameFromExport);
    expect(stories.length).toBeGreaterThan(3);
    expect(stories.filter((story) => sectionsOf(text).includes(story))).toEqual([]);
  });
});

describe.each(['Introduction', 'GettingStarted', 'ContentGuide'])('%s in two languages', (name) => {
  const [english, korean] = [guide(name), guide(`${name}.ko`)];

  test('says the same in both: sections, samples, items and tables', () => {
    const shape = ({ text }: Guide) => ({
      sections: sectionsOf(text).length,
      samples: samplesOf(text).map(({ language }) => language),
      items: proseOf(text).match(/^- /gm)?.length,
      rows: proseOf(text).match(/^\|/gm)?.length,
      links: proseOf(text).match(/\]\(\?path=\/story/g)?.length,
    });
    expect(shape(korean)).toEqual(shape(english));
    expect(sectionsOf(korean.text).join()).toMatch(/[가-힣]/);
  });

  test('is marked as Korean where it is Korean, and each leads to the other', () => {
    const [, content = ''] = korean.text.match(/<div lang="ko"[^>]*>\n([\s\S]*)\n<\/div>\n$/) ?? [];
    expect(content).toMatch(/^# .*[가-힣]/m);
    expect(english.text).not.toMatch(/<div lang="ko"/);
    const addressOf = ({ text }: Guide) => docsOf(text.match(/<Meta title="(.+)"/)?.[1] ?? '');
    // As a link in Markdown: Storybook follows an `a` out of its own frame.
    expect(korean.text).toMatch(/<span lang="en">\[[\w ]+\]\(\?path=/);
    expect(korean.text).toContain(`(?path=${addressOf(english)})`);
    expect(english.text).toContain(`(?path=${addressOf(korean)})`);
  });
});

/** A sample as a whole page: a block goes into the task of another. */
function pageOf(sample: unknown): unknown {
  if (!('type' in Object(sample))) return sample;
  return {
    lang: 'en',
    title: 'Key tasks',
    breadcrumb: [{ label: 'Key tasks' }],
    banner: { heading: 'Our vision', statement: 'A safe country.' },
    tasks: [{ id: 'one', title: 'One', body: [sample] }],
  };
}

describe.each(['ContentGuide', 'ContentGuide.ko'])('the JSON of %s', (name) => {
  const samples = samplesOf(guide(name).text);
  const follows = (sample: Sample) => samples[samples.indexOf(sample) + 1];
  const json = samples.filter(({ language }) => language === 'json');
  const faulty = json.filter((sample) => follows(sample)?.language === 'text');
  const right = json.filter((sample) => !faulty.includes(sample));

  test('is accepted where it is shown as right', () => {
    expect(right.length).toBeGreaterThan(3);
    for (const { code } of right) {
      expect(() => parsePageContent(pageOf(JSON.parse(code)))).not.toThrow();
    }
  });

  test('is refused with the very words that stand below it where it is shown as wrong', () => {
    expect(faulty).toHaveLength(1);
    for (const sample of faulty) {
      let error: unknown;
      try {
        parsePageContent(JSON.parse(sample.code));
      } catch (thrown) {
        error = thrown;
      }
      expect(error).toBeInstanceOf(ContentError);
      expect(`${(error as ContentError).message}\n`).toBe(follows(sample)?.code);
    }
  });
});
