import { createRoot, hydrateRoot } from 'react-dom/client';
import { pages, routerPage } from './pages.js';

const root = document.getElementById('root') as HTMLElement;
const name = location.pathname.slice(1);
if (name === 'router') createRoot(root).render(routerPage());
else hydrateRoot(root, pages[name]?.());
requestIdleCallbackOrSoon(() => document.documentElement.setAttribute('data-hydrated', ''));

/** WebKit has no `requestIdleCallback`. */
function requestIdleCallbackOrSoon(run: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(run);
  else setTimeout(run, 100);
}
