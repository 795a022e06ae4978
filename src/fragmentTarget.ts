/**
 * Returns the ids that a fragment (`#id`) may mean, in the order in which browsers try them: the
 * fragment as it is written, then percent-decoded.
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

/** Returns the first element with the id. JSON and CSS escape the characters of an id in the same way. */
export function withId(id: string, tree: ParentNode): HTMLElement | null {
  return tree.querySelector<HTMLElement>(`[id=${JSON.stringify(id)}]`);
}
