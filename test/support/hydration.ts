import type { ReactNode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString, type ServerOptions } from 'react-dom/server';
import { expect, inject, vi } from 'vitest';

/**
 * Returns the HTML of the server. React 18 warns of layout effects because a document exists here;
 * on a real server none exists.
 */
export function renderOnServer(element: ReactNode, options?: ServerOptions): string {
  const error = inject('reactMajor') === 18 ? vi.spyOn(console, 'error').mockReturnValue() : null;
  const html = renderToString(element, options);
  error?.mockRestore();
  return html;
}

/** Hydrates, and resolves when every component has. Fails when the HTML does not match. */
export async function hydrate(container: Element, element: ReactNode) {
  const onRecoverableError = vi.fn();
  const root = hydrateRoot(container, element, { onRecoverableError });
  await vi.waitFor(() => {
    for (const component of container.querySelectorAll('.nj-task-accordion, [data-fold]')) {
      expect(component.hasAttribute('data-hydrated')).toBe(true);
    }
  }, 10_000);
  expect(onRecoverableError).not.toHaveBeenCalled();
  return root;
}
