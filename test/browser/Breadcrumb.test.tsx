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

test('the name of the first level is its label, with a house and with the house alone', () => {
  const { rerender } = render(<Breadcrumb items={crumbs(3)} homeIcon />);
  const home = () => screen.getByRole('link', { name: 'Level 1' });
  const house = () => getComputedStyle(home(), '::before');
  expect(house().borderTopStyle).toBe('solid');
  expect(house().content).toBe('""');
  expect(seen()).toContain('Level 1');
  rerender(<Breadcrumb items={crumbs(3)} homeIcon="only" />);
  expect(home().textContent).toBe('Level 1');
  const { width, height } = home().getBoundingClientRect();
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
  const label = home().querySelector('.nj-breadcrumb__home') as Element;
  expect(label.getBoundingClientRect().width).toBeLessThanOrEqual(1);
  rerender(<Breadcrumb items={crumbs(3)} />);
  expect(house().content).toBe('none');
});

/** Returns the elements that get the focus by Tab, until it leaves the page. */
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

describe('Breadcrumb', () => {
  test('Breadcrumb is a named landmark with an ordered list whose last item is the current page', () => {
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

  test('The text that names the landmark is visible with showLabel only', () => {
    const { container, rerender } = render(<Breadcrumb items={crumbs(3)} />);
    const label = () => container.querySelector('.nj-breadcrumb__label') as HTMLElement;
    expect(label().checkVisibility()).toBe(false);
    rerender(<Breadcrumb items={crumbs(3)} showLabel />);
    expect(isSeen(label())).toBe(true);
    expect(screen.getByRole('navigation', { name: 'You are here' })).toBeTruthy();
  });

  test.each([320, 768])('The label leaves the levels their space at %i px', async (width) => {
    await page.viewport(width, 640);
    const { container } = render(<Breadcrumb items={crumbs(7)} showLabel lang="ko" />);
    await atRest();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    expect(clipped(container)).toEqual([]);
    const label = screen.getByText('현재 위치').getBoundingClientRect();
    const first = screen.getByText('Level 1').getBoundingClientRect();
    if (width === 768) expect(first.left).toBeGreaterThan(label.right);
    else expect(first.bottom).toBeGreaterThan(label.top);
  });

  test('Breadcrumb links the current page if it has an address', () => {
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

  test.each([320, 768])('Breadcrumb wraps at %i px and cuts off no text', async (width) => {
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
  });

  test('Separators are drawn and not in the accessibility tree', () => {
    render(<Breadcrumb items={crumbs(3)} />);
    for (const item of screen.getAllByRole('listitem')) {
      expect(getComputedStyle(item, '::before').content).toMatch(/^(none|"")$/);
    }
  });

  test('renderLink receives all props of a link', () => {
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
      '<a data-router="" href="/www" class="nj-breadcrumb__link" data-nj="" lang="ko">외교부</a>',
    );
    expect(screen.getByRole('link', { name: 'Here' }).getAttribute('aria-current')).toBe('page');
  });
});

describe('Breadcrumb with collapse', () => {
  test('Breadcrumb without collapse shows all levels', () => {
    render(<Breadcrumb items={crumbs(9)} />);
    expect(fold()).toBeNull();
    expect(seen()).toHaveLength(9);
  });

  test('Five levels collapse behind a button that names the hidden levels', () => {
    render(<Breadcrumb items={crumbs(5)} collapse />);
    expect(seen()).toEqual(['Level 1', 'Level 5']);
    const button = screen.getByRole('button', {
      name: 'Show hidden levels: Level 2, Level 3, Level 4',
    });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    const { width, height } = button.getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
  });

  test.each([3, 4])('%i levels collapse on narrow screens only', async (count) => {
    const { rerender } = render(<Breadcrumb items={crumbs(count)} collapse />);
    expect(seen()).toHaveLength(count);
    expect(fold()).toBeNull();
    await page.viewport(320, 640);
    rerender(<Breadcrumb items={crumbs(count)} collapse />);
    await atRest();
    expect(seen()).toEqual(['Level 1', `Level ${count}`]);
    expect(fold()).not.toBeNull();
  });

  test('Two levels never collapse', async () => {
    await page.viewport(320, 640);
    render(<Breadcrumb items={crumbs(2)} collapse />);
    expect(seen()).toHaveLength(2);
    expect(fold()).toBeNull();
  });

  test('Tab never moves the focus to a hidden level', async () => {
    render(<Breadcrumb items={crumbs(7)} collapse />);
    const stops = await tabStops();
    await atRest();
    expect(stops).toEqual([screen.getByText('Level 1'), fold()]);
    expect(stops.every(isSeen)).toBe(true);
  });

  test('A press on the button moves the focus to the first hidden level', async () => {
    render(<Breadcrumb items={crumbs(6)} collapse />);
    await userEvent.keyboard('{Tab}{Tab}{Enter}');
    await atRest();
    expect(seen()).toHaveLength(6);
    expect(fold()).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Level 2' }));
  });

  test('A press on the button moves the focus to the first hidden level also if none is a link', async () => {
    const items = crumbs(5).map(({ label }) => ({ label }));
    render(<Breadcrumb items={items} collapse />);
    await userEvent.keyboard('{Tab}{Enter}');
    expect(document.activeElement?.textContent).toBe('Level 2');
    (document.activeElement as HTMLElement).blur();
    expect(screen.getByText('Level 2').hasAttribute('tabindex')).toBe(false);
  });

  test('The button disappears after a press, and the focus is on a visible element', async () => {
    render(<Breadcrumb items={crumbs(6)} collapse />);
    await userEvent.click(screen.getByRole('button'));
    await atRest();
    expect(screen.queryByRole('button')).toBeNull();
    expect(isSeen(document.activeElement as Element)).toBe(true);
    const stops = await tabStops();
    await atRest();
    expect(stops.every(isSeen)).toBe(true);
  });

  test('A press on the button moves the focus to the first hidden link if a text is before it', async () => {
    const items = crumbs(6).map((crumb, index) => (index === 1 ? { label: crumb.label } : crumb));
    render(<Breadcrumb items={items} collapse />);
    await userEvent.click(screen.getByRole('button'));
    expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Level 3' }));
  });

  test('The Korean button names the hidden levels and controls an existing list', () => {
    render(<Breadcrumb items={crumbs(5)} collapse lang="ko" />);
    const button = screen.getByRole('button', {
      name: '중간 경로 펼치기: Level 2, Level 3, Level 4',
    });
    const list = document.getElementById(button.getAttribute('aria-controls') ?? '');
    expect(list).toBe(screen.getByRole('list'));
  });

  test('A print shows all levels and no button', async () => {
    const { container } = render(<Breadcrumb items={crumbs(7)} collapse />);
    await emulate('print', { media: 'print' });
    expect(seen()).toHaveLength(7);
    expect(container.querySelector('button')?.checkVisibility()).toBe(false);
  });
});

test('Separators have the colour of the text in forced colours', async () => {
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
