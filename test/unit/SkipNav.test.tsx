import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { type SkipLink, SkipNav } from '../../src/index.js';

const links = (value: unknown) => value as readonly SkipLink[];

/**
 * What is warned depends on the fault; that nothing breaks does not. An error in a handler does not
 * throw: the window hears of it.
 */
function quietly(run: () => void) {
  const { warn } = console;
  const errors: string[] = [];
  const record = (event: ErrorEvent) => {
    event.preventDefault();
    errors.push(event.message);
  };
  console.warn = () => undefined;
  window.addEventListener('error', record);
  try {
    run();
  } finally {
    console.warn = warn;
    window.removeEventListener('error', record);
  }
  expect(errors).toEqual([]);
}

describe('SkipNav', () => {
  test('is one real link, and no landmark, when it has one', () => {
    const { container } = render(<SkipNav />);
    expect(screen.getByRole('link').getAttribute('href')).toBe('#main');
    expect(container.querySelectorAll('a')).toHaveLength(1);
    expect(screen.queryByRole('navigation')).toBeNull();
  });

  test('is a list in a landmark named in its language when it has several', () => {
    const two = [
      { href: '#main', label: '본문' },
      { href: '#menu', label: '메뉴' },
    ] as const;
    render(<SkipNav lang="ko" links={two} />);
    expect(screen.getByRole('navigation', { name: '바로가기 메뉴' })).toBeTruthy();
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
  });

  test.each([
    ['null', [null]],
    ['no name', [{ href: '#main' }]],
    ['an empty name', [{ href: '#main', label: '' }]],
    ['no address', [{ label: 'Main' }]],
    ['a text for a list', 'text'],
    ['an object for a list', {}],
  ])('neither throws nor offers a link without a name for %s', (_, given) => {
    quietly(() => {
      const { container } = render(<SkipNav links={links(given)} />);
      for (const link of container.querySelectorAll('a')) fireEvent.click(link);
      const reached = [...container.querySelectorAll('a[href]')];
      expect(reached.filter((link) => link.textContent?.trim() === '')).toEqual([]);
    });
  });

  test('keeps the right links beside wrong ones', () => {
    quietly(() => {
      render(<SkipNav links={links([null, { href: '#main', label: 'Main' }, 5])} />);
      expect(screen.getByRole('link', { name: 'Main' })).toBeTruthy();
    });
  });

  test.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }])(
    'leaves a click with %j to the browser',
    (modifier) => {
      render(
        <>
          <SkipNav />
          <main id="main" />
        </>,
      );
      expect(fireEvent.click(screen.getByRole('link'), modifier)).toBe(true);
      expect(document.activeElement).toBe(document.body);
      expect(screen.getByRole('main').hasAttribute('tabindex')).toBe(false);
    },
  );

  test('moves the focus also when its owner has cancelled the click', () => {
    render(
      <>
        <SkipNav onClickCapture={(event) => event.preventDefault()} />
        <main id="main" />
      </>,
    );
    fireEvent.click(screen.getByRole('link'));
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });

  test('leaves a click of another button than the first to the browser', () => {
    render(
      <>
        <SkipNav />
        <main id="main" />
      </>,
    );
    expect(fireEvent.click(screen.getByRole('link'), { button: 1 })).toBe(true);
    expect(document.activeElement).toBe(document.body);
  });

  test('is left by nothing that still listens once it is gone', () => {
    const { unmount } = render(
      <>
        <SkipNav />
        <main id="main" />
      </>,
    );
    const link = screen.getByRole('link');
    unmount();
    document.body.append(link);
    expect(fireEvent.click(link)).toBe(true);
    link.remove();
  });
});
