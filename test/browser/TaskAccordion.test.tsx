import { render, screen, within } from '@testing-library/react';
import { StrictMode, startTransition, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { TaskAccordion } from '../../src/index.js';
import {
  Accordion,
  findInPage,
  findOpenIds,
  findPanel,
  findToggleAll,
  findTrigger,
  ids,
  isExpanded,
  makeTasks,
} from '../support/accordion.js';
import { atRest } from '../support/atRest.js';
import { isSeen, press } from '../support/inBrowser.js';

const tasks = makeTasks(ids, (id) => (
  <p>
    Body {id} <a href={`/${id}`}>Act on {id}</a>
  </p>
));
const findControlled = (trigger: Element) =>
  document.getElementById(trigger.getAttribute('aria-controls') ?? '') as HTMLElement;
const findSeen = () => ids.filter((id) => isSeen(findPanel(id)));
const pressToggleAll = () => userEvent.click(findToggleAll());
const readAnnouncement = () => document.querySelector('[aria-live]')?.textContent;

describe('markup of a task', () => {
  it('the title of a task is a button in a heading of the level in `headingLevel`', () => {
    render(<Accordion headingLevel={4} />);
    const heading = screen.getByRole('heading', { level: 4, name: 'Title one' });
    const button = within(heading).getByRole('button', { name: 'Title one' });
    expect(button).toBe(findTrigger('one'));
    expect(button.getAttribute('type')).toBe('button');
  });

  it('every body is in the document and is found by find-in-page, open or closed', () => {
    render(<Accordion defaultValue={['two']} />);
    for (const id of ids) {
      expect(findControlled(findTrigger(id)).textContent).toContain(`Body ${id}`);
    }
    expect(findOpenIds()).toEqual(['two']);
    expect(findSeen()).toEqual(['two']);
    expect(findPanel('one').getAttribute('hidden')).toBe('until-found');
    expect(findPanel('one').closest('[aria-hidden]')).toBeNull();
  });

  it('panels are regions for up to six tasks, and for more tasks only with `region`', () => {
    const more = makeTasks([...ids, 'seven']);
    const countRegions = () => document.querySelectorAll('[role=region]').length;
    const { rerender } = render(<Accordion defaultValue={['one']} />);
    expect(countRegions()).toBe(6);
    const panel = findControlled(findTrigger('one'));
    expect(screen.getByRole('region', { name: 'Title one' })).toBe(panel);
    rerender(<Accordion tasks={more} />);
    expect(countRegions()).toBe(0);
    // An accessible name is not allowed on an element without a role.
    expect(panel.hasAttribute('aria-labelledby')).toBe(false);
    rerender(<Accordion tasks={more} region />);
    expect(countRegions()).toBe(7);
  });

  it('the summary of a closed task is visible and describes its button', () => {
    render(<Accordion tasks={[{ id: 'one', title: 'Title', body: '', summary: 'In short' }]} />);
    expect(isSeen(screen.getByText('In short'))).toBe(true);
    const id = findTrigger('one').getAttribute('aria-describedby');
    expect(document.getElementById(id ?? '')?.textContent).toBe('In short');
  });

  it('the status of a task is visible outside its button and describes it before the summary', () => {
    const task = { id: 'one', title: 'Title', body: '', summary: 'In short', status: '추진 중' };
    const { rerender } = render(<Accordion tasks={[task]} />);
    const status = screen.getByText(task.status);
    expect(isSeen(status)).toBe(true);
    expect(status.closest('button, h1, h2, h3, h4, h5, h6')).toBeNull();
    const button = screen.getByRole('button', { name: 'Title', description: '추진 중 In short' });
    expect(button).toBe(findTrigger('one'));
    rerender(<Accordion tasks={[{ ...task, summary: '' }]} />);
    expect(screen.getByRole('button', { name: 'Title', description: '추진 중' })).toBeTruthy();
  });

  it('a body renders once, however often its task opens', async () => {
    const onRender = vi.fn();
    function Body() {
      onRender();
      return 'Body one';
    }
    render(<Accordion tasks={[{ id: 'one', title: 'One', body: <Body /> }, ...tasks.slice(1)]} />);
    for (let presses = 0; presses < 3; presses += 1) await press('one');
    await pressToggleAll();
    expect(onRender).toHaveBeenCalledTimes(1);
  });
});

describe('keyboard and pointer', () => {
  it.each(['{Enter}', ' '])('%j opens and closes a task and keeps the focus', async (key) => {
    render(<Accordion />);
    findTrigger('one').focus();
    await userEvent.keyboard(key);
    expect([findOpenIds(), findSeen()]).toEqual([['one'], ['one']]);
    await userEvent.keyboard(key);
    expect([findOpenIds(), findSeen()]).toEqual([[], []]);
    expect(document.activeElement).toBe(findTrigger('one'));
  });

  it('a click opens a task, and pressing the pointer down does not', async () => {
    render(<Accordion />);
    findTrigger('one').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    findTrigger('one').dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
    expect(findOpenIds()).toEqual([]);
    await press('one');
    expect(findOpenIds()).toEqual(['one']);
  });

  it('Tab stops at every task and at the links of open tasks only', async () => {
    render(<Accordion tasks={tasks} defaultValue={['two']} toggleAll={false} />);
    const stops: unknown[] = [];
    for (let presses = 0; presses < 7; presses += 1) {
      await userEvent.keyboard('{Tab}');
      stops.push(document.activeElement?.textContent);
    }
    const titles = tasks.map(({ title }) => title);
    expect(stops).toEqual([...titles.slice(0, 2), 'Act on two', ...titles.slice(2)]);
  });

  it('arrow keys, Home, End and Page keys scroll the page and do not move the focus', async () => {
    const onValueChange = vi.fn();
    render(
      <div style={{ paddingBlock: 1500 }}>
        <Accordion onValueChange={onValueChange} />
      </div>,
    );
    for (const key of ['{ArrowDown}', '{ArrowUp}', '{PageDown}', '{PageUp}', '{End}', '{Home}']) {
      findTrigger('three').focus({ preventScroll: true });
      window.scrollTo(0, 700);
      await atRest();
      await userEvent.keyboard(key);
      await expect.poll(() => window.scrollY).not.toBe(700);
      // A key scrolls smoothly. Chromium may lose the next key if that scrolling is interrupted.
      await atRest();
      expect(document.activeElement).toBe(findTrigger('three'));
    }
    await userEvent.keyboard('abctz19');
    expect(document.activeElement).toBe(findTrigger('three'));
    expect(onValueChange).not.toHaveBeenCalled();
  });
});

describe('open tasks', () => {
  it.each([
    ['multiple', ['two', 'one'], ['one']],
    ['single', ['one'], []],
  ] as const)('in %s a press reports the open tasks %j, then %j', async (type, first, second) => {
    const onValueChange = vi.fn();
    render(<Accordion type={type} defaultValue={['two']} onValueChange={onValueChange} />);
    await press('one');
    expect(findOpenIds()).toEqual([...first].sort());
    await press(type === 'single' ? 'one' : 'two');
    expect(findOpenIds()).toEqual(second);
    const calls = [first, second].map((value) => [value, { reason: 'press' }]);
    expect(onValueChange.mock.calls).toEqual(calls);
    expect(screen.queryAllByRole('button', { name: /all/ })).toHaveLength(+(type === 'multiple'));
  });

  it('a controlled parent that refuses keeps the open tasks as in `value`', async () => {
    const onValueChange = vi.fn();
    const { rerender } = render(<Accordion value={['two']} onValueChange={onValueChange} />);
    await press('one');
    expect(onValueChange).toHaveBeenCalledWith(['two', 'one'], { reason: 'press' });
    expect(findOpenIds()).toEqual(['two']);
    rerender(<Accordion value={['three']} />);
    expect(findOpenIds()).toEqual(['three']);
  });

  it('a controlled parent that accepts opens the pressed tasks', async () => {
    function Parent() {
      const [value, setValue] = useState<readonly string[]>([]);
      return <TaskAccordion tasks={tasks} value={value} onValueChange={setValue} />;
    }
    render(<Parent />);
    await press('one');
    await press('six');
    expect(findOpenIds()).toEqual(['one', 'six']);
  });

  it('the same tasks stay open when tasks are moved', () => {
    const { rerender } = render(<Accordion defaultValue={['two', 'four']} />);
    rerender(<Accordion tasks={[...tasks].reverse()} />);
    expect(findOpenIds()).toEqual(['four', 'two']);
  });

  it('a task stays open and works when tasks are removed in a transition', async () => {
    function Changing() {
      const [count, setCount] = useState(6);
      return (
        <>
          <button type="button" onClick={() => startTransition(() => setCount((now) => now - 2))}>
            Fewer
          </button>
          <Accordion tasks={tasks.slice(0, count).reverse()} />
        </>
      );
    }
    render(<Changing />);
    await press('one');
    await press('six');
    await userEvent.click(screen.getByRole('button', { name: 'Fewer' }));
    await expect.poll(() => findTrigger('six')).toBeUndefined();
    expect(isSeen(findPanel('one'))).toBe(true);
    await press('two');
    expect(findOpenIds()).toEqual(['two', 'one']);
  });
});

describe('button "Show all"', () => {
  it("'Show all' opens and closes all tasks, keeps the focus and announces it once", async () => {
    const onValueChange = vi.fn();
    render(<Accordion onValueChange={onValueChange} />);
    const announced: unknown[] = [];
    new MutationObserver(() => announced.push(readAnnouncement())).observe(
      document.querySelector('[aria-live]') as HTMLElement,
      { childList: true, characterData: true, subtree: true },
    );
    expect(findToggleAll().textContent).toBe('Show all 6 tasks');
    await pressToggleAll();
    expect(findOpenIds()).toEqual(ids);
    expect(findToggleAll().textContent).toBe('Hide all 6 tasks');
    expect(document.activeElement).toBe(findToggleAll());
    await pressToggleAll();
    expect(findOpenIds()).toEqual([]);
    expect(announced).toEqual(['All 6 tasks are shown', 'All 6 tasks are hidden']);
    const calls = [ids, []].map((value) => [value, { reason: 'all' }]);
    expect(onValueChange.mock.calls).toEqual(calls);
  });

  it("'Show all' becomes 'Hide all' when the last task is opened, without announcing it", async () => {
    render(<Accordion tasks={tasks.slice(0, 2)} />);
    await press('one');
    expect(findToggleAll().textContent).toBe('Show all 2 tasks');
    await press('two');
    expect(findToggleAll().textContent).toBe('Hide all 2 tasks');
    expect(readAnnouncement()).toBe('');
  });

  it("'Show all' announces nothing when the controlled parent refuses", async () => {
    render(<Accordion value={[]} />);
    await pressToggleAll();
    expect(findOpenIds()).toEqual([]);
    expect(readAnnouncement()).toBe('');
  });

  it("'Show all' does not open a disabled task", async () => {
    render(<Accordion tasks={tasks.map((task) => ({ ...task, disabled: task.id === 'two' }))} />);
    expect(findTrigger('two').disabled).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'Show all 5 tasks' }));
    expect(findOpenIds()).toEqual(ids.filter((id) => id !== 'two'));
  });

  it("'Show all' is not rendered for one task or with `toggleAll={false}`", () => {
    const { rerender } = render(<Accordion tasks={tasks.slice(0, 1)} />);
    expect(findToggleAll()).toBeNull();
    rerender(<Accordion toggleAll={false} />);
    expect(findToggleAll()).toBeNull();
  });
});

describe('two accordions with the same tasks', () => {
  const renderTwice = () => {
    render(
      <StrictMode>
        <Accordion />
        <Accordion />
      </StrictMode>,
    );
    return screen.getAllByRole('button', { name: 'Title one' }) as [HTMLElement, HTMLElement];
  };

  it('two accordions with the same tasks share no id', () => {
    const triggers = renderTwice();
    const all = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(all).toContain('one');
    expect(new Set(all).size).toBe(all.length);
    for (const trigger of triggers) expect(findControlled(trigger)).not.toBeNull();
  });

  it('two accordions with the same tasks open separately by press, find and address', async () => {
    const [upper, lower] = renderTwice();
    const readExpanded = () => [upper, lower].map(isExpanded);
    await userEvent.click(lower);
    expect(readExpanded()).toEqual([false, true]);
    await userEvent.click(lower);
    findInPage(findControlled(lower));
    expect(readExpanded()).toEqual([false, true]);
    await userEvent.click(lower);
    window.location.hash = '#one';
    await expect.poll(readExpanded).toEqual([true, false]);
  });
});

it('a ref receives the root once, however often tasks open', async () => {
  const ref = vi.fn();
  const { unmount } = render(<TaskAccordion ref={ref} tasks={tasks} />);
  await press('one');
  await pressToggleAll();
  const readClassNames = () => ref.mock.calls.map(([element]) => element?.className ?? element);
  expect(readClassNames()).toEqual(['nj-task-accordion']);
  unmount();
  expect(readClassNames()).toEqual(['nj-task-accordion', null]);
});
