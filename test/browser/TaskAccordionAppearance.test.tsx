import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { KeyTasksPage } from '../../src/index.js';
import { en } from '../../stories/content/pages.js';
import {
  Accordion,
  findItem,
  findOpenIds,
  findPanel,
  findToggleAll,
  findTrigger,
  type Props,
} from '../support/accordion.js';
import { atRest } from '../support/atRest.js';
import { clipped, emulate, isSeen, press } from '../support/inBrowser.js';

const tasks = en.tasks.map(({ body, ...task }) => ({
  ...task,
  body: body.map((block) => (
    <p key={task.id}>{block.type === 'paragraph' && String(block.content)}</p>
  )),
}));
const ids = tasks.map(({ id }) => id);
const [first, second] = ids as [string, string];
const renderTasks = (props: Props = {}) => render(<Accordion tasks={tasks} {...props} />);
const findIcon = () => findItem(first).querySelector('.nj-task-accordion__icon') as HTMLElement;

describe('print', () => {
  it('print shows the whole text of every task and no button', async () => {
    renderTasks({ defaultValue: [first] });
    await emulate('print', { media: 'print' });
    for (const id of ids) {
      expect(isSeen(findPanel(id))).toBe(true);
      expect(findPanel(id).getBoundingClientRect().height).toBeGreaterThan(20);
      expect(findPanel(id).textContent?.length).toBeGreaterThan(200);
    }
    expect(findToggleAll().checkVisibility()).toBe(false);
    expect(findOpenIds()).toEqual([first]);
  });

  it('print with `print="open"` shows the open tasks only', async () => {
    renderTasks({ defaultValue: [first], print: 'open' });
    await emulate('print', { media: 'print' });
    expect(ids.filter((id) => isSeen(findPanel(id)))).toEqual([first]);
  });

  it('print shows the address of a link after its text', async () => {
    const content = [
      { type: 'link' as const, href: 'https://www.example.go.kr/plan', text: 'the plan' },
    ];
    const body = [{ type: 'paragraph' as const, content }];
    const task = { ...(en.tasks[0] as (typeof en.tasks)[number]), body };
    render(<KeyTasksPage content={{ ...en, tasks: [task] }} />);
    await emulate('print', { media: 'print' });
    const after = getComputedStyle(screen.getByText('the plan'), '::after').content;
    expect(after).toContain('https://www.example.go.kr/plan');
  });
});

describe('size', () => {
  it.each([
    ['default text spacing', ''],
    [
      'the text spacing of WCAG 1.4.12',
      'line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em;',
    ],
  ])('no text of six open tasks is clipped at 400 %% zoom with %s', async (_, spacing) => {
    await page.viewport(320, 256);
    const { container } = renderTasks({ defaultValue: ids });
    for (const element of container.querySelectorAll<HTMLElement>('*')) {
      element.style.cssText += spacing;
    }
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    expect(clipped(container)).toEqual([]);
    for (const id of ids) {
      const body = findPanel(id).firstElementChild as HTMLElement;
      expect(findPanel(id).clientHeight).toBeGreaterThanOrEqual(body.scrollHeight);
    }
  });

  it('a closed task is not higher than its heading', () => {
    renderTasks({ tasks: tasks.map(({ summary, ...task }) => task) });
    const heading = findItem(first).querySelector('h3') as HTMLElement;
    expect(findItem(first).offsetHeight).toBeLessThan(heading.offsetHeight + 4);
  });
});

describe('chevron and focus ring', () => {
  it('the chevron has the text color and the focus ring is solid in forced colors', async () => {
    renderTasks({ defaultValue: [first] });
    await emulate('(forced-colors: active)', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    const chevron = getComputedStyle(findIcon(), '::before').backgroundColor;
    expect(chevron).toBe(getComputedStyle(findTrigger(first)).color);
    findTrigger(first).focus();
    await atRest();
    expect(getComputedStyle(findTrigger(first)).outlineStyle).toBe('solid');
  });

  it('the focus ring appears for the keyboard and not for the mouse', async () => {
    renderTasks();
    const readRing = async () => {
      await atRest();
      expect(document.activeElement).toBe(findTrigger(second));
      return getComputedStyle(findTrigger(second)).outlineStyle;
    };
    await press(second);
    expect(await readRing()).toBe('none');
    await userEvent.keyboard('{Tab}{Shift>}{Tab}{/Shift}');
    expect(await readRing()).toBe('solid');
  });

  it('the chevron moves only with `--nj-duration`, and never with reduced motion', async () => {
    renderTasks();
    const readDuration = () => getComputedStyle(findIcon()).transitionDuration;
    expect(readDuration()).toBe('0s');
    document.documentElement.style.setProperty('--nj-duration', '180ms');
    expect(readDuration()).toBe('0.18s');
    await emulate('(prefers-reduced-motion: reduce)', {
      features: [{ name: 'prefers-reduced-motion', value: 'reduce' }],
    });
    expect(readDuration()).toBe('0s');
  });
});
