import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { findTrigger, isExpanded } from '../support/accordion.js';
import { space } from '../support/addresses.js';
import { atRest } from '../support/atRest.js';
import '../support/inBrowser.js';
import {
  addStyles,
  Box,
  cleanUps,
  LongAccordion,
  makeLongTasks,
  measureOutside,
  putInBox,
  scrollingPages,
  scrollStyles,
  topOf,
  withoutAnchoring,
} from '../support/scrolling.js';

/** Brings a heading to the middle of the window and presses it. The heading does not move. */
async function expectNoMove(heading: HTMLElement, press: () => unknown = () => heading.click()) {
  const wasOpen = isExpanded(heading);
  heading.scrollIntoView({ block: 'center', behavior: 'instant' });
  await atRest();
  const before = topOf(heading);
  await press();
  await expect.poll(() => isExpanded(heading)).toBe(!wasOpen);
  await atRest();
  expect(measureOutside(heading)).toBe(0);
  expect(Math.abs(topOf(heading) - before)).toBeLessThan(1.5);
}

const single = <LongAccordion type="single" defaultValue={['task-1']} />;

describe('pressed heading in single', () => {
  const cases = Object.keys(scrollingPages).flatMap((page) =>
    Object.keys(scrollStyles).map((styles) => [page, styles] as const),
  );
  it.each(cases)('a pressed heading does not move in %s, %s scrolling', async (page, styles) => {
    addStyles(scrollStyles[styles] as string);
    render(scrollingPages[page]?.(single));
    const heading = findTrigger('task-8');
    await expectNoMove(heading);
    heading.focus({ preventScroll: true });
    await expectNoMove(heading, () => userEvent.keyboard('{Enter}'));
  });

  it('a pressed heading does not move at the end of a box', async () => {
    addStyles(withoutAnchoring);
    render(
      <>
        {space}
        <Box>{single}</Box>
        {space}
      </>,
    );
    findTrigger('task-19').closest('.box')?.scrollTo(0, 9999);
    await expectNoMove(findTrigger('task-19'));
  });

  it('a pressed heading of a nested accordion does not move', async () => {
    addStyles(withoutAnchoring);
    const inner = (
      <LongAccordion type="single" tasks={makeLongTasks('inner')} defaultValue={['inner-2']} />
    );
    const tasks = [{ id: 'outer', title: 'Outer', body: inner }];
    render(
      <>
        <LongAccordion defaultValue={['task-3']} />
        {putInBox(<LongAccordion type="single" tasks={tasks} defaultValue={['outer']} />)}
      </>,
    );
    await expectNoMove(findTrigger('inner-8'));
  });

  it('a pressed heading in a shadow root does not move', async () => {
    addStyles(withoutAnchoring);
    const { container } = render(putInBox(<div id="host" />));
    const shadow = (container.querySelector('#host') as Element).attachShadow({ mode: 'open' });
    const root = createRoot(shadow);
    cleanUps.push(() => root.unmount());
    root.render(single);
    await expect.poll(() => findTrigger('task-8', shadow)).toBeTruthy();
    for (const sheet of document.querySelectorAll('style, link[rel=stylesheet]')) {
      shadow.append(sheet.cloneNode(true));
    }
    await atRest();
    await expectNoMove(findTrigger('task-8', shadow));
  });

  it('a pressed heading in a frame does not move, nor does the outer page', async () => {
    const styles = `${withoutAnchoring} .nj-task-accordion__panel { display: block } [hidden] { display: none !important }`;
    const { container } = render(
      <>
        {space}
        <iframe title="Frame" style={{ width: 600, height: 500 }} />
        {space}
      </>,
    );
    const inside = container.querySelector('iframe')?.contentDocument as Document;
    const page = (
      <>
        <style>{styles}</style>
        {space}
        {single}
        {space}
      </>
    );
    render(createPortal(page, inside.body));
    const heading = findTrigger('task-8', inside);
    heading.scrollIntoView({ block: 'center' });
    await atRest();
    const { scrollY } = window;
    await expectNoMove(heading);
    expect(window.scrollY).toBe(scrollY);
  });
});

describe('controlled parent in single', () => {
  const makePage = (value: string[], note?: ReactNode) =>
    putInBox(
      <>
        {note}
        <LongAccordion type="single" value={value} />
      </>,
    );
  /** Renders the page without scroll anchoring, which would hide a wrong scroll position. */
  function renderPage(openId: string, pressedId: string) {
    addStyles(withoutAnchoring);
    const { rerender } = render(makePage([openId]));
    const heading = findTrigger(pressedId);
    const box = heading.closest('.box') as HTMLElement;
    const readScroll = () => [window.scrollY, box.scrollTop];
    const setValue = (value: string[], note?: ReactNode) => rerender(makePage(value, note));
    return { heading, box, readScroll, setValue };
  }

  it('a pressed heading does not move when the parent opens its task after a delay', async () => {
    const { heading, setValue } = renderPage('task-1', 'task-8');
    await expectNoMove(heading, async () => {
      heading.click();
      await atRest();
      setValue(['task-8']);
    });
  });

  it('a pressed heading does not move when a note renders before the parent opens it', async () => {
    const { heading, setValue } = renderPage('task-1', 'task-8');
    heading.scrollIntoView({ block: 'center' });
    heading.click();
    setValue(['task-1'], <p>Please wait</p>);
    await atRest();
    const before = topOf(heading);
    setValue(['task-8']);
    await atRest();
    expect(topOf(heading)).toBeCloseTo(before, 0);
  });

  it('the page does not scroll when the parent changes `value` again after a press', async () => {
    const { heading, box, readScroll, setValue } = renderPage('task-1', 'task-8');
    await expectNoMove(heading, () => {
      heading.click();
      setValue(['task-8']);
    });
    box.scrollTop = 300;
    const before = readScroll();
    setValue(['task-1']);
    await atRest();
    expect(readScroll()).toEqual(before);
  });

  it('the page does not scroll when the user scrolls before the parent opens a task', async () => {
    const { heading, readScroll, setValue } = renderPage('task-1', 'task-8');
    heading.scrollIntoView({ block: 'center' });
    heading.click();
    await atRest();
    findTrigger('task-19').scrollIntoView({ block: 'center' });
    await atRest();
    const before = readScroll();
    // Task 1 closes above the pressed heading, which moves.
    setValue(['task-8']);
    await atRest();
    expect(isExpanded(heading)).toBe(true);
    expect(readScroll()).toEqual(before);
  });

  it('a pressed heading does not move when the parent refuses to open its task', async () => {
    const { heading } = renderPage('task-1', 'task-8');
    heading.scrollIntoView({ block: 'center' });
    await atRest();
    const before = topOf(heading);
    heading.click();
    await atRest();
    expect(topOf(heading)).toBe(before);
  });
});
