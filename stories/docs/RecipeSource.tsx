import { Source } from '@storybook/addon-docs/blocks';
import { recipeCode } from './recipeCode.js';

const sources = import.meta.glob<string>('../recipes/*', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Props of {@link RecipeSource}. */
interface RecipeSourceProps {
  /** The name of a file in `stories/recipes`. */
  file: string;
}

/** Shows the code of a recipe from the file that its test runs, so that both always agree. */
export function RecipeSource({ file }: RecipeSourceProps) {
  const source = sources[`../recipes/${file}`];
  if (source === undefined) throw new Error(`stories/recipes/${file} does not exist.`);
  return <Source language={file.replace(/^.*\./, '') as 'tsx'} code={recipeCode(source)} />;
}
