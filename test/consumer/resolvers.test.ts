import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { compile, compiler5, installPackage, strictest } from '../support/consumer.js';

const folder = installPackage();
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const installed = path.join(folder, 'node_modules/nurijip');

const entries = Object.entries(manifest.exports).map(([entry, target]) => ({
  name: path.posix.join('nurijip', entry),
  file: typeof target === 'string' ? target : target.default,
}));

/** Imports every entry, and uses the types of those that have types. */
const imports = (attributes = '') => `
import { KeyTasksPage, TaskAccordion } from 'nurijip';
import { type PageContent, parsePageContent } from 'nurijip/content';
import 'nurijip/styles.css';
import 'nurijip/tokens.css';
import 'nurijip/themes/krds.css';
import schema from 'nurijip/content.schema.json'${attributes};
import tokens from 'nurijip/tokens.json'${attributes};

const content: PageContent = parsePageContent({});
export const page = <KeyTasksPage content={content} />;
export const texts: string[] = [schema.type, typeof tokens, content.title];
// @ts-expect-error the types are not any
export const wrong = <TaskAccordion tasks={5} />;
`;

const options = {
  ...strictest,
  skipLibCheck: true,
  resolveJsonModule: true,
  esModuleInterop: true,
  // The default from TypeScript 6 on. It also checks the stylesheets.
  noUncheckedSideEffectImports: true,
};

test.each([
  ['nodenext', 'nodenext', undefined],
  ['bundler', 'esnext', undefined],
  ['node10', 'esnext', compiler5],
])('TypeScript finds every entry with moduleResolution %s', (moduleResolution, module, tsc) => {
  const file = path.join(folder, `${moduleResolution}.tsx`);
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(file, imports(moduleResolution === 'nodenext' ? " with { type: 'json' }" : ''));
  expect(compile({ ...options, module, moduleResolution }, [file], tsc)).toBe('');
});

describe('the resolver of eslint-plugin-import', () => {
  interface Resolver {
    resolve(name: string, from: string, settings: object): { found: boolean; path?: string };
  }
  const { resolve } = createRequire(import.meta.url)('eslint-import-resolver-node') as Resolver;

  test.each(entries)('finds $name, with the same content as other resolvers', ({ name, file }) => {
    const found = resolve(name, path.join(folder, 'index.js'), {});
    expect(found.found).toBe(true);
    const expected = path.join(installed, file);
    expect(readFileSync(String(found.path), 'utf8')).toBe(readFileSync(expected, 'utf8'));
    // A copy of a module would be a second module. Only stylesheets and data are copied.
    if (file.endsWith('.js')) expect(found.path).toBe(expected);
  });
});
