import type { ReactNode } from 'react';

/** Returns whether another element in the same document or shadow root has the id. */
export function isSharedId(id: string, element: Element): boolean {
  // Browsers look up `#id` in a table, also if several elements have it.
  return (element.getRootNode() as ParentNode).querySelectorAll(`#${id}`).length > 1;
}

/**
 * Gives the element another id if it shares its generated id. Two roots with equal content generate
 * the same ids. The attributes that refer to the element change too: the name of an element around it, and
 * `headers` of the cells of its table.
 */
export function makeIdUnique(element: Element | null): void {
  if (!element) return;
  const { id } = element;
  const named = element.closest(`[aria-labelledby="${id}"]`);
  for (let copy = 2; isSharedId(element.id, element); copy += 1) element.id = `${id}-${copy}`;
  if (element.id === id) return;
  named?.setAttribute('aria-labelledby', element.id);
  for (const cell of element.closest('table')?.querySelectorAll(`[headers~="${id}"]`) ?? []) {
    const headers = cell.getAttribute('headers')?.split(' ') ?? [];
    const renamed = headers.map((header) => (header === id ? element.id : header));
    cell.setAttribute('headers', renamed.join(' '));
  }
}

/**
 * The `ref` of an element with a generated id. It is `undefined` on a server, where an element of a
 * server component cannot have a ref.
 */
export function uniqueIdRef(): typeof makeIdUnique | undefined {
  return typeof document === 'undefined' ? undefined : makeIdUnique;
}

/**
 * Renders the text that names a landmark. It is text, because translators leave attributes as they
 * are. With `hidden` it is no stop in the page.
 */
export function renderLabel(className: string, id: string, name: string, hidden = true): ReactNode {
  return name === '' ? null : (
    <span className={className} data-nj="" id={id} ref={uniqueIdRef()} hidden={hidden}>
      {name}
    </span>
  );
}
