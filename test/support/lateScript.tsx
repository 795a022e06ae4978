import type { ReactNode } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach } from 'vitest';
import { findTrigger, makeTasks } from './accordion.js';
import { hydrate, renderOnServer } from './hydration.js';
import { isSeen } from './inBrowser.js';

export const ids = ['one', 'two', 'three'];
export const tasks = makeTasks(ids, (id) => <p>Body {id}</p>);
export const crumbs = ['HOME', 'Ministry', 'Policy', 'Diplomacy', 'Tasks'].map((label) => ({
  label,
  href: `/${label}`,
}));

const mounted: { container: HTMLElement; root?: Root }[] = [];
afterEach(() => {
  for (const { container, root } of mounted.splice(0)) {
    root?.unmount();
    container.remove();
  }
});

/** Shows the HTML of the server. `loadScript` hydrates it. */
export function showServerHtml(element: ReactNode) {
  const container = document.createElement('div');
  const page: (typeof mounted)[number] = { container };
  mounted.push(page);
  container.innerHTML = renderOnServer(element);
  document.body.append(container);
  const loadScript = async () => {
    page.root = await hydrate(container, element);
  };
  return { container, loadScript };
}

/**
 * Ends the animations that the stylesheet uses as a clock. The tests in `test/engines` wait for
 * the real time instead.
 */
export function passDeadline(): void {
  for (const animation of document.getAnimations()) animation.finish();
}

/** The ids of the tasks whose body can be read. */
export const findReadable = () =>
  [...document.querySelectorAll('p')]
    .filter((body) => isSeen(body))
    .map((body) => body.textContent?.replace('Body ', ''));
export const findLevels = () =>
  [...document.querySelectorAll('.nj-breadcrumb a')].filter(isSeen).map((one) => one.textContent);
export const pressByScript = (id: string) => findTrigger(id).click();
export const measureBoxes = (root: Element, selector = '.nj-task-accordion__item, p, h3') =>
  [...root.querySelectorAll(selector)].map((one) => JSON.stringify(one.getBoundingClientRect()));

/** Counts the readable bodies in each frame. The returned function stops and returns the counts. */
export function watchReadable() {
  const counts = new Set<number>();
  let frame = 0;
  const count = () => {
    counts.add(findReadable().length);
    frame = requestAnimationFrame(count);
  };
  count();
  return () => {
    cancelAnimationFrame(frame);
    return [...counts];
  };
}
