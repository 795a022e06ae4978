/**
 * The element that a fragment (`#id`) names, found as browsers find it: by the fragment as it is
 * written, then percent-decoded.
 */
export function fragmentTarget(fragment: string | undefined): HTMLElement | null {
  if (!fragment?.startsWith('#')) return null;
  const id = fragment.slice(1);
  try {
    return document.getElementById(id) ?? document.getElementById(decodeURIComponent(id));
  } catch {
    return null;
  }
}
