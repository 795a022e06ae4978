import { render } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import { createPortal } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { atRest } from '../support/atRest.js';
import '../support/inBrowser.js';
import {
  Accordion,
  Box,
  cleanUp,
  isOpen,
  outside,
  pages,
  rule,
  rules,
  space,
  tasksOf,
  top,
  trigger,
} from '../support/scrolling.js';

/** How far the pressed heading has moved when everything has come to rest. */
async function moved(pressed: HTMLElement, press: () => unknown): Promise<number> {
  const wasOpen = isOpen(pressed);
  pressed.scrollIntoView({ block: 'center', behavior: 'instant' });
  await atRest();
  const before = top(pressed);
  await press();
  await expect.poll(() => isOpen(pressed)).toBe(!wasOpen);
  await atRest();
  expect(outside(pressed)).toBe(0);
  return Math.abs(top(pressed) - before);
}

describe('in `single` the pressed heading stays where it was', () => {
  const cases = Object.keys(pages).flatMap((page) =>
    Object.keys(rules).map((css) => [`${page}${css}`, page, css as keyof typeof rules] as const),
  );

  describe.each(cases)('in %s', (_, page, css) => {
    test('pressed by mouse, and by keyboard to close it', async () => {
      rule(rules[css]);
      const accordion = <Accordion type="single" defaultValue={['task-1']} />;
      render(pages[page]?.(accordion));
      const pressed = trigger('task-8');
      expect(await moved(pressed, () => pressed.click())).toBeLessThan(1.5);
      pressed.focus({ preventScroll: true });
      expect(await moved(pressed, () => userEvent.keyboard('{Enter}'))).toBeLessThan(1.5);
    });
  });

  test('in a box at its end', async () => {
    rule(rules[', without anchors']);
    render(
      <>
        {space}
        <Box>
          <Accordion type="single" defaultValue={['task-1']} />
        </Box>
        {space}
      </>,
    );
    const pressed = trigger('task-19');
    const box = pressed.closest('.box') as HTMLElement;
    box.scrollTo(0, 9999);
    expect(await moved(pressed, () => pressed.click())).toBeLessThan(1.5);
  });

  test('in a nested accordion, and in the second of a page', async () => {
    rule(rules[', without anchors']);
    const inner = <Accordion type="single" tasks={tasksOf('inner')} defaultValue={['inner-2']} />;
    render(
      <>
        <Accordion defaultValue={['task-3']} />
        <Box>
          <Accordion
            type="single"
            tasks={[{ id: 'outer', title: 'Outer', body: inner }]}
            defaultValue={['outer']}
          />
          {space}
        </Box>
        {space}
      </>,
    );
    const pressed = trigger('inner-8');
    expect(await moved(pressed, () => pressed.click())).toBeLessThan(1.5);
  });

  test('in a shadow root', async () => {
    rule(rules[', without anchors']);
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
    cleanUp.push(() => root.unmount());
    root.render(<Accordion type="single" defaultValue={['task-1']} />);
    await vi.waitFor(() => expect(trigger('task-8', shadow)).toBeTruthy());
    for (const sheet of [...document.querySelectorAll('style, link[rel=stylesheet]')]) {
      shadow.append(sheet.cloneNode(true));
    }
    await atRest();
    const pressed = trigger('task-8', shadow);
    expect(await moved(pressed, () => pressed.click())).toBeLessThan(1.5);
  });

  test('in the document of a frame, and the page around it does not move', async () => {
    rule(rules[', without anchors']);
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
                <Accordion type="single" defaultValue={['task-1']} />
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
    const pressed = trigger('task-8', inside);
    pressed.scrollIntoView({ block: 'center' });
    await atRest();
    const around = window.scrollY;
    expect(await moved(pressed, () => pressed.click())).toBeLessThan(1.5);
    expect(window.scrollY).toBe(around);
  });
});

describe('an owner of `value`', () => {
  const page = (value: string[], note?: ReactNode) => (
    <>
      {space}
      <Box>
        {note}
        <Accordion type="single" value={value} />
        {space}
      </Box>
      {space}
    </>
  );

  test('who accepts later leaves the pressed heading where it is', async () => {
    rule(rules[', without anchors']);
    const { rerender } = render(page(['task-1']));
    const pressed = trigger('task-8');
    const move = await moved(pressed, async () => {
      pressed.click();
      await atRest();
      rerender(page(['task-8']));
    });
    expect(move).toBeLessThan(1.5);
  });

  test('who accepts later, after a note that was shown meanwhile, leaves it too', async () => {
    rule(rules[', without anchors']);
    const { rerender } = render(page(['task-1']));
    const pressed = trigger('task-8');
    pressed.scrollIntoView({ block: 'center' });
    pressed.click();
    rerender(page(['task-1'], <p>Please wait</p>));
    await atRest();
    const before = top(pressed);
    rerender(page(['task-8']));
    await atRest();
    expect(top(pressed)).toBeCloseTo(before, 0);
  });

  test('who accepts once leaves nothing that scrolls at the next change', async () => {
    rule(rules[', without anchors']);
    const { rerender } = render(page(['task-1']));
    const pressed = trigger('task-8');
    await moved(pressed, async () => {
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

  test('who refuses, and accepts when the reader has moved on, moves nothing', async () => {
    rule(rules[', without anchors']);
    const { rerender } = render(page(['task-19']));
    const pressed = trigger('task-1');
    pressed.scrollIntoView({ block: 'center' });
    pressed.click();
    await atRest();
    const box = pressed.closest('.box') as HTMLElement;
    trigger('task-19').scrollIntoView({ block: 'center' });
    await atRest();
    const before = [window.scrollY, box.scrollTop];
    rerender(page(['task-19', 'task-1']));
    await atRest();
    expect(isOpen(pressed)).toBe(true);
    expect([window.scrollY, box.scrollTop]).toEqual(before);
  });

  test('who refuses moves nothing', async () => {
    render(page(['task-1']));
    const pressed = trigger('task-8');
    pressed.scrollIntoView({ block: 'center' });
    await atRest();
    const before = top(pressed);
    pressed.click();
    await atRest();
    expect(top(pressed)).toBe(before);
  });
});
