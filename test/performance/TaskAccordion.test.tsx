import { render, screen } from '@testing-library/react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { describe, expect, test, vi } from 'vitest';
import { TaskAccordion } from '../../src/index.js';
import { atRest } from '../support/atRest.js';
import '../support/inBrowser.js';
import { runsDuring } from '../support/reactRuns.js';

// A thousand tasks in React's development build take their time on a shared machine.
vi.setConfig({ testTimeout: 120_000 });

const tasksOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `task-${index}`,
    title: `Title ${index}`,
    body: <p>Body {index}</p>,
  }));

const button = (name: string) => screen.getByRole('button', { name });
const triggerOf = (index: number) =>
  document.querySelectorAll<HTMLElement>('.nj-task-accordion__trigger')[index] as HTMLElement;

describe('a toggle', () => {
  test.each([
    [6, 60],
    [12, 90],
    [24, 90],
    [100, 90],
    [1000, 90],
  ])('of %i tasks is one commit and runs at most %i components', async (count, most) => {
    render(<TaskAccordion tasks={tasksOf(count)} />);
    for (const index of [0, count - 1]) {
      const { commits, components } = await runsDuring(() => triggerOf(index).click());
      expect(commits).toBe(1);
      expect(components).toBeLessThanOrEqual(most);
      expect(components).toBeGreaterThan(10);
    }
  });

  test('of all tasks is one commit', async () => {
    render(<TaskAccordion tasks={tasksOf(6)} />);
    expect((await runsDuring(() => button('Show all 6 tasks').click())).commits).toBe(1);
  });
});

describe('a thousand tasks', () => {
  test('are all shown and hidden by one button, whose name counts them', async () => {
    render(<TaskAccordion tasks={tasksOf(1000)} />);
    // By class: to ask for a name is to compute a thousand of them.
    const all = document.querySelector('.nj-task-accordion__toggle-all') as HTMLElement;
    expect(all.textContent).toBe('Show all 1000 tasks');
    all.click();
    await atRest();
    expect(document.querySelectorAll('nj-panel[hidden]')).toHaveLength(0);
    expect(all.textContent).toBe('Hide all 1000 tasks');
    all.click();
    await atRest();
    expect(document.querySelectorAll('nj-panel[hidden]')).toHaveLength(1000);
    expect(document.querySelector('[role=status]')?.textContent).toBe('All 1000 tasks are hidden');
  });

  test('leave the layout of what is out of view to later', () => {
    const { container } = render(<TaskAccordion tasks={tasksOf(1000)} />);
    const groups = container.querySelectorAll('.nj-task-accordion__group');
    expect(groups).toHaveLength(Math.ceil(1000 / 12));
    for (const group of groups) expect(getComputedStyle(group).contentVisibility).toBe('auto');
  });
});

test('ten thousand tasks hydrate without a quadratic step', { timeout: 300_000 }, async () => {
  async function hydrate(count: number): Promise<number> {
    const tasks = tasksOf(count);
    const container = document.createElement('div');
    container.innerHTML = renderToString(<TaskAccordion tasks={tasks} />);
    document.body.append(container);
    const begun = performance.now();
    const root = hydrateRoot(container, <TaskAccordion tasks={tasks} />);
    await expect
      .poll(() => container.querySelector('[data-hydrated]'), { timeout: 280_000 })
      .not.toBeNull();
    const spent = performance.now() - begun;
    root.unmount();
    container.remove();
    return spent;
  }
  await hydrate(100);
  const thousand = await hydrate(1000);
  const tenThousand = await hydrate(10_000);
  // Linear is 10, Radix on one root is 53 (quadratic in its collection); the machine is shared.
  expect(tenThousand / thousand).toBeLessThan(45);
});

test('two hundred mounts leave no listener behind', async () => {
  const kept = new Map<string, number>();
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const count = (target: EventTarget, type: string, by: number) => {
    if (target !== window && target !== document) return;
    kept.set(type, (kept.get(type) ?? 0) + by);
  };
  EventTarget.prototype.addEventListener = function add(...args) {
    count(this, args[0], 1);
    return addEventListener.apply(this, args);
  };
  EventTarget.prototype.removeEventListener = function remove(...args) {
    count(this, args[0], -1);
    return removeEventListener.apply(this, args);
  };
  const container = document.createElement('div');
  document.body.append(container);
  const root = createRoot(container);
  try {
    for (let cycle = 0; cycle < 200; cycle += 1) {
      root.render(<TaskAccordion key={cycle} tasks={tasksOf(3)} persist="leak" copyLink />);
      await new Promise((resolve) => setTimeout(resolve));
      triggerOf(0)?.click();
    }
    root.render(null);
    await atRest();
    const ours = ['hashchange', 'click', 'beforematch'].map((type) => kept.get(type) ?? 0);
    expect(ours).toEqual([0, 0, 0]);
  } finally {
    EventTarget.prototype.addEventListener = addEventListener;
    EventTarget.prototype.removeEventListener = removeEventListener;
    root.unmount();
  }
});
