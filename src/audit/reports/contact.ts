/**
 * Who answers questions on accessibility: an e-mail address or the address of a page. The maintainer fills in
 * this one line before the first release. All reports print it.
 */
const contact = '';

/** What the reports print while the line above is empty. */
export const contactOrNote: string =
  contact || 'Not filled in yet. The line is in src/audit/reports/contact.ts.';
