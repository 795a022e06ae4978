import { Profiler, StrictMode, useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { Breadcrumb, TaskAccordion, type TaskAccordionProps } from '../../src/index.js';
import styles from '../../src/styles.css?inline';
import { emulate, isSeen } from '../support/inBrowser.js';
import {
  boxes,
  button,
  crumbs,
  ids,
  levels,
  readable,
  secondsPass,
  sent,
  state,
  tasks,
  watch,
} from '../support/lateScript.js';

describe('an accordion whose script comes late', () => {
  test.each([
    ['light', {}, ''],
    ['forced colours', { features: [{ name: 'forced-colors', value: 'active' }] }, ''],
    ['on a phone', {}, 'phone'],
    ['print', { media: 'print' }, ''],
  ])('is laid out as before, to the pixel: %s', async (_, settings, width) => {
    if (width) await page.viewport(320, 700);
    const { container, arrive } = sent(
      <TaskAccordion tasks={tasks} defaultValue={['two']} copyLink />,
    );
    expect(readable()).toEqual(['two']);
    secondsPass();
    await emulate('all', settings);
    expect(readable()).toEqual(ids);
    const before = boxes(container);
    const stop = watch();
    await arrive();
    expect(boxes(container)).toEqual(before);
    expect(stop()).toEqual([3]);
    expect(state()).toEqual(ids);
  });

  test('leaves another one alone whose script came in time, or never comes', async () => {
    const never = sent(<TaskAccordion tasks={tasks.slice(0, 1)} />);
    const early = sent(<TaskAccordion tasks={tasks.slice(1)} />);
    await early.arrive();
    secondsPass();
    expect(readable()).toEqual(['one']);
    expect(state(early.container)).toEqual([]);
    expect(getComputedStyle(button('one')).visibility).toBe('hidden');
    expect(getComputedStyle(button('two')).visibility).toBe('visible');
    expect(state(never.container)).toEqual([]);
  });

  test('a nested one is closed as ever in one that is shown without its script', async () => {
    const inner = document.createElement('div');
    const outer = sent(<TaskAccordion tasks={[{ id: 'outer', title: 'Outer', body: 'Body' }]} />);
    const island = sent(<TaskAccordion tasks={tasks} />);
    outer.container.querySelector('.nj-task-accordion__body')?.append(inner);
    inner.append(island.container);
    await island.arrive();
    secondsPass();
    expect(readable()).toEqual([]);
    expect(button('one').checkVisibility({ visibilityProperty: true })).toBe(true);
  });

  test('keeps all open in `single` until the reader opens another', async () => {
    const { arrive } = sent(<TaskAccordion tasks={tasks} type="single" defaultValue={['two']} />);
    secondsPass();
    await arrive();
    expect(readable()).toEqual(ids);
    button('two').click();
    await vi.waitFor(() => expect(readable()).toEqual(['one', 'three']));
    button('two').click();
    await vi.waitFor(() => expect(readable()).toEqual(['two']));
    button('one').click();
    await vi.waitFor(() => expect(readable()).toEqual(['one']));
  });

  test.each(['multiple', 'single'] as const)(
    'asks the owner of `value` once, who may refuse (%s)',
    async (type) => {
      const onValueChange = vi.fn();
      const props = { tasks, type, value: ['two'], onValueChange } as TaskAccordionProps;
      const { arrive } = sent(<TaskAccordion {...props} />);
      secondsPass();
      await arrive();
      expect(onValueChange.mock.calls).toEqual([[['two', 'one', 'three'], { reason: 'restore' }]]);
      expect(readable()).toEqual(['two']);
    },
  );

  test.each(['multiple', 'single'] as const)(
    'closes nothing while the owner of `value` takes a moment (%s)',
    async (type) => {
      function Owner() {
        const [value, setValue] = useState(['two']);
        const props = {
          tasks,
          type,
          value,
          onValueChange: (next: string[]) => setTimeout(() => setValue(next), 200),
        } as TaskAccordionProps;
        return <TaskAccordion {...props} />;
      }
      const { arrive } = sent(<Owner />);
      secondsPass();
      const stop = watch();
      await arrive();
      expect(stop()).toEqual([3]);
      expect(state()).toEqual(ids);
    },
  );

  test('what was remembered closes nothing, and stays remembered', async () => {
    window.history.replaceState(null, '', window.location.pathname);
    const name = `nurijip:late:${window.location.pathname}`;
    const stored = JSON.stringify({ version: 1, open: ['one'] });
    sessionStorage.setItem(name, stored);
    const { arrive } = sent(<TaskAccordion tasks={tasks} defaultValue={['two']} persist="late" />);
    secondsPass();
    const stop = watch();
    await arrive();
    expect(stop()).toEqual([3]);
    expect(state()).toEqual(ids);
    expect(sessionStorage.getItem(name)).toBe(stored);
    button('two').click();
    await vi.waitFor(() => expect(sessionStorage.getItem(name)).not.toBe(stored));
  });

  test('gives up its styles only when React has opened everything, in StrictMode too', async () => {
    const { container, arrive } = sent(
      <StrictMode>
        <TaskAccordion tasks={tasks} />
      </StrictMode>,
    );
    const hidden: number[] = [];
    const root = container.firstElementChild as Element;
    const setAttribute = root.setAttribute.bind(root);
    root.setAttribute = (name, value) => {
      hidden.push(container.querySelectorAll('nj-panel[hidden]').length);
      setAttribute(name, value);
    };
    secondsPass();
    await arrive();
    expect(hidden).toEqual([0]);
  });

  test('leaves the page where the reader has scrolled, whatever the address says', async () => {
    window.history.replaceState(null, '', '#three');
    const { container, arrive } = sent(
      <TaskAccordion
        tasks={tasks.map((task) => ({
          ...task,
          body: <div style={{ blockSize: '2000px' }}>{task.body}</div>,
        }))}
      />,
    );
    secondsPass();
    window.scrollTo(0, 1500);
    const before = boxes(container);
    await arrive();
    expect(window.scrollY).toBe(1500);
    expect(boxes(container)).toEqual(before);
    expect(state()).toEqual(ids);
  });
});

describe('an accordion whose script comes in time', () => {
  test('commits once, asks nobody, and has nothing of it', async () => {
    const onRender = vi.fn();
    const onValueChange = vi.fn();
    const { arrive } = sent(
      <Profiler id="page" onRender={onRender}>
        <TaskAccordion tasks={tasks} onValueChange={onValueChange} />
        <Breadcrumb items={crumbs} collapse />
      </Profiler>,
    );
    onRender.mockClear();
    await arrive();
    expect(onRender).toHaveBeenCalledOnce();
    expect(onValueChange).not.toHaveBeenCalled();
    expect(document.getAnimations()).toEqual([]);
    expect(readable()).toEqual([]);
    expect(levels()).toEqual(['HOME', 'Tasks']);
  });

  test('keeps the task of the address readable until React has opened it', async () => {
    const { arrive } = sent(<TaskAccordion tasks={tasks} />);
    // No other way leads to a target.
    window.location.hash = 'two';
    expect(readable()).toEqual(['two']);
    const stop = watch();
    await arrive();
    expect(stop()).toEqual([1]);
    expect(state()).toEqual(['two']);
  });

  test('shows no title where a host hides the page around it', () => {
    const { container } = sent(<TaskAccordion tasks={tasks} copyLink />);
    container.style.visibility = 'hidden';
    for (const one of container.querySelectorAll('*')) {
      expect(getComputedStyle(one).visibility).toBe('hidden');
    }
  });
});

test('closed text is out of the way and comes back in a browser that can skip no content', async () => {
  const old = document.createElement('style');
  old.textContent = styles.replaceAll('content-visibility', 'no-such-property');
  const now = [...document.querySelectorAll('style')];
  for (const one of now) one.disabled = true;
  document.head.append(old);
  const { container } = sent(<TaskAccordion tasks={tasks} />);
  const displays = () =>
    [...container.querySelectorAll('nj-panel')].map((one) => getComputedStyle(one).display);
  expect(displays()).toEqual(['none', 'none', 'none']);
  secondsPass();
  expect(displays()).toEqual(['block', 'block', 'block']);
  old.remove();
  for (const one of now) one.disabled = false;
});

describe('a folded breadcrumb', () => {
  test('stays unfolded where the script comes late', async () => {
    const { container, arrive } = sent(<Breadcrumb items={crumbs} collapse />);
    expect(levels()).toEqual(['HOME', 'Tasks']);
    secondsPass();
    expect(levels()).toHaveLength(5);
    expect(isSeen(container.querySelector('button') as Element)).toBe(false);
    const before = JSON.stringify(
      [...container.querySelectorAll('a')].map((a) => a.getBoundingClientRect()),
    );
    await arrive();
    await vi.waitFor(() => expect(container.querySelector('li[hidden] button')).not.toBeNull());
    expect(isSeen(container.querySelector('button') as Element)).toBe(false);
    expect(
      JSON.stringify([...container.querySelectorAll('a')].map((a) => a.getBoundingClientRect())),
    ).toBe(before);
  });

  test('shows all on a narrow screen too, and no level that nobody can see can have the focus', async () => {
    await page.viewport(360, 700);
    const { container } = sent(<Breadcrumb items={crumbs.slice(0, 4)} collapse />);
    const focusable = () =>
      [...container.querySelectorAll<HTMLElement>('a, button')].filter((one) => {
        one.focus();
        return document.activeElement === one;
      });
    expect(levels()).toEqual(['HOME', 'Diplomacy']);
    expect(focusable()).toHaveLength(3);
    secondsPass();
    expect(levels()).toHaveLength(4);
    expect(focusable()).toHaveLength(4);
  });
});
