/**
 * The ids that a fragment (`#id`) may mean, as browsers read it: the fragment as it is written, then
 * percent-decoded.
 */
export function fragmentNames(fragment: string): readonly string[] {
  const name = fragment.replace(/^#/, '');
  try {
    return [name, decodeURIComponent(name)];
  } catch {
    return [name];
  }
}

/** The element that a fragment (`#id`) names. */
export function fragmentTarget(fragment: string | undefined): HTMLElement | null {
  if (!fragment?.startsWith('#')) return null;
  for (const name of fragmentNames(fragment)) {
    const target = document.getElementById(name);
    if (target) return target;
  }
  return null;
}
