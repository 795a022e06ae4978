import { documentOf, eachCrumb, eachTask, escapedTexts, type System } from './system.js';

const words = {
  en: { access: 'Quick access', here: 'You are here:', show: 'Show breadcrumb' },
  ko: { access: '바로가기', here: '현재 위치', show: '현재 위치 보기' },
};

/** https://www.systeme-de-design.gouv.fr: callout ("mise en avant"), accordions in a group. */
export const dsfr: System = {
  name: 'dsfr',
  title: 'Système de Design de l’État (DSFR)',
  package: '@gouvfr/dsfr',
  folders: { dsfr: '@gouvfr/dsfr/dist' },
  vision: 'callout',
  parts: {
    statement: '.fr-callout__text',
    trigger: '.fr-accordion__btn',
    title: '.fr-accordion__btn',
    body: '.fr-accordion .fr-collapse',
    icon: { end: 'right', within: 36 },
  },
  proof: { selector: '.fr-callout', property: 'background-color', value: 'rgb(238, 238, 238)' },
  font: 'Marianne',
  render(content) {
    const { skip, utility, title, eyebrow, heading, statement } = escapedTexts(content);
    const { access, here, show } = words[content.lang === 'ko' ? 'ko' : 'en'];
    return documentOf({
      content,
      html: 'data-fr-scheme="light"',
      head: `<link rel="stylesheet" href="/dsfr/dsfr.min.css" />
    <link rel="stylesheet" href="/dsfr/utility/utility.min.css" />`,
      body: `
<div class="fr-skiplinks">
  <nav role="navigation" aria-label="${access}" class="fr-container">
    <ul class="fr-skiplinks__list"><li><a class="fr-link" href="#content">${skip}</a></li></ul>
  </nav>
</div>
<div class="fr-container">
  <p class="fr-mt-2w fr-mb-0" style="text-align: end"><a class="fr-link" href="${utility.href}">${utility.label}</a></p>
  <nav role="navigation" class="fr-breadcrumb" aria-label="${here}">
    <button type="button" class="fr-breadcrumb__button" aria-expanded="false" aria-controls="breadcrumb">${show}</button>
    <div class="fr-collapse" id="breadcrumb"><ol class="fr-breadcrumb__list">${eachCrumb(
      content,
      ({ label, href }) =>
        `<li><a class="fr-breadcrumb__link" ${href === undefined ? 'aria-current="page"' : `href="${href}"`}>${label}</a></li>`,
    )}</ol></div>
  </nav>
  <main id="content" class="fr-grid-row"><div class="fr-col-12 fr-col-md-10 fr-col-lg-8 fr-mb-8w">
    <h1>${title}</h1>
    <div class="fr-callout">
      ${eyebrow === undefined ? '' : `<p class="fr-text--sm fr-mb-1v">${eyebrow}</p>`}
      <h2 class="fr-callout__title">${heading}</h2>
      <p class="fr-callout__text">${statement}</p>
    </div>
    <div class="fr-accordions-group" data-fr-group="false">
      ${eachTask(
        content,
        ({ number, title, paragraphs }) => `
      <section class="fr-accordion">
        <h3 class="fr-accordion__title">
          <button type="button" class="fr-accordion__btn" aria-expanded="false" aria-controls="task-${number}">${title}</button>
        </h3>
        <div id="task-${number}" class="fr-collapse">${paragraphs.map((text) => `<p>${text}</p>`).join('')}</div>
      </section>`,
      )}
    </div>
  </div></main>
</div>
<script type="module" src="/dsfr/dsfr.module.min.js"></script>
<script nomodule src="/dsfr/dsfr.nomodule.min.js"></script>`,
    });
  },
};
