// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import * as content from '../../src/content/index.js';
import * as components from '../../src/index.js';
import {
  breadcrumbMessages,
  keyTasksPageMessages,
  skipNavMessages,
  taskAccordionMessages,
} from '../../src/messages.js';
import { tokens } from '../../stories/theming/tokens.js';

const root = path.resolve(import.meta.dirname, '../..');
const read = (...file: string[]) => readFileSync(path.join(root, ...file), 'utf8');

/** Returns the types that a module exports by name. */
const typesOf = (file: string) =>
  [...read(file).matchAll(/\btype (\w+)/g)].map(([, name = '']) => name).sort();

/** Returns the classes and attributes in the tables "Selectors" of the docs pages. */
const selectors = readdirSync(path.join(root, 'stories'))
  .filter((file) => file.endsWith('.mdx'))
  .flatMap((file) => {
    const [, table = ''] = /## Selectors\n([\s\S]*?)\n## /.exec(read('stories', file)) ?? [];
    return table.match(/(?<=[.[])(?:nj-|data-)[a-z_-]+/g) ?? [];
  });

test('The public surface changes only together with its list', async () => {
  const surface = {
    entries: Object.keys(manifest.exports),
    'nurijip exports': Object.keys(components).sort(),
    'nurijip types': typesOf('src/index.ts'),
    'nurijip/content exports': Object.keys(content).sort(),
    'nurijip/content types': typesOf('src/content/index.ts'),
    selectors: [...new Set(selectors)].sort(),
    tokens: tokens.map(({ property }) => property),
    messages: [skipNavMessages, breadcrumbMessages, taskAccordionMessages, keyTasksPageMessages]
      .flatMap(({ en }) => Object.keys(en))
      .sort(),
  };
  // If this fails, the surface has changed. Run the test with `-u`, and write the change into the
  // changelog: what is removed or renamed goes under "Breaking", with its reason and what to do.
  await expect(`${JSON.stringify(surface, null, 2)}\n`).toMatchFileSnapshot('public-surface.json');
});
