import { documentOf, eachCrumb, eachTask, escapedTexts, type System } from './system.js';

const words = {
  en: { breadcrumb: 'Breadcrumb', attributes: '' },
  ko: {
    breadcrumb: '현재 위치',
    attributes: `data-i18n.show-all-sections="모두 열기" data-i18n.hide-all-sections="모두 닫기"
      data-i18n.show-section="열기" data-i18n.hide-section="닫기"
      data-i18n.show-section-aria-label="이 과제 열기" data-i18n.hide-section-aria-label="이 과제 닫기"`,
  },
};

/** https://design-system.service.gov.uk: lead paragraph, two-thirds column, accordion. */
export const govuk: System = {
  name: 'govuk',
  title: 'GOV.UK Frontend',
  package: 'govuk-frontend',
  folders: { govuk: 'govuk-frontend/dist/govuk', assets: 'govuk-frontend/dist/govuk/assets' },
  vision: 'heading and lead paragraph',
  parts: {
    statement: '.govuk-body-l',
    trigger: '.govuk-accordion__section-button',
    title: '.govuk-accordion__section-button',
    body: '.govuk-accordion__section-content',
    icon: { selector: '.govuk-accordion__section-toggle .govuk-accordion-nav__chevron' },
  },
  proof: { selector: 'h1', property: 'font-size', value: '48px' },
  font: 'GDS Transport',
  render(content) {
    const { skip, utility, title, eyebrow, heading, statement } = escapedTexts(content);
    const { breadcrumb, attributes } = words[content.lang === 'ko' ? 'ko' : 'en'];
    return documentOf({
      content,
      html: 'class="govuk-template"',
      attributes: 'class="govuk-template__body"',
      head: '<link rel="stylesheet" href="/govuk/govuk-frontend.min.css" />',
      body: `
<script>document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '');</script>
<a href="#main-content" class="govuk-skip-link" data-module="govuk-skip-link">${skip}</a>
<div class="govuk-width-container">
  <p class="govuk-body govuk-!-text-align-right govuk-!-padding-top-3 govuk-!-margin-bottom-0">
    <a class="govuk-link" href="${utility.href}">${utility.label}</a>
  </p>
  <nav class="govuk-breadcrumbs" aria-label="${breadcrumb}">
    <ol class="govuk-breadcrumbs__list">${eachCrumb(content, ({ label, href }) =>
      href === undefined
        ? `<li class="govuk-breadcrumbs__list-item" aria-current="page">${label}</li>`
        : `<li class="govuk-breadcrumbs__list-item"><a class="govuk-breadcrumbs__link" href="${href}">${label}</a></li>`,
    )}</ol>
  </nav>
  <main class="govuk-main-wrapper" id="main-content">
    <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-xl">${title}</h1>
      ${eyebrow === undefined ? '' : `<span class="govuk-caption-m">${eyebrow}</span>`}
      <h2 class="govuk-heading-m">${heading}</h2>
      <p class="govuk-body-l">${statement}</p>
      <div class="govuk-accordion" data-module="govuk-accordion" id="tasks" ${attributes}>
        ${eachTask(
          content,
          ({ number, title, paragraphs }) => `
        <div class="govuk-accordion__section">
          <div class="govuk-accordion__section-header">
            <h3 class="govuk-accordion__section-heading">
              <span class="govuk-accordion__section-button" id="tasks-heading-${number}">${title}</span>
            </h3>
          </div>
          <div id="tasks-content-${number}" class="govuk-accordion__section-content">
            ${paragraphs.map((text) => `<p class="govuk-body">${text}</p>`).join('')}
          </div>
        </div>`,
        )}
      </div>
    </div></div>
  </main>
</div>
<script type="module">
  import { initAll } from '/govuk/govuk-frontend.min.js';
  initAll();
</script>`,
    });
  },
};
