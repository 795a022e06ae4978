import type { ComponentName } from '../../../src/audit/evidence.js';
import type { Plan } from './plan.js';

/** A plan, the page it runs on, and what Orca does not convey on any page. */
export interface PlanOnPage extends Plan {
  /** The id of the story, or the name of a page of the site. */
  page: string;
  /** Misses that are not the page's. Each has its reason. */
  known: Readonly<Record<string, string>>;
  component: ComponentName;
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

const fieldInRegion = [
  'role region',
  'name of the region',
  'name of the field',
  'the field can be edited',
  'the field is required',
];

const noRegionName =
  'Orca 43 leaves out the name of a region that equals the name of the object before it (scripts/web/speech_generator.py, _generateLabelOrName). It does the same on the accordion by hand.';
const noRegion =
  'Orca 43 does not say the region when it jumps to a field. It does the same on the accordion by hand.';

const accordionPlan: PlanOnPage = {
  name: 'accordion',
  component: 'TaskAccordion',
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
      commands: ['e@browse', 'Tab@browse', 'Down@browse'],
      conveys: fieldInRegion,
    },
    {
      name: 'into the panel, from elsewhere',
      setup: accordion([first], header(first)),
      // Orca leaves out the name of a region if it has just said the same name.
      isReadingTop: true,
      commands: ['Tab@focus'],
      conveys: fieldInRegion,
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

const noCurrent =
  'Orca 43 does not say aria-current. The accessibility tree has it (test/atspi/KeyTasksPage.test.ts).';
const link = (place: number) => `document.querySelectorAll('nav a')[${place}]`;
/** The focus comes from elsewhere, so that Orca follows it. */
const focusOn = (element: string) => `document.activeElement.blur(); ${element}.focus()`;

const breadcrumbPlan: PlanOnPage = {
  name: 'breadcrumb',
  component: 'Breadcrumb',
  page: 'components-breadcrumb--current-page-linked',
  assertions: {
    'name of the navigation': /Breadcrumb/,
    'role list': /list/i,
    'number of items': /3 items/i,
    'role link': /link/i,
    'name of the first link': /HOME/,
    'name of the second link': /About the Ministry/,
    'name of the current link': /Key Diplomatic Tasks/,
    'state current page': /current page/i,
  },
  tests: [
    {
      name: 'forward into the breadcrumb',
      setup: 'document.activeElement.blur()',
      isReadingTop: true,
      commands: ['m@browse', 'l@browse', 'Tab@browse', 'Down@browse'],
      conveys: ['name of the first link', 'role link'],
    },
    {
      name: 'forward to the current page',
      setup: focusOn(link(1)),
      commands: modes('Tab'),
      conveys: ['role link', 'name of the current link', 'state current page'],
    },
    {
      name: 'back to a link',
      setup: focusOn(link(2)),
      commands: modes('shift+Tab'),
      conveys: ['role link', 'name of the second link'],
    },
    {
      name: 'ask about the current page',
      setup: focusOn(link(2)),
      commands: modes('KP_Enter'),
      conveys: ['role link', 'name of the current link', 'state current page'],
    },
    {
      name: 'by landmark into the breadcrumb',
      setup: 'document.activeElement.blur()',
      isReadingTop: true,
      commands: ['m@browse'],
      conveys: ['name of the navigation'],
    },
    {
      name: 'by list into the breadcrumb',
      setup: 'document.activeElement.blur()',
      isReadingTop: true,
      commands: ['l@browse'],
      conveys: ['role list', 'number of items'],
    },
  ],
  known: Object.fromEntries(
    ['forward to the current page, Tab', 'ask about the current page, KP_Enter'].flatMap((test) =>
      ['browse', 'focus'].map((mode) => [`${test}@${mode}: state current page`, noCurrent]),
    ),
  ),
};

/** The fold of the breadcrumb. It opens once, so the last command opens it. */
const foldPlan: PlanOnPage = {
  name: 'disclosure-navigation',
  component: 'Breadcrumb',
  page: 'components-breadcrumb--collapsed',
  assertions: {
    'role button': /button/i,
    'name of the button': /Show hidden levels: About the Ministry/,
    'state collapsed': /collapsed/i,
    'role link': /link/i,
    'name of the first level that was hidden': /About the Ministry/,
  },
  tests: [
    {
      name: 'forward to the button',
      setup: focusOn(link(0)),
      commands: ['Tab@browse', 'b@browse', 'Tab@focus'],
      conveys: ['role button', 'name of the button', 'state collapsed'],
    },
    {
      name: 'ask about the button',
      setup: focusOn("document.querySelector('nav button')"),
      commands: modes('KP_Enter'),
      conveys: ['role button', 'name of the button', 'state collapsed'],
    },
    {
      name: 'open the levels',
      setup: focusOn("document.querySelector('nav button')"),
      commands: ['Return@browse'],
      conveys: ['role link', 'name of the first level that was hidden'],
    },
  ],
  known: {},
};

const skipLinkPlan: PlanOnPage = {
  name: 'link',
  component: 'SkipNav',
  page: 'components-skipnav--default',
  assertions: { 'role link': /link/i, 'name of the link': /Skip to main content/ },
  tests: [
    {
      name: 'forward to the skip link',
      setup: 'document.activeElement.blur()',
      isReadingTop: true,
      commands: ['u@browse'],
      conveys: ['role link', 'name of the link'],
    },
    {
      name: 'ask about the skip link',
      setup: focusOn("document.querySelector('.nj-skip-nav a')"),
      commands: modes('KP_Enter'),
      conveys: ['role link', 'name of the link'],
    },
  ],
  known: {},
};

const mainPlan: PlanOnPage = {
  name: 'main',
  component: 'KeyTasksPage',
  page: 'pages-keytaskspage--key-diplomatic-tasks',
  assertions: {
    'role main': /main content/i,
    'name of main': /Key Diplomatic Tasks/,
    'first control of main': /Show all 6 tasks push button/,
  },
  tests: [
    {
      name: 'forward into main',
      setup: focusOn("[...document.querySelectorAll('header a')].at(-1)"),
      commands: modes('Tab'),
      conveys: ['role main', 'name of main', 'first control of main'],
    },
  ],
  known: {},
};

export const plans = [accordionPlan, breadcrumbPlan, foldPlan, skipLinkPlan, mainPlan];
