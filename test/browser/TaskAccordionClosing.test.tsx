import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  findItem,
  findToggleAll,
  findTrigger,
  isExpanded,
  isOpen,
  type Props,
} from '../support/accordion.js';
import { atRest } from '../support/atRest.js';
import '../support/inBrowser.js';
import {
  addStyles,
  LongAccordion,
  longTasks,
  measureOutside,
  scrollingPages,
  scrollStyles,
  topOf,
} from '../support/scrolling.js';

const ids = longTasks.map(({ id }) => id);
const makePage = (props: Props = {}, place = 'the window') =>
  scrollingPages[place]?.(<LongAccordion defaultValue={ids} {...props} />);
const makeSticky = (part: string) =>
  addStyles(
    `.nj-task-accordion .nj-task-accordion__${part} { position: sticky !important; inset-block-start: 0 !important; z-index: 2 !important; background: #fff !important }`,
  );

/** Scrolls `by` pixels below the top of an element. */
async function scrollBelow(element: Element, by: number) {
  element.scrollIntoView({ behavior: 'instant' });
  const scroller = element.closest('.box') ?? (document.scrollingElement as Element);
  scroller.scrollBy({ top: by, behavior: 'instant' });
  await atRest();
}

async function closeAllByKeyboard() {
  findToggleAll().focus({ preventScroll: true });
  expect(findToggleAll().textContent).toMatch(/Hide/);
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => findToggleAll().textContent).toMatch(/Show/);
  await atRest();
}

async function close(trigger: HTMLElement) {
  trigger.click();
  await expect.poll(() => isExpanded(trigger)).toBe(false);
  await atRest();
}

const cases = ['the window', 'a box'].flatMap((place) =>
  Object.keys(scrollStyles).map((styles) => [place, styles] as const),
);
describe.each(cases)('closing in %s, %s scrolling', (place, styles) => {
  const where = `in ${place}, ${styles} scrolling`;
  const show = (props?: Props) => {
    addStyles(scrollStyles[styles] as string);
    render(makePage(props, place));
  };

  it(`closing does not move a sticky heading ${where}`, async () => {
    makeSticky('head');
    show();
    const pressed = findTrigger('task-8');
    await scrollBelow(findItem('task-8'), 500);
    const before = topOf(pressed);
    expect(measureOutside(pressed)).toBe(0);
    await close(pressed);
    expect(measureOutside(pressed)).toBe(0);
    expect(topOf(pressed)).toBeCloseTo(before, 0);
  });

  it.each([true, false])(
    `'Hide all' is in view after closing ${where} (sticky: %s)`,
    async (isSticky) => {
      if (isSticky) makeSticky('controls');
      show();
      await scrollBelow(findItem('task-8'), 500);
      await closeAllByKeyboard();
      expect(measureOutside(findToggleAll())).toBe(0);
    },
  );

  it(`in single a heading out of view is in view after closing ${where}`, async () => {
    show({ type: 'single', defaultValue: ['task-8'] });
    const pressed = findTrigger('task-8');
    await scrollBelow(pressed, 500);
    expect(measureOutside(pressed)).toBeGreaterThan(100);
    await close(pressed);
    expect(measureOutside(pressed)).toBe(0);
  });
});

it("'Hide all' is in view when a controlled parent closes the tasks after a delay", async () => {
  const { rerender } = render(makePage({ value: ids }));
  findItem('task-3').scrollIntoView();
  findToggleAll().click();
  await atRest();
  expect(measureOutside(findToggleAll())).toBeGreaterThan(1000);
  rerender(makePage({ value: [] }));
  await atRest();
  expect(measureOutside(findToggleAll())).toBe(0);
});

it('closing does not scroll when the user has scrolled before the parent closes tasks', async () => {
  const { rerender } = render(makePage({ value: ids }));
  findItem('task-3').scrollIntoView();
  findToggleAll().click();
  await atRest();
  findItem('task-1').scrollIntoView();
  await atRest();
  const before = window.scrollY;
  rerender(makePage({ value: ['task-0', 'task-1'] }));
  await atRest();
  expect(window.scrollY).toBe(before);
});

it("'Hide all' is below a sticky header of the page after closing", async () => {
  document.documentElement.style.setProperty('--nj-scroll-margin', '120px');
  render(makePage());
  findItem('task-8').scrollIntoView();
  await closeAllByKeyboard();
  expect(topOf(findToggleAll())).toBeGreaterThanOrEqual(119);
  expect(measureOutside(findToggleAll())).toBe(0);
});

it('the page does not scroll when a heading in view closes or a clipped one opens', async () => {
  render(makePage({ defaultValue: ['task-8'] }));
  const pressed = findTrigger('task-8');
  pressed.scrollIntoView({ block: 'end' });
  await atRest();
  const before = window.scrollY;
  await close(pressed);
  pressed.click();
  await atRest();
  expect(window.scrollY).toBe(before);
  await close(pressed);
  window.scrollBy(0, -pressed.offsetHeight / 2);
  await atRest();
  const scrollYWhenClipped = window.scrollY;
  pressed.click();
  await expect.poll(() => isOpen('task-8')).toBe(true);
  await atRest();
  expect(window.scrollY).toBe(scrollYWhenClipped);
});
