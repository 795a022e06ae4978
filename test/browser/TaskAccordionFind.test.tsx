import { render } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { Accordion, findInPage, findOpenIds, findPanel } from '../support/accordion.js';
import { press } from '../support/inBrowser.js';

const readHidden = () => findPanel('three').getAttribute('hidden');

it('find-in-page opens the task with the text and reports it', async () => {
  const onValueChange = vi.fn();
  render(<Accordion onValueChange={onValueChange} />);
  findInPage(findPanel('three'));
  expect(findOpenIds()).toEqual(['three']);
  findInPage(findPanel('three'));
  expect(findOpenIds()).toEqual(['three']);
  expect(onValueChange).toHaveBeenCalledExactlyOnceWith(['three'], { reason: 'find' });
  await press('three');
  await expect.poll(readHidden).toBe('until-found');
});

it('find-in-page does not open a task when the controlled parent refuses', async () => {
  render(<Accordion value={[]} />);
  // A browser extension may add an element here. It must not be hidden instead of the panel.
  const added = document.createElement('ext-one');
  findPanel('three').after(added);
  findInPage(findPanel('three'));
  // The browser removes the attribute after the event.
  findPanel('three').removeAttribute('hidden');
  await expect.poll(readHidden).toBe('until-found');
  expect(added.hasAttribute('hidden')).toBe(false);
});
