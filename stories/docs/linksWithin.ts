/**
 * For `beforeEach`: keeps links to `#…` in the story. Storybook opens every link in its own window, so a
 * skip link would leave Storybook. The next story starts without a hash.
 */
export function linksWithin(): () => void {
  const base = document.querySelector('base');
  const target = base?.target ?? '';
  function choose({ target: clicked }: MouseEvent) {
    const link = clicked instanceof Element ? clicked.closest('a') : null;
    if (base) base.target = link?.getAttribute('href')?.startsWith('#') ? '_self' : target;
  }
  document.addEventListener('click', choose, true);
  return () => {
    document.removeEventListener('click', choose, true);
    if (base) base.target = target;
    const { pathname, search } = window.location;
    window.history.replaceState(window.history.state, '', pathname + search);
  };
}
