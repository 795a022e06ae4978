import { type RefObject, useEffect } from 'react';

/** A window, or the global object of an environment without windows. */
type View = Partial<Pick<typeof globalThis, 'customElements' | 'HTMLElement'>>;

/**
 * Defines the element `nj-panel`, which has no behaviour. Sites hide `:not(:defined)` and wait for
 * `whenDefined`, so an undefined element would stay hidden. A second copy of the package does nothing.
 */
function definePanel(view: View | null | undefined): void {
  try {
    const { customElements, HTMLElement } = view as Required<View>;
    if (!customElements.get('nj-panel')) {
      customElements.define('nj-panel', class extends HTMLElement {});
    }
  } catch {
    // A server cannot define elements. The panels work without a definition.
  }
}

definePanel(globalThis);

/** Defines `nj-panel` in the document of the accordion too, which can be that of an iframe. */
export function usePanel(root: RefObject<HTMLElement | null>, isEmpty: boolean): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: without tasks there is no root element.
  useEffect(() => definePanel(root.current?.ownerDocument.defaultView), [isEmpty]);
}
