import { type RefObject, useEffect } from 'react';

/** A window, or what stands in its place where there is none. */
type View = Partial<Pick<typeof globalThis, 'customElements' | 'HTMLElement'>>;

/**
 * Defines `nj-panel`, which does nothing: sites hide what is not defined, and wait for it. A second
 * copy of the package finds it defined.
 */
function definePanel(view: View | null | undefined): void {
  try {
    const { customElements, HTMLElement } = view as Required<View>;
    if (!customElements.get('nj-panel')) {
      customElements.define('nj-panel', class extends HTMLElement {});
    }
  } catch {
    // No elements can be defined here, as on a server: the panels work undefined too.
  }
}

definePanel(globalThis);

/** The same where the accordion is in another document, such as that of a frame. */
export function usePanel(root: RefObject<HTMLElement | null>, isEmpty: boolean): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: with the first task the root appears.
  useEffect(() => definePanel(root.current?.ownerDocument.defaultView), [isEmpty]);
}
