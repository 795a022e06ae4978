/** The stylesheet of the reports. They have no script, and colour is never the only sign. */
export const styles = `
:root { color-scheme: light dark; --text: #1a1a1a; --back: #fff; --line: #6b6b6b; --link: #003f9e; --shade: #f2f4f7; }
@media (prefers-color-scheme: dark) {
  :root { --text: #f2f2f2; --back: #151515; --line: #a0a0a0; --link: #a9c9ff; --shade: #262a30; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--text); font: 1rem/1.6 "Pretendard GOV", system-ui, "Apple SD Gothic Neo", "Malgun Gothic", sans-serif; overflow-wrap: break-word; }
:lang(ko) { word-break: keep-all; }
header, main, footer { max-inline-size: 75rem; margin-inline: auto; padding-inline: 1rem; }
a { color: var(--link); }
a:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; inset-inline-start: -100vw; }
.skip:focus { position: static; display: inline-block; padding: 0.5rem 1rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; padding: 0; list-style: none; }
nav a { display: inline-block; padding-block: 0.25rem; }
h1, h2, h3, h4 { line-height: 1.3; scroll-margin-block-start: 1rem; }
h2 { margin-block-start: 3rem; border-block-end: 2px solid var(--line); }
h3 { margin-block-start: 2.5rem; }
dl { display: grid; grid-template-columns: minmax(6rem, max-content) 1fr; gap: 0.25rem 1rem; }
dd { margin: 0; }
.wide { overflow-x: auto; }
.wide table { min-inline-size: 60rem; }
table { inline-size: 100%; border-collapse: collapse; }
caption { padding-block: 0.5rem; text-align: start; font-weight: bold; }
th, td { padding: 0.375rem 0.5rem; border: 1px solid var(--line); text-align: start; vertical-align: top; }
thead th { background: var(--shade); }
td p, td ul { margin-block: 0 0.375rem; }
td a, .stories a { display: inline-block; min-block-size: 1.5rem; }
code, pre { font-family: ui-monospace, "Cascadia Mono", Consolas, monospace; font-size: 0.9em; }
code, dd, .stories, .files { overflow-wrap: anywhere; }
pre { padding: 0.75rem; background: var(--shade); white-space: pre-wrap; }
.evidence > li { margin-block-end: 1rem; }
.verdict { font-weight: bold; }
@media (max-width: 40rem) {
  th, td { padding: 0.25rem; font-size: 0.875rem; }
  dl { display: block; }
  dd { margin-block-end: 0.5rem; }
}
@media print {
  @page { size: A4; margin: 15mm; }
  :root { color-scheme: light; --text: #000; --back: #fff; --line: #555; --link: #000; --shade: #eee; }
  body { font-size: 9.5pt; }
  header, main, footer { max-inline-size: none; padding-inline: 0; }
  nav, .skip { display: none; }
  .wide { overflow: visible; }
  .wide table { min-inline-size: 0; }
  .wide th, .wide td { padding: 1mm; font-size: 6.5pt; }
  h2, h3, h4, caption, h3 + p, h3 + p + p { break-after: avoid; }
  section:not(.wide) > table { break-inside: avoid; }
  thead { display: table-header-group; }
  tr, .evidence > li { break-inside: avoid; }
}
`;
