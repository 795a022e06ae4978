import { expect, test } from 'vitest';
import { en, ko } from '../../stories/content/pages.js';
import { describeInEveryEngine } from './readers.js';
import { type Accessible, called, everyObject, outline, roleOf, withRole } from './tree.js';

const pages = [
  { page: 'page', content: en },
  { page: 'page-ko', content: ko },
];

/** Returns the expected lines from the first task on. The tasks in `open` have their text too. */
function tasksAsRead({ tasks }: typeof en, open: readonly string[]): string[] {
  return tasks.flatMap(({ id, title, body }) => {
    const isOpen = open.includes(id);
    const words = body.map((block) => `  ${JSON.stringify('content' in block && block.content)}`);
    const name = JSON.stringify(title);
    return [
      `heading 3 ${name}`,
      `  button ${name} ${isOpen ? 'expanded' : 'collapsed'}`,
      ...(isOpen ? [`region ${name}`, ...words] : []),
    ];
  });
}

function read(tree: Accessible): string[] {
  const [main] = withRole(tree, 'main');
  const lines = main ? outline(main) : [];
  return lines.slice(lines.findIndex((line) => line.startsWith('heading 3')));
}

const trigger = (id: string | undefined) => `[id="${id}"] .nj-task-accordion__trigger`;

await describeInEveryEngine((visit) => {
  test.each(pages)(
    'A closed task is a heading with a button and nothing else ($content.lang)',
    async ({ page, content }) => {
      const reading = await visit(page);
      expect(read(await reading.tree())).toEqual(tasksAsRead(content, []));
    },
  );

  test.each(pages)(
    'An opened task is a region named by its title, with its text after its heading ($content.lang)',
    async ({ page, content }) => {
      const reading = await visit(page);
      // Read it first while it is closed, because a browser may keep old data.
      await reading.tree();
      const open: string[] = [];
      for (const { id } of content.tasks) {
        await reading.click(trigger(id));
        open.push(id);
        if (open.length === 1) {
          expect(read(await reading.tree())).toEqual(tasksAsRead(content, open));
        }
      }
      expect(read(await reading.tree())).toEqual(tasksAsRead(content, open));
    },
  );

  test('A task that is closed again has no text in the tree', async () => {
    const reading = await visit('page');
    const [first] = en.tasks;
    await reading.click(trigger(first?.id));
    await reading.tree();
    await reading.click(trigger(first?.id));
    expect(read(await reading.tree())).toEqual(tasksAsRead(en, []));
  });

  test('The result of the show-all button is in a polite live region, which is empty before', async () => {
    const reading = await visit('page');
    const announced = (tree: Accessible) =>
      everyObject(tree)
        .filter(({ attributes }) => attributes['live'] === 'polite')
        .flatMap((region) => outline(region));
    expect(announced(await reading.tree())).toEqual([]);
    await reading.click('.nj-task-accordion__toggle-all');
    const tree = await reading.tree();
    expect(announced(tree)).toEqual(['"All 6 tasks are shown"']);
    expect(read(tree)).toEqual(
      tasksAsRead(
        en,
        en.tasks.map(({ id }) => id),
      ),
    );
  });

  test('No status bar is in the tree, with and without an announcement', async () => {
    const reading = await visit('parts');
    const statusBars = async () => withRole(await reading.tree(), 'status').map(called);
    expect(await statusBars()).toEqual([]);
    await reading.click('.nj-task-accordion__toggle-all');
    expect(await statusBars()).toEqual([]);
  });

  test('The name of the copy button has the title of its task once', async () => {
    const reading = await visit('parts');
    await reading.click('.nj-task-accordion__toggle-all');
    const tree = await reading.tree();
    const copies = withRole(tree, 'button').filter(({ name }) => name.startsWith('Copy link'));
    expect(copies.map(({ name, description }) => [name, description])).toEqual([
      ['Copy link A task with a list', ''],
      ['Copy link A task with a table', ''],
    ]);
    // A text that differs from the name has a line of its own.
    const lines = outline(tree).filter((line) => line.includes('Copy link'));
    expect(lines.map((line) => line.trim())).toEqual(copies.map(called));
  });

  test('All sixty headings and buttons have a name and a position, also outside the viewport', async () => {
    const reading = await visit('sixty');
    const tree = await reading.tree();
    const titles = Array.from({ length: 60 }, (_, index) => `Task ${index + 1} of sixty`);
    const headings = withRole(tree, 'heading').filter(
      ({ attributes }) => attributes['level'] === '2',
    );
    expect(headings.map(({ name }) => name)).toEqual(titles);
    const buttons = headings.flatMap((heading) => withRole(heading, 'button'));
    expect(buttons.map(({ name }) => name)).toEqual(titles);
    let end = Number.NEGATIVE_INFINITY;
    for (const { name, box } of buttons) {
      const [, top = 0, width = 0, height = 0] = box ?? [];
      expect(width, name).toBeGreaterThan(200);
      expect(height, name).toBeGreaterThanOrEqual(24);
      // Boxes have whole pixels.
      expect(top, name).toBeGreaterThanOrEqual(end - 1);
      end = top + height;
    }
  });

  test('A title is the text of its button, not an object in it', async () => {
    const reading = await visit('page');
    const buttons = withRole(await reading.tree(), 'heading').flatMap((heading) =>
      withRole(heading, 'button'),
    );
    expect(buttons).toHaveLength(en.tasks.length);
    // When a user of Orca moves by headings in Firefox, the caret is in such an object, and Enter and
    // Space do not reach the button.
    const objects = buttons.flatMap(({ children }) => children);
    expect(objects.filter(({ role }) => role !== 'static').map(({ role }) => role)).toEqual([]);
  });

  test('A disabled task is a heading with a disabled button', async () => {
    const reading = await visit('parts');
    const headings = withRole(await reading.tree(), 'heading');
    const heading = headings.find(({ name }) => name === 'A task that is not ready');
    const [button] = heading?.children ?? [];
    expect(button && roleOf(button)).toBe('button');
    expect(button?.states).not.toContain('enabled');
  });
});
