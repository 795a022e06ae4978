import type { ComponentName, Method } from '../evidence.js';
import type { GuideName } from './guides.js';

/** A text of the reports in both languages. */
export interface Words {
  en: string;
  ko: string;
}

/**
 * Who must meet a criterion. `component`: this library. `host`: the developers of the site. `editor`: the
 * people who write the content. `shared`: the library does its part, and the rest depends on the page.
 */
export type Party = 'component' | 'host' | 'editor' | 'shared';

/** What a person does to judge a criterion, and how long it takes for one page. */
export interface PersonTask {
  task: Words;
  minutes: number;
}

/** What the people of the site do. */
export interface SiteTask extends PersonTask {
  /** The guide that says how. */
  guide: GuideName;
  /** Who does it, if both could. The default is the editor. */
  by?: 'host' | 'editor';
}

/** How one criterion is judged for one component. */
export interface Row {
  party: Party;
  /** The methods that must each give evidence before the verdict can be `supports`. */
  needs: readonly Method[];
  /** Why the criterion does not apply to what the component renders. */
  reason?: Words;
  /** What a person must do with the component itself. */
  person?: PersonTask;
  /** What the people of the site must do. */
  site?: SiteTask;
}

/** The rows of one criterion: the default, and the components that differ from it. */
type CriterionRows = { default: Row } & Partial<Record<ComponentName, Row>>;

/** The rows of several criteria, by the number of the criterion. */
export type Rows = Readonly<Record<string, CriterionRows>>;

/** A row that the component must meet. `site` says what a site must do if it changes or adds something. */
export function component(
  needs: readonly Method[],
  { person, site }: { person?: PersonTask; site?: SiteTask } = {},
): Row {
  return { party: 'component', needs, ...(person && { person }), ...(site && { site }) };
}

/** A row whose result always depends on the page. The component's part needs the evidence. */
export function shared(
  needs: readonly Method[],
  site: SiteTask,
  { person }: { person?: PersonTask } = {},
): Row {
  return { party: 'shared', needs, site, ...(person && { person }) };
}

/** A row that only the people of the site can meet. */
export function theirs(site: SiteTask): Row {
  return { party: site.by ?? 'editor', needs: [], site };
}

/** A row that does not apply to what the component renders. `site` says when it applies to the page. */
export function notApplicable(reason: Words, site?: SiteTask): Row {
  const party = site ? (site.by ?? 'editor') : 'component';
  return { party, needs: [], reason, ...(site && { site }) };
}
