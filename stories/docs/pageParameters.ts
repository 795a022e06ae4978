/**
 * The parameters of stories that are a whole page with its own `main`. Spread them into an object literal:
 * Storybook's compiler replaces any other value of `parameters` if the stories' `meta` has a docstring.
 */
export const pageParameters = {
  layout: 'fullscreen',
  page: true,
  // Storybook has its own links before the page, so axe finds the skip link outside the landmarks.
  // `test/a11y` checks this rule on the page alone.
  a11y: { options: { rules: { region: { enabled: false } } } },
};
