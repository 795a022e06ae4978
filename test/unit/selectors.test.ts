// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** The classes of `LinkOrText` and `renderPicture`, which build their names. */
const built: Record<string, string[]> = {
  Breadcrumb: ['nj-breadcrumb__link', 'nj-breadcrumb__text'],
  KeyTasksPage: [
    ...['nj-key-tasks-page__link', 'nj-key-tasks-page__text', 'nj-key-tasks-page__link-details'],
    ...['nj-blocks__link', 'nj-blocks__link-details', 'nj-blocks__image'],
  ],
  VisionBanner: ['nj-vision__image'],
};

/** Returns the classes and data attributes that the code of a component sets on elements. */
function readSelectorsInCode(component: string): string[] {
  const folders = component === 'KeyTasksPage' ? [component, 'content'] : [component];
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(root, 'src', folder)).map((file) => `src/${folder}/${file}`),
  );
  const code = files
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => read(file).replace(/\/\*[\s\S]*?\*\//g, ''))
    .join('\n');
  const names = [
    ...code.matchAll(/['"](nj-[a-z]+[a-z_-]*)['"]/g),
    ...code.matchAll(/\b(data-[a-z-]+)=\{|setAttribute\('(data-[a-z-]+)'/g),
  ].map(([, name, set]) => name ?? set ?? '');
  return [...new Set([...names, ...(built[component] ?? [])])].sort();
}

/** Returns the classes and data attributes in the table of the component's docs page. */
function readSelectorsInDocs(component: string): string[] {
  const [, table = ''] =
    /## Selectors\n([\s\S]*?)\n## /.exec(read(`stories/${component}.mdx`)) ?? [];
  const names = table.match(/(?<=[.[])(?:nj-|data-)[a-z_-]+|nj-panel(?=\.)/g) ?? [];
  return [...new Set<string>(names)].sort();
}

test.each(['SkipNav', 'Breadcrumb', 'VisionBanner', 'TaskAccordion', 'KeyTasksPage'])(
  'The docs page of %s lists every class and data attribute that the component sets',
  (component) => {
    const inCode = readSelectorsInCode(component);
    expect(inCode.length).toBeGreaterThan(3);
    expect(readSelectorsInDocs(component)).toEqual(inCode);
  },
);
