// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'react-docgen';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import * as content from '../../src/content/index.js';
import { readTokens } from '../../src/designTokens.js';
import * as components from '../../src/index.js';
import {
  breadcrumbMessages,
  keyTasksPageMessages,
  skipNavMessages,
  taskAccordionMessages,
} from '../../src/messages.js';
import tokenFile from '../../src/tokens.json' with { type: 'json' };

const root = path.resolve(import.meta.dirname, '../..');
const read = (...file: string[]) => readFileSync(path.join(root, ...file), 'utf8');
const sorted = (names: Iterable<string>) => [...new Set(names)].sort();

/** Returns the types that a module exports: `export type { One }` and `export { type One }`. */
function typesOf(file: string): string[] {
  const lists = [...read(file).matchAll(/export (type )?\{([^}]+)\}/g)];
  return sorted(
    lists.flatMap(([, all, list = '']) =>
      [...list.matchAll(/(type )?(\w+),?/g)].flatMap(([, type, name = '']) =>
        all || type ? name : [],
      ),
    ),
  );
}

/** Returns the names of a component's own props. It accepts every other prop of its root element too. */
function propsOf(component: string): string[] {
  const filename = path.join(root, 'src', component, `${component}.tsx`);
  const [documentation] = parse(readFileSync(filename, 'utf8'), {
    filename,
    importer: () => null,
  });
  return sorted(Object.keys(documentation?.props ?? {}));
}

/** Returns the classes and attributes in the tables "Selectors", and the attributes of the theme. */
function selectors(): string[] {
  const tables = readdirSync(path.join(root, 'stories'))
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => /## Selectors\n([\s\S]*?)\n## /.exec(read('stories', file))?.[1] ?? '');
  return sorted([
    ...(tables.join('\n').match(/(?<=[.[])(?:nj-|data-)[a-z_-]+/g) ?? []),
    ...(read('stories/Theming.mdx').match(/data-nj-(?:theme|contrast)/g) ?? []),
  ]);
}

test('The public surface changes only together with its list', async () => {
  const surface = {
    entries: sorted(Object.keys(manifest.exports)),
    commands: sorted(Object.keys(manifest.bin)),
    'nurijip exports': sorted(Object.keys(components)),
    'nurijip types': typesOf('src/index.ts'),
    'nurijip/content exports': sorted(Object.keys(content)),
    'nurijip/content types': typesOf('src/content/index.ts'),
    props: Object.fromEntries(Object.keys(components).map((name) => [name, propsOf(name)])),
    selectors: selectors(),
    tokens: sorted(readTokens(tokenFile).map(({ property }) => property)),
    messages: sorted(
      [skipNavMessages, breadcrumbMessages, taskAccordionMessages, keyTasksPageMessages].flatMap(
        ({ en }) => Object.keys(en),
      ),
    ),
  };
  const help =
    'The public surface has changed. If this is right, write it into CHANGELOG.md: what is removed or renamed goes under "Breaking", with the reason and what a site must change. Then run this test again with `-u`';
  await expect(`${JSON.stringify(surface, null, 2)}\n`, help).toMatchFileSnapshot(
    'public-surface.json',
  );
});
