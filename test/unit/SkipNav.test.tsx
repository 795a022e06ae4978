import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { type SkipLink, SkipNav } from '../../src/index.js';
import { ignoreWarningsOf } from '../support/failOnConsole.js';

function renderWithMain(props: object = {}) {
  return render(
    <>
      <SkipNav {...props} />
      <main id="main" />
    </>,
  );
}

test('SkipNav with one link is a real link and no landmark', () => {
  const { container } = render(<SkipNav />);
  expect(screen.getByRole('link').getAttribute('href')).toBe('#main');
  expect(container.querySelectorAll('a')).toHaveLength(1);
  expect(screen.queryByRole('navigation')).toBeNull();
});

test('SkipNav with several links is a list in a landmark that is named in its language', () => {
  const two = [
    { href: '#main', label: '본문' },
    { href: '#menu', label: '메뉴' },
  ] as const;
  render(<SkipNav lang="ko" links={two} />);
  expect(screen.getByRole('navigation', { name: '바로가기 메뉴' })).toBeTruthy();
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
});

test.each([
  ['null', [null], ['Skip to main content']],
  ['a link without a label', [{ href: '#main' }], ['Skip to main content']],
  ['a link with an empty label', [{ href: '#main', label: '' }], ['Skip to main content']],
  ['a link without an address', [{ label: 'Main' }], []],
  ['a text instead of a list', 'text', ['Skip to main content']],
  ['an object instead of a list', {}, ['Skip to main content']],
  ['one correct link', [null, { href: '#main', label: 'Main' }, 5], ['Main']],
])('SkipNav renders only links with a name when `links` has %s', (_, links, expected) => {
  ignoreWarningsOf('SkipNav');
  const { container } = render(<SkipNav links={links as readonly SkipLink[]} />);
  const rendered = [...container.querySelectorAll('a[href]')];
  expect(rendered.map((link) => link.textContent)).toEqual(expected);
  // An error in a click handler is written to the console and fails the test.
  for (const link of container.querySelectorAll('a')) fireEvent.click(link);
});

test.each([
  { ctrlKey: true },
  { metaKey: true },
  { shiftKey: true },
  { altKey: true },
  { button: 1 },
])('SkipNav does not handle a click with %j, so the browser opens a new tab', (click) => {
  renderWithMain();
  expect(fireEvent.click(screen.getByRole('link'), click)).toBe(true);
  expect(document.activeElement).toBe(document.body);
  expect(screen.getByRole('main').hasAttribute('tabindex')).toBe(false);
});

test('SkipNav moves the focus also when the parent cancels the click', () => {
  renderWithMain({ onClickCapture: (event: Event) => event.preventDefault() });
  fireEvent.click(screen.getByRole('link'));
  expect(document.activeElement).toBe(screen.getByRole('main'));
});

test('SkipNav removes its click listener on unmount', () => {
  const { unmount } = renderWithMain();
  const link = screen.getByRole('link');
  unmount();
  document.body.append(link);
  expect(fireEvent.click(link)).toBe(true);
  link.remove();
});
