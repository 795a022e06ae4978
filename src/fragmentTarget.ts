/**
 * The ids that a fragment (`#id`) may mean, in the order in which browsers read it: as it is
 * written, then percent-decoded.
 */
export function fragmentNames(fragment: string): readonly string[] {
  const name = fragment.replace(/^#/, '');
  if (name === '') return [];
  try {
    return [...new Set([name, decodeURIComponent(name)])];
  } catch {
    return [name];
  }
}

/** The first element with the id. JSON escapes as CSS does what ids can hold. */
export function withId(id: string, tree: ParentNode): HTMLElement | null {
  return tree.querySelector<HTMLElement>(`[id=${JSON.stringify(id)}]`);
}
