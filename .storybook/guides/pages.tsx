import path from 'node:path';
import { type ComponentType, Fragment, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { type GuideData, GuideDataProvider } from './blocks.js';
import { type GuideLang, words } from './words.js';

/** A docs page in the index of Storybook. */
export interface Guide {
  id: string;
  lang: GuideLang;
  /** The group in the sidebar. */
  group: string;
  title: string;
  /** The file name of the HTML page. The same guide in the other language has the same name. */
  file: string;
  /** The source, such as `GettingStarted.ko.mdx`. */
  source: string;
}

const sources = import.meta.glob<{ default: ComponentType }>('../../stories/*.mdx', {
  eager: true,
});
const stories = import.meta.glob<Record<string, unknown>>('../../stories/*.stories.tsx', {
  eager: true,
});

/** Returns what a module of stories exports, by its path in the index of Storybook. */
export function storyExport(importPath: string, exportName: string): unknown {
  return stories[`../../${path.posix.normalize(importPath)}`]?.[exportName];
}

/** Renders the content of a guide, without the page around it. */
export function renderContent(guide: Guide, data: GuideData): string {
  const Content = sources[`../../stories/${guide.source}`]?.default;
  if (!Content) throw new Error(`stories/${guide.source} does not exist.`);
  return renderToStaticMarkup(
    <GuideDataProvider value={data}>
      <Content />
    </GuideDataProvider>,
  );
}

interface FrameProps {
  lang: GuideLang;
  title: string;
  /** Whether the same page exists in the other language. It has the same file name there. */
  file: string;
  description: string;
  footer: ReactNode;
  children: ReactNode;
}

/** Renders a whole page: the landmarks around the content, without any script. */
function renderPage({ lang, title, file, description, footer, children }: FrameProps): string {
  const own = words[lang];
  const other = lang === 'en' ? 'ko' : 'en';
  const page = (
    <html lang={lang}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content={description} />
        <title>{title === own.site ? title : `${title} | ${own.site}`}</title>
        <link rel="stylesheet" href="../guides.css" />
        <link rel="alternate" hrefLang={other} href={`../${other}/${file}`} />
      </head>
      <body>
        <a className="skip" href="#main">
          {own.skip}
        </a>
        <header>
          <a href="index.html">{own.allGuides}</a>
          <a href={`../${other}/${file}`} lang={other} hrefLang={other}>
            {own.otherLanguage}
          </a>
        </header>
        {children}
        <footer>
          {footer}
          <p>{own.frame}</p>
        </footer>
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToStaticMarkup(page)}\n`;
}

interface GuidePageProps {
  guide: Guide;
  /** The content as HTML, with a heading of level 1. */
  html: string;
  /** The headings of level 2. */
  headings: readonly { id: string; text: string }[];
  description: string;
}

/** Renders the page of a guide. */
export function renderGuidePage({ guide, html, headings, description }: GuidePageProps): string {
  const { lang, title, file, id } = guide;
  const own = words[lang];
  return renderPage({
    lang,
    title,
    file,
    description,
    footer: (
      <p>
        <a href={`../../index.html?path=/docs/${encodeURIComponent(id)}`}>{own.storybook}</a>
      </p>
    ),
    children: (
      <>
        {headings.length > 1 && (
          <nav aria-labelledby="contents">
            <p id="contents">{own.contents}</p>
            <ul>
              {headings.map((heading) => (
                <li key={heading.id}>
                  <a href={`#${heading.id}`}>{heading.text}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: it is made from our own sources. */}
        <main id="main" tabIndex={-1} dangerouslySetInnerHTML={{ __html: html }} />
      </>
    ),
  });
}

/** Renders the list of all guides in a language. */
export function renderIndex(lang: GuideLang, guides: readonly Guide[]): string {
  const own = words[lang];
  const groups = [...new Set(guides.map(({ group }) => group))];
  return renderPage({
    lang,
    title: own.site,
    file: 'index.html',
    description: own.summary,
    footer: (
      <p>
        <a href="../../llms.txt" hrefLang="en">
          {own.forTools}
        </a>
      </p>
    ),
    children: (
      <main id="main" tabIndex={-1}>
        <h1>{own.site}</h1>
        <p>{own.summary}</p>
        {groups.map((group) => (
          <Fragment key={group}>
            <h2>{group}</h2>
            <ul>
              {guides
                .filter((guide) => guide.group === group)
                .map(({ file, title }) => (
                  <li key={file}>
                    <a href={file}>{title}</a>
                  </li>
                ))}
            </ul>
          </Fragment>
        ))}
      </main>
    ),
  });
}
