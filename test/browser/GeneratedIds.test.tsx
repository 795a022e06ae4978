import type { ReactElement } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Blocks } from '../../src/content/Blocks.js';
import { Breadcrumb, KeyTasksPage, SkipNav, TaskAccordion, VisionBanner } from '../../src/index.js';
import { en } from '../../stories/content/pages.js';
import { atRest } from '../support/atRest.js';
import { renderOnServer } from '../support/hydration.js';
import '../support/inBrowser.js';

const links = ['#main', '#menu'].map((href) => ({ href, label: href }) as never);
const items = ['HOME', 'Ministry', 'Policy', 'Tasks'].map((label) => ({ label }));
const table = {
  type: 'table',
  columns: ['Year', { label: 'Won', columns: ['Trade', 'Other'] }],
  rows: [['2026', '1', '2'], { label: 'Planned', rows: [['2027', '3', '4']] }],
  rowHeaders: true,
} as const;
const file = { href: '/a', format: 'PDF' };
const makeTasks = (name: string) =>
  ['one', 'two'].map((id) => ({ id: `${name}-${id}`, title: id, summary: id, body: <p>{id}</p> }));

/** Each component that generates ids, with content that contains the name. */
const components: readonly [string, (name: string) => ReactElement][] = [
  ['SkipNav', (name) => <SkipNav links={[...links, { href: '#a', label: name }]} />],
  ['Breadcrumb', (name) => <Breadcrumb items={[...items, { label: name }]} collapse />],
  [
    'Breadcrumb with a label',
    (name) => <Breadcrumb items={[...items, { label: name }]} showLabel />,
  ],
  ['VisionBanner', (name) => <VisionBanner heading={name} statement="We serve." />],
  ['TaskAccordion', (name) => <TaskAccordion tasks={makeTasks(name)} aria-label={name} />],
  ['a table', (name) => <Blocks headingLevel={4} blocks={[{ ...table, caption: name }]} />],
  [
    'a note',
    (name) => <Blocks headingLevel={4} blocks={[{ type: 'note', title: name, content: 'x' }]} />,
  ],
  [
    'the files of a task',
    (name) => <Blocks headingLevel={4} blocks={[]} files={[{ ...file, name }]} />,
  ],
  ['KeyTasksPage', (name) => <KeyTasksPage content={{ ...en, title: name }} />],
];

const roots: Root[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) root.unmount();
  document.body.replaceChildren();
});

const newContainer = () => document.body.appendChild(document.createElement('div'));

/** Hydrates each element in a root of its own. */
async function hydrateEach(...elements: readonly ReactElement[]): Promise<void> {
  const containers = elements.map((element) => {
    const container = newContainer();
    container.innerHTML = renderOnServer(element);
    return container;
  });
  const onRecoverableError = vi.fn();
  for (const [index, element] of elements.entries()) {
    roots.push(hydrateRoot(containers[index] as Element, element, { onRecoverableError }));
  }
  await atRest();
  expect(onRecoverableError).not.toHaveBeenCalled();
}

const generatedIds = (within: ParentNode = document) =>
  [...within.querySelectorAll('[id]')].map(({ id }) => id).filter((id) => id.startsWith('nj'));

function duplicates(): string[] {
  const ids = generatedIds();
  expect(ids).not.toEqual([]);
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

/** Every attribute that refers to an id, with the element that it leads to. */
function expectReferencesInside(): void {
  for (const name of ['aria-labelledby', 'aria-describedby', 'aria-controls', 'headers']) {
    for (const element of document.querySelectorAll(`[${name}]`)) {
      const ids = (element.getAttribute(name) ?? '').split(' ');
      const container = element.closest('body > div');
      // An attribute other than `headers` may also refer to an element of the site.
      for (const id of name === 'headers' ? ids : ids.slice(0, 1))
        expect(container?.querySelector(`#${id}`), element.outerHTML).not.toBeNull();
    }
  }
}

describe.each(components)('%s', (_, render) => {
  test('its ids are the same on the server and after hydration, and have only safe characters', async () => {
    const html = document.createElement('div');
    html.innerHTML = renderOnServer(render('한글&"quoted"'));
    const ids = generatedIds(html);
    await hydrateEach(render('한글&"quoted"'));
    expect(generatedIds()).toEqual(ids);
    for (const id of ids) expect(id).toMatch(/^nj[A-Za-z0-9_-]+$/);
    expect(duplicates()).toEqual([]);
  });

  test('its ids do not change when it is rendered again', async () => {
    await hydrateEach(render('one'));
    const ids = generatedIds();
    roots[0]?.render(render('one'));
    await atRest();
    expect(generatedIds()).toEqual(ids);
  });
});

describe.each(components.filter(([name]) => name !== 'KeyTasksPage'))('two %s', (_, render) => {
  test('with different content in two hydrated roots have different ids', async () => {
    await hydrateEach(render('one'), render('two'));
    await expect.poll(duplicates).toEqual([]);
    expectReferencesInside();
  });

  test('with the same content in two hydrated roots have different ids', async () => {
    await hydrateEach(render('one'), render('one'));
    await expect.poll(duplicates).toEqual([]);
    expectReferencesInside();
  });

  test('with the same content keep different ids when the earlier one is rendered later', async () => {
    const first = newContainer();
    await hydrateEach(render('one'));
    const html = renderOnServer(render('one'));
    first.innerHTML = html;
    roots.push(hydrateRoot(first, render('one')));
    await atRest();
    await expect.poll(duplicates).toEqual([]);
    expectReferencesInside();
  });

  test('whose identifierPrefix differs only in Korean letters have different ids', async () => {
    for (const identifierPrefix of ['가', '나']) {
      const root = createRoot(newContainer(), { identifierPrefix });
      roots.push(root);
      root.render(render('one'));
    }
    await atRest();
    await expect.poll(duplicates).toEqual([]);
  });
});

test.each(components)(
  '%s has the same ids on the server and in the browser with an identifierPrefix',
  async (_, render) => {
    const identifierPrefix = 'tasks-';
    const container = newContainer();
    container.innerHTML = renderOnServer(render('one'), { identifierPrefix });
    const ids = generatedIds();
    const onRecoverableError = vi.fn();
    roots.push(hydrateRoot(container, render('one'), { identifierPrefix, onRecoverableError }));
    await atRest();
    expect(onRecoverableError).not.toHaveBeenCalled();
    expect(ids.filter((id) => id.includes(identifierPrefix))).not.toEqual([]);
    expect(generatedIds()).toEqual(ids);
  },
);

test('the id of the root is enough to tell two equal components apart', () => {
  const make = (id: string) => renderOnServer(<VisionBanner id={id} heading="A" statement="B" />);
  const idOf = (html: string) => html.match(/aria-labelledby="([^"]+)"/)?.[1];
  expect(idOf(make('one'))).not.toBe(idOf(make('two')));
  expect(idOf(make('one'))).toBe(idOf(make('one')));
});

test('the ids of tasks stay when tasks are added, removed and moved', async () => {
  const tasks = makeTasks('a');
  await hydrateEach(<TaskAccordion tasks={tasks} />);
  const idOfSecond = () => document.querySelector('#a-two button')?.id;
  const before = idOfSecond();
  roots[0]?.render(
    <TaskAccordion tasks={[{ id: 'new', title: 'New', body: '' }, ...tasks.toReversed()]} />,
  );
  await atRest();
  expect(idOfSecond()).toBe(before);
  expect(duplicates()).toEqual([]);
});
