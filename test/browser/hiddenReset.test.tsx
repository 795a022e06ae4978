import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { TaskAccordion } from '../../src/index.js';
import '../support/inBrowser.js';

test.each([
  ['from Bootstrap', '[hidden] { display: none !important; }'],
  [
    'in a layer before ours, with the exemption of the guide',
    "@layer reset, nj.focus; @layer reset { [hidden]:not([hidden='until-found']) { display: none !important; } }",
  ],
])('Find-in-page finds a closed task under a reset of `hidden` %s', (_, css) => {
  const reset = document.createElement('style');
  reset.textContent = css;
  // Resets are loaded before our stylesheet.
  document.head.prepend(reset);
  render(<TaskAccordion tasks={[{ id: 'one', title: 'One', body: 'Text' }]} />);
  const panel = document.querySelector('nj-panel') as HTMLElement;
  expect(panel.getAttribute('hidden')).toBe('until-found');
  expect(getComputedStyle(panel).display).toBe('block');
  expect(getComputedStyle(panel).contentVisibility).toBe('hidden');
  reset.remove();
});
