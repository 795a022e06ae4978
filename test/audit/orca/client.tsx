import { hydrateRoot } from 'react-dom/client';
import { OurAccordion } from './pages.js';

const root = document.getElementById('root') as HTMLElement;
if (location.pathname === '/ours') {
  hydrateRoot(root, <OurAccordion />);
  // Two frames later React has rendered and its effects have run.
  requestAnimationFrame(() => requestAnimationFrame(ready));
} else {
  for (const button of root.querySelectorAll<HTMLElement>('h3 button')) {
    button.addEventListener('click', () => {
      const isOpen = button.ariaExpanded === 'true';
      button.ariaExpanded = String(!isOpen);
      const panel = document.getElementById(button.getAttribute('aria-controls') ?? '');
      if (panel) panel.hidden = isOpen;
    });
  }
  ready();
}

function ready(): void {
  document.documentElement.setAttribute('data-ready', '');
}
