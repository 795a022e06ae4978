import { documentOf, eachCrumb, eachTask, escapedTexts, type System } from './system.js';

/**
 * The agency publishes its tokens as a package, and its components as examples to write anew. So this
 * page writes the patterns of its guidelines with the tokens: `details` with a round icon before the
 * title, 18 px titles and 16 px text with a line height of 1.7. The width of the column is ours. Its typeface
 * comes from another package, since the fonts of the system differ from machine to machine.
 */
const site = `
  :root { --font-family-sans: "Noto Sans JP Variable", sans-serif; }
  * { box-sizing: border-box; }
  body { margin: 0; padding: 0 1rem; background: var(--color-neutral-white); color: var(--color-neutral-solid-gray-800);
    font: var(--font-size-16) / var(--line-height-170) var(--font-family-sans); letter-spacing: 0.02em; }
  .column { max-width: 48rem; margin: 0 auto; padding-bottom: 4rem; }
  h1, h2, h3, p { margin: 0; }
  a { color: var(--color-primitive-blue-1000); text-decoration-thickness: 1px; text-underline-offset: 3px; }
  a:hover { color: var(--color-primitive-blue-900); text-decoration-thickness: 3px; }
  a:focus-visible, summary:focus-visible { outline: 4px solid var(--color-neutral-black); outline-offset: 2px;
    border-radius: 4px; background: var(--color-primitive-yellow-300);
    box-shadow: 0 0 0 2px var(--color-primitive-yellow-300); }
  .skip:not(:focus) { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .utility { padding: 1rem 0; text-align: end; }
  .crumbs { margin: 0; padding: 0; list-style: none; }
  .crumbs li { display: inline; }
  .crumbs li + li::before { content: ""; display: inline-block; width: 0.4em; height: 0.4em; margin: 0 0.5em 0.15em 0.25em;
    border: solid var(--color-neutral-solid-gray-900); border-width: 1px 1px 0 0; transform: rotate(45deg); }
  h1 { margin: 2.5rem 0 1.5rem; font-size: var(--font-size-45); line-height: var(--line-height-140); letter-spacing: 0; }
  h2 { font-size: var(--font-size-28); line-height: var(--line-height-150); letter-spacing: 0.01em; }
  .shoulder { font-weight: 700; }
  .statement { margin: 1rem 0 2.5rem; font-size: var(--font-size-20); line-height: var(--line-height-150); }
  details { border-bottom: 1px solid var(--color-neutral-solid-gray-420); }
  summary { position: relative; padding: 1rem 1rem 1rem 3.25rem; list-style: none; font-size: var(--font-size-18);
    line-height: var(--line-height-160); }
  summary:hover { background: var(--color-neutral-solid-gray-50); }
  summary::-webkit-details-marker { display: none; }
  h3 { font: inherit; }
  .icon { position: absolute; top: 0.875rem; left: 0.375rem; display: grid; place-items: center; width: 2rem; height: 2rem;
    border: 1px solid; border-radius: 50%; background: var(--color-neutral-white); color: var(--color-primitive-blue-1000); }
  .icon::before { content: ""; width: 0.625rem; height: 0.625rem; margin-top: -0.25rem; border: solid; border-width: 0 2px 2px 0;
    transform: rotate(45deg); }
  details[open] .icon { transform: rotate(180deg); }
  .text { padding: 1.5rem 1rem 1.5rem 3.25rem; }
  @media (max-width: 47.99rem) {
    h1 { font-size: var(--font-size-32); }
    h2 { font-size: var(--font-size-24); }
    summary { padding: 0.5rem 0.5rem 0.5rem 2rem; font-size: var(--font-size-16); line-height: var(--line-height-170); }
    .icon { top: 0.6875rem; left: 0.125rem; width: 1.25rem; height: 1.25rem; }
    .icon::before { width: 0.375rem; height: 0.375rem; margin-top: -0.125rem; border-width: 0 1.5px 1.5px 0; }
    .text { padding: 1rem 0.5rem 1rem 2rem; }
  }
`;

/** https://design.digital.go.jp: breadcrumb, headings with a shoulder, accordion of `details`. */
export const dads: System = {
  name: 'dads',
  title: 'Digital Agency Design System (Japan)',
  package: '@digital-go-jp/design-tokens',
  folders: {
    dads: '@digital-go-jp/design-tokens/dist',
    'noto-sans-jp': '@fontsource-variable/noto-sans-jp',
  },
  vision: 'heading and large text, from its tokens',
  font: 'Noto Sans JP Variable',
  parts: {
    statement: '.statement',
    trigger: 'summary',
    title: 'summary h3',
    body: '.text',
    icon: { selector: '.icon' },
  },
  proof: { selector: 'h1', property: 'font-size', value: '45px' },
  render(content) {
    const { skip, utility, title, eyebrow, heading, statement } = escapedTexts(content);
    return documentOf({
      content,
      head: `<link rel="stylesheet" href="/dads/tokens.css" />
    <link rel="stylesheet" href="/noto-sans-jp/index.css" />
    <style>${site}</style>`,
      body: `
<a class="skip" href="#main">${skip}</a>
<div class="column">
  <p class="utility"><a href="${utility.href}">${utility.label}</a></p>
  <nav aria-label="${content.lang === 'ko' ? '현재 위치' : 'Breadcrumb'}">
    <ol class="crumbs">${eachCrumb(content, ({ label, href }) =>
      href === undefined
        ? `<li aria-current="page">${label}</li>`
        : `<li><a href="${href}">${label}</a></li>`,
    )}</ol>
  </nav>
  <main id="main">
    <h1>${title}</h1>
    ${eyebrow === undefined ? '' : `<p class="shoulder">${eyebrow}</p>`}
    <h2>${heading}</h2>
    <p class="statement">${statement}</p>
    ${eachTask(
      content,
      ({ number, title, paragraphs }) => `
    <details id="task-${number}">
      <summary><span class="icon"></span><h3>${title}</h3></summary>
      <div class="text">${paragraphs.map((text) => `<p>${text}</p>`).join('')}</div>
    </details>`,
    )}
  </main>
</div>`,
    });
  },
};
