import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Breadcrumb, KeyTasksPage, SkipNav, TaskAccordion, VisionBanner } from '../../src/index.js';
import { en } from '../../stories/content/pages.js';
import { launchArguments, locateChromium } from '../support/chromium.js';
import { ours } from './looks.js';
import { readTexts } from './readableText.js';

const { executablePath } = await locateChromium();
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath, args: launchArguments });
});
afterAll(async () => {
  await browser?.close();
  // A run of some tests only has no whole table.
  if (lowest.length < settings.length * Object.keys(shown).length) return;
  const folder = path.resolve(import.meta.dirname, '../../evidence');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'host-themes.json'), `${JSON.stringify(lowest, null, 2)}\n`);
});

/** The lowest contrast of any text, and of the text of a task, for the table in Theming.mdx. */
const lowest: { host: string; shown: string; texts: number; text: number; body: number }[] = [];

/** What a host puts into our slots. Nothing has a class. */
const hostContent: ReactNode = (
  <div>
    <p>
      A paragraph of the host with <a href="/plain">a link of the host</a>, <strong>strong</strong>{' '}
      and <em>emphasised</em> text
    </p>
    <ul>
      <li>
        An item <span>with a span</span>
      </li>
    </ul>
    <table>
      <caption>A caption</caption>
      <tbody>
        <tr>
          <th scope="row">A head</th>
          <td>
            A cell with <a href="/cell">the cell’s link</a>
          </td>
        </tr>
      </tbody>
    </table>
    <h4>A heading of the host</h4>
    <dl>
      <dt>A term</dt>
      <dd>A definition</dd>
    </dl>
    <a href="/alone">A link alone</a>
  </div>
);

const tasks = [
  { id: 'open', title: 'An open task', summary: 'A summary', body: hostContent },
  { id: 'closed', title: 'A closed task', body: 'Text' },
  { id: 'disabled', title: 'A disabled task', disabled: true, body: 'Text' },
];
const crumbs = [{ label: 'Home', href: '/' }, { label: 'Policy', href: '/p' }, { label: 'Tasks' }];

/** Each component alone on the page of the host, and the page of ours. */
const shown = {
  'each component': renderToString(
    <>
      <SkipNav lang="en" />
      <Breadcrumb items={crumbs} />
      <VisionBanner
        heading="Our vision"
        eyebrow="Ministry"
        statement="We are one nation."
        slogan="one nation"
        media={hostContent}
      >
        {hostContent}
      </VisionBanner>
      <TaskAccordion tasks={tasks} defaultValue={['open']} copyLink />
    </>,
  ),
  'the page': renderToString(
    <KeyTasksPage
      content={en}
      masthead={hostContent}
      header={hostContent}
      utility={hostContent}
      footer={hostContent}
    />,
  ),
};

/** The colours of a host's page, with the rules that content systems have for text and links. */
const hostIn = (text: string, ground: string, link: string) => `
  body { margin: 0; padding: 20px; background: ${ground}; color: ${text} }
  a { color: ${link} } .contents p, .contents li, .contents td, #contents h4 { color: ${text} }
  #contents a:link { color: ${link} }`;
const plainLight = 'body { margin: 0; background: #fff }';
const light = hostIn('#333', '#fff', '#06c');
const dark = hostIn('#eee', '#111', '#9cf');

interface Setting {
  name: string;
  css: string;
  system: 'light' | 'dark';
  /** Attributes of the `html` element. */
  html?: string;
  media?: 'print';
  /** Runs in the page after it is shown. */
  later?: string;
}

const switchTo = (theme: string, css: string) =>
  `document.documentElement.dataset.njTheme = '${theme}'; document.querySelector('#host').textContent = ${JSON.stringify(css)}`;

const settings: readonly Setting[] = [
  { name: 'a light-only host on a dark system', css: light, system: 'dark' },
  { name: 'a host without styles on a dark system', css: plainLight, system: 'dark' },
  { name: 'a host that is dark by itself', css: dark, system: 'light' },
  {
    name: 'a host that is dark by itself and has a color scheme',
    css: `:root { color-scheme: dark } ${dark}`,
    system: 'light',
  },
  {
    name: 'a host that sets the dark theme',
    css: dark,
    system: 'light',
    html: 'data-nj-theme="dark"',
  },
  {
    name: 'a host without styles that sets the dark theme',
    css: 'body { margin: 0 }',
    system: 'light',
    html: 'data-nj-theme="dark"',
  },
  {
    name: 'a host that follows a dark system',
    css: dark,
    system: 'dark',
    html: 'data-nj-theme="auto"',
  },
  {
    name: 'a host that switches from light to dark',
    css: light,
    system: 'light',
    later: switchTo('dark', dark),
  },
  {
    name: 'a host that switches from dark to light',
    css: dark,
    system: 'dark',
    html: 'data-nj-theme="dark"',
    later: switchTo('light', light),
  },
  {
    name: 'a print of a dark page',
    css: dark,
    system: 'dark',
    html: 'data-nj-theme="dark"',
    media: 'print',
  },
];

async function show(
  body: string,
  { css, system, html = '', media, later }: Setting,
): Promise<void> {
  page = await browser.newPage({ colorScheme: system, viewport: { width: 1100, height: 800 } });
  await page.setContent(
    `<!doctype html><html lang="en" ${html}><head><style>${ours}</style><style id="host">${css}</style></head>
     <body><div id="contents" class="contents">${body}</div></body></html>`,
  );
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('.nj-task-accordion, .nj-breadcrumb__list')) {
      part.setAttribute('data-hydrated', '');
    }
    for (const task of document.querySelectorAll('.nj-task-accordion__item:first-child')) {
      task.setAttribute('data-state', 'open');
      task.querySelector('nj-panel')?.removeAttribute('hidden');
    }
    document.querySelector<HTMLElement>('.nj-skip-nav__link')?.focus();
  });
  if (later) await page.evaluate(later);
  if (media) {
    await page.emulateMedia({ media });
    // Browsers print no backgrounds.
    await page.addStyleTag({
      content:
        '@media print { *, ::before, ::after { background: none !important } html { background: #fff !important } }',
    });
  }
}

describe.each(settings)('$name', (setting) => {
  afterAll(() => page?.close());

  test.each(Object.entries(shown))(
    `All text of %s is readable on ${setting.name}`,
    async (name, body) => {
      await show(body, setting);
      const texts = await readTexts(page, '#contents');
      await page.close();
      expect(texts.length).toBeGreaterThan(50);
      const least = (some: typeof texts) =>
        Math.floor(Math.min(...some.map(({ ratio }) => ratio)) * 100) / 100;
      lowest.push({
        host: setting.name,
        shown: name,
        texts: texts.length,
        text: least(texts),
        body: least(texts.filter(({ isBody }) => isBody)),
      });
      const pale = texts.filter(({ ratio, isBody }) => ratio < (isBody ? 7 : 4.5));
      expect(pale).toEqual([]);
    },
  );
});
