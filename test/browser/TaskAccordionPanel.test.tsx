import { act, render } from '@testing-library/react';
import { createPortal } from 'react-dom';
import { hydrateRoot } from 'react-dom/client';
import { afterEach, expect, it } from 'vitest';
import styles from '../../src/styles.css?inline';
import { Accordion, findPanel, findTrigger, isOpen, makeTasks } from '../support/accordion.js';
import { hydrate, renderOnServer } from '../support/hydration.js';
import '../support/inBrowser.js';

const tasks = makeTasks(['one', 'two'], (id) => <p>Body {id}</p>);
const accordion = <Accordion tasks={tasks} defaultValue={['one']} />;

/** Rules of websites that hide custom elements until a script has defined them. */
const HIDING_RULES = [
  ':not(:defined) { visibility: hidden }',
  ':not(:defined) { opacity: 0 }',
  ':not(:defined) { display: none }',
];

let frame: HTMLIFrameElement;
afterEach(() => frame?.remove());

/** Returns the document of a frame. It has its own registry, and no script has run in it. */
function openDocument(html: string, css = HIDING_RULES.join('\n')): Document {
  frame = document.createElement('iframe');
  frame.style.cssText = 'inline-size: 600px; block-size: 600px';
  document.body.append(frame);
  const { contentDocument } = frame;
  if (!contentDocument) throw new Error('The frame has no document.');
  contentDocument.body.innerHTML = `<style>${styles}${css}</style><div id="root">${html}</div>`;
  return contentDocument;
}

const findRoot = (page: Document) => page.getElementById('root') as HTMLElement;
const isDefined = (page: Document) => findPanel('one', page).matches(':defined');
const isVisible = (page: Document) =>
  findPanel('one', page).checkVisibility({ visibilityProperty: true, opacityProperty: true });
const measureBoxes = (page: Document) =>
  [...page.querySelectorAll('#root *')].map((one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    return [one.localName, x, y, width, height].join(' ');
  });

it('the import of the package defines <nj-panel>, although no accordion is rendered', async () => {
  await customElements.whenDefined('nj-panel');
  expect(document.createElement('nj-panel').matches(':defined')).toBe(true);
});

it('a screen reader in Firefox learns of the subheadings of an opened task, since the panel has no role', () => {
  render(accordion);
  expect(findPanel('two').getAttribute('role')).toBe('none');
});

it('a second copy of the package keeps the definition of <nj-panel>', async () => {
  const defined = customElements.get('nj-panel');
  const secondCopy = '/src/TaskAccordion/panel.ts?again';
  await import(/* @vite-ignore */ secondCopy);
  expect(customElements.get('nj-panel')).toBe(defined);
});

it.each(HIDING_RULES)('text is visible before and after hydration with %s', async (css) => {
  const page = openDocument(renderOnServer(accordion), css);
  expect([isDefined(page), isVisible(page)]).toEqual([false, true]);
  const before = measureBoxes(page);
  const root = await hydrate(findRoot(page), accordion);
  await expect.poll(() => isDefined(page)).toBe(true);
  expect([isVisible(page), measureBoxes(page)]).toEqual([true, before]);
  root.unmount();
});

it('<nj-panel> is defined in the document of a portal', async () => {
  const page = openDocument('');
  await act(async () => {
    render(createPortal(accordion, findRoot(page)));
  });
  expect([isDefined(page), isVisible(page)]).toEqual([true, true]);
});

const brokenRegistry = {
  define() {
    throw new Error('refused');
  },
  get: () => undefined,
};
it.each([
  ['refuses a definition', brokenRegistry],
  ['does not exist', undefined],
])('tasks open when `customElements` %s', async (_, customElements) => {
  const page = openDocument(renderOnServer(accordion));
  Object.defineProperty(page.defaultView, 'customElements', { value: customElements });
  const root = await act(async () => hydrateRoot(findRoot(page), accordion));
  await act(async () => findTrigger('two', page).click());
  expect(isOpen('two', page)).toBe(true);
  expect(isVisible(page)).toBe(true);
  root.unmount();
});
