import { cleanup, render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { KeyTasksPage, type KeyTasksPageProps } from '../../src/index.js';
import { en } from '../../stories/content/pages.js';

/** Content that nobody parsed, as a host's mistake hands it over. What is warned is tested elsewhere. */
function show(content: unknown) {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return render(<KeyTasksPage {...({ content } as KeyTasksPageProps)} />);
  } finally {
    console.warn = warn;
  }
}

/** Whatever is wrong, these stay: the six tasks that are right. */
function hasTheTasks() {
  const main = within(screen.getByRole('main'));
  for (const { title } of en.tasks) {
    expect(main.getByRole('button', { name: title })).toBeTruthy();
  }
}

const [task] = en.tasks;
const [crumb] = en.breadcrumb;

/** What JSON may hold where something else belongs. */
const faults = [null, 5, true, 'text', '', { text: 'x' }, ['x', { text: 'y' }], [], {}];

/** Those of the faults that keep a right task from the reader. */
function fatal(withFault: (wrong: unknown) => object): string[] {
  const { error } = console;
  // React says of some of them that they are no attribute: no reader loses anything by it.
  console.error = () => undefined;
  try {
    return faults.flatMap((wrong) => {
      try {
        show({ ...en, ...withFault(wrong) });
        hasTheTasks();
        return [];
      } catch (thrown) {
        return [`${JSON.stringify(wrong)}: ${String(thrown).split('\n', 1)[0]}`];
      } finally {
        cleanup();
      }
    });
  } finally {
    console.error = error;
  }
}

describe('whatever stands in its place, the tasks are shown beside', () => {
  test.each<[string, (wrong: unknown) => object]>([
    ['lang', (wrong) => ({ lang: wrong })],
    ['title', (wrong) => ({ title: wrong })],
    ['banner', (wrong) => ({ banner: wrong })],
    ['banner.heading', (wrong) => ({ banner: { ...en.banner, heading: wrong } })],
    ['banner.statement', (wrong) => ({ banner: { ...en.banner, statement: wrong } })],
    ['banner.slogan', (wrong) => ({ banner: { ...en.banner, slogan: wrong } })],
    ['banner.sloganLang', (wrong) => ({ banner: { ...en.banner, sloganLang: wrong } })],
    ['banner.eyebrow', (wrong) => ({ banner: { ...en.banner, eyebrow: wrong } })],
    ['banner.media', (wrong) => ({ banner: { ...en.banner, media: wrong } })],
    ['banner.media.src', (wrong) => ({ banner: { ...en.banner, media: { src: wrong } } })],
    ['skipLinks', (wrong) => ({ skipLinks: wrong })],
    ['skipLinks[0]', (wrong) => ({ skipLinks: [wrong] })],
    ['skipLinks[0].label', (wrong) => ({ skipLinks: [{ href: '#main', label: wrong }] })],
    ['utilityLinks', (wrong) => ({ utilityLinks: wrong })],
    ['utilityLinks[0]', (wrong) => ({ utilityLinks: [wrong] })],
    ['utilityLinks[0].href', (wrong) => ({ utilityLinks: [{ href: wrong, label: 'x' }] })],
    ['utilityLinks[0].label', (wrong) => ({ utilityLinks: [{ href: '/x', label: wrong }] })],
    ['breadcrumb', (wrong) => ({ breadcrumb: wrong })],
    ['breadcrumb[0]', (wrong) => ({ breadcrumb: [wrong, crumb] })],
    ['breadcrumb[0].label', (wrong) => ({ breadcrumb: [{ label: wrong }, crumb] })],
    ['breadcrumb[0].href', (wrong) => ({ breadcrumb: [{ label: 'x', href: wrong }, crumb] })],
    ['tasks[6]', (wrong) => ({ tasks: [...en.tasks, wrong] })],
    [
      'tasks[6].id',
      (wrong) => ({ tasks: [...en.tasks, { ...task, id: wrong, title: 'Seventh' }] }),
    ],
    [
      'tasks[6].title',
      (wrong) => ({ tasks: [...en.tasks, { ...task, id: 'seventh', title: wrong }] }),
    ],
    ['tasks[6].summary', (wrong) => ({ tasks: [...en.tasks, seventh({ summary: wrong })] })],
    ['tasks[6].lang', (wrong) => ({ tasks: [...en.tasks, seventh({ lang: wrong })] })],
    ['tasks[6].body', (wrong) => ({ tasks: [...en.tasks, seventh({ body: wrong })] })],
    ['a block', (wrong) => ({ tasks: [...en.tasks, seventh({ body: [wrong] })] })],
    [
      'a paragraph',
      (wrong) => ({ tasks: [...en.tasks, withBlock({ type: 'paragraph', content: wrong })] }),
    ],
    ['a piece of text', (wrong) => ({ tasks: [...en.tasks, withInline(wrong)] })],
    [
      'a link',
      (wrong) => ({ tasks: [...en.tasks, withInline({ type: 'link', href: wrong, text: 'x' })] }),
    ],
    [
      'items of a list',
      (wrong) => ({ tasks: [...en.tasks, withBlock({ type: 'list', items: wrong })] }),
    ],
    [
      'an item of a list',
      (wrong) => ({ tasks: [...en.tasks, withBlock({ type: 'list', items: [wrong] })] }),
    ],
    ['a table’s caption', (wrong) => ({ tasks: [...en.tasks, withTable({ caption: wrong })] })],
    ['a table’s columns', (wrong) => ({ tasks: [...en.tasks, withTable({ columns: wrong })] })],
    ['a head of a column', (wrong) => ({ tasks: [...en.tasks, withTable({ columns: [wrong] })] })],
    ['a row', (wrong) => ({ tasks: [...en.tasks, withTable({ rows: [wrong] })] })],
  ])('%s', (_, withFault) => {
    expect(fatal(withFault)).toEqual([]);
  });
});

function seventh(fault: object) {
  return { ...task, id: 'seventh', title: 'Seventh', ...fault };
}

function withBlock(block: object) {
  return seventh({ body: [block] });
}

function withInline(inline: unknown) {
  return withBlock({ type: 'paragraph', content: [inline] });
}

function withTable(fault: object) {
  const table = { type: 'table', caption: 'x', columns: ['x'], rows: [['x']] };
  return withBlock({ ...table, ...fault });
}

describe('content that nobody parsed', () => {
  test.each([
    ['raw HTML', { dangerouslySetInnerHTML: { __html: '<img src=x onerror=alert(1)>' } }],
    ['an event', { onClick: 'alert(1)' }],
    ['a style', { style: 'color: red' }],
    ['children', { children: { type: 'script', props: {} } }],
    ['a level', { headingLevel: 1 }],
  ])('sets nothing on the banner but what a banner has: %s', (_, props) => {
    const { container } = show({ ...en, banner: { ...en.banner, ...props } });
    hasTheTasks();
    expect(container.querySelector('img, script, [style], [onclick]')).toBeNull();
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  });

  test('may name the same link twice', () => {
    const link = { href: '/countries', label: 'Countries Information' };
    show({ ...en, utilityLinks: [link, link] });
    expect(screen.getAllByRole('link', { name: link.label })).toHaveLength(2);
  });

  test('gives a skip link without a name no place in the order of the keyboard', () => {
    const { container } = show({ ...en, skipLinks: [null, { href: '#main', label: 'Tasks' }] });
    const links = [...container.querySelectorAll('.nj-skip-nav a')];
    expect(links.map((link) => link.textContent)).toEqual(['Tasks']);
  });
});
