import type { BrowserContextOptions, Page } from 'playwright';
import type { Finding } from './evidence.js';

/** A page that is audited. Each check opens it as it needs it: narrow, without script, in forced colours. */
export interface Subject {
  name: string;
  /** Opens the page in a context of its own, in the state that is audited. The caller gives it to `closePage`. */
  open(options?: BrowserContextOptions): Promise<Page>;
}

/** A library of rules that finds faults in one state of a page. */
export interface Engine {
  name: string;
  version: string;
  /** The packages that must be installed for it. */
  packages: readonly string[];
  /** The WCAG 2.2 success criteria that it has rules for and that apply to our components. */
  criteria: readonly string[];
  run(page: Page): Promise<Finding[]>;
}

/** A script that tries one success criterion which no engine can decide. */
export interface Check {
  /** The number of the WCAG 2.2 success criterion: `1.4.10`. */
  criterion: string;
  /** Further criteria that hold if this one holds, because the script tries more than this one asks for. */
  alsoShows?: readonly string[];
  /** What holds on a page without a fault, as a sentence. */
  name: string;
  run(subject: Subject): Promise<Finding[]>;
}
