import { act, render } from '@testing-library/react';
import { createPortal } from 'react-dom';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, inject, test, vi } from 'vitest';
import { TaskAccordion } from '../../src/index.js';
import styles from '../../src/styles.css?inline';
import '../support/inBrowser.js';

const tasks = ['one', 'two'].map((id) => ({ id, title: `Title ${id}`, body: <p>Body {id}</p> }));
const accordion = <TaskAccordion tasks={tasks} defaultValue={['one']} />;

/** What sites publish against the flash of elements that a script has yet to define. */
const HIDES = [
  ':not(:defined) { visibility: hidden }',
  ':not(:defined) { opacity: 0 }',
  ':not(:defined) { display: none }',
];

let frame: HTMLIFrameElement;
afterEach(() => frame?.remove());

/** Another document with a registry of its own, in which no script has run. */
function documentWith(html: string, css = HIDES.join('\n')): Document {
  frame = document.createElement('iframe');
  frame.style.cssText = 'inline-size: 600px; block-size: 600px';
  document.body.append(frame);
  const { contentDocument } = frame;
  if (!contentDocument) throw new Error('The frame has no document.');
  contentDocument.body.innerHTML = `<style>${styles}${css}</style><div id="root">${html}</div>`;
  return contentDocument;
}

function onServer(): string {
  // Where there is a document, React 18 takes the server for a browser and warns of layout effects.
  const error = inject('reactMajor') === 18 ? vi.spyOn(console, 'error').mockReturnValue() : null;
  const html = renderToString(accordion);
  error?.mockRestore();
  return html;
}

const panelIn = (page: Document) => page.querySelector('nj-panel') as HTMLElement;
const rootOf = (page: Document) => page.getElementById('root') as HTMLElement;

function looks(page: Document) {
  const boxes = [...page.querySelectorAll('#root *')].map((one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    return [one.localName, x, y, width, height].join(' ');
  });
  const seen = panelIn(page).checkVisibility({ visibilityProperty: true, opacityProperty: true });
  return { boxes, seen };
}

test('a page that waits for every element to be defined goes on, also where no accordion is shown', async () => {
  await customElements.whenDefined('nj-panel');
  document.body.append(document.createElement('nj-panel'));
  expect(document.querySelector('nj-panel')?.matches(':defined')).toBe(true);
  document.querySelector('nj-panel')?.remove();
});

test('a second copy of the package does no harm', async () => {
  const defined = customElements.get('nj-panel');
  const again = '/src/TaskAccordion/panel.ts?again';
  await import(/* @vite-ignore */ again);
  expect(customElements.get('nj-panel')).toBe(defined);
});

test.each(HIDES)(
  'text is there before the script on a page with %s, and stays as it is',
  async (css) => {
    const page = documentWith(onServer(), css);
    expect(panelIn(page).matches(':defined')).toBe(false);
    const before = looks(page);
    expect(before.seen).toBe(true);
    const recovered = vi.fn();
    const root = hydrateRoot(rootOf(page), accordion, { onRecoverableError: recovered });
    await expect.poll(() => panelIn(page).matches(':defined')).toBe(true);
    expect(looks(page)).toEqual(before);
    expect(recovered).not.toHaveBeenCalled();
    root.unmount();
  },
);

test('the panels of a portal into another document are defined there', async () => {
  const page = documentWith('');
  await act(async () => {
    render(createPortal(accordion, rootOf(page)));
  });
  expect(panelIn(page).matches(':defined')).toBe(true);
  expect(looks(page).seen).toBe(true);
});

test.each([
  [
    'refuses',
    {
      define: () => {
        throw new Error('refused');
      },
      get: () => undefined,
    },
  ],
  ['is missing', undefined],
])('the accordion works where the registry %s', async (_, customElements) => {
  const page = documentWith(onServer());
  Object.defineProperty(page.defaultView, 'customElements', { value: customElements });
  const root = await act(async () => hydrateRoot(rootOf(page), accordion));
  const second = page.querySelectorAll<HTMLElement>('h3 button')[1];
  await act(async () => second?.click());
  expect(second?.getAttribute('aria-expanded')).toBe('true');
  expect(looks(page).seen).toBe(true);
  root.unmount();
});
