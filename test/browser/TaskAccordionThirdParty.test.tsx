import { act, cleanup, fireEvent, render } from '@testing-library/react';
import { type ReactNode, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Breadcrumb, TaskAccordion, VisionBanner } from '../../src/index.js';
import {
  Accordion,
  findInPage,
  findPanel,
  findToggleAll,
  findTrigger,
  isExpanded,
  isOpen,
  makeTasks,
  type Props,
} from '../support/accordion.js';
import { captureConsole } from '../support/failOnConsole.js';
import { changeTexts, thirdParties, wordsOf } from '../support/thirdParty.js';
import '../support/inBrowser.js';

const tasks = [
  { id: 'one', title: 'Title one', summary: 'Summary one', body: 'Body one' },
  { id: 'two', title: 'Title two', body: <p>Body two</p> },
  { id: 'three', title: 'Title three', body: <Accordion tasks={makeTasks(['inner'])} /> },
];
const levels = ['Home', 'About', 'Policy', 'Peace', 'Tasks'].map((label) => ({ label, href: '/' }));

/** Two accordions with all their parts, and a folded Breadcrumb. */
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

/** A click without the pointer: a test may have removed or covered the element. */
async function click(button: Element) {
  await act(async () => {
    fireEvent.click(button);
  });
}

/** Clicks every button twice, and checks that every task opens and closes. */
async function clickEveryButton(container: HTMLElement) {
  const buttons = [...container.querySelectorAll('button')];
  for (const button of [...buttons, ...buttons]) {
    const wasExpanded = isExpanded(button);
    await click(button);
    const isTask = button.classList.contains('nj-task-accordion__trigger');
    if (isTask && container.contains(button)) expect(isExpanded(button)).toBe(!wasExpanded);
  }
}

const findParts = (container: HTMLElement) => [
  ...container.querySelectorAll<HTMLElement>('[class*="__"], nj-panel'),
];

describe('elements changed by a third-party script', () => {
  const changes: [string, (part: HTMLElement) => void][] = [
    ['is removed', (part) => part.remove()],
    ['has a new element before it', (part) => part.before(document.createElement('ext-one'))],
    ['has a new element after it', (part) => part.after(document.createElement('ext-one'))],
    ['begins with a new element', (part) => part.prepend(document.createElement('ext-one'))],
    ['ends with a new element', (part) => part.append(document.createElement('ext-one'))],
  ];

  it.each(changes)('all other buttons work when any element of a page %s', async (_, change) => {
    vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const names = findParts(render(page).container).map(({ className }) => className);
    cleanup();
    for (const [place, name] of names.entries()) {
      if (names.indexOf(name) < place) continue;
      const { container } = render(page);
      change(findParts(container)[place] as HTMLElement);
      await clickEveryButton(container);
      expect(container.querySelector('.nj-task-accordion'), name).not.toBeNull();
      cleanup();
    }
  });

  it('a folded Breadcrumb shows all levels when its button is removed', () => {
    const { container } = render(<Breadcrumb items={levels} collapse />);
    const countVisible = () =>
      [...container.querySelectorAll('li')].filter((one) => one.checkVisibility()).length;
    expect(countVisible()).toBe(3);
    container.querySelector('.nj-breadcrumb__more')?.remove();
    expect(countVisible()).toBe(5);
  });

  it('a folded Breadcrumb shows its last level when an element is added after it', () => {
    const { container } = render(<Breadcrumb items={levels} collapse />);
    container.querySelector('ol')?.append(document.createElement('ext-one'));
    expect(container.querySelector('[aria-current]')?.checkVisibility()).toBe(true);
  });

  it.each(thirdParties)(
    'new texts of the parent replace texts that a translator changed $times ($way)',
    async (thirdParty) => {
      const makePage = (body: ReactNode, text: string, copyLink: boolean) => (
        <>
          <Accordion tasks={[{ id: 'one', title: `Title ${text}`, body }]} copyLink={copyLink} />
          <VisionBanner heading="H" statement={`We serve ${text} now`} slogan={text} />
          <VisionBanner heading="H" statement={`We serve ${text} now`} slogan="now" />
        </>
      );
      /** Returns the texts of the page after each change of the parent. */
      async function readTexts(copyLink: boolean, isTranslated: boolean): Promise<string[]> {
        const { container, rerender } = render(makePage('Text', 'a', copyLink));
        const translator = isTranslated ? changeTexts(container, thirdParty) : undefined;
        const texts = [];
        const bodies = ['Other text', <p key="p">An element</p>, 'Text', '', 'Again', null, 7, 8];
        for (const [place, body] of bodies.entries()) {
          await act(async () => rerender(makePage(body, 'abc'.charAt(place % 3), copyLink)));
          texts.push(wordsOf(container));
        }
        translator?.stop();
        cleanup();
        return texts;
      }
      for (const copyLink of [false, true]) {
        expect(await readTexts(copyLink, true)).toEqual(await readTexts(copyLink, false));
      }
    },
  );

  it.each<[string, (root: HTMLElement) => void]>([
    ['changes every text', (root) => changeTexts(root, { way: 'inFonts', times: 'once' }).stop()],
    [
      'adds an element',
      (root) => root.querySelector('nj-panel')?.before(document.createElement('i')),
    ],
    ['removes an element', (root) => root.querySelector('.nj-task-accordion__share')?.remove()],
    ['adds an attribute', (root) => root.querySelector('button')?.setAttribute('data-ext', '')],
  ])('tasks have their text and open when a script %s before hydration', async (_, change) => {
    const container = document.body.appendChild(document.createElement('div'));
    // In development React reports that the HTML is not that of the server.
    const error = vi.spyOn(console, 'error').mockReturnValue();
    container.innerHTML = renderToString(page);
    change(container);
    const root = await act(async () => hydrateRoot(container, page, { onRecoverableError() {} }));
    error.mockRestore();
    await click(findTrigger('one', container));
    expect(isOpen('one', container)).toBe(true);
    expect(container.textContent).toContain('Body one');
    await act(async () => root.unmount());
    container.remove();
  });
});

describe('`onValueChange` that throws', () => {
  const thrown = new Error('an error of the website');
  let reported: unknown[];
  beforeEach(() => {
    reported = [];
    const listening = new AbortController();
    const report = (event: ErrorEvent) => reported.push(event.error);
    window.addEventListener('error', report, { signal: listening.signal });
    return () => listening.abort();
  });
  // The paragraph disappears when an error unmounts the tree of the website.
  afterEach(() => expect(document.body.textContent).toContain('The website'));

  async function renderThrowing(props: Props) {
    captureConsole();
    const onValueChange = () => {
      throw thrown;
    };
    render(
      <StrictMode>
        <p>The website</p>
        <Accordion tasks={tasks} onValueChange={onValueChange} {...props} />
      </StrictMode>,
    );
    await act(async () => {});
  }

  describe.each(['multiple', 'single'] as const)('in %s', (type) => {
    it(`an address opens tasks in ${type} when \`onValueChange\` throws`, async () => {
      window.location.hash = '#two';
      await renderThrowing({ type });
      expect([isOpen('one'), isOpen('two')]).toEqual([false, true]);
      expect(reported).toEqual([thrown]);
      window.location.hash = '#one';
      await expect.poll(() => isOpen('one')).toBe(true);
      expect(reported).toEqual([thrown, thrown]);
    });

    it(`stored tasks open in ${type} when \`onValueChange\` throws`, async () => {
      window.history.replaceState(null, '', window.location.pathname);
      const name = `nurijip:k:${window.location.pathname}`;
      sessionStorage.setItem(name, JSON.stringify({ version: 1, open: ['two'] }));
      await renderThrowing({ type, persist: 'k' });
      expect([isOpen('one'), isOpen('two')]).toEqual([false, true]);
      expect(reported).toEqual([thrown]);
    });

    it(`find-in-page and a press open tasks in ${type} when \`onValueChange\` throws`, async () => {
      await renderThrowing({ type });
      await act(async () => findInPage(findPanel('one')));
      expect(isOpen('one')).toBe(true);
      await click(findTrigger('two'));
      expect(isOpen('two')).toBe(true);
      expect(reported).toEqual([thrown, thrown]);
    });
  });

  it("'Show all' becomes 'Hide all' when `onValueChange` throws", async () => {
    await renderThrowing({});
    await click(findToggleAll());
    expect(findToggleAll().textContent).toBe('Hide all 3 tasks');
    expect(reported).toEqual([thrown]);
  });
});
