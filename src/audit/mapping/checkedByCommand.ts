/**
 * The criteria of which `nurijip audit` reports faults on the page of a site, by their number: an engine has a
 * rule for them, or a script tries them. It never proves that a page meets one of them.
 */
export const checkedByCommand: ReadonlySet<string> = new Set([
  ...['1.1.1', '1.3.1', '1.3.4', '1.3.5', '1.4.1', '1.4.2', '1.4.3', '1.4.4', '1.4.6', '1.4.10'],
  ...['1.4.11', '1.4.12', '1.4.13', '2.1.1', '2.1.2', '2.1.3', '2.2.2', '2.3.3', '2.4.1', '2.4.2'],
  ...['2.4.3', '2.4.4', '2.4.6', '2.4.7', '2.4.11', '2.4.12', '2.4.13', '2.5.2', '2.5.3', '2.5.5'],
  ...['2.5.8', '3.1.1', '3.1.2', '3.2.1', '3.2.2', '3.3.2', '4.1.1', '4.1.2', '4.1.3'],
]);
