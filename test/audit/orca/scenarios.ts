import type { PageContent } from '../../../src/content/PageContent.js';
import { fill, taskAccordionMessages } from '../../../src/messages.js';
import { en, ko } from '../../../stories/content/pages.js';
import type { Scenario, Step } from './scenario.js';
import { wordsOf } from './speech.js';

const top = 'ctrl+Home';

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
    name: 'rich-text',
    hasOtherLanguage: true,
    story: 'components-taskaccordion--rich-text',
    component: 'TaskAccordion',
    steps: [
      {
        note: 'By heading: the task, then the subheading in it.',
        keys: [top, 'h', 'h', 'h'],
        says: ['expanded push button heading level 2', 'Main points heading level 3'],
        criteria: ['1.3.1', '2.4.10'],
      },
      {
        note: 'By line: text, link, Korean words, nested lists and the table, in the order of the page.',
        keys: [top, 'h', 'Down'],
        until: '9,120',
        says: [
          ...wordsOf(
            'The government will create an open and liberal economic environment: see the',
          ),
          'five-year plan link',
          ...wordsOf('in Korean 국정운영 5개년 계획'),
          'Main points',
          'Trade',
          'New markets',
          'South',
          'ASEAN',
          'India',
          'North',
          'Development cooperation',
          'Budget by year',
          'Year',
          'Trade',
          'Development',
          '1,204',
          '8,750',
          '1,310',
          '9,120',
        ],
        criteria: ['1.3.1', '1.3.2'],
      },
      {
        note: 'By list: the outer list, then the lists in it with their level.',
        keys: [top, 'l', 'l', 'l', 'l'],
        says: ['Trade', 'New markets', 'South', 'ASEAN'],
        criteria: ['1.3.1'],
      },
      {
        note: 'By table, then by cell: each cell with its row and column.',
        keys: [top, 't', 'alt+shift+Down', 'alt+shift+Right', 'alt+shift+Right', 'alt+shift+Down'],
        says: ['Budget by year', '2026', '1,204', '8,750', '9,120'],
        criteria: ['1.3.1'],
      },
    ],
  },
  {
    name: 'every-block',
    hasOtherLanguage: true,
    story: 'pages-keytaskspage--rich-tasks',
    component: 'KeyTasksPage',
    steps: [
      {
        note: 'By heading: the first task opens, and its subheadings come next.',
        keys: [top, 'h', 'h', 'h', 'Return', 'h'],
        until: 'Goal, measures and indicators',
        says: ['Main points', 'Goal, measures and indicators'],
        criteria: ['1.3.1', '2.4.6'],
      },
      {
        note: 'By line: each term before its description, then the note with a link that says that it opens a new window.',
        keys: ['Down'],
        until: 'Budget of the programme',
        says: [
          ...['Goal', 'Every national abroad gets help within 24 hours', 'Measures'],
          ...['In the first year', 'A call centre that answers in seven languages'],
          ...['Indicators', 'Share of calls answered within a minute', 'Who can apply'],
          ...['Nationals who live abroad', 'application page (opens in a', 'new window)'],
        ],
        criteria: ['1.3.1', '3.2.5'],
      },
      {
        note: 'By line: the table, then what the picture shows, its caption, its credit and its figures.',
        keys: ['Down'],
        until: '26,900',
        hasPicture: true,
        says: [
          'Protection',
          '18,750',
          'Relief',
          '6,210',
          'A bar chart: the budget of the call centre grows each year from 2026 to 2028',
          'The budget of the call centre',
          'Chart: Nurijip sample',
          'Figures of the chart',
          '2028',
          '26,900',
        ],
        criteria: ['1.1.1', '1.3.1'],
      },
      {
        note: 'By line: the quotation and its source, the steps with a file in them, then the files of the task.',
        keys: ['Down'],
        until: '796 kB',
        says: [
          '재외국민의 안전은 국가의 책무입니다',
          'Sample speech of the minister',
          'Read the plan',
          'Plan for the protection of nationals abroad (HWPX, 471 kB, Korean)',
          ...['Attachments', 'Five-year plan (PDF, 2.1 MB)'],
        ],
        criteria: ['1.3.1', '2.4.4'],
      },
      {
        note: 'By table and cell: a cell in a table whose header cells span columns and rows.',
        keys: [
          top,
          't',
          't',
          'alt+shift+Down',
          'alt+shift+Down',
          'alt+shift+Right',
          'alt+shift+Right',
        ],
        says: ['Budget of the programme', '18,750', '21,300'],
        criteria: ['1.3.1'],
      },
    ],
  },
  {
    name: 'long-words',
    isChromiumOnly: true,
    story: 'components-taskaccordion--long-text-narrow',
    component: 'TaskAccordion',
    steps: [
      {
        note: 'By line: a title that is a long word is a heading with its state, and its text is read whole.',
        keys: [top, 'h', 'h', 'h', 'Down'],
        until: 'w'.repeat(200),
        says: ['대한민국'.repeat(50), 'expanded push button heading level 2'],
        criteria: ['1.3.1', '4.1.2'],
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
  {
    name: 'quotation-in-another-language',
    hasOtherLanguage: true,
    story: 'components-visionbanner--slogan-in-another-language',
    component: 'VisionBanner',
    steps: [
      {
        note: 'By heading: the name of the banner.',
        keys: [top, '2'],
        says: [`${en.banner.heading} heading level 2`],
        criteria: ['1.3.1', '2.4.6'],
      },
      {
        note: 'By line: the statement with the Korean quotation, in the order of the page.',
        keys: ['Down'],
        until: 'following diplomatic tasks.',
        says: wordsOf(
          'To fulfill the national vision of “국민의 나라 정의로운 대한민국” the Ministry of Foreign Affairs will focus its capacity on the',
        ),
        criteria: ['1.3.1', '1.3.2'],
      },
    ],
  },
];
