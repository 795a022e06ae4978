import { nurijip } from './nurijip.js';
import type { System } from './system.js';

const faults = `
  .nj-task-accordion__body { font-size: 12px; color: #767676; max-inline-size: none;
    block-size: 20px; overflow: hidden; word-break: break-all; }
  .nj-task-accordion__title { display: block; word-break: break-all; }
  .nj-task-accordion__panel[hidden] { display: none !important; }
  .nj-task-accordion__icon { background: none !important; forced-color-adjust: none;
    color: #999 !important; transform: none !important; }
  .nj-task-accordion__toggle-all { min-block-size: 0 !important; padding: 0 !important;
    line-height: 1 !important; }
  .nj-breadcrumb__link { position: absolute; inline-size: 1px; min-inline-size: 0 !important;
    block-size: 1px; padding: 0 !important; overflow: hidden; }
  .nj-key-tasks-page__title { white-space: nowrap; min-inline-size: 800px; text-align: end; }
`;

/** Our page with every fault that the measures look for. It proves that each measure finds its fault. */
export const spoiled: System = {
  ...nurijip,
  name: 'spoiled',
  title: 'A spoiled page',
  render: (content) =>
    nurijip.render(content).replace('</head>', `<style>${faults}</style></head>`),
};
