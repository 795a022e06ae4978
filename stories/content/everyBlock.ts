import type { Block, FileLink } from '../../src/content/index.js';
// Separate files, because a strict content security policy blocks `data:` images.
import chart from './chart.svg?no-inline';
import { richText } from './richText.js';

/** Every type of block, with every part that it can have. */
export const everyBlock: readonly Block[] = [
  ...richText,
  { type: 'subheading', content: 'Goal, measures and indicators' },
  {
    type: 'definitions',
    items: [
      { term: 'Goal', content: 'Every national abroad gets help within 24 hours.' },
      {
        term: 'Measures',
        content: 'In the first year:',
        body: [
          {
            type: 'list',
            items: ['A call centre that answers in seven languages', 'Safety training'],
          },
        ],
      },
      {
        term: 'Indicators',
        body: [{ type: 'paragraph', content: 'Share of calls answered within a minute' }],
      },
    ],
  },
  {
    type: 'note',
    title: 'Who can apply',
    content: [
      'Nationals who live abroad. The form is on the ',
      {
        type: 'link',
        href: 'https://www.example.go.kr/apply',
        text: 'application page',
        newWindow: true,
      },
      '.',
    ],
  },
  {
    type: 'table',
    caption: 'Budget of the programme, in million won',
    rowHeaders: true,
    columns: ['Programme', { label: 'Budget', columns: ['2026', '2027'] }, 'Change'],
    rows: [
      {
        label: 'Protection',
        rows: [
          ['Consular call centre', '18,750', '21,300', '2,550'],
          ['Rapid response teams', '9,480', '12,640', '3,160'],
        ],
      },
      { label: 'Relief', rows: [['Emergency relief', '6,210', '6,210', '0']] },
    ],
  },
  {
    type: 'figure',
    src: chart,
    width: 640,
    height: 320,
    alt: 'A bar chart: the budget of the call centre grows each year from 2026 to 2028.',
    caption: 'The budget of the call centre, in million won',
    credit: 'Chart: Nurijip sample',
    alternative: [
      {
        type: 'table',
        caption: 'Figures of the chart',
        columns: ['Year', 'Million won'],
        rowHeaders: true,
        rows: [
          ['2026', '18,750'],
          ['2027', '21,300'],
          ['2028', '26,900'],
        ],
      },
    ],
  },
  {
    type: 'quote',
    content: '재외국민의 안전은 국가의 책무입니다.',
    lang: 'ko',
    source: 'Sample speech of the minister',
  },
  {
    type: 'list',
    ordered: true,
    items: [
      {
        content: 'Read the plan.',
        body: [
          {
            type: 'file',
            href: '/plans/protection.hwpx',
            name: 'Plan for the protection of nationals abroad',
            format: 'HWPX',
            bytes: 482_304,
            hrefLang: 'ko',
          },
        ],
      },
      'Send your opinion by the end of the year.',
    ],
  },
];

export const everyBlockKorean: readonly Block[] = [
  {
    type: 'definitions',
    items: [
      { term: '목표', content: '도움을 요청한 재외국민을 24시간 안에 지원합니다.' },
      {
        term: '추진 과제',
        body: [{ type: 'list', items: ['7개 언어로 상담하는 영사콜센터', '해외 안전 교육'] }],
      },
      { term: '성과 지표', content: '1분 안에 연결된 상담 전화의 비율' },
    ],
  },
  {
    type: 'note',
    title: '신청 대상',
    content: [
      '국외에 거주하는 국민입니다. ',
      { type: 'link', href: 'https://www.example.go.kr/apply', text: '신청 안내', newWindow: true },
      '에서 신청할 수 있습니다.',
    ],
  },
  {
    type: 'table',
    caption: '사업별 예산(단위: 백만 원)',
    rowHeaders: true,
    columns: ['세부 사업', { label: '예산', columns: ['2026년', '2027년'] }, '증감'],
    rows: [
      {
        label: '보호',
        rows: [
          ['영사콜센터 운영', '18,750', '21,300', '2,550'],
          ['신속대응팀 파견', '9,480', '12,640', '3,160'],
        ],
      },
      { label: '구난', rows: [['긴급구난 활동비 지원', '6,210', '6,210', '0']] },
    ],
  },
  {
    type: 'figure',
    src: chart,
    width: 640,
    height: 320,
    alt: '막대그래프: 영사콜센터 예산이 2026년부터 2028년까지 해마다 늘어납니다.',
    caption: '영사콜센터 예산(단위: 백만 원)',
    credit: '자료: 누리집 견본',
    alternative: [
      {
        type: 'paragraph',
        content: '2026년 18,750, 2027년 21,300, 2028년 26,900입니다.',
      },
    ],
  },
  {
    type: 'quote',
    content: 'The safety of nationals abroad is a duty of the state.',
    lang: 'en',
    source: '장관 연설 견본',
  },
];

export const files: readonly FileLink[] = [
  { href: '/plans/five-year-plan.pdf', name: 'Five-year plan', format: 'PDF', bytes: 2_202_010 },
  {
    href: '/plans/five-year-plan.hwp',
    name: '국정운영 5개년 계획',
    lang: 'ko',
    format: 'HWP',
    bytes: 815_104,
    hrefLang: 'ko',
  },
];

export const filesKorean: readonly FileLink[] = [
  { href: '/plans/plan.hwpx', name: '재외국민 보호 계획', format: 'HWPX', bytes: 482_304 },
  {
    href: '/plans/plan-en.pdf',
    name: '재외국민 보호 계획',
    format: 'PDF',
    bytes: 2_202_010,
    hrefLang: 'en',
  },
];
