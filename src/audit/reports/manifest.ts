/** What the evidence of an audit is about, and what made it. */
export interface Manifest {
  /** The package, or the page of a consumer. */
  product: string;
  version: string;
  /** `YYYY-MM-DD`. */
  date: string;
  /** Absent for the page of a consumer. */
  commit?: string;
  /** Whether the tree was clean, so that the commit has all of the source. */
  clean?: boolean;
  /** SHA-256 over the paths and bytes of `dist`. */
  dist?: string;
  /** The tools with their versions: `axe-core 4.14.1`. */
  tools: readonly string[];
  browsers: readonly string[];
  assistiveTechnologies: readonly string[];
}

/** Returns the version with the commit, as it stands in each report. */
export function release({ product, version, commit, clean }: Manifest): string {
  const source = commit && ` (${commit.slice(0, 10)}${clean === false ? ', with changes' : ''})`;
  return `${product} ${version}${source ?? ''}`;
}
