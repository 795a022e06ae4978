import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { recipeCode } from '../../stories/docs/recipeCode.js';

const stories = path.resolve(import.meta.dirname, '../../stories');

/** The source of a page of the documentation. */
export interface Guide {
  /** The file name without its extension. */
  name: string;
  text: string;
}

/** All pages of the documentation. */
export const guides: readonly Guide[] = readdirSync(stories)
  .filter((file) => file.endsWith('.mdx'))
  .map((file) => ({
    name: file.replace(/\.mdx$/, ''),
    text: readFileSync(path.join(stories, file), 'utf8'),
  }));

/** Code that a user may copy. */
export interface Sample {
  language: string;
  code: string;
  /** The heading above it. */
  section: string;
}

/** Returns the samples of a page in their order: fenced code, the code of `Source` blocks, and recipes. */
export function samplesOf(text: string): readonly Sample[] {
  const pattern =
    /^```(\w+)\n([\s\S]*?)^```$|<Source\s+language="(\w+)"\s+code=\{`\n([\s\S]*?)`\}|^## (.+)$|^<RecipeSource file="(.+)" \/>$/gm;
  let section = '';
  const samples: Sample[] = [];
  for (const [
    ,
    fenced,
    inFence,
    language = fenced,
    code = inFence,
    heading,
    recipe,
  ] of text.matchAll(pattern)) {
    if (heading !== undefined) section = heading;
    else if (recipe !== undefined) samples.push({ ...readRecipe(recipe), section });
    else samples.push({ language: language ?? '', code: code ?? '', section });
  }
  return samples;
}

function readRecipe(file: string): Pick<Sample, 'language' | 'code'> {
  const source = readFileSync(path.join(stories, 'recipes', file), 'utf8');
  return { language: path.extname(file).slice(1), code: recipeCode(source) };
}

/** Returns the page without its samples. */
export function proseOf(text: string): string {
  return text.replace(/^```[\s\S]*?^```$/gm, '').replace(/code=\{`[\s\S]*?`\}/g, '');
}
