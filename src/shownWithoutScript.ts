/**
 * Whether the stylesheet has waited for the script in vain and shows what was closed; see
 * `nj-without-script` in focus.css. It reads a style and no layout.
 */
export function isShownWithoutScript(part: Element | null | undefined): boolean {
  const style = part?.ownerDocument.defaultView?.getComputedStyle(part);
  return style?.getPropertyValue('--nj-control').trim() === 'hidden';
}
