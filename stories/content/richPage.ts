import { type Block, type PageContent, parsePageContent } from '../../src/content/index.js';
import { en, ko } from './pages.js';
import vision from './vision.svg?no-inline';
// Separate files, because a strict content security policy blocks `data:` images.
import wide from './vision-16x9.svg?no-inline';

/** A task with nested lists and a budget table of four columns. */
const english: readonly Block[] = [
  { type: 'paragraph', content: 'The ministry protects nationals abroad in three steps.' },
  {
    type: 'list',
    ordered: true,
    items: [
      {
        content: 'Prevent accidents.',
        list: {
          type: 'list',
          items: [
            'Travel warnings for every country',
            {
              content: 'Safety training',
              list: { type: 'list', items: ['For students', 'For companies'] },
            },
          ],
        },
      },
      'Answer every call within 24 hours.',
    ],
  },
  {
    type: 'table',
    caption: 'Budget of the programme, in million won',
    columns: ['Programme', '2026', '2027', 'Change'],
    rowHeaders: true,
    rows: [
      ['Consular call centre', '18,750', '21,300', '2,550'],
      ['Rapid response teams', '9,480', '12,640', '3,160'],
      ['Emergency relief', '6,210', '6,210', '0'],
    ],
  },
];

const korean: readonly Block[] = [
  { type: 'paragraph', content: '외교부는 재외국민을 세 단계로 보호합니다.' },
  {
    type: 'list',
    ordered: true,
    items: [
      {
        content: '사건·사고를 예방합니다.',
        list: {
          type: 'list',
          items: [
            '모든 국가에 대한 여행경보',
            { content: '안전 교육', list: { type: 'list', items: ['유학생', '기업'] } },
          ],
        },
      },
      '24시간 상담 전화를 운영합니다.',
    ],
  },
  {
    type: 'table',
    caption: '사업별 예산(단위: 백만 원)',
    columns: ['세부 사업', '2026년', '2027년', '증감'],
    rowHeaders: true,
    rows: [
      ['영사콜센터 운영', '18,750', '21,300', '2,550'],
      ['신속대응팀 파견', '9,480', '12,640', '3,160'],
      ['긴급구난 활동비 지원', '6,210', '6,210', '0'],
    ],
  },
];

/** The reference page with a picture, lists and a table in its first task, and a contact, a date and a licence. */
function withRichTask(
  { banner, tasks, ...content }: PageContent,
  media: PageContent['banner']['media'],
  body: readonly Block[],
  contact: PageContent['contact'],
): PageContent {
  const [first, ...others] = tasks;
  return parsePageContent({
    ...content,
    banner: { ...banner, media },
    tasks: [{ ...first, body }, ...others],
    contact: { ...contact, telephone: '02-2100-7500', email: 'office@example.go.kr' },
    updated: '2026-11-27',
    licence: 'KOGL-4',
  });
}

export const richEn = withRichTask(en, { src: vision, width: 640, height: 480 }, english, {
  department: 'Overseas Koreans and Consular Affairs Division',
  role: 'Director',
});

export const richKo = withRichTask(ko, { src: wide, width: 640, height: 360 }, korean, {
  department: '재외동포영사과',
  role: '과장',
});
