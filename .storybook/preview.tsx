import type { Decorator, Loader, Preview } from '@storybook/react-vite';
import { lazy, Suspense, useLayoutEffect } from 'react';
import '../src/styles.css';
import { hosts } from '../stories/hosts/hosts.js';
import { themes } from '../stories/themes/themes.js';
import type { DocsInTheme } from './DocsInTheme.js';
import { descriptionOf, writtenTypes } from './propTables.js';
import { defaults, isAlone, readFromDocsPage } from './toolbar.js';
import './preview.css';

/** The text spacing of WCAG 2.2 SC 1.4.12, as a user's stylesheet sets it. */
const textSpacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

/** The text size around our components, which they follow. */
const largeText = '#storybook-root { font-size: 200% }';

/** Each rule of axe has one of these tags. */
export const axeTags: readonly string[] = [
  ...['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2a-obsolete'],
  ...['best-practice', 'experimental', 'deprecated', 'review-item'],
];

// A story that is shown alone loads faster without the code of docs pages.
const Docs = lazy(async () => ({ default: (await import('./DocsInTheme.js')).DocsInTheme }));

function DocsFrame(props: Parameters<typeof DocsInTheme>[0]) {
  return (
    <Suspense>
      <Docs {...props} />
    </Suspense>
  );
}

const hostSheet: Loader = async ({ globals }) => ({
  host: await hosts.find(({ name }) => name === globals['host'])?.css(),
});

/**
 * Sets what a site sets on its document. A component is in a `main` with a heading, as on a page, so that
 * no rule of axe must be off. A page (`parameters.page`) has its own `main`.
 */
const inDocument: Decorator = (Story, { globals, loaded, parameters, title, name }) => {
  const { language, theme, contrast, direction, ministry, text } = globals;
  const host: string = loaded?.['host'] ?? '';
  useLayoutEffect(() => {
    const { documentElement: root } = document;
    root.lang = language;
    root.dir = direction;
    document.title = `${title}: ${name}`;
    for (const [attribute, value] of [
      ['data-nj-theme', theme],
      ['data-nj-contrast', contrast],
    ]) {
      if (value === 'system') root.removeAttribute(attribute);
      else root.setAttribute(attribute, value);
    }
    // Adopted stylesheets come last, so a host wins with equal specificity, as it can on a site.
    document.adoptedStyleSheets = [
      host,
      themes.find((one) => one.name === ministry)?.css ?? '',
      text === 'double' ? largeText : '',
      text === 'spaced' ? textSpacing : '',
    ].map((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      return sheet;
    });
  }, [language, theme, contrast, direction, ministry, text, host, title, name]);
  if (parameters['page']) return <Story />;
  return (
    <main id="main" className="story-main">
      <h1 className="story-title">{name}</h1>
      <Story />
    </main>
  );
};

/** A menu of the toolbar. Its label says what it sets and to what: "Theme: dark". */
function choice(label: string, items: Record<string, string>) {
  return {
    description: label,
    toolbar: {
      title: label,
      dynamicTitle: true,
      items: Object.entries(items).map(([value, title]) => ({
        value,
        title: `${label}: ${title}`,
      })),
    },
  };
}

const titles = (list: readonly { name: string; title: string }[]) =>
  Object.fromEntries(list.map(({ name, title }) => [name, title]));

const preview: Preview = {
  argTypesEnhancers: [writtenTypes],
  tags: ['autodocs'],
  loaders: [hostSheet],
  decorators: [inDocument],
  globalTypes: {
    language: choice('Language', { en: 'English', ko: '한국어' }),
    direction: choice('Direction', { ltr: 'LTR', rtl: 'RTL' }),
    theme: choice('Theme', { light: 'light', dark: 'dark', auto: 'system' }),
    contrast: choice('Contrast', { system: 'system', standard: 'standard', more: 'more' }),
    ministry: choice('Ministry', titles(themes)),
    host: choice('Host', titles(hosts)),
    text: choice('Text', { standard: '100 %', double: '200 %', spaced: 'spacing of WCAG 1.4.12' }),
  },
  initialGlobals: {
    ...defaults,
    ...readFromDocsPage(),
    // A story in a window of its own has no panel for the result of axe, and tests run axe themselves.
    a11y: { manual: isAlone() },
  },
  parameters: {
    a11y: {
      test: 'error',
      // All rules, also those that are off by default: AAA, experimental, target-size, duplicate-id.
      // Storybook switches `region` off.
      options: { runOnly: [...axeTags], rules: { region: { enabled: true } } },
    },
    // The toolbar must fit a window of 1280 px. The tools of the browser do the work of these.
    backgrounds: { disable: true },
    measure: { disable: true },
    outline: { disable: true },
    docs: { container: DocsFrame, extractComponentDescription: descriptionOf },
    controls: { expanded: true, sort: 'requiredFirst' },
    viewport: {
      options: {
        zoomed: { name: '400 % zoom (320 × 256)', styles: { width: '320px', height: '256px' } },
        narrow: { name: '320 px', styles: { width: '320px', height: '640px' } },
        tablet: { name: '768 px', styles: { width: '768px', height: '1024px' } },
      },
    },
    options: {
      storySort: {
        includeNames: true,
        order: [
          'Guides',
          [
            'Introduction',
            'Getting started',
            'In your site',
            'Recipes',
            'Content guide',
            'Theming',
            'Token editor',
            'Gallery',
            'Accessibility',
            'Stability',
            '*',
          ],
          '안내',
          [
            '소개',
            '시작하기',
            '사이트에 넣기',
            '상황별 적용 예제',
            '콘텐츠 작성 안내',
            '디자인 적용',
            '접근성',
            '안정성 약속',
            '비교',
            '성능',
            '컴포넌트',
            [
              '주요 과제 페이지(KeyTasksPage)',
              '건너뛰기 링크(SkipNav)',
              '브레드크럼(Breadcrumb)',
              '비전 배너(VisionBanner)',
              '과제 아코디언(TaskAccordion)',
            ],
          ],
          'Pages',
          ['KeyTasksPage', ['Key Diplomatic Tasks', 'Key Diplomatic Tasks Korean', '*', 'Docs']],
          'Components',
          ['SkipNav', 'Breadcrumb', 'VisionBanner', 'TaskAccordion'],
        ],
      },
    },
  },
};

export default preview;
