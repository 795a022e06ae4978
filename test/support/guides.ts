import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const stories = path.resolve(import.meta.dirname, '../../stories');

/** A page of the documentation as it is written. */
export interface Guide {
  name: string;
  text: string;
}

/** Every page of the documentation, by file name without its ending. */
export const guides: readonly Guide[] = readdirSync(stories)
  .filter((file) => file.endsWith('.mdx'))
  .map((file) => ({
    name: file.replace(/\.mdx$/, ''),
    text: readFileSync(path.join(stories, file), 'utf8'),
  }));

/** Code that a reader may copy. */
export interface Sample {
  language: string;
  code: string;
  /** The heading above it. */
  section: string;
}

/** The samples of a page, in their order: fenced, or given to Storybook's `Source`. */
export function samplesOf(text: string): readonly Sample[] {
  const pattern =
    /^```(\w+)\n([\s\S]*?)^```$|<Source\s+language="(\w+)"\s+code=\{`\n([\s\S]*?)`\}|^## (.+)$/gm;
  let section = '';
  const samples: Sample[] = [];
  for (const [, fenced, inFence, language = fenced, code = inFence, heading] of text.matchAll(
    pattern,
  )) {
    if (heading !== undefined) section = heading;
    else samples.push({ language: language ?? '', code: code ?? '', section });
  }
  return samples;
}

/** The page without its samples. */
export function proseOf(text: string): string {
  return text.replace(/^```[\s\S]*?^```$/gm, '').replace(/code=\{`[\s\S]*?`\}/g, '');
}

/** The headings of the second level, in their order. */
export function sectionsOf(text: string): string[] {
  return [...proseOf(text).matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading);
}
