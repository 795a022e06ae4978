import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SkipNav, type SkipNavProps } from '../../src/index.js';
import { atRest } from '../support/atRest.js';
import { expectConsole } from '../support/failOnConsole.js';
import { emulate, isSeen } from '../support/inBrowser.js';

function Page({ target = 'main', ...props }: SkipNavProps & { target?: string }) {
  return (
    <>
      <SkipNav {...(props as SkipNavProps)} />
      <header style={{ position: 'sticky', top: 0, height: 120, background: '#fff' }}>
        <a href="/home">Home</a>
      </header>
      <div style={{ height: 1500 }} />
      <main id={target} data-testid="target">
        <a href="/in">Inside</a>
        <div style={{ height: 1500 }} />
      </main>
    </>
  );
}

const link = () => screen.getByRole('link', { name: 'Skip to main content' });
const bar = () => link().parentElement as HTMLElement;
const target = () => screen.getByTestId('target');

describe('SkipNav', () => {
  test('SkipNav is invisible and takes no space until it has the focus', async () => {
    render(<Page />);
    const before = screen.getByRole('banner').getBoundingClientRect().top;
    expect(isSeen(bar())).toBe(false);
    expect(before).toBe(0);
    await userEvent.keyboard('{Tab}');
    await atRest();
    expect(document.activeElement).toBe(link());
    expect(isSeen(bar())).toBe(true);
    const { width, height, bottom } = link().getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    // It pushes the page down and covers nothing.
    expect(screen.getByRole('banner').getBoundingClientRect().top).toBeGreaterThanOrEqual(bottom);
    await userEvent.keyboard('{Tab}');
    await atRest();
    expect(isSeen(bar())).toBe(false);
  });

  test('SkipNav has a focus ring', async () => {
    render(<Page />);
    await userEvent.keyboard('{Tab}');
    await atRest();
    const { outlineStyle, outlineWidth } = getComputedStyle(link());
    expect([outlineStyle, outlineWidth]).toEqual(['solid', '3px']);
  });

  test('SkipNav moves the focus to the target, keeps the address, and works twice in a row', async () => {
    render(<Page />);
    for (const _ of [1, 2]) {
      link().focus();
      await userEvent.keyboard('{Enter}');
      expect(document.activeElement).toBe(target());
      expect(window.location.hash).toBe('');
    }
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Inside' }));
  });

  test('The target of SkipNav has a tabindex only while it has the focus', async () => {
    render(<Page />);
    link().focus();
    await userEvent.keyboard('{Enter}');
    expect(target().getAttribute('tabindex')).toBe('-1');
    await userEvent.keyboard('{Tab}');
    expect(target().hasAttribute('tabindex')).toBe(false);
    expect(target().hasAttribute('data-nj-skip-target')).toBe(false);
  });

  test('SkipNav does not change a tabindex of the page', async () => {
    render(<Page />);
    target().tabIndex = -1;
    link().focus();
    await userEvent.keyboard('{Enter}{Tab}');
    expect(target().getAttribute('tabindex')).toBe('-1');
  });

  test('SkipNav scrolls the target below a sticky header of 120 px', async () => {
    document.documentElement.style.setProperty('--nj-scroll-margin', '120px');
    render(<Page />);
    link().focus();
    await userEvent.keyboard('{Enter}');
    await atRest();
    expect(target().getBoundingClientRect().top).toBeGreaterThanOrEqual(119);
    expect(target().getBoundingClientRect().top).toBeLessThan(200);
  });

  test('SkipNav moves the focus and does not change the route of a hash router', async () => {
    window.location.hash = '#/tasks/1';
    render(<Page />);
    link().focus();
    await userEvent.keyboard('{Enter}');
    await atRest();
    expect(window.location.hash).toBe('#/tasks/1');
    expect(document.activeElement).toBe(target());
    expect(target().getBoundingClientRect().top).toBeLessThan(window.innerHeight);
  });

  test('SkipNav finds a target with a Korean id, encoded or not', async () => {
    render(
      <Page target="본문" links={[{ href: '#%EB%B3%B8%EB%AC%B8', label: '본문 바로가기' }]} />,
    );
    screen.getByRole('link', { name: '본문 바로가기' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement).toBe(target());
  });

  test('SkipNav warns about a missing target and does not stop the browser', async () => {
    expectConsole('warn', 'no element has the id of "#nowhere"');
    render(<Page links={[{ href: '#nowhere', label: 'Nowhere' }]} />);
    screen.getByRole('link', { name: 'Nowhere' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(window.location.hash).toBe('#nowhere');
  });

  test('SkipNav with two links is a list in a named landmark', async () => {
    const links = [
      { href: '#main', label: 'Content' },
      { href: '#main', label: 'Menu' },
    ] as const;
    render(<Page links={links} />);
    const nav = screen.getByRole('navigation', { name: 'Skip links' });
    expect(nav.querySelectorAll('ul > li > a')).toHaveLength(2);
    await userEvent.keyboard('{Tab}{Tab}');
    await atRest();
    expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Menu' }));
    expect(isSeen(nav)).toBe(true);
  });

  test('SkipNav is not printed', async () => {
    render(<Page />);
    const onScreen = bar();
    await emulate('print', { media: 'print' });
    expect(onScreen.checkVisibility()).toBe(false);
  });

  test('SkipNav is the first Tab stop, and each of its links is visible when it has the focus', async () => {
    const links = Array.from({ length: 12 }, (_, index) => ({
      href: '#main' as const,
      label: `A skip link of some length, number ${index}`,
    }));
    await page.viewport(320, 640);
    render(<Page links={links} />);
    for (const { label } of links) {
      await userEvent.keyboard('{Tab}');
      await atRest();
      const focused = document.activeElement as HTMLElement;
      const { left, right, width, height } = focused.getBoundingClientRect();
      expect(focused.textContent).toBe(label);
      expect(isSeen(focused)).toBe(true);
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
      expect([left >= 0, right <= 320]).toEqual([true, true]);
    }
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });

  test('SkipNav moves the focus to a form field and does not change the field', async () => {
    render(
      <>
        <SkipNav links={[{ href: '#search', label: 'Search' }]} />
        <label>
          Words <input id="search" />
        </label>
      </>,
    );
    await userEvent.keyboard('{Tab}{Enter}');
    const field = screen.getByRole('textbox', { name: 'Words' });
    expect(document.activeElement).toBe(field);
    expect(field.hasAttribute('tabindex')).toBe(false);
    await userEvent.keyboard('peace');
    expect((field as HTMLInputElement).value).toBe('peace');
  });

  test('The target keeps the focus when the window is left and opened again', async () => {
    render(<Page />);
    link().focus();
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement).toBe(target());
    // The browser fires these events when the user changes to another window.
    target().dispatchEvent(new FocusEvent('blur'));
    await atRest();
    expect(document.activeElement).toBe(target());
  });
});
