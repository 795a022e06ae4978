import type { Plan } from './plan.js';

/** A plan, the page it runs on, and what Orca does not convey on any page. */
export interface PlanOnPage extends Plan {
  /** The id of the story, or the name of a page of the site. */
  page: string;
  /** Misses that are not the page's. Each has its reason. */
  known: Readonly<Record<string, string>>;
}

/** Opens the sections with these titles, closes the others, and moves the focus. */
const accordion = (open: readonly string[], focus: string) => `(async () => {
  const pause = () => new Promise((resolve) => setTimeout(resolve, 120));
  // The focus moves from elsewhere, so Orca follows it.
  document.querySelector('a').focus();
  for (const button of document.querySelectorAll('h3 button')) {
    if (String(${JSON.stringify(open)}.includes(button.textContent)) === button.ariaExpanded) continue;
    button.click();
    await pause();
  }
  await pause();
  ${focus}.focus();
})()`;

const header = (title: string) =>
  `[...document.querySelectorAll('h3 button')].find((one) => one.textContent === '${title}')`;

const [first, second] = ['Personal details', 'Billing details'] as const;
const modes = (...keys: string[]) => keys.flatMap((key) => [`${key}@browse`, `${key}@focus`]);
const headerOf = (name: string, state: string) => [
  'role button',
  'role heading',
  'heading level 3',
  name,
  state,
];

const noRegionName =
  'Orca 43 says "region" without its name when it enters one in browse mode. It does the same on the accordion by hand.';
const noRegion =
  'Orca 43 does not say the region when it jumps to a field. It does the same on the accordion by hand.';

export const accordionPlan: PlanOnPage = {
  name: 'accordion',
  page: 'ours',
  assertions: {
    'role button': /button/i,
    'role heading': /heading/i,
    'heading level 3': /level 3/i,
    'name of the first header': new RegExp(first),
    'name of the second header': new RegExp(second),
    'state expanded': /\bexpanded/i,
    'state collapsed': /\bcollapsed/i,
    'change to expanded': /\bexpanded/i,
    'change to collapsed': /\bcollapsed/i,
    'role region': /region/i,
    'name of the region': new RegExp(first),
    'name of the field': /Name/,
    'the field can be edited': /entry/i,
    'the field is required': /required/i,
  },
  tests: [
    {
      name: 'forward to an expanded header',
      setup: accordion([second], header(first)),
      commands: ['b@browse', 'h@browse', '3@browse', 'Tab@browse', 'Down@browse', 'Tab@focus'],
      conveys: headerOf('name of the second header', 'state expanded'),
    },
    {
      name: 'back to an expanded header',
      setup: accordion([first], 'document.getElementById("Name")'),
      commands: ['shift+b@browse', 'shift+h@browse', 'shift+3@browse', ...modes('shift+Tab')],
      conveys: headerOf('name of the first header', 'state expanded'),
    },
    {
      name: 'forward to a collapsed header',
      setup: accordion([], header(first)),
      commands: ['b@browse', 'h@browse', '3@browse', 'Tab@browse', 'Down@browse', 'Tab@focus'],
      conveys: headerOf('name of the second header', 'state collapsed'),
    },
    {
      name: 'back to a collapsed header',
      setup: accordion([], header(second)),
      commands: ['shift+b@browse', 'shift+h@browse', 'Up@browse', ...modes('shift+Tab')],
      conveys: headerOf('name of the first header', 'state collapsed'),
    },
    {
      name: 'ask about an expanded header',
      setup: accordion([first], header(first)),
      commands: modes('KP_Enter'),
      conveys: ['role button', 'name of the first header', 'state expanded'],
    },
    {
      name: 'ask about a collapsed header',
      setup: accordion([first], header(second)),
      commands: modes('KP_Enter'),
      conveys: ['role button', 'name of the second header', 'state collapsed'],
    },
    {
      name: 'into the panel',
      setup: accordion([first], header(first)),
      commands: ['e@browse', 'Tab@browse', 'Down@browse', 'Tab@focus'],
      conveys: [
        'role region',
        'name of the region',
        'name of the field',
        'the field can be edited',
        'the field is required',
      ],
    },
    {
      name: 'open a collapsed header',
      setup: accordion([first], header(second)),
      commands: modes('space', 'Return'),
      conveys: ['change to expanded'],
    },
    {
      name: 'close an expanded header',
      setup: accordion([first], header(first)),
      commands: modes('space', 'Return'),
      conveys: ['change to collapsed'],
    },
  ],
  known: {
    'into the panel, e@browse: role region': noRegion,
    'into the panel, e@browse: name of the region': noRegion,
    'into the panel, Tab@browse: name of the region': noRegionName,
    'into the panel, Down@browse: name of the region': noRegionName,
  },
};
