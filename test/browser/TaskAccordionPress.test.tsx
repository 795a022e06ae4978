import { render } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
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
  scrollingPages,
  scrollStyles,
  topOf,
  withoutAnchoring,
} from '../support/scrolling.js';

/** Presses a heading in the middle of the window and returns how far it has moved at the end. */
async function measureMove(pressed: HTMLElement, press: () => unknown): Promise<number> {
  const wasOpen = isExpanded(pressed);
  pressed.scrollIntoView({ block: 'center', behavior: 'instant' });
  await atRest();
  const before = topOf(pressed);
  await press();
  await expect.poll(() => isExpanded(pressed)).toBe(!wasOpen);
  await atRest();
  expect(measureOutside(pressed)).toBe(0);
  return Math.abs(topOf(pressed) - before);
}

describe('pressed heading in single', () => {
  const cases = Object.keys(scrollingPages).flatMap((page) =>
    Object.keys(scrollStyles).map((styles) => [page, styles] as const),
  );
  it.each(cases)(
    'a pressed heading in single does not move in %s, %s scrolling',
    async (page, styles) => {
      addStyles(scrollStyles[styles] as string);
      render(scrollingPages[page]?.(<LongAccordion type="single" defaultValue={['task-1']} />));
      const pressed = findTrigger('task-8');
      expect(await measureMove(pressed, () => pressed.click())).toBeLessThan(1.5);
      pressed.focus({ preventScroll: true });
      expect(await measureMove(pressed, () => userEvent.keyboard('{Enter}'))).toBeLessThan(1.5);
    },
  );

  it('a pressed heading does not move at the end of a box', async () => {
    addStyles(withoutAnchoring);
    render(
      <>
        {space}
        <Box>
          <LongAccordion type="single" defaultValue={['task-1']} />
        </Box>
        {space}
      </>,
    );
    const pressed = findTrigger('task-19');
    const box = pressed.closest('.box') as HTMLElement;
    box.scrollTo(0, 9999);
    expect(await measureMove(pressed, () => pressed.click())).toBeLessThan(1.5);
  });

  it('a pressed heading of a nested accordion does not move', async () => {
    addStyles(withoutAnchoring);
    const inner = (
      <LongAccordion type="single" tasks={makeLongTasks('inner')} defaultValue={['inner-2']} />
    );
    render(
      <>
        <LongAccordion defaultValue={['task-3']} />
        <Box>
          <LongAccordion
            type="single"
            tasks={[{ id: 'outer', title: 'Outer', body: inner }]}
            defaultValue={['outer']}
          />
          {space}
        </Box>
        {space}
      </>,
    );
    const pressed = findTrigger('inner-8');
    expect(await measureMove(pressed, () => pressed.click())).toBeLessThan(1.5);
  });

  it('a pressed heading in a shadow root does not move', async () => {
    addStyles(withoutAnchoring);
    const { container } = render(
      <>
        {space}
        <Box>
          <div id="host" />
          {space}
        </Box>
        {space}
      </>,
    );
    const shadow = (container.querySelector('#host') as Element).attachShadow({ mode: 'open' });
    const root = createRoot(shadow);
    cleanUps.push(() => root.unmount());
    root.render(<LongAccordion type="single" defaultValue={['task-1']} />);
    await expect.poll(() => findTrigger('task-8', shadow)).toBeTruthy();
    for (const sheet of [...document.querySelectorAll('style, link[rel=stylesheet]')]) {
      shadow.append(sheet.cloneNode(true));
    }
    await atRest();
    const pressed = findTrigger('task-8', shadow);
    expect(await measureMove(pressed, () => pressed.click())).toBeLessThan(1.5);
  });

  it('a pressed heading in a frame does not move, nor does the outer page', async () => {
    addStyles(withoutAnchoring);
    function Frame() {
      const [frame, setFrame] = useState<HTMLIFrameElement | null>(null);
      const inside = frame?.contentDocument;
      return (
        <>
          {space}
          <iframe ref={setFrame} title="Frame" style={{ width: 600, height: 500 }} />
          {inside &&
            createPortal(
              <>
                <style>
                  {
                    '* { overflow-anchor: none } .nj-task-accordion__panel { display: block } [hidden] { display: none !important }'
                  }
                </style>
                {space}
                <LongAccordion type="single" defaultValue={['task-1']} />
                {space}
              </>,
              inside.body,
            )}
          {space}
        </>
      );
    }
    const { container } = render(<Frame />);
    const frame = container.querySelector('iframe') as HTMLIFrameElement;
    const inside = frame.contentDocument as Document;
    const pressed = findTrigger('task-8', inside);
    pressed.scrollIntoView({ block: 'center' });
    await atRest();
    const around = window.scrollY;
    expect(await measureMove(pressed, () => pressed.click())).toBeLessThan(1.5);
    expect(window.scrollY).toBe(around);
  });
});

describe('controlled parent in single', () => {
  const page = (value: string[], note?: ReactNode) => (
    <>
      {space}
      <Box>
        {note}
        <LongAccordion type="single" value={value} />
        {space}
      </Box>
      {space}
    </>
  );

  it('a pressed heading does not move when the parent opens its task after a delay', async () => {
    addStyles(withoutAnchoring);
    const { rerender } = render(page(['task-1']));
    const pressed = findTrigger('task-8');
    const move = await measureMove(pressed, async () => {
      pressed.click();
      await atRest();
      rerender(page(['task-8']));
    });
    expect(move).toBeLessThan(1.5);
  });

  it('a pressed heading does not move when a note was rendered before the parent opens its task', async () => {
    addStyles(withoutAnchoring);
    const { rerender } = render(page(['task-1']));
    const pressed = findTrigger('task-8');
    pressed.scrollIntoView({ block: 'center' });
    pressed.click();
    rerender(page(['task-1'], <p>Please wait</p>));
    await atRest();
    const before = topOf(pressed);
    rerender(page(['task-8']));
    await atRest();
    expect(topOf(pressed)).toBeCloseTo(before, 0);
  });

  it('the page does not scroll when the parent changes `value` again after a press', async () => {
    addStyles(withoutAnchoring);
    const { rerender } = render(page(['task-1']));
    const pressed = findTrigger('task-8');
    await measureMove(pressed, async () => {
      pressed.click();
      rerender(page(['task-8']));
    });
    const box = pressed.closest('.box') as HTMLElement;
    box.scrollTop = 300;
    const before = [window.scrollY, box.scrollTop];
    rerender(page(['task-1']));
    rerender(page(['task-8']));
    await atRest();
    expect([window.scrollY, box.scrollTop]).toEqual(before);
  });

  it('the page does not scroll when the user has scrolled before the parent opens the task', async () => {
    addStyles(withoutAnchoring);
    const { rerender } = render(page(['task-19']));
    const pressed = findTrigger('task-1');
    pressed.scrollIntoView({ block: 'center' });
    pressed.click();
    await atRest();
    const box = pressed.closest('.box') as HTMLElement;
    findTrigger('task-19').scrollIntoView({ block: 'center' });
    await atRest();
    const before = [window.scrollY, box.scrollTop];
    rerender(page(['task-19', 'task-1']));
    await atRest();
    expect(isExpanded(pressed)).toBe(true);
    expect([window.scrollY, box.scrollTop]).toEqual(before);
  });

  it('a pressed heading does not move when the parent refuses to open its task', async () => {
    render(page(['task-1']));
    const pressed = findTrigger('task-8');
    pressed.scrollIntoView({ block: 'center' });
    await atRest();
    const before = topOf(pressed);
    pressed.click();
    await atRest();
    expect(topOf(pressed)).toBe(before);
  });
});
