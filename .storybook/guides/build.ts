import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { compile } from '@mdx-js/mdx';
import { type Documentation, parse } from 'react-docgen';
import rehypeSlug from 'rehype-slug';
import { createServer, type Plugin } from 'vite';
import type { StoryLink } from './blocks.js';
import { type Content, finishContent } from './content.js';
import { guideFile } from './guideFile.js';
import type * as Pages from './pages.js';
import { markdownOf } from './text.js';
import { type GuideLang, words } from './words.js';

/*
 * Runs after Storybook's build and writes its docs pages again, as plain HTML to `guides/` and as one text
 * file, `llms.txt`. The frame of Storybook is not accessible. These pages are.
 */

/** An entry in the index of Storybook. */
interface Entry {
  type: 'docs' | 'story';
  id: string;
  name: string;
  title: string;
  importPath: string;
  exportName?: string;
  componentPath?: string;
}

const root = path.resolve(import.meta.dirname, '../..');
const storybook = path.join(root, 'storybook-static');
const folder = path.join(storybook, 'guides');
const readText = (file: string) => readFile(path.join(root, file), 'utf8');

/** Compiles MDX. Our blocks are in place of Storybook's, which need a browser. */
const mdx: Plugin = {
  name: 'mdx',
  enforce: 'pre',
  async transform(code, id) {
    if (!id.endsWith('.mdx')) return undefined;
    const file = await compile({ value: code, path: id }, { rehypePlugins: [rehypeSlug] });
    return { code: String(file), map: null };
  },
};

const { entries } = JSON.parse(await readText('storybook-static/index.json')) as {
  entries: Record<string, Entry>;
};
const all = Object.values(entries);
const server = await createServer({
  root,
  configFile: path.join(root, '.storybook/vite.config.ts'),
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, watch: null, ws: false },
  optimizeDeps: { noDiscovery: true },
  plugins: [mdx],
  resolve: {
    alias: { '@storybook/addon-docs/blocks': path.join(import.meta.dirname, 'blocks.tsx') },
  },
});
try {
  await writeGuides((await server.ssrLoadModule('/.storybook/guides/pages.tsx')) as typeof Pages);
} finally {
  await server.close();
}

async function writeGuides(pages: typeof Pages): Promise<void> {
  const guides = all.filter(isGuide).map(toGuide);
  // The guides come before the components, as one reads them.
  const ordered = [...guides].sort((one, other) => rank(one) - rank(other));
  const addresses = new Map(
    all
      .filter(({ type }) => type === 'story')
      .map((entry) => [pages.storyExport(entry.importPath, entry.exportName ?? ''), toLink(entry)]),
  );
  await rm(folder, { recursive: true, force: true });
  const texts: string[] = [];
  for (const lang of ['en', 'ko'] as const) {
    await mkdir(path.join(folder, lang), { recursive: true });
    const own = ordered.filter((guide) => guide.lang === lang);
    await writeFile(path.join(folder, lang, 'index.html'), pages.renderIndex(lang, own));
    for (const guide of own) {
      const content = await contentOf(pages, guide, guides, addresses);
      const html = pages.renderGuidePage({ guide, ...content });
      await writeFile(path.join(folder, lang, guide.file), html);
      if (lang === 'en') texts.push(await textOf(guide, content));
    }
  }
  await copyFile(path.join(import.meta.dirname, 'guides.css'), path.join(folder, 'guides.css'));
  await writeFile(path.join(storybook, 'llms.txt'), textFile(ordered, texts));
}

async function contentOf(
  pages: typeof Pages,
  guide: Pages.Guide,
  guides: readonly Pages.Guide[],
  addresses: ReadonlyMap<unknown, StoryLink>,
): Promise<Content> {
  const { lang, title, source } = guide;
  const stories = all.filter(
    ({ type, importPath }) =>
      type === 'story' && importPath === `./stories/${source.replace('.mdx', '.stories.tsx')}`,
  );
  const rendered = pages.renderContent(guide, {
    lang,
    title,
    documentation: await documentationOf(stories[0]?.componentPath),
    stories: stories.map(toLink),
    addresses,
  });
  const pictures: string[] = [];
  const content = finishContent(rendered, lang, {
    link: (href) => linkTo(href, guide, guides),
    picture(src) {
      // Without the query, which tells Vite how to load the file.
      const [file = ''] = src.split('?');
      pictures.push(file);
      return `../${path.posix.basename(file)}`;
    },
  });
  for (const src of pictures) {
    await copyFile(path.join(root, src), path.join(folder, path.posix.basename(src)));
  }
  return content;
}

function isGuide({ type, importPath }: Entry): boolean {
  return type === 'docs' && importPath.endsWith('.mdx');
}

function toGuide({ id, title, importPath }: Entry): Pages.Guide {
  const source = path.posix.basename(importPath);
  const [group = '', last = ''] = title.split('/').slice(-2);
  return {
    id,
    lang: source.endsWith('.ko.mdx') ? 'ko' : 'en',
    group,
    title: last,
    file: guideFile(source) ?? '',
    source,
  };
}

function rank({ group }: Pages.Guide): number {
  return /^(Guides|안내)$/.test(group) ? 0 : 1;
}

/** The address of a story without the frame of Storybook. */
function storyAddress(id: string): string {
  return `../../iframe.html?viewMode=story&id=${encodeURIComponent(id)}`;
}

function toLink({ id, name }: Entry): StoryLink {
  return { name, href: storyAddress(id) };
}

/** Turns an address of Storybook into one of the guides, seen from a guide. */
function linkTo(href: string, from: Pages.Guide, guides: readonly Pages.Guide[]): string {
  const [, view, id = ''] = /^\?path=\/(docs|story)\/(.+)$/.exec(href) ?? [];
  if (view === 'story') return storyAddress(id);
  if (view !== 'docs') return href;
  const target = guides.find((guide) => guide.id === id);
  if (!target) return `../../index.html?path=/docs/${encodeURIComponent(id)}`;
  return target.lang === from.lang ? target.file : `../${target.lang}/${target.file}`;
}

async function documentationOf(componentPath?: string): Promise<Documentation | undefined> {
  if (!componentPath) return undefined;
  const filename = path.join(root, componentPath);
  const [documentation] = parse(await readFile(filename, 'utf8'), {
    filename,
    importer: () => null,
  });
  return documentation;
}

/** Returns a guide as Markdown, with addresses from the folder of Storybook. */
async function textOf({ lang }: Pages.Guide, { html }: Content): Promise<string> {
  const addressed = html.replace(
    / href="(?![a-z]+:|#)([^"]+)"/g,
    (_, href: string) => ` href="${path.posix.join('guides', lang, href)}"`,
  );
  // A cell of a Markdown table has one line, and the conversion joins paragraphs without a space.
  return markdownOf(
    addressed.replace(/<td>[\s\S]*?<\/td>/g, (cell) => cell.replace(/<\/p>\s*<p>/g, ' ')),
  );
}

/** The text file: a list of all pages, and the English ones in full (llmstxt.org). */
function textFile(guides: readonly Pages.Guide[], texts: readonly string[]): string {
  const list = (lang: GuideLang) =>
    guides
      .filter((guide) => guide.lang === lang)
      .map(({ title, file }) => `- [${title}](guides/${lang}/${file})`)
      .join('\n');
  return `${[
    '# Nurijip',
    `> ${words.en.summary}`,
    'Everything below the lists is the text of the English guides, made from the same sources.',
    '## Guides in English',
    list('en'),
    '## Guides in Korean',
    list('ko'),
    ...texts,
  ].join('\n\n')}\n`;
}
