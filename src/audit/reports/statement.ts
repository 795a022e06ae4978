import { assistiveTechnologies } from '../people.js';
import { contactOrNote } from './contact.js';
import type { AuditResult } from './report.js';
import { countColumns, countRows, markdownTable } from './summary.js';

/**
 * Returns ACCESSIBILITY.md, the statement in the package. `npm run audit:check` reads the list at its start and
 * compares it with the package.
 */
export function statement({ manifest, mapping, matrix }: AuditResult): string {
  const { browsers, clean, commit, date, dist, product, tools, version } = manifest;
  const tested = assistiveTechnologies.filter((name) => matrix.some(({ cells }) => cells[name]));
  const untested = assistiveTechnologies.filter((name) => !tested.includes(name));
  const records = mapping.flatMap(({ evidence }) => evidence);
  const pages = records.flatMap((record) => record.pages);
  const list = (values: readonly string[]) => [...new Set(values)].sort().join(', ') || 'none';
  const methods = (['automatic', 'scripted', 'screen reader', 'manual'] as const).map((method) => {
    const own = records.filter((record) => record.method === method);
    return [method, own.length, new Set(own.map(({ test }) => test)).size];
  });
  return `# Accessibility

- Package: ${product}
- Version: ${version}
- Commit: ${commit}${clean === false ? ' with changes' : ''}
- SHA-256 of \`dist\`: ${dist}
- Review date: ${date}
- Contact: ${contactOrNote}

This statement is made by \`npm run audit\`. It is about the components, not about a site that uses them.
It is not a quality mark. A site is judged as a site.

## Scope

The components \`SkipNav\`, \`Breadcrumb\`, \`VisionBanner\`, \`TaskAccordion\` and \`KeyTasksPage\` with
\`nurijip/styles.css\`, in every state that Storybook shows. Standards: WCAG 2.2 at levels A, AA and AAA, KWCAG 2.2
(KS X OT0003:2022), EN 301 549 V3.2.1, chapter 9. What you put into a component is not in the scope: your texts,
pictures, media, menus and forms, your colours.

## Sample

By WCAG-EM. The structured sample is what the records of this run name. There is no random sample, because the
audit walks over every story.

- Stories: ${new Set(pages.map(({ story }) => story)).size}
- Modes: ${list(pages.map(({ mode }) => mode))}
- States: ${list(pages.map(({ state }) => state))}

## Method

Automatic: rules of several engines. Scripted: tests of single criteria in a browser. Screen reader: what a real
one said, recorded and compared. Manual: what a person found. A verdict is "supports" only if each method that the
criterion needs gave evidence and none found a fault. A test that did not run is never a pass.

${markdownTable(['method', 'records', 'tests'], methods)}

- Tools: ${tools.join(', ') || 'none'}
- Browsers: ${browsers.join(', ') || 'none'}
- Assistive technologies: ${tested.join(', ') || 'none'}

## Result

Number of rows (criterion × component).

${markdownTable(countColumns, countRows(mapping))}

"Not evaluated": a needed method gave no evidence yet, in most cases because a person must judge.
"Cannot be judged alone": the component does its part, and the rest depends on the page.

## Limits

- Not tested with: ${untested.join(', ') || 'none'}.
- Automatic rules find only some of the faults. No person with a disability took part, unless
  \`test/reports/people/\` in the repository has their record.
- Orca does not speak everything that the browser reports, for example \`aria-current\`. The accessibility tree
  is compared beside it.
- The tables between WCAG and KWCAG are our own.

## What your site does

The report has, for each criterion, whose duty it is, what a person does and how long it takes. The guide
"Accessibility" in Storybook has the list. \`npx nurijip audit <address>\` tries your page.
`;
}
