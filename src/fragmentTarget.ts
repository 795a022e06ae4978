/**
 * The element that a fragment (`#id`) names, found as browsers find it: the fragment as it is
 * written, then percent-decoded.
 */
export function fragmentTarget(fragment: string): HTMLElement | null {
  const id = fragment.replace(/^#/, '');
  if (id === '') return null;
  const written = document.getElementById(id);
  if (written) return written;
  try {
    return document.getElementById(decodeURIComponent(id));
  } catch {
    return null;
  }
}
