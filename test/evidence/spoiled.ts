import { nurijip } from './nurijip.js';
import type { System } from './system.js';

// `!important`, because no other rule of a page changes our parts.
const faults = `
  .nj-task-accordion__body { font-size: 12px !important; color: #767676 !important; max-inline-size: none !important;
    block-size: 20px !important; overflow: hidden !important; word-break: break-all !important; }
  .nj-task-accordion__title { display: block !important; word-break: break-all !important; }
  .nj-task-accordion__panel[hidden] { display: none !important; }
  .nj-task-accordion__icon { background: none !important; forced-color-adjust: none !important;
    color: #999 !important; transform: none !important; }
  .nj-task-accordion__toggle-all { min-block-size: 0 !important; padding: 0 !important;
    line-height: 1 !important; }
  .nj-breadcrumb__link { position: absolute !important; inline-size: 1px !important; min-inline-size: 0 !important;
    block-size: 1px !important; padding: 0 !important; overflow: hidden !important; }
  .nj-key-tasks-page__title { white-space: nowrap !important; min-inline-size: 800px !important; text-align: end !important; }
`;

/** Our page with every fault that the measures look for. It proves that each measure finds its fault. */
export const spoiled: System = {
  ...nurijip,
  name: 'spoiled',
  title: 'A spoiled page',
  render: (content) =>
    nurijip.render(content).replace('</head>', `<style>${faults}</style></head>`),
};
