/**
 * For `beforeEach`: Storybook has every link opened in its own window, which for a skip link or a
 * task's address would leave Storybook. A link within the page stays in the page, and the next story
 * begins without its hash.
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
