import { render, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { parsePageContent } from '../../src/content/index.js';
import { KeyTasksPage } from '../../src/index.js';
import { ko } from '../../stories/content/pages.js';
import {
  CmsPreview,
  type CmsRecord,
  type CmsTask,
  findProblems,
  toPageContent,
} from '../../stories/recipes/CmsPreview.js';
import { countTasks, sendEvent, type TaskEvent } from '../../stories/recipes/countTasks.js';
import oldHtml from '../../stories/recipes/old-accordion.html?raw';
import { PrintedOn } from '../../stories/recipes/PrintedOn.js';
import printedOnCss from '../../stories/recipes/printed-on.css?inline';
import { keepOldAddresses, readOldAccordion } from '../../stories/recipes/readOldAccordion.js';
import { SitePage } from '../../stories/recipes/SitePage.js';
import sitePageCss from '../../stories/recipes/site-page.css?inline';
import { Accordion, findInPage, findOpenIds, findPanel, isOpen } from '../support/accordion.js';
import { atRest } from '../support/atRest.js';
import { pressSend, renderInForm } from '../support/form.js';
import { emulate, isSeen, press } from '../support/inBrowser.js';

/* The recipes of the guide "Recipes", run as a site would run them. */

function load(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}
afterEach(() => {
  document.adoptedStyleSheets = [];
});

describe('from ul.accordion', () => {
  const list = new DOMParser().parseFromString(oldHtml, 'text/html').querySelector('.accordion');
  const { tasks, newIds, toCheck } = readOldAccordion(list as Element);
  const content = parsePageContent({ ...ko, tasks });

  test('The recipe reads each title, text, link and nested list of an old accordion', () => {
    expect(tasks.map(({ id, title }) => [id, title])).toEqual([
      ['tab1', '재난에 강한 사회 구축'],
      ['tab2', '해외에 있는 우리 국민 보호'],
      ['task-3', '한반도 평화체제 구축'],
      ['task-4', '공공외교'],
    ]);
    expect(tasks.slice(0, 3).map(({ body }) => body)).toEqual([
      [
        {
          type: 'paragraph',
          content: ['재난 대응 체계를 ', { type: 'strong', text: '현장 중심' }, '으로 바꿉니다.'],
        },
      ],
      [
        {
          type: 'paragraph',
          content: ['24시간 돕습니다. ', { type: 'link', href: '/www/help', text: '영사콜센터' }],
        },
        {
          type: 'list',
          ordered: false,
          items: [
            {
              content: ['지역별 영사'],
              list: { type: 'list', ordered: false, items: [['아시아'], ['유럽']] },
            },
            ['콜센터'],
          ],
        },
      ],
      [
        { type: 'paragraph', content: ['모든 외교적 노력을 다합니다.'] },
        { type: 'paragraph', content: ['대화를 이어 갑니다.'] },
      ],
    ]);
    expect(toCheck).toEqual(['공공외교: table']);
    render(<KeyTasksPage content={content} />);
    const shown = screen.getByRole('main').textContent?.replace(/\s/g, '');
    const words = (list?.textContent ?? '').split(/\s+/).filter((word) => word !== '');
    expect(words.length).toBeGreaterThan(20);
    expect(words.filter((word) => !shown?.includes(word))).toEqual([]);
  });

  test('The old address #tab2 opens the second task', async () => {
    window.history.replaceState(null, '', '#tab2');
    render(<KeyTasksPage content={content} />);
    await expect.poll(findOpenIds).toEqual(['tab2']);
  });

  test('An old address that cannot be an id leads to the new id of its task', async () => {
    expect(newIds).toEqual({ 'tab 3': 'task-3' });
    window.history.replaceState(null, '', '#tab%203');
    keepOldAddresses(newIds);
    expect(window.location.hash).toBe('#task-3');
    render(<KeyTasksPage content={content} />);
    await expect.poll(findOpenIds).toEqual(['task-3']);
    window.location.hash = '#tab2';
    await expect.poll(findOpenIds).toEqual(['tab2', 'task-3']);
    await press('task-3');
    window.location.hash = '#tab 3';
    await expect.poll(() => isOpen('task-3')).toBe(true);
    expect(window.location.hash).toBe('#task-3');
  });

  test('An anchor that is used twice, or is "main", gets a new id', () => {
    const item = (hash: string) => `<li><a href="${hash}">T</a><div>B</div></li>`;
    const html = `<ul>${['#one', '#one', '#main', '#'].map(item).join('')}</ul>`;
    const parsed = new DOMParser().parseFromString(html, 'text/html').querySelector('ul');
    const read = readOldAccordion(parsed as Element);
    expect(read.tasks.map(({ id }) => id)).toEqual(['one', 'task-2', 'task-3', 'task-4']);
    expect(read.newIds).toEqual({});
  });
});

describe('from a CMS', () => {
  const record: CmsRecord = {
    language: 'ko',
    pageTitle: '주요 과제',
    visionHeading: '우리의 비전',
    vision: '‘안전한 나라’를 만들겠습니다.',
    slogan: '안전한 나라',
    tasks: [
      {
        code: 'safety',
        name: '재난 대응',
        summary: '현장 중심',
        text: '첫째.\r\n\r\n- 하나\r\n- 둘',
      },
      { code: 'peace', name: '평화', summary: null, text: '둘째 줄\n이어지는 줄' },
    ],
  };

  test('A record becomes a page with its paragraphs and lists', () => {
    render(<CmsPreview record={record} />);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('주요 과제');
    const { innerHTML } = findPanel('safety');
    expect(innerHTML).toContain('첫째.');
    expect([...findPanel('safety').querySelectorAll('li')].map((one) => one.textContent)).toEqual([
      '하나',
      '둘',
    ]);
    expect(findPanel('peace').textContent).toBe('둘째 줄 이어지는 줄');
  });

  test('null and empty text in a record count as absent', () => {
    const [first] = record.tasks ?? [];
    const tasks = [{ ...first, summary: '' } as CmsTask];
    expect(findProblems({ ...record, slogan: null, tasks })).toEqual([]);
    const content = toPageContent({ ...record, slogan: ' ', tasks });
    expect(content.banner).toEqual({ heading: record.visionHeading, statement: record.vision });
    expect(content.tasks.map((task) => Object.keys(task))).toEqual([['id', 'title', 'body']]);
    render(<CmsPreview record={{ ...record, slogan: null, tasks }} />);
    expect(screen.getByRole('main').querySelector('q')).toBeNull();
  });

  test('A faulty record shows each problem with the field that the editor knows', () => {
    const tasks = [
      { code: 'a b', name: null, summary: null, text: '글' },
      { code: 'c', name: '이름', summary: null, text: null },
    ];
    const faulty = { ...record, pageTitle: '', vision: null, tasks };
    render(<CmsPreview record={faulty} />);
    const shown = within(screen.getByRole('alert'))
      .getAllByRole('listitem')
      .map((one) => one.textContent ?? '');
    expect(shown.map((text) => text.split(': ')[0]).sort()).toEqual([
      'pageTitle',
      'tasks[0].code',
      'tasks[0].name',
      'tasks[1].text',
      'vision',
    ]);
    expect(shown.filter((text) => !/\p{Script=Hangul}/u.test(text))).toEqual([]);
    expect(findProblems({ ...record, tasks: null }).map(({ field }) => field)).toEqual(['tasks']);
  });
});

describe('analytics', () => {
  const send = vi.fn<(event: TaskEvent) => void>();
  beforeEach(() => send.mockClear());
  const events = () => send.mock.calls.map(([{ reason, opened }]) => [reason, ...opened]);
  const count = () => countTasks(send);

  test('A press, a found text, an address and "Show all" are counted once per opened task', async () => {
    render(<Accordion onValueChange={count()} />);
    await press('one');
    await press('one');
    findInPage(findPanel('two'));
    await expect.poll(() => isOpen('two')).toBe(true);
    window.location.hash = '#three';
    await expect.poll(() => isOpen('three')).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: /^Show all/ }));
    await userEvent.click(screen.getByRole('button', { name: /^Hide all/ }));
    expect(events()).toEqual([
      ['press', 'one'],
      ['find', 'two'],
      ['hash', 'three'],
      ['all', 'one', 'four', 'five', 'six'],
    ]);
  });

  test('A task that opens for an invalid field or is restored is not counted', async () => {
    const view = renderInForm({ onValueChange: count() });
    await pressSend();
    await expect.poll(() => isOpen('one')).toBe(true);
    view.unmount();
    const restored = render(<Accordion persist="recipes" onValueChange={count()} />);
    await press('two');
    expect(events()).toEqual([['press', 'two']]);
    restored.unmount();
    render(<Accordion persist="recipes" onValueChange={count()} />);
    await expect.poll(() => isOpen('two')).toBe(true);
    await press('three');
    expect(events()).toEqual([
      ['press', 'two'],
      ['press', 'three'],
    ]);
  });

  test('An event has the ids of tasks and the reason, and is sent without cookies and addresses', () => {
    const request = vi.spyOn(window, 'fetch').mockResolvedValue(new Response());
    sendEvent({ reason: 'press', opened: ['one'] });
    const [address, options] = request.mock.calls[0] ?? [];
    expect(address).toBe('/count');
    expect(options?.body).toBe('{"reason":"press","opened":["one"]}');
    expect(options).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
    request.mockRestore();
  });
});

describe('the header and the footer of a site', () => {
  test.each([
    [1280, 800, 'light'],
    [1280, 800, 'dark'],
    [320, 640, 'dark'],
  ] as const)(
    'A page in a site has one of each landmark, and axe finds no fault at %i × %i px, %s',
    async (width, height, theme) => {
      await page.viewport(width, height);
      document.documentElement.setAttribute('data-nj-theme', theme);
      load(sitePageCss);
      render(<SitePage content={ko} />);
      for (const role of ['banner', 'main', 'contentinfo']) {
        expect(screen.getAllByRole(role)).toHaveLength(1);
      }
      const header = within(screen.getByRole('banner'));
      expect(header.getByRole('navigation', { name: '주 메뉴' })).toBeTruthy();
      expect(document.documentElement.scrollWidth).toBe(width);
      await atRest();
      const rules = Object.fromEntries(
        axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]),
      );
      const { violations } = await axe.run(document, { rules, resultTypes: ['violations'] });
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    },
  );

  test('A task stops below the header that stays, and no link is under it', async () => {
    await page.viewport(1024, 480);
    load(sitePageCss);
    render(<SitePage content={ko} />);
    const bar = document.querySelector('.site-bar') as Element;
    const bottom = () => bar.getBoundingClientRect().bottom;
    const top = (element: Element | null) => element?.getBoundingClientRect().top ?? 0;
    expect(top(screen.getByText(/공식 전자정부 누리집/))).toBeGreaterThanOrEqual(bottom());
    await userEvent.keyboard('{Tab}');
    expect(top(document.activeElement)).toBeGreaterThanOrEqual(bottom());
    const id = ko.tasks[2]?.id ?? '';
    window.location.hash = id;
    await expect.poll(() => isOpen(id)).toBe(true);
    await atRest();
    expect(window.scrollY).toBeGreaterThan(100);
    expect(top(bar)).toBe(0);
    expect(Math.abs(top(document.getElementById(id)) - bottom())).toBeLessThan(3);
  });
});

describe('print with date and address', () => {
  const address = 'https://www.example.go.kr/key-tasks';
  const renderPage = (extra?: ReactNode) =>
    render(
      <KeyTasksPage
        content={ko}
        footer={[<PrintedOn key="" lang="ko" address={address} />, extra]}
      />,
    );

  test('A print shows the address and the date, and the screen shows neither', async () => {
    load(printedOnCss);
    renderPage();
    const footer = screen.getByRole('contentinfo', { hidden: true });
    const printed = footer.querySelector('.printed-on') as Element;
    expect(isSeen(printed)).toBe(false);
    window.dispatchEvent(new Event('beforeprint'));
    await emulate('print', { media: 'print' });
    expect(isSeen(printed)).toBe(true);
    expect(printed.textContent).toContain(address);
    const time = printed.querySelector('time') as HTMLTimeElement;
    expect(isSeen(time)).toBe(true);
    expect(time.textContent).toMatch(/^\d{4}년 \d{1,2}월 \d{1,2}일$/);
    expect(Math.abs(Date.parse(time.dateTime) - Date.now())).toBeLessThan(60_000);
  });
});
