// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Documentation, parse } from 'react-docgen';
import type { ArgTypes, StoryContextForEnhancers } from 'storybook/internal/csf';
import { expect, test } from 'vitest';
import { writtenTypes } from '../../.storybook/propTables.js';

const src = path.resolve(import.meta.dirname, '../../src');
const read = (file: string) => readFileSync(path.join(src, file), 'utf8');
/** Matches a docstring at the end of a text. */
const docstring = String.raw`/\*\*(?:(?!\*/)[^])*\*/\n`;
const code = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map(read)
  .join('\n');

/** The names that the package exports, types too. */
const exported = ['index.ts', 'content/index.ts'].flatMap((entry) =>
  [...read(entry).matchAll(/export (?:type )?\{([^}]+)\}/g)]
    .flatMap(([, list = '']) => list.split(','))
    .flatMap((name) => name.replace('type ', '').trim() || []),
);

/** The source of Storybook's tables of props, by component. */
const components = ['Breadcrumb', 'KeyTasksPage', 'SkipNav', 'TaskAccordion', 'VisionBanner'].map(
  (name): [string, NonNullable<Documentation['props']>] => {
    const filename = path.join(src, name, `${name}.tsx`);
    const [documentation] = parse(readFileSync(filename, 'utf8'), {
      filename,
      importer: () => null,
    });
    return [name, documentation?.props ?? {}];
  },
);

test.each(components)('every prop of %s has a description', (_, props) => {
  const bare = Object.entries(props).filter(([, prop]) => !prop.description);
  expect(Object.keys(props).length).toBeGreaterThan(2);
  expect(bare.map(([prop]) => prop)).toEqual([]);
});

test.each(components)('the table of props of %s shows each type as it is written', (_, props) => {
  const argTypes = Object.fromEntries(Object.keys(props).map((prop) => [prop, { name: prop }]));
  const component = { __docgenInfo: { props } };
  const shown = writtenTypes({ argTypes, component } as unknown as StoryContextForEnhancers);
  const types = Object.entries(shown as ArgTypes).map(
    ([prop, { table }]) => `${prop}: ${table?.type?.summary}`,
  );
  const useless = /: (undefined|unknown|union|HeadingLevel|\w*Handler)$/;
  expect(types.filter((type) => useless.test(type))).toEqual([]);
  if ('headingLevel' in props) expect(types).toContain('headingLevel: 1 | 2 | 3 | 4 | 5 | 6');
});

test.each(components)('each @default in the docs of %s is the default in the code', (_, props) => {
  for (const [prop, { description = '', defaultValue }] of Object.entries(props)) {
    const documented = description.match(/@default (.+)/)?.[1];
    // A default that depends on the tasks is described in words and is no value in the code.
    if (defaultValue) expect(documented, prop).toBe(defaultValue.value);
    else if (documented) expect(documented, prop).toMatch(/ /);
  }
});

test.each(exported)('the exported name %s has a docstring', (name) => {
  const declaration = `export (?:interface|type|const|class|function) ${name}\\b`;
  expect(code).toMatch(new RegExp(docstring + declaration));
});

const interfaces = exported.flatMap((name): [string, string][] => {
  const [, body] =
    code.match(new RegExp(`export interface ${name} (?:extends .+ )?\\{\n([\\s\\S]*?)\n\\}`)) ?? [];
  // A discriminant such as `type: 'list'` names its interface and needs no description.
  return body === undefined || name.endsWith('Block') ? [] : [[name, body]];
});

test('the tests of docstrings find the exported names and interfaces', () => {
  expect(exported).toEqual(expect.arrayContaining(['TaskAccordion', 'parsePageContent']));
  const names = interfaces.map(([name]) => name);
  expect(names).toEqual(expect.arrayContaining(['Crumb', 'PageContent', 'SkipLink', 'Task']));
});

test.each(interfaces)('every property of the interface %s has a docstring', (_, body) => {
  const properties = [...body.matchAll(/^ {2}(['\w$-]+)\??:/gm)];
  const above = new RegExp(`${docstring}$`);
  const bare = properties.filter(({ index }) => !above.test(body.slice(0, index)));
  expect(bare.map(([, property]) => property)).toEqual([]);
});
