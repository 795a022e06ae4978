import type { Block, PageContent } from '../../src/content/index.js';
import { ko } from './pages.js';

/** A budget table as ministries publish it: a column of names and three columns of numbers. */
const budget: Block = {
  type: 'table',
  caption: '과제별 예산 (단위: 백만 원)',
  columns: ['사업명', '2025년 예산', '2026년 예산', '증감률'],
  rowHeaders: true,
  rows: [
    ['재외국민 보호 및 영사서비스 강화', '18,750', '21,430', '14.3%'],
    ['공공외교 역량 강화', '9,120', '8,870', '△2.7%'],
    ['국제개발협력(ODA) 사업', '1,204,300', '1,318,900', '9.5%'],
  ],
};

const goals: readonly Block[] = [
  { type: 'subheading', content: '추진 과제' },
  {
    type: 'list',
    items: [
      {
        content: '해외 안전 정보 제공 확대',
        list: {
          type: 'list',
          items: [
            {
              content: '국가별 안전 공지의 실시간 안내',
              list: {
                type: 'list',
                ordered: true,
                items: [
                  {
                    content: '여행경보 단계 조정',
                    list: { type: 'list', items: ['특별여행주의보', '여행금지'] },
                  },
                  '영사콜센터 상담 언어 추가',
                ],
              },
            },
          ],
        },
      },
      '재외공관 사건·사고 담당 영사 증원',
    ],
  },
];

/**
 * A page of key tasks with a picture, a budget table, nested lists and a long title. `src` is the picture
 * of the banner.
 */
export function richPage(src: string, width: number, height: number): PageContent {
  const [first, second, ...others] = ko.tasks;
  if (!first || !second) throw new Error('The reference page has no tasks.');
  return {
    ...ko,
    banner: { ...ko.banner, media: { src, width, height } },
    tasks: [
      { ...first, summary: '국정과제 95', body: [...first.body, budget, ...goals] },
      {
        ...second,
        title:
          '국민외교 및 공공외교를 통한 국익 증진과 재외동포 사회의 역량 강화를 위한 관계부처 합동 추진계획',
      },
      ...others,
    ],
  };
}
