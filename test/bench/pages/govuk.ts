// @ts-expect-error: the package has no types.
import { Accordion, createAll, SkipLink } from 'govuk-frontend';
import 'govuk-frontend/dist/govuk/govuk-frontend.min.css';
import type { PageProps } from '../content.js';
import { escaped } from './escaped.js';

export function html({ content, tasks }: PageProps): string {
  const { skipLinks, utilityLinks, breadcrumb, title, banner } = content;
  const crumbs = breadcrumb.map(({ label, href }) =>
    href
      ? `<li class="govuk-breadcrumbs__list-item"><a class="govuk-breadcrumbs__link" href="${escaped(href)}">${escaped(label)}</a></li>`
      : `<li class="govuk-breadcrumbs__list-item" aria-current="page">${escaped(label)}</li>`,
  );
  const sections = tasks.map(
    (
      { title, text },
      index,
    ) => `<div class="govuk-accordion__section"><div class="govuk-accordion__section-header">
<h3 class="govuk-accordion__section-heading"><span class="govuk-accordion__section-button" id="tasks-heading-${index}">${escaped(title)}</span></h3></div>
<div id="tasks-content-${index}" class="govuk-accordion__section-content"><p class="govuk-body">${escaped(text)}</p></div></div>`,
  );
  return `<a href="#main" class="govuk-skip-link" data-module="govuk-skip-link">${escaped(skipLinks?.[0]?.label)}</a>
<div class="govuk-width-container"><nav class="govuk-breadcrumbs" aria-label="Breadcrumb"><ol class="govuk-breadcrumbs__list">${crumbs.join('')}</ol></nav>
<main class="govuk-main-wrapper" id="main"><p class="govuk-body">${escaped(utilityLinks?.[0]?.label)}</p>
<h1 class="govuk-heading-xl">${escaped(title)}</h1><h2 class="govuk-heading-m">${escaped(banner.heading)}</h2><p class="govuk-body-l">${escaped(banner.statement)}</p>
<div class="govuk-accordion" data-module="govuk-accordion" id="tasks">${sections.join('')}</div></main></div>`;
}

export function start(): void {
  document.body.classList.add('js-enabled', 'govuk-frontend-supported');
  createAll(SkipLink);
  createAll(Accordion, { rememberExpanded: false });
}
