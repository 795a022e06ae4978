import { Profiler, StrictMode, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { Breadcrumb } from '../../src/index.js';
import styles from '../../src/styles.css?inline';
import { Accordion, findOpenIds, findTrigger, type Props } from '../support/accordion.js';
import { emulate, isSeen } from '../support/inBrowser.js';
import {
  crumbs,
  findLevels,
  findReadable,
  ids,
  measureBoxes,
  passDeadline,
  pressByScript,
  showServerHtml,
  tasks,
  watchReadable,
} from '../support/lateScript.js';

const LateAccordion = (props: Props) => <Accordion tasks={tasks} {...props} />;

describe('TaskAccordion whose script loads late', () => {
  it.each([
    ['light colors', {}, 1024],
    ['forced colors', { features: [{ name: 'forced-colors', value: 'active' }] }, 1024],
    ['a phone', {}, 320],
    ['print', { media: 'print' }, 1024],
  ])('a late script moves no box of an accordion (%s)', async (_, settings, width) => {
    await page.viewport(width, 768);
    const { container, loadScript } = showServerHtml(
      <LateAccordion defaultValue={['two']} copyLink />,
    );
    expect(findReadable()).toEqual(['two']);
    passDeadline();
    await emulate('all', settings);
    expect(findReadable()).toEqual(ids);
    const before = measureBoxes(container);
    const stop = watchReadable();
    await loadScript();
    expect(measureBoxes(container)).toEqual(before);
    expect(stop()).toEqual([3]);
    expect(findOpenIds()).toEqual(ids);
  });

  it('an accordion without its script does not change one whose script has loaded', async () => {
    const never = showServerHtml(<LateAccordion tasks={tasks.slice(0, 1)} />);
    const early = showServerHtml(<LateAccordion tasks={tasks.slice(1)} />);
    await early.loadScript();
    passDeadline();
    expect(findReadable()).toEqual(['one']);
    expect(findOpenIds(early.container)).toEqual([]);
    expect(getComputedStyle(findTrigger('one')).visibility).toBe('hidden');
    expect(getComputedStyle(findTrigger('two')).visibility).toBe('visible');
    expect(findOpenIds(never.container)).toEqual([]);
  });

  it('a hydrated accordion stays closed inside one without its script', async () => {
    const outer = showServerHtml(
      <LateAccordion tasks={[{ id: 'outer', title: 'Outer', body: 'Body' }]} />,
    );
    const island = showServerHtml(<LateAccordion />);
    outer.container.querySelector('.nj-task-accordion__body')?.append(island.container);
    await island.loadScript();
    passDeadline();
    expect(findReadable()).toEqual([]);
    expect(findTrigger('one').checkVisibility({ visibilityProperty: true })).toBe(true);
  });

  it('in single a late script keeps all tasks open until the user opens one', async () => {
    const { loadScript } = showServerHtml(<LateAccordion type="single" defaultValue={['two']} />);
    passDeadline();
    await loadScript();
    expect(findReadable()).toEqual(ids);
    pressByScript('two');
    await expect.poll(findReadable).toEqual(['one', 'three']);
    pressByScript('two');
    await expect.poll(findReadable).toEqual(['two']);
    pressByScript('one');
    await expect.poll(findReadable).toEqual(['one']);
  });

  it.each(['multiple', 'single'] as const)(
    'a late script asks a controlled parent once, which may refuse (%s)',
    async (type) => {
      const onValueChange = vi.fn();
      const props = { type, value: ['two'], onValueChange };
      const { loadScript } = showServerHtml(<LateAccordion {...props} />);
      passDeadline();
      await loadScript();
      expect(onValueChange.mock.calls).toEqual([[['two', 'one', 'three'], { reason: 'restore' }]]);
      expect(findReadable()).toEqual(['two']);
    },
  );

  it.each(['multiple', 'single'] as const)(
    'a late script closes no task while a controlled parent accepts after a delay (%s)',
    async (type) => {
      function Parent() {
        const [value, setValue] = useState(['two']);
        const accept = (next: string[]) => setTimeout(() => setValue(next), 200);
        return <LateAccordion type={type} value={value} onValueChange={accept} />;
      }
      const { loadScript } = showServerHtml(<Parent />);
      passDeadline();
      const stop = watchReadable();
      await loadScript();
      expect(stop()).toEqual([3]);
      expect(findOpenIds()).toEqual(ids);
    },
  );

  it('a late script with `persist` closes no task and keeps the stored tasks', async () => {
    window.history.replaceState(null, '', window.location.pathname);
    const name = `nurijip:late:${window.location.pathname}`;
    const stored = JSON.stringify({ version: 1, open: ['one'] });
    sessionStorage.setItem(name, stored);
    const { loadScript } = showServerHtml(<LateAccordion defaultValue={['two']} persist="late" />);
    passDeadline();
    const stop = watchReadable();
    await loadScript();
    expect(stop()).toEqual([3]);
    expect(findOpenIds()).toEqual(ids);
    expect(sessionStorage.getItem(name)).toBe(stored);
    pressByScript('two');
    await expect.poll(() => sessionStorage.getItem(name)).not.toBe(stored);
  });

  it('a late script sets `data-hydrated` after React has opened all tasks', async () => {
    const { container, loadScript } = showServerHtml(
      <StrictMode>
        <LateAccordion />
      </StrictMode>,
    );
    const hiddenPanels: number[] = [];
    const root = container.firstElementChild as Element;
    const setAttribute = root.setAttribute.bind(root);
    root.setAttribute = (name, value) => {
      hiddenPanels.push(container.querySelectorAll('nj-panel[hidden]').length);
      setAttribute(name, value);
    };
    passDeadline();
    await loadScript();
    expect(hiddenPanels).toEqual([0]);
  });

  it('a late script does not scroll to the task of the address', async () => {
    window.history.replaceState(null, '', '#three');
    const tall = tasks.map(({ body, ...task }) => ({
      ...task,
      body: <div style={{ blockSize: '2000px' }}>{body}</div>,
    }));
    const { container, loadScript } = showServerHtml(<LateAccordion tasks={tall} />);
    passDeadline();
    window.scrollTo(0, 1500);
    const before = measureBoxes(container);
    await loadScript();
    expect(window.scrollY).toBe(1500);
    expect(measureBoxes(container)).toEqual(before);
    expect(findOpenIds()).toEqual(ids);
  });
});

describe('page whose script loads in time', () => {
  it('hydration in time commits once, reports no change and opens nothing', async () => {
    const onRender = vi.fn();
    const onValueChange = vi.fn();
    const { loadScript } = showServerHtml(
      <Profiler id="page" onRender={onRender}>
        <LateAccordion onValueChange={onValueChange} />
        <Breadcrumb items={crumbs} collapse />
      </Profiler>,
    );
    onRender.mockClear();
    await loadScript();
    expect(onRender).toHaveBeenCalledOnce();
    expect(onValueChange).not.toHaveBeenCalled();
    expect(document.getAnimations()).toEqual([]);
    expect(findReadable()).toEqual([]);
    expect(findLevels()).toEqual(['HOME', 'Tasks']);
  });

  it('the task of the address is readable before, during and after hydration', async () => {
    const { loadScript } = showServerHtml(<LateAccordion />);
    // `pushState` does not change which element matches `:target`.
    window.location.hash = 'two';
    expect(findReadable()).toEqual(['two']);
    const stop = watchReadable();
    await loadScript();
    expect(stop()).toEqual([1]);
    expect(findOpenIds()).toEqual(['two']);
  });

  it('no part of an accordion is visible in a container with `visibility: hidden`', () => {
    const { container } = showServerHtml(<LateAccordion copyLink />);
    container.style.visibility = 'hidden';
    for (const one of container.querySelectorAll('*')) {
      expect(getComputedStyle(one).visibility).toBe('hidden');
    }
  });
});

it('closed bodies are shown after the deadline in a browser without `content-visibility`', () => {
  const old = document.createElement('style');
  old.textContent = styles.replaceAll('content-visibility', 'no-such-property');
  const current = [...document.querySelectorAll('style')];
  for (const style of current) style.disabled = true;
  document.head.append(old);
  const { container } = showServerHtml(<LateAccordion />);
  const readDisplays = () =>
    [...container.querySelectorAll('nj-panel')].map((one) => getComputedStyle(one).display);
  expect(readDisplays()).toEqual(['none', 'none', 'none']);
  passDeadline();
  expect(readDisplays()).toEqual(['block', 'block', 'block']);
  old.remove();
  for (const style of current) style.disabled = false;
});

describe('folded Breadcrumb whose script loads late', () => {
  it('a folded Breadcrumb stays unfolded and moves no level when its script loads late', async () => {
    const { container, loadScript } = showServerHtml(<Breadcrumb items={crumbs} collapse />);
    const findButton = () => container.querySelector('button') as Element;
    expect(findLevels()).toEqual(['HOME', 'Tasks']);
    passDeadline();
    expect(findLevels()).toHaveLength(5);
    expect(isSeen(findButton())).toBe(false);
    const before = measureBoxes(container, 'a');
    await loadScript();
    await expect.poll(() => container.querySelector('li[hidden] button')).not.toBeNull();
    expect(isSeen(findButton())).toBe(false);
    expect(measureBoxes(container, 'a')).toEqual(before);
  });

  it('only visible levels of a folded Breadcrumb can have the focus on a phone', async () => {
    await page.viewport(360, 700);
    const { container } = showServerHtml(<Breadcrumb items={crumbs.slice(0, 4)} collapse />);
    const findFocusable = () =>
      [...container.querySelectorAll<HTMLElement>('a, button')].filter((one) => {
        one.focus();
        return document.activeElement === one;
      });
    expect(findLevels()).toEqual(['HOME', 'Diplomacy']);
    expect(findFocusable()).toHaveLength(3);
    passDeadline();
    expect(findLevels()).toHaveLength(4);
    expect(findFocusable()).toHaveLength(4);
  });
});
