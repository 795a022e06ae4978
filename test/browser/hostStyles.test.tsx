import { render, screen } from '@testing-library/react';
import type { CSSProperties } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Breadcrumb, TaskAccordion, VisionBanner } from '../../src/index.js';
import { ko } from '../../stories/content/pages.js';
import '../../src/styles.css';
import { atRest } from '../support/atRest.js';
import { press } from '../support/inBrowser.js';

afterEach(() => {
  document.adoptedStyleSheets = [];
  document.documentElement.removeAttribute('lang');
});

function load(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}

const long = 'A sentence of the text that is long enough to need a line of its own. '.repeat(20);
const tasks = [
  { id: 'short', title: 'A task', body: <p>Short</p> },
  { id: 'long', title: 'Another', body: <p>{long}</p> },
  {
    id: 'wide',
    title: 'Third',
    body: (
      <table>
        <tbody>
          <tr>
            {['one', 'two', 'three'].map((cell) => (
              <td key={cell}>{long}</td>
            ))}
          </tr>
        </tbody>
      </table>
    ),
  },
];

/** Containers in which an element is only as wide as its content. */
const containers: Record<string, CSSProperties> = {
  'a row of flex items': { display: 'flex' },
  'a column of centred flex items': {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
  },
  'a centred grid': { display: 'grid', justifyItems: 'center' },
  'a column of a grid as wide as its content': { display: 'grid', gridTemplateColumns: 'auto 1fr' },
  'a container as wide as its content': { inlineSize: 'fit-content', marginInline: 'auto' },
  'an inline block': { display: 'inline-block' },
  'a float': { float: 'inline-start' },
  'a table cell': { display: 'table-cell' },
};

describe.each(Object.entries(containers))('%s', (name, style) => {
  test.each([1024, 320])(
    `TaskAccordion is as wide closed as open in ${name}, in a window of %i px`,
    async (width) => {
      await page.viewport(width, 768);
      render(
        <div style={style}>
          <TaskAccordion tasks={tasks} data-testid="root" />
        </div>,
      );
      const root = screen.getByTestId('root');
      const closed = root.getBoundingClientRect().width;
      for (const { id } of tasks) await press(id, root);
      await atRest();
      expect(root.getBoundingClientRect().width).toBeCloseTo(closed, 0);
      expect(closed).toBeGreaterThan(Math.min(width / 2, 500));
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    },
  );
});

test('A width of the host wins over the width of TaskAccordion', async () => {
  load('.site { inline-size: 300px }');
  render(
    <div style={{ display: 'flex' }}>
      <TaskAccordion tasks={tasks} className="site" data-testid="root" />
    </div>,
  );
  const root = screen.getByTestId('root');
  expect(root.getBoundingClientRect().width).toBe(300);
  await press('long', root);
  expect(root.getBoundingClientRect().width).toBe(300);
});

describe('line breaks', () => {
  const wordBreak = (text: string | RegExp) => getComputedStyle(screen.getByText(text)).wordBreak;

  test('Korean text keeps its words whole, and other languages on a Korean page do not', () => {
    document.documentElement.lang = 'ko';
    render(
      <>
        <TaskAccordion
          lang="ko"
          tasks={[
            { id: 'ko', title: '외교', body: <p>우리 글</p> },
            {
              id: 'ja',
              lang: 'ja',
              title: '外交',
              body: (
                <p>
                  日本語の文章<span lang="ko">한국어</span>
                </p>
              ),
            },
            { id: 'host', title: '통상', body: <p lang="zh">中文</p> },
          ]}
        />
        <VisionBanner heading="비전" statement="국익 “世界” 실용" slogan="世界" sloganLang="zh" />
        <Breadcrumb
          items={[
            { label: '홈', href: '/' },
            { label: 'ホーム', lang: 'ja' },
          ]}
          lang="ko"
        />
      </>,
    );
    expect(wordBreak('외교')).toBe('keep-all');
    expect(wordBreak('우리 글')).toBe('keep-all');
    expect(wordBreak('外交')).toBe('normal');
    expect(wordBreak(/^日本語/)).toBe('normal');
    expect(wordBreak('한국어')).toBe('keep-all');
    expect(wordBreak('中文')).toBe('normal');
    expect(wordBreak(/국익/)).toBe('keep-all');
    expect(wordBreak('世界')).toBe('normal');
    expect(wordBreak('홈')).toBe('keep-all');
    expect(wordBreak('ホーム')).toBe('normal');
  });

  test('Chinese text fills its lines', () => {
    document.documentElement.lang = 'zh';
    const title = '中华人民共和国国家标准信息无障碍技术要求与测试方法，'.repeat(6);
    render(
      <div style={{ inlineSize: '400px' }}>
        <TaskAccordion tasks={[{ id: 'zh', title, body: 'x' }]} />
      </div>,
    );
    const range = document.createRange();
    range.selectNodeContents(screen.getByText(title));
    const lines = [...range.getClientRects()].map(({ width }) => width);
    expect(lines.length).toBeGreaterThan(5);
    for (const width of lines.slice(0, -1))
      expect(width).toBeGreaterThan(0.85 * Math.max(...lines));
  });

  test('The Korean page breaks no line inside a word', () => {
    document.documentElement.lang = 'ko';
    render(
      <TaskAccordion
        lang="ko"
        tasks={ko.tasks.map(({ id, title }) => ({ id, title, body: 'x' }))}
      />,
    );
    for (const { title } of ko.tasks) expect(wordBreak(title)).toBe('keep-all');
  });
});

test('Lists without markers keep their list semantics, because the marker is an empty text', () => {
  render(<Breadcrumb items={[{ label: 'Home', href: '/' }, { label: 'Here' }]} />);
  expect(getComputedStyle(screen.getByRole('list')).listStyleType).toBe('""');
});

test('A link keeps its look when a router puts its own class first', () => {
  load('#site a { float: left; margin: 9px; border: 3px solid red; color: #123 }');
  render(
    <div id="site">
      <Breadcrumb
        items={[{ label: 'Home', href: '/' }, { label: 'Here' }]}
        renderLink={({ className, ...link }) => <a {...link} className={`active ${className}`} />}
      />
    </div>,
  );
  const { float, marginTop, borderTopWidth, color } = getComputedStyle(screen.getByRole('link'));
  expect([float, marginTop, borderTopWidth]).toEqual(['none', '0px', '0px']);
  expect(color).not.toBe('rgb(17, 34, 51)');
});

test('A root keeps the styles of a class of the host that is named like a part', () => {
  load('.site__breadcrumb { margin: 7px; border: 2px solid red; padding: 3px }');
  render(<Breadcrumb className="site__breadcrumb" items={[{ label: 'Here' }]} />);
  const { marginTop, borderTopWidth, paddingTop } = getComputedStyle(
    screen.getByRole('navigation'),
  );
  expect([marginTop, borderTopWidth, paddingTop]).toEqual(['7px', '2px', '3px']);
});

test('The text spacing of a user applies to every text of ours', () => {
  load(
    '* { letter-spacing: 5px !important; word-spacing: 7px !important; line-height: 3 !important }',
  );
  render(<TaskAccordion tasks={tasks} defaultValue={['short']} copyLink />);
  for (const element of document.querySelectorAll('[data-nj]')) {
    const { letterSpacing, wordSpacing, lineHeight, fontSize } = getComputedStyle(element);
    expect([letterSpacing, wordSpacing]).toEqual(['5px', '7px']);
    expect(Number.parseFloat(lineHeight)).toBeCloseTo(3 * Number.parseFloat(fontSize), 0);
  }
});

test('A root with the attribute hidden is not shown', () => {
  render(
    <>
      <TaskAccordion tasks={tasks} hidden data-testid="tasks" />
      <VisionBanner heading="Vision" statement="We serve." hidden data-testid="banner" />
    </>,
  );
  for (const id of ['tasks', 'banner'])
    expect(screen.getByTestId(id).checkVisibility()).toBe(false);
});

test('Tailwind’s utility `hidden` has no effect on a root, because it is in a layer', () => {
  load('@layer utilities { .hidden { display: none } }');
  render(<TaskAccordion tasks={tasks} className="hidden" data-testid="root" />);
  expect(screen.getByTestId('root').checkVisibility()).toBe(true);
});

test('An `!important` rule of the host changes a part, and only the focus ring stays', async () => {
  load('* { color: rgb(1, 2, 3) !important } *:focus { outline: 0 !important }');
  render(<TaskAccordion tasks={tasks} />);
  const button = screen.getByRole('button', { name: 'A task' });
  await userEvent.tab();
  button.focus();
  const { color, outlineStyle, outlineWidth } = getComputedStyle(button);
  expect([color, outlineStyle, outlineWidth]).toEqual(['rgb(1, 2, 3)', 'solid', '3px']);
});
