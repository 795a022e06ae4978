/**
 * Returns the ids that a fragment (`#id`) can mean, in the order of the HTML standard: the fragment as
 * it is written, then percent-decoded.
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

/** Returns the first element with the id. CSS and JSON escape the characters of an id in the same way. */
export function findById(id: string, tree: ParentNode): HTMLElement | null {
  return tree.querySelector<HTMLElement>(`[id=${JSON.stringify(id)}]`);
}
