/**
 * Returns whether the stylesheet shows closed content because the script came too late; see
 * `nj-without-script` in focus.css. This reads a style and does not force a layout.
 */
export function isShownWithoutScript(element: Element | null | undefined): boolean {
  const style = element?.ownerDocument.defaultView?.getComputedStyle(element);
  return style?.getPropertyValue('--nj-control').trim() === 'hidden';
}
