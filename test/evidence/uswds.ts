import { documentOf, eachCrumb, eachTask, escapedTexts, type System } from './system.js';

/** https://designsystem.digital.gov: summary box, bordered accordion, prose. */
export const uswds: System = {
  name: 'uswds',
  title: 'U.S. Web Design System',
  package: '@uswds/uswds',
  folders: { uswds: '@uswds/uswds/dist' },
  vision: 'summary box',
  parts: {
    statement: '.usa-summary-box__text p:last-child',
    trigger: '.usa-accordion__button',
    title: '.usa-accordion__button',
    body: '.usa-accordion__content',
    icon: { end: 'left', within: 52 },
  },
  proof: {
    selector: '.usa-summary-box',
    property: 'background-color',
    value: 'rgb(231, 246, 248)',
  },
  font: 'Source Sans Pro Web',
  render(content) {
    const { skip, utility, title, eyebrow, heading, statement } = escapedTexts(content);
    return documentOf({
      content,
      head: `<script src="/uswds/js/uswds-init.min.js"></script>
    <link rel="stylesheet" href="/uswds/css/uswds.min.css" />`,
      body: `
<a class="usa-skipnav" href="#main-content">${skip}</a>
<div class="grid-container">
  <p class="text-right margin-top-2 margin-bottom-0">
    <a class="usa-link" href="${utility.href}">${utility.label}</a>
  </p>
  <nav class="usa-breadcrumb" aria-label="${content.lang === 'ko' ? '현재 위치' : 'Breadcrumbs'}">
    <ol class="usa-breadcrumb__list">${eachCrumb(content, ({ label, href }) =>
      href === undefined
        ? `<li class="usa-breadcrumb__list-item usa-current" aria-current="page"><span>${label}</span></li>`
        : `<li class="usa-breadcrumb__list-item"><a href="${href}" class="usa-breadcrumb__link"><span>${label}</span></a></li>`,
    )}</ol>
  </nav>
  <div class="grid-row grid-gap">
    <main class="usa-prose desktop:grid-col-9 padding-bottom-6" id="main-content">
      <h1>${title}</h1>
      <div class="usa-summary-box" role="region" aria-labelledby="vision">
        <div class="usa-summary-box__body">
          <h2 class="usa-summary-box__heading" id="vision">${heading}</h2>
          <div class="usa-summary-box__text">
            ${eyebrow === undefined ? '' : `<p class="margin-top-0">${eyebrow}</p>`}
            <p class="margin-y-0">${statement}</p>
          </div>
        </div>
      </div>
      <div class="usa-accordion usa-accordion--bordered margin-top-4" data-allow-multiple>
        ${eachTask(
          content,
          ({ number, title, paragraphs }) => `
        <h3 class="usa-accordion__heading">
          <button type="button" class="usa-accordion__button" aria-expanded="false" aria-controls="task-${number}">${title}</button>
        </h3>
        <div id="task-${number}" class="usa-accordion__content usa-prose">
          ${paragraphs.map((text) => `<p>${text}</p>`).join('')}
        </div>`,
        )}
      </div>
    </main>
  </div>
</div>
<script src="/uswds/js/uswds.min.js"></script>`,
    });
  },
};
