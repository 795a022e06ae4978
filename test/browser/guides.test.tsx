import { render, screen } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { TaskAccordion } from '../../src/index.js';
import { Anatomy } from '../../stories/docs/Anatomy.js';
import { anatomies } from '../../stories/docs/anatomies.js';
import { atRest } from '../support/atRest.js';
import '../support/inBrowser.js';

const badges = () => [...document.querySelectorAll<HTMLElement>('.anatomy__badge')];

describe.each(Object.entries(anatomies))('the picture of %s', (_, anatomy) => {
  const { parts } = anatomy;

  async function show() {
    render(<Anatomy {...anatomy} />);
    await vi.waitFor(() => expect(badges()).toHaveLength(parts.length));
    await atRest();
  }

  test.each([
    [1280, 'light'],
    [1280, 'dark'],
    [320, 'light'],
    [320, 'dark'],
  ])('has each number on its part and on no other number, at %i px, %s', async (width, theme) => {
    await page.viewport(width, 800);
    document.documentElement.setAttribute('data-nj-theme', theme);
    await show();
    const stage = document.querySelector('.anatomy__stage') as HTMLElement;
    const seen: DOMRect[] = [];
    for (const [index, badge] of badges().entries()) {
      const part = parts[index];
      const element = stage.querySelector(part?.selector ?? 'none');
      expect(badge.textContent).toBe(String(index + 1));
      expect(element, part?.selector).not.toBeNull();
      const [box, spot] = [element?.getBoundingClientRect(), badge.getBoundingClientRect()];
      if (!box) continue;
      const inside =
        spot.left >= box.left - 1 &&
        spot.top >= box.top - 1 &&
        spot.right <= box.right + 1 &&
        spot.bottom <= box.bottom + 1;
      expect(inside, `${part?.name} at ${width} px`).toBe(true);
      for (const other of seen) {
        const apart =
          spot.left >= other.right ||
          other.left >= spot.right ||
          spot.top >= other.bottom ||
          other.top >= spot.bottom;
        expect(apart, `${part?.name} at ${width} px`).toBe(true);
      }
      seen.push(spot);
    }
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });

  test('is nothing to a screen reader and to the keyboard; its list says it all', async () => {
    await show();
    const picture = document.querySelector('.anatomy__picture');
    expect(picture?.getAttribute('aria-hidden')).toBe('true');
    for (const control of picture?.querySelectorAll<HTMLElement>('a, button') ?? []) {
      control.focus();
      expect(document.activeElement).not.toBe(control);
    }
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(
      parts.map(({ name, purpose }) => `${name} ${purpose}`),
    );
  });

  test('names each part as it is', async () => {
    await show();
    for (const { selector, name } of parts) {
      const element = document.querySelector(`.anatomy__stage ${selector}`);
      expect(element?.matches(name), name).toBe(true);
    }
  });
});

test('the numbers follow their parts when the picture becomes narrower', async () => {
  await page.viewport(1280, 800);
  render(<Anatomy {...anatomies.visionBanner} />);
  const media = () => badges().at(-1)?.getBoundingClientRect().top ?? 0;
  const heading = () => badges()[2]?.getBoundingClientRect().top ?? 0;
  await vi.waitFor(() => expect(badges()).toHaveLength(7));
  await page.viewport(320, 800);
  await atRest();
  expect(media()).toBeGreaterThan(heading() + 200);
});

test.each([
  ['as Bootstrap has it', '[hidden] { display: none !important; }'],
  [
    'in a layer before ours, with the exemption of the guide',
    "@layer reset, nj.focus; @layer reset { [hidden]:not([hidden='until-found']) { display: none !important; } }",
  ],
])('a reset of `hidden` leaves closed tasks to find-in-page: %s', (_, css) => {
  const reset = document.createElement('style');
  reset.textContent = css;
  // First, as the guide says.
  document.head.prepend(reset);
  render(<TaskAccordion tasks={[{ id: 'one', title: 'One', body: 'Text' }]} />);
  const panel = document.querySelector('nj-panel') as HTMLElement;
  expect(panel.getAttribute('hidden')).toBe('until-found');
  expect(getComputedStyle(panel).display).toBe('block');
  expect(getComputedStyle(panel).contentVisibility).toBe('hidden');
  reset.remove();
});
