import { checks } from '../checks/checks.js';
import { engines, validators } from '../engines/engines.js';

/** Engines also have rules about the media and the forms of a site, which no component has. */
const ofSites = ['1.2.1', '1.2.2', '1.3.5', '1.4.2', '3.3.2'];

/**
 * The criteria of which `nurijip audit` reports faults on the page of a site, by their number: an engine has a
 * rule for them, or a script tries them. It never proves that a page meets one of them.
 */
export const checkedByCommand: ReadonlySet<string> = new Set([
  ...[...engines, ...validators].flatMap(({ criteria }) => criteria),
  // A promise that WCAG has no number for, such as print, has a name.
  ...checks
    .flatMap(({ criterion, alsoShows = [] }) => [criterion, ...alsoShows])
    .filter((criterion) => /^\d/.test(criterion)),
  ...ofSites,
]);
