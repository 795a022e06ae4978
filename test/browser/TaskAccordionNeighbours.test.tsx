import { act, cleanup, fireEvent, render } from '@testing-library/react';
import { type ReactNode, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  Breadcrumb,
  TaskAccordion,
  type TaskAccordionProps,
  VisionBanner,
} from '../../src/index.js';
import { captureConsole } from '../support/failOnConsole.js';
import { changeTexts, neighbours, wordsOf } from '../support/neighbours.js';
import '../support/inBrowser.js';

const inner = (
  <TaskAccordion
    tasks={[{ id: 'inner', title: 'Title inner', body: 'Body inner' }]}
    toggleAll
    type={undefined}
  />
);
const tasks = [
  { id: 'one', title: 'Title one', summary: 'Summary one', body: 'Body one' },
  { id: 'two', title: 'Title two', body: <p>Body two</p> },
  { id: 'three', title: 'Title three', body: inner },
];
const levels = ['Home', 'About', 'Policy', 'Peace', 'Tasks'].map((label) => ({ label, href: '/' }));

/** Two accordions with everything they can have, one of a single open task, and a folded path. */
const page = (
  <div>
    <Breadcrumb items={levels} collapse />
    <TaskAccordion tasks={tasks} copyLink />
    <TaskAccordion tasks={tasks.map((task) => ({ ...task, id: `${task.id}-2` }))} type="single" />
  </div>
);

afterEach(() => {
  vi.restoreAllMocks();
  cleanup();
});

async function press(button: HTMLElement) {
  await act(async () => {
    fireEvent.click(button);
  });
}

/** Presses every button; tasks open and close again, the path unfolds, addresses are copied. */
async function pressEverything(container: HTMLElement) {
  const buttons = [...container.querySelectorAll('button')];
  for (const button of [...buttons, ...buttons]) {
    const before = button.getAttribute('aria-expanded');
    await press(button);
    const isTask = button.classList.contains('nj-task-accordion__trigger');
    if (isTask && container.contains(button)) {
      expect(button.getAttribute('aria-expanded')).not.toBe(before);
    }
  }
}

const partsOf = (container: HTMLElement) => [
  ...container.querySelectorAll<HTMLElement>('[class*="__"], nj-panel'),
];

describe('where something else has changed the page', () => {
  const damages: [string, (part: HTMLElement) => void][] = [
    ['is removed', (part) => part.remove()],
    ['has a new element before it', (part) => part.before(document.createElement('ext-one'))],
    ['has a new element after it', (part) => part.after(document.createElement('ext-one'))],
    ['begins with a new element', (part) => part.prepend(document.createElement('ext-one'))],
    ['ends with a new element', (part) => part.append(document.createElement('ext-one'))],
  ];

  test.each(damages)('everything else works when any one part %s', async (_, damage) => {
    vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const names = partsOf(render(page).container).map(({ className }) => className);
    cleanup();
    const seen: string[] = [];
    for (const [place, name] of names.entries()) {
      seen.push(name);
      if (seen.filter((one) => one === name).length > 1) continue;
      const { container } = render(page);
      damage(partsOf(container)[place] as HTMLElement);
      await pressEverything(container);
      expect(container.querySelector('.nj-task-accordion'), name).not.toBeNull();
      cleanup();
    }
  });

  test('the levels of a path whose button is removed are all there', () => {
    const { container } = render(<Breadcrumb items={levels} collapse />);
    const shown = () =>
      [...container.querySelectorAll('li')].filter((one) => one.checkVisibility()).length;
    expect(shown()).toBe(3);
    container.querySelector('.nj-breadcrumb__more')?.remove();
    expect(shown()).toBe(5);
  });

  test('the last level of a path stays where an element is added after it', () => {
    const { container } = render(<Breadcrumb items={levels} collapse />);
    container.querySelector('ol')?.append(document.createElement('ext-one'));
    expect(container.querySelector('[aria-current]')?.checkVisibility()).toBe(true);
  });

  test('what an owner keeps closed is closed again also where an element was added behind it', async () => {
    const { container } = render(<TaskAccordion tasks={tasks} value={[]} />);
    const panel = container.querySelector('nj-panel') as HTMLElement;
    panel.after(document.createElement('ext-one'));
    // As the browser does when it has found something there.
    panel.dispatchEvent(new Event('beforematch', { bubbles: true }));
    panel.removeAttribute('hidden');
    await expect.poll(() => panel.getAttribute('hidden')).toBe('until-found');
    expect(container.querySelector('ext-one')?.hasAttribute('hidden')).toBe(false);
  });

  test.each(neighbours)(
    'changed texts of a host take the place of the old ones, changed $times ($way)',
    async (neighbour) => {
      const shown = (body: ReactNode, words: string, copyLink: boolean) => (
        <>
          <TaskAccordion
            tasks={[{ id: 'one', title: `Title ${words}`, body }]}
            copyLink={copyLink}
          />
          <VisionBanner heading="H" statement={`We serve ${words} now`} slogan={words} />
          <VisionBanner heading="H" statement={`We serve ${words} now`} slogan="now" />
        </>
      );
      /** The words after each change that the host makes. */
      async function walk(copyLink: boolean, changes: boolean): Promise<string[]> {
        const { container, rerender } = render(shown('Words', 'a', copyLink));
        const changing = changes && changeTexts(container, neighbour);
        const texts = [];
        const bodies = ['Other words', <p key="p">An element</p>, 'Words', '', 'Again', null, 7, 8];
        for (const [place, body] of bodies.entries()) {
          await act(async () => rerender(shown(body, 'abc'.charAt(place % 3), copyLink)));
          texts.push(wordsOf(container));
        }
        if (changing) changing.stop();
        cleanup();
        return texts;
      }
      for (const copyLink of [false, true]) {
        expect(await walk(copyLink, true)).toEqual(await walk(copyLink, false));
      }
    },
  );
});

describe('where something else has changed the page before the script came', () => {
  test.each<[string, (root: HTMLElement) => void]>([
    ['every text', (root) => changeTexts(root, { way: 'inFonts', times: 'once' }).stop()],
    ['elements', (root) => root.querySelector('nj-panel')?.before(document.createElement('i'))],
    ['a part that is removed', (root) => root.querySelector('.nj-task-accordion__share')?.remove()],
    ['attributes', (root) => root.querySelector('button')?.setAttribute('data-ext', '')],
  ])('it is not left blank and works: %s', async (_, change) => {
    const container = document.createElement('div');
    document.body.append(container);
    const error = vi.spyOn(console, 'error').mockReturnValue();
    container.innerHTML = renderToString(page);
    change(container);
    // React says in development that this is not what the server sent.
    error.mockReturnValue();
    const root = await act(async () => hydrateRoot(container, page, { onRecoverableError() {} }));
    error.mockRestore();
    const button = container.querySelector('h3 button') as HTMLElement;
    await press(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(container.textContent).toContain('Body one');
    await act(async () => root.unmount());
    container.remove();
  });
});

describe('an `onValueChange` that throws', () => {
  const fault = new Error('the host’s own');
  let signal: AbortSignal;
  beforeEach(() => {
    const listening = new AbortController();
    signal = listening.signal;
    return () => listening.abort();
  });

  /** Renders a page of the host round it, and gives what was reported as an uncaught error. */
  async function show(props: Partial<TaskAccordionProps>) {
    const reported: unknown[] = [];
    captureConsole();
    window.addEventListener('error', (event) => reported.push(event.error), { signal });
    const onValueChange = vi.fn(() => {
      throw fault;
    });
    const { container } = render(
      <StrictMode>
        <p>The host</p>
        <TaskAccordion {...({ tasks, onValueChange, ...props } as TaskAccordionProps)} />
      </StrictMode>,
    );
    await act(async () => {});
    const buttons = [...container.querySelectorAll<HTMLElement>('h3 button')];
    const open = () => buttons.map((one) => one.getAttribute('aria-expanded') === 'true');
    return { container, reported, buttons, open, onValueChange };
  }
  const types = [{ type: 'multiple' as const }, { type: 'single' as const }];

  describe.each(types)('is reported and ends nothing ($type)', ({ type }) => {
    test('when an address opens a task on load and later', async () => {
      window.location.hash = '#two';
      const { container, reported, open } = await show({ type });
      expect(open().slice(0, 2)).toEqual([false, true]);
      expect(reported).toEqual([fault]);
      window.location.hash = '#one';
      await expect.poll(() => open()[0]).toBe(true);
      expect(reported).toEqual([fault, fault]);
      expect(container.textContent).toContain('The host');
    });

    test('when what was open is opened again', async () => {
      const stored = JSON.stringify({ version: 1, open: ['two'] });
      window.history.replaceState(null, '', window.location.pathname);
      sessionStorage.setItem(`nurijip:k:${window.location.pathname}`, stored);
      const { container, reported, open } = await show({ type, persist: 'k' });
      expect(open().slice(0, 2)).toEqual([false, true]);
      expect(reported).toEqual([fault]);
      expect(container.textContent).toContain('The host');
      sessionStorage.clear();
    });

    test('when find-in-page opens a task, and when a button is pressed', async () => {
      const { container, reported, open, buttons } = await show({ type });
      await act(async () => {
        container
          .querySelector('nj-panel')
          ?.dispatchEvent(new Event('beforematch', { bubbles: true }));
      });
      expect(open()[0]).toBe(true);
      await press(buttons[1] as HTMLElement);
      expect(open()[1]).toBe(true);
      expect(reported).toEqual([fault, fault]);
      expect(container.textContent).toContain('The host');
    });
  });

  test('and the button for all says what it will do', async () => {
    const { container, reported } = await show({});
    const all = container.querySelector('.nj-task-accordion__toggle-all') as HTMLElement;
    await press(all);
    expect(all.textContent).toBe('Hide all 3 tasks');
    expect(reported).toEqual([fault]);
  });
});
