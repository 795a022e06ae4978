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
  const stories = new Set(
    mapping.flatMap(({ evidence }) =>
      evidence.flatMap(({ pages }) => pages.map(({ story }) => story)),
    ),
  );
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

By WCAG-EM. The structured sample is each story in each mode (light, dark, more contrast, forced colours,
320 CSS px, print, without script) and each state (all closed, first open, all open, focused). There is no random
sample, because the sample has every story. Stories in this run: ${stories.size}.

## Method

Engines: rules of several libraries on the server's HTML and on the hydrated page. Scripts: one test per
criterion. A real screen reader (Orca) in Chromium and Firefox, with its words recorded. A verdict is "supports"
only if each method that the criterion needs gave evidence. A test that did not run is never a pass.

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
