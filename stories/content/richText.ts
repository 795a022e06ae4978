import type { Block } from '../../src/content/index.js';

/** All types of blocks: a paragraph, a subheading, lists of four levels, a table. */
export const richText: readonly Block[] = [
  {
    type: 'paragraph',
    content: [
      'The government will create an ',
      { type: 'emphasis', text: 'open and liberal' },
      ' economic environment: see the ',
      { type: 'link', href: 'https://www.example.go.kr/plan', text: 'five-year plan' },
      ', in Korean ',
      { type: 'text', text: '국정운영 5개년 계획', lang: 'ko' },
      '.',
    ],
  },
  { type: 'subheading', content: 'Main points' },
  {
    type: 'list',
    items: [
      {
        content: 'Trade',
        list: {
          type: 'list',
          items: [
            {
              content: 'New markets',
              list: {
                type: 'list',
                ordered: true,
                items: [
                  {
                    content: 'South',
                    list: { type: 'list', items: ['ASEAN', 'India'] },
                  },
                  'North',
                ],
              },
            },
          ],
        },
      },
      'Development cooperation',
    ],
  },
  {
    type: 'table',
    caption: 'Budget by year, in hundred million won',
    columns: ['Year', 'Trade', 'Development'],
    rowHeaders: true,
    rows: [
      ['2026', '1,204', '8,750'],
      ['2027', '1,310', '9,120'],
    ],
  },
];
