import { Suspense, useId, version } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { Breadcrumb, KeyTasksPage, TaskAccordion } from '../../src/index.js';
import { en } from '../../stories/content/pages.js';
import { findToggleAll, findTrigger, ids, isOpen, makeTasks } from '../support/accordion.js';
import { hydrate, renderOnServer } from '../support/hydration.js';
import '../support/inBrowser.js';

let container: HTMLElement;
let root: Root | undefined;
beforeEach(() => {
  container = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  root?.unmount();
  root = undefined;
  container.remove();
});

it('the tests run with the React version of their project', () => {
  expect(version).toMatch(inject('reactMajor') === 18 ? /^18\.3\./ : /^19\./);
});

it('a whole page hydrates without an error and keeps its tasks closed', async () => {
  const page = (
    <>
      <KeyTasksPage content={en} />
      <Breadcrumb items={en.breadcrumb} collapse structuredData={{ baseUrl: 'https://a.go.kr' }} />
    </>
  );
  const html = renderOnServer(page);
  expect(html.match(/<nj-panel[^>]* hidden="until-found"/g)).toHaveLength(6);
  expect(html.match(/<nj-panel[^>]* class="nj-task-accordion__panel"/g)).toHaveLength(6);
  expect(html).not.toMatch(/\sstyle=/);
  container.innerHTML = html;
  root = await hydrate(container, page);
  const readHidden = () =>
    [...container.querySelectorAll('nj-panel')].map((panel) => panel.getAttribute('hidden'));
  expect(readHidden()).toEqual(Array(6).fill('until-found'));
  findToggleAll().click();
  await expect.poll(readHidden).toEqual(Array(6).fill(null));
});

describe('body in Suspense', () => {
  /** While this promise is set, the bodies suspend in the browser. The server has sent them. */
  let loading: Promise<void> | undefined;
  afterEach(() => {
    loading = undefined;
  });

  function Body({ id }: { id: string }) {
    const fieldId = useId();
    if (loading) throw loading;
    return (
      <p>
        Body {id} <input id={fieldId} />
      </p>
    );
  }
  const tasks = makeTasks(ids, (id) => (
    <Suspense fallback="Wait">
      <Body id={id} />
    </Suspense>
  ));
  const accordion = <TaskAccordion tasks={tasks} />;
  const waitForReact = () => new Promise((resolve) => setTimeout(resolve, 100));
  const findAll = (selector: string) => [...container.querySelectorAll(selector)];
  const readTexts = () => findAll('p').map((one) => one.textContent?.trim());
  const readFieldIds = () => findAll('input').map(({ id }) => id);
  beforeEach(() => {
    container.innerHTML = renderOnServer(accordion);
  });

  it('a body that suspends in the browser keeps its text through hydration and presses', async () => {
    const [texts, fieldIds] = [readTexts(), readFieldIds()];
    expect(texts).toEqual(ids.map((id) => `Body ${id}`));
    const input = container.querySelector('input') as HTMLInputElement;
    input.value = 'typed';
    let finishLoading = () => {};
    loading = new Promise((resolve) => {
      finishLoading = resolve;
    });
    root = await hydrate(container, accordion);
    expect(readTexts()).toEqual(texts);
    findTrigger('one').click();
    await expect.poll(() => isOpen('one')).toBe(true);
    expect(readTexts()).toEqual(texts);
    findToggleAll().click();
    await expect.poll(() => isOpen('six')).toBe(true);
    expect(readTexts()).toEqual(texts);

    loading = undefined;
    finishLoading();
    await waitForReact();
    expect([readTexts(), readFieldIds()]).toEqual([texts, fieldIds]);
    expect(container.querySelector('input')).toBe(input);
    expect(input.value).toBe('typed');
    expect(container.textContent).not.toContain('Wait');
  });

  it('hydration keeps the elements of bodies that do not suspend', async () => {
    const [elements, fieldIds] = [findAll('p'), readFieldIds()];
    root = await hydrate(container, accordion);
    await waitForReact();
    expect(findAll('p')).toEqual(elements);
    expect(elements.every((one) => one.isConnected)).toBe(true);
    expect(readFieldIds()).toEqual(fieldIds);
  });
});
