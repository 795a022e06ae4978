import 'krds-uiux/resources/cdn/krds.min.css';
import type { PageProps } from '../content.js';
import { escaped } from './escaped.js';

export function html({ content, tasks }: PageProps): string {
  const { skipLinks, utilityLinks, breadcrumb, title, banner } = content;
  const crumbs = breadcrumb.map(
    ({ label, href = '#' }) =>
      `<li><a href="${escaped(href)}" class="txt">${escaped(label)}</a></li>`,
  );
  const items = tasks.map(
    ({ title, text }, index) => `<div class="accordion-item">
<h3 class="accordion-header"><button type="button" id="button-${index}" class="btn-accordion" aria-controls="panel-${index}" aria-expanded="false">${escaped(title)}</button></h3>
<div id="panel-${index}" class="accordion-collapse collapse" aria-labelledby="button-${index}"><div class="accordion-body"><p>${escaped(text)}</p></div></div></div>`,
  );
  return `<div id="krds-skip-link"><a href="#main">${escaped(skipLinks?.[0]?.label)}</a></div>
<nav class="krds-breadcrumb-wrap" aria-label="Breadcrumb"><ol class="breadcrumb">${crumbs.join('')}</ol></nav>
<main id="main"><p>${escaped(utilityLinks?.[0]?.label)}</p><h1>${escaped(title)}</h1><h2>${escaped(banner.heading)}</h2><p>${escaped(banner.statement)}</p>
<div class="krds-accordion" data-type="multiOpen">${items.join('')}</div></main>`;
}

/** The script of KRDS starts only at this event. */
export function start(): void {
  window.dispatchEvent(new Event('DOMContentLoaded'));
}
