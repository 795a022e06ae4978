import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { compile, newFolder, strictest } from '../support/consumer.js';
import { guides, samplesOf } from '../support/guides.js';

const root = path.resolve(import.meta.dirname, '../..');
const scratch = newFolder();
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Types of modules that the samples import and that are not installed here. */
const ambient = `
declare module 'next' {
  interface Title { default: string; template: string }
  export interface Metadata { title?: string | Title }
}
declare module 'next/link' {
  export default function Link(
    props: import('react').ComponentProps<'a'> & { href: string },
  ): import('react').ReactNode;
}
`;

const readmes = ['README', 'README.ko'].map((name) => ({
  name,
  text: readFileSync(path.join(root, `${name}.md`), 'utf8'),
}));
const pages = [...guides, ...readmes];

/**
 * Writes the samples of a page to files. The first line of a sample may name its file. Samples of
 * one section are in one folder, so that they can import each other.
 */
function writeSamples(page: (typeof pages)[number]): string[] {
  const sections: string[] = [];
  return samplesOf(page.text)
    .filter(({ language }) => language === 'ts' || language === 'tsx')
    .map(({ code, language, section }, index) => {
      if (!sections.includes(section)) sections.push(section);
      const folder = path.join(scratch, page.name, String(sections.indexOf(section)));
      const [, named] = code.match(/^\/\/ (\S+\.tsx?)\n/) ?? [];
      const file = path.join(folder, named ?? `sample-${index}.${language}`);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, `${code}\nexport {};\n`);
      for (const [, json = ''] of code.matchAll(/from '\.\/([^']+\.json)'/g)) {
        const content = path.join(root, 'stories/content/key-diplomatic-tasks.ko.json');
        copyFileSync(content, path.join(path.dirname(file), json));
      }
      return file;
    });
}

function compileSamples(files: readonly string[]): string {
  const declarations = path.join(scratch, 'ambient.d.ts');
  writeFileSync(declarations, ambient);
  const options = {
    ...strictest,
    module: 'esnext',
    moduleResolution: 'bundler',
    resolveJsonModule: true,
    skipLibCheck: true,
    types: ['node'],
  };
  return compile(options, [declarations, ...files]);
}

test('all samples in the guides and the READMEs compile with the built package', () => {
  const files = pages.flatMap(writeSamples);
  expect(files.length).toBeGreaterThan(15);
  expect(compileSamples(files)).toBe('');
});
