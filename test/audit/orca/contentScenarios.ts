import { en } from '../../../stories/content/pages.js';
import { type Scenario, top } from './scenario.js';
import { wordsOf } from './speech.js';

/** What a reader hears in the text of a task and in a quotation. */
export const contentScenarios: readonly Scenario[] = [
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
