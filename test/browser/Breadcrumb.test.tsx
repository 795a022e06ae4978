import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Breadcrumb, type Crumb } from '../../src/index.js';
import { atRest } from '../support/atRest.js';
import { clipped, emulate, isSeen } from '../support/inBrowser.js';

const crumbs = (count: number): Crumb[] =>
  Array.from({ length: count }, (_, index) => ({
    label: `Level ${index + 1}`,
    href: index === count - 1 ? undefined : `/level-${index + 1}`,
  }));

const fold = () => screen.queryByRole('button', { name: /^Show hidden levels/ });
const seen = () =>
  screen
    .getAllByText(/^Level/)
    .filter(isSeen)
    .map((one) => one.textContent);

/** Where the Tab key goes, until it leaves the page. */
async function tabStops(): Promise<Element[]> {
  const stops: Element[] = [];
  for (let presses = 0; presses < 30; presses += 1) {
    await userEvent.keyboard('{Tab}');
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body || stops.includes(activeElement)) break;
    stops.push(activeElement);
  }
  return stops;
}

describe('the breadcrumb', () => {
  test('is a named landmark with an ordered list whose last item is the current page', () => {
    render(<Breadcrumb items={crumbs(3)} />);
    const nav = screen.getByRole('navigation', { name: 'Breadcrumb' });
    expect(within(nav).getByRole('list').tagName).toBe('OL');
    expect(within(nav).getAllByRole('listitem')).toHaveLength(3);
    expect(within(nav).getAllByRole('link')).toHaveLength(2);
    const current = nav.querySelectorAll('[aria-current]');
    expect(current).toHaveLength(1);
    expect(current[0]?.textContent).toBe('Level 3');
    expect(current[0]?.getAttribute('aria-current')).toBe('page');
  });

  test('links the current page when it is given an address', () => {
    render(
      <Breadcrumb
        items={[
          { label: 'Home', href: '/' },
          { label: 'Here', href: '/here' },
        ]}
      />,
    );
    expect(screen.getByRole('link', { name: 'Here' }).getAttribute('aria-current')).toBe('page');
  });

  test.each([320, 768])(
    'wraps at %i px and cuts nothing off, whatever the words',
    async (width) => {
      await page.viewport(width, 640);
      const items = [...crumbs(9), { label: 'w'.repeat(200) }, { label: '대한민국'.repeat(50) }];
      const { container } = render(<Breadcrumb items={items} />);
      await atRest();
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      expect(clipped(container)).toEqual([]);
      for (const link of screen.getAllByRole('link')) {
        const box = link.getBoundingClientRect();
        expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
      }
    },
  );

  test('draws separators that no screen reader speaks', () => {
    render(<Breadcrumb items={crumbs(3)} />);
    for (const item of screen.getAllByRole('listitem')) {
      expect(getComputedStyle(item, '::before').content).toMatch(/^(none|"")$/);
    }
  });

  test('uses the link of the host’s router, in which everything is set', () => {
    render(
      <Breadcrumb
        items={[
          { label: '외교부', href: '/www', lang: 'ko' },
          { label: 'Here', href: '/here' },
        ]}
        renderLink={(props) => <a data-router="" {...props} />}
      />,
    );
    const link = screen.getByRole('link', { name: '외교부' });
    expect(link.outerHTML).toBe(
      '<a data-router="" href="/www" class="nj-breadcrumb__link" lang="ko">외교부</a>',
    );
    expect(screen.getByRole('link', { name: 'Here' }).getAttribute('aria-current')).toBe('page');
  });
});

describe('the folding breadcrumb', () => {
  test('does not fold unless asked', () => {
    render(<Breadcrumb items={crumbs(9)} />);
    expect(fold()).toBeNull();
    expect(seen()).toHaveLength(9);
  });

  test('folds the middle from five levels on, behind a button that names it', () => {
    render(<Breadcrumb items={crumbs(5)} collapse />);
    expect(seen()).toEqual(['Level 1', 'Level 5']);
    const button = screen.getByRole('button', {
      name: 'Show hidden levels: Level 2, Level 3, Level 4',
    });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    const { width, height } = button.getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
  });

  test.each([3, 4])('folds %i levels on a narrow screen alone', async (count) => {
    const { rerender } = render(<Breadcrumb items={crumbs(count)} collapse />);
    expect(seen()).toHaveLength(count);
    expect(fold()).toBeNull();
    await page.viewport(320, 640);
    rerender(<Breadcrumb items={crumbs(count)} collapse />);
    await atRest();
    expect(seen()).toEqual(['Level 1', `Level ${count}`]);
    expect(fold()).not.toBeNull();
  });

  test('never folds two levels', async () => {
    await page.viewport(320, 640);
    render(<Breadcrumb items={crumbs(2)} collapse />);
    expect(seen()).toHaveLength(2);
    expect(fold()).toBeNull();
  });

  test('takes the focus to nothing that is not seen', async () => {
    render(<Breadcrumb items={crumbs(7)} collapse />);
    const stops = await tabStops();
    await atRest();
    expect(stops).toEqual([screen.getByText('Level 1'), fold()]);
    expect(stops.every(isSeen)).toBe(true);
  });

  test('moves the focus to the first level it reveals', async () => {
    render(<Breadcrumb items={crumbs(6)} collapse />);
    await userEvent.keyboard('{Tab}{Tab}{Enter}');
    await atRest();
    expect(seen()).toHaveLength(6);
    expect(fold()).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Level 2' }));
  });

  test('moves the focus to the first level when none of them is a link', async () => {
    const items = crumbs(5).map(({ label }) => ({ label }));
    render(<Breadcrumb items={items} collapse />);
    await userEvent.keyboard('{Tab}{Enter}');
    expect(document.activeElement?.textContent).toBe('Level 2');
    (document.activeElement as HTMLElement).blur();
    expect(screen.getByText('Level 2').hasAttribute('tabindex')).toBe(false);
  });

  test('is closed once: the button is gone, and the focus is on something seen', async () => {
    render(<Breadcrumb items={crumbs(6)} collapse />);
    await userEvent.click(screen.getByRole('button'));
    await atRest();
    expect(screen.queryByRole('button')).toBeNull();
    expect(isSeen(document.activeElement as Element)).toBe(true);
    const stops = await tabStops();
    await atRest();
    expect(stops.every(isSeen)).toBe(true);
  });

  test('moves the focus to the first link where a level before it is plain text', async () => {
    const items = crumbs(6).map((crumb, index) => (index === 1 ? { label: crumb.label } : crumb));
    render(<Breadcrumb items={items} collapse />);
    await userEvent.click(screen.getByRole('button'));
    expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Level 3' }));
  });

  test('names what it opens in Korean, and controls a list that is there', () => {
    render(<Breadcrumb items={crumbs(5)} collapse lang="ko" />);
    const button = screen.getByRole('button', {
      name: '숨은 경로 보기: Level 2, Level 3, Level 4',
    });
    const list = document.getElementById(button.getAttribute('aria-controls') ?? '');
    expect(list).toBe(screen.getByRole('list'));
  });

  test('is printed with every level and without the button', async () => {
    const { container } = render(<Breadcrumb items={crumbs(7)} collapse />);
    await emulate('print', { media: 'print' });
    expect(seen()).toHaveLength(7);
    expect(container.querySelector('button')?.checkVisibility()).toBe(false);
  });
});

test('in forced colours the separators are painted in the colour of the text', async () => {
  render(<Breadcrumb items={crumbs(3)} />);
  await emulate('(forced-colors: active) and (prefers-color-scheme: dark)', {
    features: [
      { name: 'forced-colors', value: 'active' },
      { name: 'prefers-color-scheme', value: 'dark' },
    ],
  });
  const item = screen.getAllByRole('listitem')[1] as HTMLElement;
  const separator = getComputedStyle(item, '::before');
  expect(separator.borderTopColor).toBe(getComputedStyle(item).color);
  expect(separator.borderTopColor).not.toBe(getComputedStyle(document.body).backgroundColor);
  expect(separator.borderTopStyle).toBe('solid');
});
