import { act } from '@testing-library/react';
import { type ComponentType, createElement, type ReactElement, version } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { OwnProps as BreadcrumbOwnProps, Crumb } from '../../src/Breadcrumb/Breadcrumb.js';
import type {
  Block,
  FileLink,
  Inline,
  ListItem,
  PageContent,
  PageLink,
} from '../../src/content/PageContent.js';
import * as components from '../../src/index.js';
import type { OwnProps as KeyTasksPageOwnProps } from '../../src/KeyTasksPage/KeyTasksPage.js';
import type { SkipLink, OwnProps as SkipNavOwnProps } from '../../src/SkipNav/SkipNav.js';
import type { OwnProps as TaskAccordionOwnProps } from '../../src/TaskAccordion/TaskAccordion.js';
import type { Task } from '../../src/TaskAccordion/tasks.js';
import type {
  BannerImage,
  OwnProps as VisionBannerOwnProps,
} from '../../src/VisionBanner/VisionBanner.js';
import { allWords } from '../support/allWords.js';
import { kinds, pathsOf, replace, type Whole, wordsOf } from '../support/anyValue.js';
import '../support/inBrowser.js';

/*
 * A prop, a field or a component that is added and not listed here does not compile: each sample
 * is whole, and `samples` names every component.
 */

const crumbs: readonly Whole<Crumb>[] = [1, 2, 3].map((level) => ({
  label: `Words of level ${level}`,
  href: `/level-${level}`,
  lang: 'en',
}));

const skipLinks: readonly Whole<SkipLink>[] = [1, 2].map((place) => ({
  href: `#place-${place}`,
  label: `Words of skip link ${place}`,
}));

const image: Whole<BannerImage> = {
  // The browser loads nothing from this address.
  src: 'tel:0',
  alt: 'Words of the picture',
  width: 4,
  height: 3,
  srcSet: 'tel:0 4w',
  sizes: '4px',
  fetchPriority: 'low',
};

const utilityLinks: readonly Whole<PageLink>[] = [
  { href: '/countries', label: 'Words of a utility link', lang: 'en', newWindow: false },
  { href: '/window', label: 'Words of a second utility link', lang: 'en', newWindow: true },
];

const inline: {
  [Type in Exclude<Inline, string>['type']]: Whole<Extract<Inline, { type: Type }>>;
} = {
  text: { type: 'text', text: 'Words of a text', lang: 'en' },
  emphasis: { type: 'emphasis', text: 'Words of an emphasis', lang: 'en' },
  strong: { type: 'strong', text: 'Words of importance', lang: 'en' },
  link: { type: 'link', text: 'Words of a link', lang: 'en', href: '/link', newWindow: true },
};

const paragraph = {
  type: 'paragraph',
  content: 'Words of an inner paragraph',
  lang: 'en',
} as const;

const file: Whole<FileLink> = {
  href: '/file',
  name: 'Words of a file',
  format: 'Words of a format',
  bytes: 1024,
  hrefLang: 'ko',
  lang: 'en',
};

const item: Whole<Extract<ListItem, { content: unknown }>> = {
  content: 'Words of an item',
  list: { type: 'list', items: ['Words of an inner item', ['Words of an inner piece']] },
  body: [paragraph],
};

const blocks: { [Type in Block['type']]: Whole<Extract<Block, { type: Type }>> } = {
  paragraph: {
    type: 'paragraph',
    content: ['Words of a paragraph', ...Object.values(inline)],
    lang: 'en',
  },
  subheading: { type: 'subheading', content: 'Words of a subheading', lang: 'en' },
  list: { type: 'list', ordered: true, items: ['Words of a first item', item] },
  table: {
    type: 'table',
    caption: 'Words of a caption',
    columns: ['Words of column 1', { label: 'Words of two', columns: ['Words of column 2'] }],
    rows: [
      ['Words of cell 1', [inline.strong, 'Words of cell 2']],
      { label: 'Words of rows', rows: [['Words of cell 3', 'Words of cell 4']] },
    ],
    rowHeaders: true,
  },
  file: { type: 'file', ...file },
  figure: {
    ...{ type: 'figure', src: 'tel:0', alt: 'Words of a chart', width: 4, height: 3 },
    ...{ srcSet: 'tel:0 4w', sizes: '4px', caption: 'Words of its caption' },
    credit: 'Words of its credit',
    alternative: [paragraph],
  },
  quote: { type: 'quote', content: 'Words of a quote', lang: 'en', source: 'Words of a source' },
  definitions: {
    type: 'definitions',
    items: [{ term: 'Words of a term', content: 'Words of its description', body: [paragraph] }],
  },
  note: {
    type: 'note',
    title: 'Words of a note',
    content: 'Words of its text',
    body: [paragraph],
  },
};

const contact = {
  department: 'Words of a department',
  role: 'Words of a role',
  telephone: '02-2100-7500',
  email: 'office@example.go.kr',
};

const task: Whole<PageContent['tasks'][number]> = {
  id: 'task',
  title: 'Words of a title',
  body: [blocks.paragraph],
  summary: 'Words of a summary',
  status: 'Words of a status',
  lang: 'en',
  disabled: false,
  files: [file],
  contact,
};

const banner: Whole<PageContent['banner']> = {
  heading: 'Words of a heading',
  statement: 'Words of a statement around “Words of a slogan”.',
  slogan: 'Words of a slogan',
  sloganLang: 'en',
  eyebrow: 'Words of an eyebrow',
  media: image,
};

const content: Whole<PageContent> = {
  $schema: '/schema.json',
  lang: 'en',
  title: 'Words of the title',
  skipLinks,
  utilityLinks,
  breadcrumb: crumbs,
  banner,
  tasks: [task],
  contact: {
    department: 'Words of a department',
    role: 'Words of a role',
    telephone: '02-2100-7500',
    email: 'office@example.go.kr',
  },
  updated: '2026-11-27',
  licence: 'KOGL-4',
};

/** All built-in messages, replaced. */
const messages = Object.fromEntries(
  Object.keys(allWords('en')).map((name) => [name, `{count} {labels} of ${name}`]),
) as unknown as components.Messages;
const { skipToMain, skipLinks: skipLinksName, breadcrumb, showLevels } = messages;
const { showAll, hideAll, allShown, allHidden, copyLink, linkCopied, copyRefused } = messages;

const tasks: readonly Whole<Task>[] = [1, 2].map((place) => ({
  id: `task-${place}`,
  title: `Words of title ${place}`,
  body: <p>{`Words of body ${place}`}</p>,
  summary: `Words of summary ${place}`,
  status: `Words of status ${place}`,
  lang: 'en',
  disabled: false,
}));

const samples: {
  SkipNav: Whole<SkipNavOwnProps>;
  Breadcrumb: Whole<BreadcrumbOwnProps>;
  VisionBanner: Whole<VisionBannerOwnProps>;
  TaskAccordion: Whole<TaskAccordionOwnProps>;
  KeyTasksPage: Whole<KeyTasksPageOwnProps>;
} & Record<keyof typeof components, unknown> = {
  SkipNav: { links: skipLinks, lang: 'en', messages: { skipToMain, skipLinks: skipLinksName } },
  Breadcrumb: {
    items: crumbs,
    collapse: true,
    renderLink: (props) => <a {...props} />,
    showLabel: true,
    homeIcon: 'only',
    structuredData: { baseUrl: 'https://www.example.go.kr' },
    lang: 'en',
    messages: { breadcrumb, showLevels },
  },
  VisionBanner: {
    ...banner,
    headingLevel: 2,
    children: <a href="/action">Words of an action</a>,
  },
  TaskAccordion: {
    tasks,
    headingLevel: 3,
    type: 'multiple',
    value: ['task-1'],
    defaultValue: ['task-2'],
    onValueChange: () => undefined,
    toggleAll: true,
    region: true,
    print: 'all',
    persist: 'key',
    copyLink: true,
    backLink: true,
    lang: 'en',
    messages: { showAll, hideAll, allShown, allHidden, copyLink, linkCopied, copyRefused },
  },
  KeyTasksPage: {
    content,
    messages,
    masthead: <p>Words of the masthead</p>,
    header: <p>Words of the header</p>,
    utility: <p>Words of the utility slot</p>,
    footer: <p>Words of the footer</p>,
    renderLink: (props) => <a {...props} />,
    homeIcon: true,
    backLink: true,
    onValueChange: () => undefined,
  },
};

/** A page with one block and a text after it, which must stay. */
const pageOf = (block: Block): KeyTasksPageOwnProps => ({
  content: {
    lang: 'en',
    title: 'Words of the title',
    breadcrumb: [],
    banner: { heading: 'Words of a heading', statement: 'Words of a statement.' },
    tasks: [{ id: 'task', title: 'Words of a title', body: [block, paragraph] }],
  },
});

interface Case {
  title: string;
  name: string;
  own: object;
  /** Only what is below this path is tried. */
  below?: string;
}

const cases: readonly Case[] = [
  ...Object.entries(samples).map(([name, own]) => ({ title: name, name, own: own as object })),
  ...Object.entries(blocks)
    .filter(([type]) => type !== 'paragraph')
    .map(([type, block]) => ({
      title: `A block ${type}`,
      name: 'KeyTasksPage',
      own: pageOf(block),
      below: 'content.tasks.0.body.0',
    })),
];

/** Props of the root element: one for each way in which React sets props. */
const domProps = {
  className: 'mine',
  id: 'mine',
  style: { color: 'red', margin: 0 },
  title: 'tooltip',
  hidden: false,
  'aria-hidden': false,
  'data-mine': 'mine',
  onClick: () => undefined,
  dangerouslySetInnerHTML: undefined,
};

/** React 19 suspends for a promise in these places. That is correct. */
const SLOT =
  /^(children|masthead|header|utility|footer|media|content\.banner\.media|tasks\.\d\.body)$/;
const reactMajor = Number.parseInt(version, 10);

/** Returns all text of a component: its text content and the text of its attributes. */
function seen(container: Element): string {
  const copy = container.cloneNode(true) as Element;
  for (const script of copy.querySelectorAll('script')) script.remove();
  const named = [...copy.querySelectorAll('*')].flatMap((element) =>
    ['alt', 'aria-label', 'title'].map((name) => element.getAttribute(name) ?? ''),
  );
  return [copy.textContent, ...named].join('\n');
}

/** Renders an element on the server, hydrates it and renders it again. Returns errors and lost text. */
function faultsOf(element: ReactElement, words: readonly string[]): string[] {
  const faults: string[] = [];
  const report = (error: unknown) => faults.push(String(error).split('\n', 1)[0] ?? '');
  vi.spyOn(console, 'warn').mockReturnValue();
  vi.spyOn(console, 'error').mockImplementation((...values) => {
    const line = values.map(String).join(' ');
    // Where there is a document, React 18 takes the server for a browser.
    if (!line.includes('useLayoutEffect does nothing on the server')) report(line);
  });
  const hydrated = document.createElement('div');
  const rendered = document.createElement('div');
  const options = { onRecoverableError: report, onUncaughtError: report };
  try {
    hydrated.innerHTML = renderToString(element);
    const before = hydrated.textContent;
    const renderedRoot = createRoot(rendered, options);
    let hydratedRoot: Root | undefined;
    act(() => {
      renderedRoot.render(element);
      hydratedRoot = hydrateRoot(hydrated, element, options);
    });
    if (hydrated.textContent !== before) report('Hydration changed the text.');
    for (const container of [hydrated, rendered]) {
      const shown = seen(container);
      for (const word of words) if (!shown.includes(word)) report(`"${word}" is lost.`);
    }
    act(() => {
      hydratedRoot?.unmount();
      renderedRoot.unmount();
    });
  } catch (error) {
    report(error);
  }
  return faults;
}

afterEach(() => vi.restoreAllMocks());

describe.each(cases.map((one) => [one.title, one] as const))(
  '%s',
  { timeout: 60_000 },
  (title, { name, own, below }) => {
    const Component = new Map<string, unknown>(Object.entries(components)).get(
      name,
    ) as ComponentType<object>;
    const sample = below ? own : { ...domProps, ...own };
    const paths = pathsOf(sample).filter((path) => {
      const place = path.join('.');
      // The parser reads content without React, so one version of React is enough below `content`.
      if (reactMajor < 19 && place.startsWith('content.')) return false;
      return !below || place.startsWith(below);
    });

    test(`${title} renders and loses no text if every prop is right`, () => {
      const shown = wordsOf(sample);
      expect(shown.length).toBeGreaterThan(1);
      expect(faultsOf(<Component {...sample} />, shown)).toEqual([]);
    });

    test.each(paths.map((path) => [path.join('.'), path] as const))(
      `${title} loses no other text for any value of %s`,
      (place, path) => {
        const shown = wordsOf(replace(sample, path, undefined));
        const faults: string[] = [];
        for (const [kind, value] of kinds) {
          if (kind === 'a promise' && reactMajor >= 19 && SLOT.test(place)) continue;
          const element = createElement(Component, replace(sample, path, value));
          faults.push(...faultsOf(element, shown).map((fault) => `${kind}: ${fault}`));
        }
        expect(faults).toEqual([]);
      },
    );
  },
);
