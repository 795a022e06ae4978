import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { complaints, newFolder, strictest } from '../support/consumer.js';
import { guides, samplesOf } from '../support/guides.js';

const root = path.resolve(import.meta.dirname, '../..');
const scratch = newFolder();
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** What the samples import and this repository does not install. */
const ambient = `
declare module '*.css';
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

const pages = [
  ...guides,
  { name: 'README', text: readFileSync(path.join(root, 'README.md'), 'utf8') },
];

/** The samples of a page as files: named by their first line, those of one section side by side. */
function filesOf(page: (typeof pages)[number]): string[] {
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

/** As a bundler's consumer would. */
function compile(files: readonly string[]): string {
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
  return complaints(options, [declarations, ...files]);
}

describe('the samples of the guides', () => {
  test('compile against the built package', { timeout: 60_000 }, () => {
    const files = pages.flatMap(filesOf);
    expect(files.length).toBeGreaterThan(15);
    expect(compile(files)).toBe('');
  });

  test('are refused when they are wrong', { timeout: 60_000 }, () => {
    const code =
      "import { Breadcrumb } from 'nurijip';\nexport const x = <Breadcrumb item={[]} />;";
    const files = filesOf({ name: 'Wrong', text: `## Code\n\n\`\`\`tsx\n${code}\n\`\`\`\n` });
    expect(compile(files)).toContain("'item'");
  });
});
