import { Suspense, useId } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest';
import { TaskAccordion } from '../../src/index.js';
import '../support/inBrowser.js';

/** While it is set, the bodies still load: in the browser, after the server has sent their words. */
let loading: Promise<void> | undefined;
let finishLoading = () => {};

function Body({ id }: { id: string }) {
  const fieldId = useId();
  if (loading) throw loading;
  return (
    <p>
      Words of {id} <input id={fieldId} />
    </p>
  );
}

const ids = ['one', 'two', 'three', 'four', 'five', 'six'];
const tasks = ids.map((id) => ({
  id,
  title: `Title ${id}`,
  body: (
    <Suspense fallback="Wait">
      <Body id={id} />
    </Suspense>
  ),
}));
const page = () => <TaskAccordion tasks={tasks} />;

let container: HTMLElement;
beforeEach(() => {
  container = document.createElement('div');
  document.body.append(container);
  // Where there is a document, React 18 takes the server for a browser and warns of layout effects.
  const error = inject('reactMajor') === 18 ? vi.spyOn(console, 'error').mockReturnValue() : null;
  container.innerHTML = renderToString(page());
  error?.mockRestore();
});
afterEach(() => {
  container.remove();
  loading = undefined;
});

const words = () => [...container.querySelectorAll('p')].map((one) => one.textContent?.trim());
const fields = () => [...container.querySelectorAll('input')].map(({ id }) => id);
const trigger = (place: number) =>
  container.querySelectorAll<HTMLElement>('h3 button')[place] as HTMLElement;

async function hydrate() {
  const recovered = vi.fn();
  const root = hydrateRoot(container, page(), { onRecoverableError: recovered });
  await vi.waitFor(() => expect(container.querySelector('[data-hydrated]')).not.toBeNull());
  return { recovered, root };
}

test('the words of bodies that still load stay, through hydration and every press', async () => {
  const [sentWords, sentFields] = [words(), fields()];
  expect(sentWords).toEqual(ids.map((id) => `Words of ${id}`));
  const typed = container.querySelectorAll('input')[0] as HTMLInputElement;
  typed.value = 'typed';
  loading = new Promise((resolve) => {
    finishLoading = resolve;
  });

  const { recovered, root } = await hydrate();
  expect(words()).toEqual(sentWords);
  trigger(0).click();
  await vi.waitFor(() => expect(trigger(0).getAttribute('aria-expanded')).toBe('true'));
  expect(words()).toEqual(sentWords);
  container.querySelector<HTMLElement>('.nj-task-accordion__toggle-all')?.click();
  await vi.waitFor(() => expect(trigger(5).getAttribute('aria-expanded')).toBe('true'));
  expect(words()).toEqual(sentWords);

  loading = undefined;
  finishLoading();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect([words(), fields()]).toEqual([sentWords, sentFields]);
  expect(container.querySelectorAll('input')[0]).toBe(typed);
  expect(typed.value).toBe('typed');
  expect(container.textContent).not.toContain('Wait');
  expect(recovered).not.toHaveBeenCalled();
  root.unmount();
});

test('bodies that are ready are taken over as the server sent them', async () => {
  const sent = [...container.querySelectorAll('p')];
  const sentFields = fields();
  const { recovered, root } = await hydrate();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect([...container.querySelectorAll('p')]).toEqual(sent);
  expect(sent.every((one) => one.isConnected)).toBe(true);
  expect(fields()).toEqual(sentFields);
  expect(recovered).not.toHaveBeenCalled();
  root.unmount();
});
