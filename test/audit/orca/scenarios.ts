import type { PageContent } from '../../../src/content/PageContent.js';
import { fill, taskAccordionMessages } from '../../../src/messages.js';
import { en, ko } from '../../../stories/content/pages.js';
import { contentScenarios } from './contentScenarios.js';
import { type Scenario, type Step, top } from './scenario.js';
import { wordsOf } from './speech.js';

/** The reference page. `tour` is the way of a reader through it, `more` are further ways. */
function pageSteps(
  { title, skipLinks, breadcrumb, banner, tasks, utilityLinks }: PageContent,
  lang: 'en' | 'ko',
): { tour: Step[]; more: Step[] } {
  const { showAll, hideAll, allShown, allHidden } = taskAccordionMessages[lang];
  const count = { count: tasks.length };
  const titles = tasks.map((task) => task.title);
  const texts = tasks.map(({ body }) =>
    body.map((block) => ('content' in block ? String(block.content) : '')).join(' '),
  );
  const [first = '', second = ''] = titles;
  const last = titles.at(-1) ?? '';
  const skip = skipLinks?.[0]?.label ?? '';
  const tour: Step[] = [
    {
      note: 'The first stop of the Tab key is the skip link.',
      keys: ['Tab'],
      says: [`${skip} link`],
      component: 'SkipNav',
      criteria: ['2.4.1', '2.4.3', '4.1.2'],
    },
    {
      note: 'The skip link leads to the main content, and its title is said.',
      keys: ['Return'],
      says: [title],
      component: 'SkipNav',
      criteria: ['2.4.1', '1.3.1'],
    },
    {
      note: 'The next Tab goes to the first control of the main content.',
      keys: ['Tab'],
      says: [`${fill(showAll, count)} push button`],
      never: breadcrumb.slice(0, 1).map(({ label }) => label),
      component: 'SkipNav',
      criteria: ['2.4.1', '2.4.3', '4.1.2'],
    },
    {
      note: 'The page begins with the skip link.',
      keys: [top],
      says: [skip],
      criteria: ['1.3.2'],
    },
    {
      note: 'By heading: title, banner, then each task with its state and its level.',
      keys: [top, 'h'],
      until: last,
      says: [
        `${title} heading level 1`,
        `${banner.heading} heading level 2`,
        ...titles.map((task) => `${task} collapsed push button heading level 3`),
      ],
      never: [...texts],
      criteria: ['1.3.1', '2.4.6', '2.4.10', '4.1.2'],
    },
    {
      // How much of a landmark is said depends on when Chromium has told Orca of its links.
      varies: true,
      note: 'By landmark: header, breadcrumb, main, banner. Closed tasks are no landmarks.',
      keys: [top, 'm', 'm', 'm', 'm', 'm', 'm'],
      never: titles,
      criteria: ['1.3.1', '2.4.1'],
    },
    {
      note: 'Enter opens the first task, and the new state is said.',
      keys: [top, 'b', 'b', 'Return'],
      says: [first, 'expanded'],
      component: 'TaskAccordion',
      criteria: ['4.1.2', '4.1.3'],
    },
    {
      note: 'By line: each word of the opened task, then the title of the next one.',
      keys: ['Down'],
      until: second,
      says: wordsOf(texts[0] ?? ''),
      never: [`${second} region`],
      component: 'TaskAccordion',
      criteria: ['1.3.1', '1.3.2', '4.1.2'],
    },
    {
      note: 'The button opens all tasks. The result is announced once.',
      keys: [top, 'b', 'Return'],
      once: fill(allShown, count),
      component: 'TaskAccordion',
      criteria: ['4.1.3'],
    },
    {
      note: 'By line: each word of every task is said, in order.',
      keys: ['Down'],
      until: (texts.at(-1) ?? '').split(' ').slice(-2).join(' '),
      says: titles.flatMap((task, index) => [...wordsOf(task), ...wordsOf(texts[index] ?? '')]),
      component: 'TaskAccordion',
      criteria: ['1.3.1', '1.3.2'],
    },
    {
      note: 'The same button hides all tasks. The result is announced once.',
      keys: [top, 'b', 'Return'],
      says: [`${fill(hideAll, count)} push button`],
      once: fill(allHidden, count),
      component: 'TaskAccordion',
      criteria: ['4.1.3', '4.1.2'],
    },
  ];
  const more: Step[] = [
    {
      note: 'By line: the links of the header, then the breadcrumb, in the order of the page.',
      keys: [top, 'Down', 'Down'],
      says: [
        ...(utilityLinks ?? []).map(({ label }) => `${label} link`),
        ...breadcrumb.map(({ label, href }) => (href ? `${label} link` : label)),
      ],
      component: 'Breadcrumb',
      criteria: ['1.3.2', '4.1.2'],
    },
    {
      note: 'By list: the list of the breadcrumb.',
      varies: true,
      keys: [top, 'l', 'l'],
      says: breadcrumb.filter(({ href }) => href).map(({ label }) => `${label} link`),
      component: 'Breadcrumb',
      criteria: ['1.3.1'],
    },
    {
      note: 'By button: the button for all tasks, then each task.',
      keys: [top, 'b'],
      until: last,
      says: [
        `${fill(showAll, count)} push button`,
        ...titles.map((task) => `${task} collapsed push button`),
      ],
      component: 'TaskAccordion',
      criteria: ['4.1.2', '2.4.6'],
    },
    {
      note: 'By line, from the banner on: the statement, the button, and the titles of the closed tasks. Nothing between them.',
      keys: [top, '2', 'Down'],
      until: last,
      says: [...wordsOf(banner.statement), fill(showAll, count), ...titles],
      never: texts,
      component: 'VisionBanner',
      criteria: ['1.3.2', '1.3.1'],
    },
    {
      note: 'Space opens the first task and closes it again. Each new state is said.',
      keys: [top, 'b', 'b', 'space', 'space'],
      says: [first, 'expanded', 'collapsed'],
      component: 'TaskAccordion',
      criteria: ['4.1.2'],
    },
    {
      note: 'By line: nothing of the closed task is said.',
      keys: ['Down'],
      until: second,
      never: texts,
      component: 'TaskAccordion',
      criteria: ['1.3.2', '4.1.2'],
    },
  ];
  return { tour, more };
}

const english = pageSteps(en, 'en');
const [denuclearization, publicDiplomacy] = en.tasks;
const firstTitle = denuclearization?.title ?? '';

export const scenarios: readonly Scenario[] = [
  {
    name: 'key-diplomatic-tasks',
    story: 'pages-keytaskspage--key-diplomatic-tasks',
    component: 'KeyTasksPage',
    steps: [...english.tour, ...english.more],
  },
  {
    name: 'key-diplomatic-tasks-korean',
    hasOtherLanguage: true,
    story: 'pages-keytaskspage--key-diplomatic-tasks-korean',
    globals: 'language:ko',
    component: 'KeyTasksPage',
    steps: pageSteps(ko, 'ko').tour,
  },
  {
    name: 'arrival',
    story: 'pages-keytaskspage--key-diplomatic-tasks',
    component: 'TaskAccordion',
    steps: [
      {
        note: 'An address with the id of a task opens it.',
        load: `#${publicDiplomacy?.id}`,
        criteria: [],
      },
      {
        note: 'The task of the address is open, the others are closed.',
        keys: [top, '3', '3', '3'],
        says: [
          `${firstTitle} collapsed`,
          `${publicDiplomacy?.title} expanded`,
          `${en.tasks[2]?.title} collapsed`,
        ],
        criteria: ['4.1.2'],
      },
      {
        note: 'Find-in-page opens the task that contains the text.',
        keys: ['ctrl+f', 'type:endeavor to make substantive', 'Return', 'Escape'],
        varies: true,
        criteria: ['4.1.2'],
      },
      {
        note: 'The task is open now, and its text can be read.',
        keys: [top, '3', 'Down'],
        until: 'solid peace regime on the Korean Peninsula',
        says: [
          `${firstTitle} expanded`,
          ...wordsOf('It will endeavor to make substantive progress'),
        ],
        criteria: ['4.1.2', '1.3.1'],
      },
    ],
  },
  {
    name: 'copy-link',
    story: 'components-taskaccordion--link-copied',
    component: 'TaskAccordion',
    steps: [
      {
        note: 'By button: the copy button has the title of its task in its name.',
        keys: [top, 'b', 'b', 'b'],
        says: [firstTitle, 'expanded push button', `Copy link ${firstTitle} push button`],
        criteria: ['4.1.2', '2.4.6'],
      },
      {
        note: 'Enter copies the address. The result is announced once.',
        keys: ['Return'],
        once: 'Link copied',
        criteria: ['4.1.3'],
      },
      {
        note: 'A second press is announced once again.',
        keys: ['Return'],
        once: 'Link copied',
        criteria: ['4.1.3'],
      },
    ],
  },
  {
    name: 'breadcrumb-collapsed',
    story: 'components-breadcrumb--collapsed',
    component: 'Breadcrumb',
    steps: [
      {
        note: 'By landmark: the breadcrumb. Only its ends are links.',
        keys: [top, 'Down'],
        until: 'Key Diplomatic Tasks',
        says: ['HOME link', 'Show hidden levels: About the Ministry'],
        never: ['About the Ministry link'],
        criteria: ['1.3.1', '2.4.8'],
      },
      {
        note: 'By button: the button names the levels that it shows.',
        keys: [top, 'b'],
        says: [
          'Show hidden levels: About the Ministry, Organisation, Deputy Minister for Political Affairs, Korean Peninsula Peace, Policy',
          'collapsed push button',
        ],
        criteria: ['4.1.2', '2.4.6'],
      },
      {
        note: 'Enter shows the levels. The focus moves to the first of them.',
        keys: ['Return'],
        says: ['About the Ministry link'],
        criteria: ['2.4.3', '3.2.2', '4.1.2'],
      },
      {
        note: 'Tab goes to the next level.',
        keys: ['Tab'],
        says: ['Organisation link'],
        criteria: ['2.4.3', '2.1.1'],
      },
    ],
  },
  {
    name: 'skip-links',
    story: 'components-skipnav--many-links',
    component: 'SkipNav',
    steps: [
      {
        // Firefox has both links in one line, so the next line is after them.
        note: 'Two skip links are a list of links.',
        keys: [top, 'l'],
        says: ['Skip to main content link'],
        varies: true,
        criteria: ['1.3.1', '2.4.1'],
      },
      {
        note: 'The second skip link leads to its own target.',
        keys: [top, 'Tab', 'Tab', 'Return'],
        says: ['Skip to main menu link', 'Main menu'],
        criteria: ['2.4.1', '4.1.2'],
      },
      {
        note: 'By line, from there: the text of the target.',
        keys: ['Down'],
        until: 'The second link leads here.',
        never: ['Skip to main content link'],
        criteria: ['2.4.1'],
      },
    ],
  },
  ...contentScenarios,
];
