import {
  documentOf,
  eachCrumb,
  eachTask,
  escapedTexts,
  pretendard,
  type System,
} from './system.js';

/**
 * The kit has no page title, no heading and no banner: a site makes them of its tokens. The gaps are
 * those that the tokens name for them.
 */
const site = `
  .page-title { font-size: var(--krds-pc-font-size-heading-xlarge); font-weight: 700;
    margin-top: var(--krds-pc-gap-layout-breadcrumb-h1); }
  .vision { margin: var(--krds-pc-gap-layout-h1-h2) 0; }
  .vision h2 { font-size: var(--krds-pc-font-size-heading-medium); font-weight: 700;
    margin-bottom: var(--krds-pc-gap-layout-title-body-small); }
  .vision .statement { font-size: var(--krds-pc-font-size-body-large); }
  .utility { display: flex; justify-content: flex-end; padding-top: 1.6rem; }
  main { padding-bottom: var(--krds-pc-gap-layout-contents-footer); }
  @media (max-width: 767px) {
    .page-title { font-size: var(--krds-mobile-font-size-heading-xlarge);
      margin-top: var(--krds-mobile-gap-layout-breadcrumb-h1); }
    .vision { margin: var(--krds-mobile-gap-layout-h1-h2) 0; }
    .vision h2 { font-size: var(--krds-mobile-font-size-heading-medium); }
    .vision .statement { font-size: var(--krds-mobile-font-size-body-large); }
  }
`;

/** https://www.krds.go.kr, HTML component kit: breadcrumb, accordion, utility button. */
export const krds: System = {
  name: 'krds',
  title: 'KRDS',
  package: 'krds-uiux',
  folders: { krds: 'krds-uiux/resources' },
  vision: 'heading and large body text, from its tokens',
  parts: {
    statement: '.statement',
    trigger: '.btn-accordion',
    title: '.btn-accordion',
    body: '.accordion-body',
    icon: { end: 'right', within: 56 },
  },
  proof: { selector: 'html', property: 'font-size', value: '10px' },
  font: 'Pretendard GOV',
  render(content) {
    const { skip, utility, title, eyebrow, heading, statement } = escapedTexts(content);
    return documentOf({
      content,
      head: `<link rel="stylesheet" href="/krds/css/token/krds_tokens.css" />
    <link rel="stylesheet" href="/krds/css/component/output.css" />
    <style>${pretendard}${site}</style>`,
      body: `
<div id="krds-skip-link"><a href="#container">${skip}</a></div>
<div id="wrap"><div class="inner">
  <div class="utility"><a href="${utility.href}" class="krds-btn small text">${utility.label}</a></div>
  <nav class="krds-breadcrumb-wrap" aria-label="${content.lang === 'ko' ? '현재 경로' : 'Breadcrumb'}" id="breadcrumb">
    <ol class="breadcrumb">${eachCrumb(
      content,
      ({ label, href }) =>
        `<li ${label === '홈' || label === 'HOME' ? 'class="home"' : ''}><a href="${href ?? '#'}" class="txt">${label}</a></li>`,
    )}</ol>
  </nav>
  <main id="container">
    <h1 class="page-title">${title}</h1>
    <div class="vision">
      ${eyebrow === undefined ? '' : `<p>${eyebrow}</p>`}
      <h2>${heading}</h2>
      <p class="statement">${statement}</p>
    </div>
    <div class="krds-accordion" data-type="multiOpen">
      ${eachTask(
        content,
        ({ number, title, paragraphs }) => `
      <div class="accordion-item">
        <h3 class="accordion-header"><button type="button" id="task-button-${number}" class="btn-accordion" aria-controls="task-${number}">${title}</button></h3>
        <div id="task-${number}" class="accordion-collapse collapse" aria-labelledby="task-button-${number}">
          <div class="accordion-body">${paragraphs.map((text) => `<p>${text}</p>`).join('')}</div>
        </div>
      </div>`,
      )}
    </div>
  </main>
</div></div>
<script src="/krds/js/component/ui-script.js"></script>`,
    });
  },
};
