import { type RefObject, useEffect } from 'react';

/** A window, or `globalThis` on a server. */
type View = Partial<Pick<typeof globalThis, 'customElements' | 'HTMLElement'>>;

/**
 * Defines `nj-panel` as an element without behaviour, because many sites hide undefined custom
 * elements (`:not(:defined)`). A second copy of the package does not define it again.
 */
function definePanel(view: View | null | undefined): void {
  try {
    const { customElements, HTMLElement } = view as Required<View>;
    if (!customElements.get('nj-panel')) {
      customElements.define('nj-panel', class extends HTMLElement {});
    }
  } catch {
    // A server cannot define elements. Panels also work if they are not defined.
  }
}

definePanel(globalThis);

/** Defines `nj-panel` in the accordion's document, which may be that of a frame. */
export function useDefinePanel(root: RefObject<HTMLElement | null>, isEmpty: boolean): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the root is rendered with the first task.
  useEffect(() => definePanel(root.current?.ownerDocument.defaultView), [isEmpty]);
}
