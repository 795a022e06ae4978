/**
 * The data of an audit. Engines and checks give findings. The walk over the pages makes records of
 * them. The mapping makes verdicts of the records, and the reports print the verdicts.
 */

/** The parts of the library that a criterion is applied to. */
export const components = [
  'SkipNav',
  'Breadcrumb',
  'VisionBanner',
  'TaskAccordion',
  'KeyTasksPage',
] as const;

export type ComponentName = (typeof components)[number];

/** One fault, or one place that a tool cannot decide. */
export interface Finding {
  /** The engine (`axe-core`) or the check (`1.4.10`) that reports it. */
  source: string;
  /** The rule of that engine. A check has its own name here. */
  rule: string;
  /** `cantTell`: a human must decide. */
  outcome: 'failed' | 'cantTell';
  /** The numbers of the WCAG 2.2 success criteria. Empty for a best practice. */
  criteria: readonly string[];
  /** A CSS selector or an XPath of the element, or the line in the HTML. */
  target: string;
  /** The start of the element's HTML. It is the same on each run. */
  element: string;
  /** What is wrong, in a sentence. */
  message: string;
}

/** One page of an audit: a story in a mode and a state, or the page of a consumer. */
export interface AuditedPage {
  /** The id of the story, or the address. */
  story: string;
  /** `light`, `dark`, `forced colours`, `320 px` and so on. */
  mode: string;
  /** `closed`, `first open`, `all open`, `focused`. */
  state: string;
}

/** How a result came about. */
export type Method = 'automatic' | 'scripted' | 'screen reader' | 'manual';

/** The result of one engine, check or transcript for one criterion and one component. */
export interface AuditRecord {
  /** The number of the WCAG 2.2 success criterion, or `KWCAG 8.1.1` where WCAG has none. */
  criterion: string;
  component: ComponentName;
  outcome: 'passed' | 'failed' | 'cantTell' | 'inapplicable';
  method: Method;
  /** The tool and its version: `axe-core 4.14.1`. */
  by: string;
  /** The browser and its version. */
  browser: string;
  /** The assistive technology and its version. */
  assistiveTechnology?: string;
  /** The pages that were tried. */
  pages: readonly AuditedPage[];
  /** The file and the name of the test that shows it: `test/audit/criteria.test.ts > WCAG 1.4.10: …`. */
  test: string;
  /** What was found, or why it cannot be told. */
  note?: string;
}
