/** Returns the code of a recipe as a site writes it. Our recipes import the sources of the package. */
export function recipeCode(source: string): string {
  return source
    .replaceAll("'../../src/index.js'", "'nurijip'")
    .replaceAll("'../../src/content/index.js'", "'nurijip/content'");
}
