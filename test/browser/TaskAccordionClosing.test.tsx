import { render } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { OwnProps } from '../../src/TaskAccordion/TaskAccordion.js';
import { atRest } from '../support/atRest.js';
import '../support/inBrowser.js';
import {
  Accordion,
  isOpen,
  outside,
  pages,
  rule,
  rules,
  tasks,
  top,
  trigger,
} from '../support/scrolling.js';

const all = () => document.querySelector('.nj-task-accordion__toggle-all') as HTMLElement;
const hideAll = async () => {
  expect(all().textContent).toMatch(/Hide/);
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => all().textContent).toMatch(/Show/);
  await atRest();
};

describe('closing leaves what was pressed in view', () => {
  const ids = tasks.map(({ id }) => id);
  const stickyHeadings =
    '.nj-task-accordion .nj-task-accordion__header { position: sticky; inset-block-start: 0; z-index: 1 }';
  const stickyAll =
    '.nj-task-accordion .nj-task-accordion__controls { position: sticky; inset-block-start: 0; z-index: 2; background: #fff }';

  describe.each(['the window', 'a box'])('in %s', (page) => {
    describe.each(Object.keys(rules))('%s', (css) => {
      const show = (props: Partial<OwnProps> = {}) => {
        rule(rules[css as keyof typeof rules]);
        const accordion = <Accordion defaultValue={ids} {...props} />;
        return render(pages[page]?.(accordion));
      };
      const scroller = (element: Element) =>
        element.closest('.box') ?? (document.scrollingElement as Element);
      const into = (element: Element, by: number) => {
        element.scrollIntoView({ behavior: 'instant' });
        scroller(element).scrollBy({ top: by, behavior: 'instant' });
      };

      test('a heading that is sticky', async () => {
        rule(stickyHeadings);
        show();
        const pressed = trigger('task-8');
        into(document.getElementById('task-8') as Element, 500);
        await atRest();
        const before = top(pressed);
        expect(outside(pressed)).toBe(0);
        pressed.click();
        await expect.poll(() => isOpen(pressed)).toBe(false);
        await atRest();
        expect(outside(pressed)).toBe(0);
        expect(top(pressed)).toBeCloseTo(before, 0);
      });

      test('a sticky button for all tasks', async () => {
        rule(stickyAll);
        show();
        into(document.getElementById('task-8') as Element, 500);
        await atRest();
        all().focus({ preventScroll: true });
        await hideAll();
        expect(outside(all())).toBe(0);
      });

      test('a button for all tasks that was out of view', async () => {
        show();
        into(document.getElementById('task-8') as Element, 500);
        await atRest();
        all().focus({ preventScroll: true });
        await hideAll();
        expect(outside(all())).toBe(0);
      });

      test('a heading in `single` that was out of view', async () => {
        show({ type: 'single', defaultValue: ['task-8'] });
        const pressed = trigger('task-8');
        into(pressed, 500);
        await atRest();
        expect(outside(pressed)).toBeGreaterThan(100);
        pressed.click();
        await expect.poll(() => isOpen(pressed)).toBe(false);
        await atRest();
        expect(outside(pressed)).toBe(0);
      });
    });
  });

  test('also when the owner of `value` accepts later, and not when the reader has moved on', async () => {
    const page = (value: string[]) => pages['the window']?.(<Accordion value={value} />);
    const { rerender } = render(page(ids));
    document.getElementById('task-3')?.scrollIntoView();
    all().click();
    await atRest();
    expect(outside(all())).toBeGreaterThan(1000);
    rerender(page([]));
    await atRest();
    expect(outside(all())).toBe(0);
    rerender(page(ids));
    document.getElementById('task-3')?.scrollIntoView();
    all().click();
    await atRest();
    document.getElementById('task-1')?.scrollIntoView();
    await atRest();
    const before = window.scrollY;
    rerender(page(['task-0', 'task-1']));
    await atRest();
    expect(window.scrollY).toBe(before);
  });

  test('below a sticky header of the page', async () => {
    document.documentElement.style.setProperty('--nj-scroll-margin', '120px');
    render(pages['the window']?.(<Accordion defaultValue={ids} />));
    document.getElementById('task-8')?.scrollIntoView();
    all().focus({ preventScroll: true });
    await hideAll();
    expect(top(all())).toBeGreaterThanOrEqual(119);
    expect(outside(all())).toBe(0);
  });

  test('moves nothing where it is in view, nor does opening', async () => {
    render(pages['the window']?.(<Accordion defaultValue={['task-8']} />));
    const pressed = trigger('task-8');
    pressed.scrollIntoView({ block: 'end' });
    await atRest();
    const before = window.scrollY;
    pressed.click();
    await atRest();
    pressed.click();
    await atRest();
    expect(window.scrollY).toBe(before);
    pressed.click();
    await expect.poll(() => isOpen(pressed)).toBe(false);
    window.scrollBy(0, -pressed.offsetHeight / 2);
    await atRest();
    const cut = window.scrollY;
    pressed.click();
    await expect.poll(() => isOpen(pressed)).toBe(true);
    await atRest();
    expect(window.scrollY).toBe(cut);
  });
});
