import { render, screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { KeyTasksPage } from '../../src/index.js';
import { en, ko } from '../../stories/content/pages.js';
import { atRest } from '../support/atRest.js';
import { Form, field, fill, findInput, onSend, pressSend } from '../support/form.js';
import { clipped, emulate, isSeen } from '../support/inBrowser.js';

const outline = () =>
  screen.getAllByRole('heading').map((one) => `${one.tagName} ${one.textContent}`);

/** Returns the words that are broken between two lines. */
function brokenWords(root: Element): string[] {
  const broken: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement || !isSeen(node.parentElement)) continue;
    // A line may end after a hyphen.
    for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[^\s\p{Pd}]+/gu)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom)));
      if (lines.size > 1) broken.push(word);
    }
  }
  return broken;
}

describe('KeyTasksPage', () => {
  test('a form around the page that lacks a field opens the task of the field and moves the focus to it', async () => {
    const onValueChange = vi.fn();
    const [first, second] = en.tasks;
    const body = [field('address')] as unknown as NonNullable<typeof second>['body'];
    const content = { ...en, tasks: [first, { ...second, body }] } as typeof en;
    render(
      <Form>
        <KeyTasksPage content={content} onValueChange={onValueChange} />
      </Form>,
    );
    await pressSend();
    await expect.poll(() => document.activeElement).toBe(findInput('address'));
    expect(onValueChange).toHaveBeenCalledExactlyOnceWith([second?.id], { reason: 'invalid' });
    expect(onSend).not.toHaveBeenCalled();
    fill('address');
    await pressSend();
    expect(onSend).toHaveBeenCalledOnce();
  });

  test('a task shows its own contact and files below its text', () => {
    const contact = { department: 'Consular Division', telephone: '02-2100-7500' };
    const files = [{ href: '/a.pdf', name: 'Plan', format: 'PDF' }];
    const tasks = en.tasks.slice(0, 1).map((task) => ({ ...task, contact, files }));
    render(<KeyTasksPage content={{ ...en, tasks }} />);
    const panel = document.querySelector('.nj-task-accordion__body');
    const parts = [...(panel?.children ?? [])].map(({ className }) => className);
    expect(parts).toEqual(['nj-blocks', 'nj-key-tasks-page__contact']);
    expect(panel?.textContent).toMatch(/Attachments.*Plan.*Consular Division.*02-2100-7500$/);
    expect(panel?.querySelector('a[href="tel:0221007500"]')).not.toBeNull();
  });

  test('utility links say in words that they open a new window', () => {
    const utilityLinks = [{ href: '/countries', label: 'Countries', newWindow: true }];
    render(
      <KeyTasksPage content={{ ...en, utilityLinks }} renderLink={(props) => <b {...props} />} />,
    );
    const nav = screen.getByRole('navigation', { name: 'Related links' });
    const link = within(nav).getByRole('link');
    expect(link.textContent).toBe('Countries (opens in a new window)');
    expect(link.getAttribute('target')).toBe('_blank');
  });

  test('`backLink` and `homeIcon` reach the accordion and the breadcrumb', () => {
    render(<KeyTasksPage content={en} backLink homeIcon="only" />);
    expect(document.querySelectorAll('.nj-task-accordion__back-link')).toHaveLength(6);
    expect(document.querySelector('.nj-breadcrumb[data-home-icon]')).not.toBeNull();
  });

  test('KeyTasksPage has each landmark once, with its name', () => {
    const { rerender } = render(<KeyTasksPage content={en} />);
    const header = screen.getByRole('banner');
    expect(within(header).getByRole('navigation', { name: 'Breadcrumb' })).toBeTruthy();
    expect(within(header).getByRole('navigation', { name: 'Related links' })).toBeTruthy();
    expect(screen.getAllByRole('main')).toHaveLength(1);
    expect(screen.getByRole('region', { name: en.banner.heading })).toBeTruthy();
    expect(screen.queryByRole('contentinfo')).toBeNull();
    rerender(<KeyTasksPage content={en} footer={<p>Seoul</p>} />);
    expect(screen.getByRole('contentinfo').textContent).toBe('Seoul');
  });

  test('KeyTasksPage has one h1, the vision as h2 and the tasks as h3', () => {
    render(<KeyTasksPage content={en} />);
    expect(outline()).toEqual([
      `H1 ${en.title}`,
      `H2 ${en.banner.heading}`,
      ...en.tasks.map(({ title }) => `H3 ${title}`),
    ]);
  });

  test('The skip link of KeyTasksPage skips the header', async () => {
    render(<KeyTasksPage content={en} />);
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement?.textContent).toBe('Skip navigation');
    await userEvent.keyboard('{Enter}{Tab}');
    expect(screen.getByRole('main').contains(document.activeElement)).toBe(true);
  });

  test('Tab moves through KeyTasksPage in visual order', async () => {
    render(<KeyTasksPage content={en} />);
    const stops: (string | null | undefined)[] = [];
    for (let presses = 0; presses < 5; presses += 1) {
      await userEvent.keyboard('{Tab}');
      stops.push(document.activeElement?.textContent);
    }
    expect(stops).toEqual([
      'Skip navigation',
      'Countries Information',
      'HOME',
      'About the Ministry',
      'Show all 6 tasks',
    ]);
  });

  test('KeyTasksPage shows the slots and uses renderLink', () => {
    render(
      <KeyTasksPage
        content={en}
        masthead={<p>Masthead</p>}
        header={<p>Ministry</p>}
        utility={<button type="button">Search</button>}
        footer={<p>Seoul</p>}
        renderLink={(props) => <a data-router="" {...props} />}
      />,
    );
    const header = within(screen.getByRole('banner'));
    expect(header.getByText('Masthead')).toBeTruthy();
    expect(header.getByText('Ministry')).toBeTruthy();
    expect(header.getByRole('button', { name: 'Search' })).toBeTruthy();
    for (const link of header.getAllByRole('link')) {
      expect(link.hasAttribute('data-router')).toBe(true);
    }
  });

  test('The tasks of KeyTasksPage are h2 if the vision has no heading', () => {
    render(<KeyTasksPage content={{ ...en, banner: { ...en.banner, heading: '' } }} />);
    expect(outline()[1]).toBe(`H2 ${en.tasks[0]?.title}`);
  });
});

describe.each([
  ['English', en],
  ['Korean', ko],
])('the %s page', (_, content) => {
  test.each([320, 768, 1280])('The page with all tasks open fits %i px', async (width) => {
    await page.viewport(width, 800);
    const { container } = render(<KeyTasksPage content={content} />);
    await userEvent.click(screen.getByRole('button', { name: /6/ }));
    await atRest();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    expect(clipped(container)).toEqual([]);
  });

  test('All targets of the page are at least 24 by 24 px', async () => {
    await page.viewport(320, 800);
    render(<KeyTasksPage content={content} />);
    const targets = [...screen.getAllByRole('link'), ...screen.getAllByRole('button')];
    for (const target of targets) {
      target.focus();
      await atRest();
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height), target.textContent ?? '').toBeGreaterThanOrEqual(24);
    }
  });

  test('No word of the page is broken at 320 px', async () => {
    await page.viewport(320, 800);
    const { container } = render(<KeyTasksPage content={content} />);
    await userEvent.click(screen.getByRole('button', { name: /6/ }));
    await atRest();
    expect(brokenWords(container)).toEqual([]);
  });

  test('A print shows all text of the page', async () => {
    const { container } = render(<KeyTasksPage content={content} />);
    await emulate('print', { media: 'print' });
    // `innerText` does not contain hidden text.
    const paper = container.innerText.replace(/\s+/g, ' ');
    for (const { title, body } of content.tasks) {
      expect(paper).toContain(title);
      for (const block of body) {
        if (block.type === 'paragraph') expect(paper).toContain(block.content);
      }
    }
    expect(paper).not.toMatch(/Show all|모두 펼치기/);
    const bar = container.querySelector('.nj-key-tasks-page__bar') as HTMLElement;
    expect(getComputedStyle(bar).borderBlockEndWidth, 'no line under what is not printed').toBe(
      '0px',
    );
  });
});

describe('skip link of KeyTasksPage', () => {
  async function enter(link: HTMLElement = screen.getByRole('link', { name: 'Skip navigation' })) {
    link.focus();
    await userEvent.keyboard('{Enter}');
  }

  test('The skip link finds the main of its page inside an element with the same id', async () => {
    render(
      <div id="main">
        <KeyTasksPage content={en} />
      </div>,
    );
    await enter();
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement?.textContent).toBe('Show all 6 tasks');
    await enter();
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });

  test('The skip link finds the main of its page after an element with the same id', async () => {
    const { container } = render(<KeyTasksPage content={en} header={<p id="main">Ministry</p>} />);
    const before = document.createElement('div');
    before.id = 'main';
    container.before(before);
    await enter();
    expect(document.activeElement).toBe(screen.getByRole('main'));
    before.remove();
  });

  test('Each skip link finds the main of its own page when two pages are mounted', async () => {
    render(
      <>
        <KeyTasksPage content={en} data-testid="old" />
        <KeyTasksPage content={en} data-testid="new" />
      </>,
    );
    for (const name of ['old', 'new', 'old']) {
      const page = screen.getByTestId(name);
      await enter(page.querySelector('.nj-skip-nav a') as HTMLElement);
      expect(document.activeElement).toBe(page.querySelector('main'));
    }
  });
});
