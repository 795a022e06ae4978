/**
 * Returns the file name of the HTML page of a guide, by its source: `stories/GettingStarted.ko.mdx` becomes
 * `getting-started.html`. The folder is the language. A docs page without a source of its own has none.
 */
export function guideFile(importPath: string): string | undefined {
  const [, name] = /(\w+)(?:\.ko)?\.mdx$/.exec(importPath) ?? [];
  return name && `${name.replace(/\B[A-Z]/g, '-$&').toLowerCase()}.html`;
}
