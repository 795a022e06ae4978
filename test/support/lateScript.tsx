import type { ReactNode } from 'react';
import { hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, inject, vi } from 'vitest';
import { isSeen } from './inBrowser.js';

export const ids = ['one', 'two', 'three'];
export const tasks = ids.map((id) => ({ id, title: `Title ${id}`, body: <p>Words of {id}</p> }));
export const crumbs = ['HOME', 'Ministry', 'Policy', 'Diplomacy', 'Tasks'].map((label) => ({
  label,
  href: `/${label}`,
}));

const places: { container: HTMLElement; root?: Root }[] = [];
afterEach(() => {
  for (const { container, root } of places.splice(0)) {
    root?.unmount();
    container.remove();
  }
  sessionStorage.clear();
});

/** The HTML of the server, and the script, which comes when it is called. */
export function sent(element: ReactNode) {
  const container = document.createElement('div');
  const place: (typeof places)[number] = { container };
  places.push(place);
  // Where there is a document, React 18 takes the server for a browser and warns of layout effects.
  const error = inject('reactMajor') === 18 ? vi.spyOn(console, 'error').mockReturnValue() : null;
  container.innerHTML = renderToString(element);
  error?.mockRestore();
  document.body.append(container);
  const arrive = async () => {
    const recovered = vi.fn();
    place.root = hydrateRoot(container, element, { onRecoverableError: recovered });
    await vi.waitFor(() => {
      for (const one of container.querySelectorAll('.nj-task-accordion')) {
        expect(one.hasAttribute('data-hydrated')).toBe(true);
      }
      for (const one of container.querySelectorAll('[data-fold]')) {
        expect(one.hasAttribute('data-hydrated')).toBe(true);
      }
    }, 10_000);
    expect(recovered).not.toHaveBeenCalled();
  };
  return { container, arrive };
}

/** Sets the clock of the stylesheet forward; the engines' own tests wait for it. */
export function secondsPass(): void {
  for (const animation of document.getAnimations()) animation.finish();
}

export const readable = (root: Element = document.body) =>
  [...root.querySelectorAll('p')]
    .filter((one) => isSeen(one))
    .map((one) => one.textContent?.replace('Words of ', ''));
export const state = (root: Element = document.body) =>
  [...root.querySelectorAll<HTMLElement>('.nj-task-accordion__item[data-state=open]')].map(
    ({ id }) => id,
  );
export const levels = () =>
  [...document.querySelectorAll('.nj-breadcrumb a')].filter(isSeen).map((one) => one.textContent);
export const button = (id: string) => document.querySelector(`[id="${id}"] button`) as HTMLElement;
export const boxes = (root: Element) =>
  [...root.querySelectorAll('.nj-task-accordion__item, p, h3')].map((one) =>
    JSON.stringify(one.getBoundingClientRect()),
  );

/** Counts, in each frame, what can be read, until it is called. */
export function watch() {
  const seen = new Set<number>();
  let frame = 0;
  const look = () => {
    seen.add(readable().length);
    frame = requestAnimationFrame(look);
  };
  look();
  return () => {
    cancelAnimationFrame(frame);
    return [...seen];
  };
}
