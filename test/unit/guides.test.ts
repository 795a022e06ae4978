// @vitest-environment node
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'react-docgen';
import { storyNameFromExport, toId } from 'storybook/internal/csf';
import { expect, test } from 'vitest';
import { type ContentError, parsePageContent } from '../../src/content/index.js';
import { readTokens } from '../../src/designTokens.js';
import tokenFile from '../../src/tokens.json' with { type: 'json' };
import { guides, proseOf, type Sample, samplesOf } from '../support/guides.js';

const root = path.resolve(import.meta.dirname, '../..');
const read = (...file: string[]) => readFileSync(path.join(root, ...file), 'utf8');

const docsAddress = (title = '') => `/docs/${toId(title, 'docs')}`;
const titleOf = (guide: string) => guide.match(/<Meta title="(.+)"/)?.[1];

/** Title and stories of each file of stories. */
const stories = readdirSync(path.join(root, 'stories'))
  .filter((file) => file.endsWith('.stories.tsx'))
  .map((file) => {
    const source = read('stories', file);
    const names = [...source.matchAll(/^export const (\w+): Story/gm)];
    return {
      file,
      title: source.match(/^ {2}title: '(.+)',$/m)?.[1] ?? '',
      names: names.map(([, name = '']) => storyNameFromExport(name)),
    };
  });

/** Every address in Storybook. */
const addresses = new Set([
  ...guides.flatMap(({ text }) => (titleOf(text) ? docsAddress(titleOf(text)) : [])),
  ...stories.flatMap(({ title, names }) => [
    docsAddress(title),
    ...names.map((name) => `/story/${toId(title, name)}`),
  ]),
]);

const headingsOf = (text: string) =>
  [...proseOf(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);

const pages = guides.map(({ name, text }) => [name, text] as const);

test.each(pages)('each link in %s.mdx leads to a page, a story or a heading', (_, text) => {
  const prose = proseOf(text);
  const links = [...prose.matchAll(/\?path=([^)"\s]+)/g)].map(([, address = '']) => address);
  expect(links.filter((address) => !addresses.has(address))).toEqual([]);
  const ids = headingsOf(text).map((heading) => heading.toLowerCase().replaceAll(' ', '-'));
  const fragments = [...prose.matchAll(/\]\(#([^)]+)\)/g)].map(([, id = '']) => id);
  expect(fragments.filter((id) => !ids.includes(id))).toEqual([]);
  // Storybook opens an `a` element inside its own frame, so every link must be Markdown.
  expect(prose).not.toMatch(/<a\s/);
});

test.each(stories.map(({ file, names }) => [file, names] as const))(
  'no story of %s has the name of a heading on its page',
  (file, names) => {
    // Storybook makes an id of both, so a link would lead to the first of them.
    const page = guides.find(({ name }) => file === `${name}.stories.tsx`)?.text ?? '';
    expect(names).not.toEqual([]);
    expect(names.filter((story) => headingsOf(page).includes(story))).toEqual([]);
  },
);

test.each(pages)('%s.mdx names only tests and tokens that exist', (_, text) => {
  const files = [...text.matchAll(/test\/[\w/]+\.test\.tsx?/g)].map(([file]) => file);
  expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  const tokens = new Set(readTokens(tokenFile).map(({ property }) => property));
  const named = text.match(/--nj-[\w-]*\w/g) ?? [];
  expect(named.filter((token) => !tokens.has(token))).toEqual([]);
});

test.each(pages)('the tables of %s.mdx are in a Markdown block', (_, text) => {
  // MDX shows any other table as lines of text.
  const outside = proseOf(text).replace(/<Markdown>[\s\S]*?<\/Markdown>/g, '');
  expect(outside.match(/^\|.*$/gm) ?? []).toEqual([]);
});

test('each row of the tables in Accessibility.mdx names a test', () => {
  const rows = read('stories/Accessibility.mdx').match(/^\| (?!who|-).+$/gm) ?? [];
  expect(rows).not.toEqual([]);
  expect(rows.filter((row) => !/test\/\w+\/\w+\.test\.tsx?/.test(row))).toEqual([]);
});

test.each(['Recipes', 'Recipes.ko'])('%s.mdx shows every recipe', (name) => {
  const shown = [...read('stories', `${name}.mdx`).matchAll(/<RecipeSource file="(.+)" \/>/g)];
  const files = readdirSync(path.join(root, 'stories/recipes'));
  expect(shown.map(([, file]) => file).sort()).toEqual(files.sort());
});

const inEnglish = pages.filter(([name]) => !name.endsWith('.ko'));
const inKorean = pages
  .filter(([name]) => name.endsWith('.ko'))
  .map(([name, text]) => [name.replace('.ko', ''), text] as const);

test('every page of the documentation exists in English and in Korean', () => {
  expect(inKorean.map(([name]) => name)).toEqual(inEnglish.map(([name]) => name));
});

test.each(inKorean)(
  '%s.ko.mdx has lang="ko", and it and the English page link to each other',
  (name, text) => {
    const english = read('stories', `${name}.mdx`);
    const attached = stories.find(({ file }) => file === `${name}.stories.tsx`)?.title;
    expect(text).toMatch(/<div lang="ko"[^>]*>\n[\s\S]*\n<\/div>\n$/);
    expect(text).toMatch(/<span lang="en">\[[\w ]+\]\(\?path=/);
    expect(text).toContain(`(?path=${docsAddress(titleOf(english) ?? attached)})`);
    expect(english).toContain(`(?path=${docsAddress(titleOf(text))})`);
  },
);

test.each(inKorean)(
  '%s.ko.mdx has the sections, samples and tables of the English page',
  (...of) => {
    const [name, text] = of;
    const english = read('stories', `${name}.mdx`);
    const outline = (page: string) => proseOf(page).match(/^##+/gm) ?? [];
    const languages = (page: string) => samplesOf(page).map(({ language }) => language);
    // The first cell of a row is a name in code, or words that are translated.
    const rows = (page: string) =>
      [...page.matchAll(/^\| (.+?) \|/gm)].map(([, cell = '']) => cell.match(/`[^`]+`/g) ?? []);
    expect(outline(text)).toEqual(outline(english));
    expect(languages(text)).toEqual(languages(english));
    const props = /^## 속성\n[\s\S]*?\n## /m;
    expect(rows(text.replace(props, '## '))).toEqual(rows(english));
  },
);

const koreanTexts = [
  ...guides.filter(({ name }) => name.endsWith('.ko')).map(({ name }) => `stories/${name}.mdx`),
  'README.ko.md',
  '.storybook/guides/words.ts',
  'src/cli/messages.ts',
  'src/content/problems.ts',
  'src/messages.ts',
  'stories/docs/koreanTables.ts',
  'stories/docs/pasteJsonMessages.ts',
];

test.each(koreanTexts)('%s uses the Korean words of the table in CONTRIBUTING.md', (file) => {
  const [, table = ''] = /### Korean words\n([\s\S]*?)\n##? /.exec(read('CONTRIBUTING.md')) ?? [];
  const wrong = [...table.matchAll(/^\| .+ \| .+ \| (.+) \|$/gm)]
    .flatMap(([, words = '']) => words.split(', '))
    .filter((word) => /\p{Script=Hangul}/u.test(word));
  expect(wrong.length).toBeGreaterThan(15);
  // "사용자 지정 속성" is the Korean term for custom properties.
  const text = read(file).replaceAll('사용자 지정 속성', '');
  expect(wrong.filter((word) => text.includes(word))).toEqual([]);
});

test.each(['SkipNav', 'Breadcrumb', 'VisionBanner', 'TaskAccordion', 'KeyTasksPage'])(
  'the table of props in %s.ko.mdx has every prop and marks those that are required',
  (component) => {
    const filename = path.join(root, 'src', component, `${component}.tsx`);
    const [documentation] = parse(readFileSync(filename, 'utf8'), {
      filename,
      importer: () => null,
    });
    const props = Object.entries(documentation?.props ?? {}).map(
      ([name, { required }]) => `${name}${required ? '(필수)' : ''}`,
    );
    const [table = ''] =
      /^## 속성\n[\s\S]*?\n## /m.exec(read('stories', `${component}.ko.mdx`)) ?? [];
    const shown = [...table.matchAll(/^\| \\`(\w+)\\`(\S*) \|/gm)].map(
      ([, name, mark]) => `${name}${mark}`,
    );
    expect(shown.sort()).toEqual(props.sort());
  },
);

/** Puts blocks, a task or the contact into a page. Returns any other sample unchanged. */
function toPage(sample: unknown): unknown {
  const has = (key: string) => key in Object(sample);
  if (has('tasks')) return sample;
  if (has('contact')) return { ...smallest, ...Object(sample) };
  if (has('body') && has('id')) return { ...smallest, tasks: [sample] };
  const body = Array.isArray(sample) ? sample : [sample];
  return { ...smallest, tasks: [{ id: 'one', title: 'One', body }] };
}

const smallest = {
  lang: 'en',
  title: 'Key tasks',
  breadcrumb: [{ label: 'Key tasks' }],
  banner: { heading: 'Our vision', statement: 'A safe country.' },
  tasks: [{ id: 'one', title: 'One', body: [{ type: 'paragraph', content: 'Text' }] }],
};

test.each(['ContentGuide', 'ContentGuide.ko'])(
  'parsePageContent accepts each JSON sample in %s.mdx, or refuses it with the message below it',
  (name) => {
    const samples = samplesOf(read('stories', `${name}.mdx`));
    const json = samples.filter(({ language }) => language === 'json');
    const messageBelow = (sample: Sample) => {
      const next = samples[samples.indexOf(sample) + 1];
      return next?.language === 'text' ? next.code.trimEnd() : undefined;
    };
    const results = json.map(({ code }) => {
      try {
        parsePageContent(toPage(JSON.parse(code)));
        return undefined;
      } catch (error) {
        return (error as ContentError).message;
      }
    });
    expect(results).toEqual(json.map(messageBelow));
    expect(results).toContain(undefined);
    expect(results).toContainEqual(expect.any(String));
  },
);

test.each(['ARCHITECTURE.md', 'CONTRIBUTING.md', 'README.ko.md', 'README.md', 'SECURITY.md'])(
  'each path in %s exists',
  (file) => {
    const text = read(file);
    const named = [...text.matchAll(/`([\w./*-]+)`|\]\(([\w./-]+)\)/g)]
      .map(([, code, link]) => code ?? link ?? '')
      // A path has a folder or an ending of ours. Addresses of the package are tested elsewhere.
      .filter((name) => /^(src|test|stories|\.ci)\/|\.(tsx?|css|mdx?)$/.test(name))
      // Git ignores what the commands write. A folder for records of people is made with the first record.
      .filter((name) => !/[*]|^(audit|evidence|nurijip|test\/reports\/people)\//.test(name));
    expect(named.length).toBeGreaterThan(0);
    const missing = named.filter(
      (name) => ![name, `src/${name}`].some((one) => existsSync(path.join(root, one))),
    );
    expect(missing).toEqual([]);
  },
);
