import { renderToString } from 'react-dom/server';
import { KeyTasksPage } from '../../src/index.js';
import { documentOf, pretendard, type System } from './system.js';

export const nurijip: System = {
  name: 'nurijip',
  title: 'Nurijip',
  package: 'nurijip',
  folders: { nurijip: '../dist', krds: 'krds-uiux/resources' },
  vision: 'VisionBanner',
  parts: {
    statement: '.nj-vision__statement',
    trigger: '.nj-task-accordion__trigger',
    title: '.nj-task-accordion__title',
    body: '.nj-task-accordion__body',
    icon: { selector: '.nj-task-accordion__icon' },
  },
  proof: { selector: '.nj-vision', property: 'background-color', value: 'rgb(12, 42, 87)' },
  font: 'Pretendard GOV',
  render(content) {
    return documentOf({
      content,
      head: `<link rel="stylesheet" href="/nurijip/styles.css" />
    <style>${pretendard} body { margin: 0; }</style>`,
      body: `<div id="root">${renderToString(<KeyTasksPage content={content} />)}</div>
<script type="module" src="/client.js"></script>`,
    });
  },
};
