/**
 * The rules of axe whose result depends on styles and on the size of the window. All others give the same
 * result for the same elements, so a page in another mode needs only these.
 */
export const styleRules: readonly string[] = [
  'color-contrast',
  'color-contrast-enhanced',
  'css-orientation-lock',
  'link-in-text-block',
  'scrollable-region-focusable',
  'target-size',
];
