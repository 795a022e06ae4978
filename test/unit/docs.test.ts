import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Documentation, parse } from 'react-docgen';
import type { ArgTypes, StoryContextForEnhancers } from 'storybook/internal/csf';
import { describe, expect, test } from 'vitest';
import { writtenTypes } from '../../.storybook/propTables.js';
import * as nurijip from '../../src/index.js';

const src = path.resolve(import.meta.dirname, '../../src');

/** What Storybook's table of props is made from. */
function documentationOf(name: string): Documentation {
  const filename = path.join(src, name, `${name}.tsx`);
  const [documentation] = parse(readFileSync(filename, 'utf8'), { filename, importer: () => null });
  if (!documentation) throw new Error(`${name} cannot be read.`);
  return documentation;
}

describe.each(Object.keys(nurijip))('the documentation of %s', (name) => {
  const { description = '', props = {} } = documentationOf(name);

  test('says what the component is for, gives its source and an example', () => {
    expect(description.length).toBeGreaterThan(100);
    expect(description).toMatch(/Source: .*WCAG[\s\S]*KWCAG/);
    expect(description).toMatch(/@example/);
  });

  test('gives every prop a meaning', () => {
    const bare = Object.entries(props).filter(([, prop]) => !prop.description);
    expect(Object.keys(props).length).toBeGreaterThan(2);
    expect(bare.map(([prop]) => prop)).toEqual([]);
  });

  test('says the type of every prop as it is written, not by a name that stands elsewhere', () => {
    const argTypes = Object.fromEntries(Object.keys(props).map((prop) => [prop, { name: prop }]));
    const component = { __docgenInfo: { props } };
    const shown = writtenTypes({ argTypes, component } as unknown as StoryContextForEnhancers);
    const types = Object.entries(shown as ArgTypes).map(
      ([prop, { table }]) => `${prop}: ${table?.type?.summary}`,
    );
    expect(types.length).toBeGreaterThan(2);
    expect(
      types.filter((type) => /: (undefined|unknown|union|HeadingLevel|\w*Handler)$/.test(type)),
    ).toEqual([]);
    if ('headingLevel' in props) expect(types).toContain('headingLevel: 1 | 2 | 3 | 4 | 5 | 6');
  });

  test('promises the defaults that the code has', () => {
    for (const [prop, { description: text = '', defaultValue }] of Object.entries(props)) {
      const promised = text.match(/@default (.+)/)?.[1];
      // A default that depends on the tasks stands in words; the code has none to compare.
      if (defaultValue) expect(promised, prop).toBe(defaultValue.value);
      else if (promised) expect(promised, prop).toMatch(/ /);
    }
  });
});

test('every exported name is documented where it is declared', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  const all = files.map((file) => readFileSync(path.join(src, file), 'utf8')).join('\n');
  const entries = ['index.ts', 'content/index.ts'].map((file) =>
    readFileSync(path.join(src, file), 'utf8'),
  );
  const lists = entries.join('\n').matchAll(/export (?:type )?\{([^}]+)\}/g);
  const names = [...lists].flatMap(([, list = '']) =>
    list.split(',').map((name) => name.replace('type', '').trim()),
  );
  expect(names.length).toBeGreaterThan(20);
  for (const name of names.filter(Boolean)) {
    const declaration = new RegExp(
      `\\*/\\nexport (?:interface|type|const|class|function) ${name}\\b`,
    );
    expect(all, name).toMatch(declaration);
  }
});

/** The interfaces people write by hand, and what is said of each of their properties. */
const written: [name: string, file: string][] = [
  ['SkipLink', 'SkipNav/SkipNav.tsx'],
  ['Crumb', 'Breadcrumb/Breadcrumb.tsx'],
  ['CrumbLinkProps', 'LinkOrText.tsx'],
  ['BannerImage', 'VisionBanner/VisionBanner.tsx'],
  ['Task', 'TaskAccordion/tasks.ts'],
  ['ValueChangeDetails', 'TaskAccordion/TaskAccordion.tsx'],
  ['PageContent', 'content/PageContent.ts'],
  ['PageLink', 'content/PageContent.ts'],
];

test.each(written)('every property of %s has a meaning', (name, file) => {
  const source = readFileSync(path.join(src, file), 'utf8');
  const [, body = ''] =
    source.match(new RegExp(`export interface ${name} \\{\n([\\s\\S]*?)\n\\}`)) ?? [];
  const properties = [...body.matchAll(/^ {2}(['\w$-]+)\??:/gm)];
  expect(properties.length).toBeGreaterThan(0);
  const bare = properties.filter(({ index }) => !/\*\/\n$/.test(body.slice(0, index)));
  expect(bare.map(([, property]) => property)).toEqual([]);
});
