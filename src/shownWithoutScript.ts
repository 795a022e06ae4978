/**
 * Returns whether the stylesheet shows closed content because no script has run for four seconds. The
 * animation `nj-without-script` in focus.css sets the property. Reading it forces no layout.
 */
export function isShownWithoutScript(part: Element | null | undefined): boolean {
  const style = part?.ownerDocument.defaultView?.getComputedStyle(part);
  return style?.getPropertyValue('--nj-control').trim() === 'hidden';
}
