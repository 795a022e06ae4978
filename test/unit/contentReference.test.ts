import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import en from '../../stories/content/key-diplomatic-tasks.en.json' with { type: 'json' };
import ko from '../../stories/content/key-diplomatic-tasks.ko.json' with { type: 'json' };

const reference = readFileSync(
  path.join(import.meta.dirname, '../support/key-diplomatic-tasks.txt'),
  'utf8',
);
/** The lines of the page without the marks of its lists; what is inside a line stays. */
const lines = reference
  .split('\n')
  .map((line) => line.replace(/^\s*(?:•|\d\.)?\s*/, '').trimEnd())
  .filter((line) => line !== '');

/** Every text of the content that a reader sees, in the order of the page. */
const texts = [
  ...en.skipLinks.map(({ label }) => label),
  ...en.utilityLinks.map(({ label }) => label),
  ...en.breadcrumb.map(({ label }) => label),
  en.title,
  en.banner.heading,
  en.banner.statement,
  ...en.tasks.flatMap(({ title, body }) => [title, ...body.map(({ content }) => content)]),
];

describe('the English sample content', () => {
  test('is the reference page, line by line and character by character', () => {
    expect(texts).toEqual(lines);
  });

  test.each(lines.flatMap((line) => line.split(/(?<=\.) /)))(
    'keeps the sentence: %s',
    (sentence) => {
      expect(texts.some((text) => text.includes(sentence))).toBe(true);
    },
  );

  test('keeps the double space, the curly quotation marks and the one full stop', () => {
    expect(en.banner.statement).toMatch(/vision of\s{2}“A nation/);
    expect(en.tasks.map(({ title }) => title.endsWith('.'))).toEqual([
      true,
      ...Array(5).fill(false),
    ]);
  });

  test('quotes the slogan from the statement', () => {
    expect(en.banner.statement).toContain(`“${en.banner.slogan}”`);
  });
});

describe('the Korean sample content', () => {
  test('has the same tasks under the same addresses', () => {
    expect(ko.tasks.map(({ id }) => id)).toEqual(en.tasks.map(({ id }) => id));
  });

  test('carries the official titles', () => {
    expect(ko.tasks.map(({ title }) => title)).toEqual([
      '북핵문제의 평화적 해결 및 평화체제 구축',
      '국민외교 및 공공외교를 통한 국익 증진',
      '주변 4국과의 당당한 협력외교 추진',
      '동북아플러스 책임공동체 형성',
      '국익을 증진하는 경제외교 및 개발협력 강화',
      '해외 체류 국민 보호 강화 및 재외동포 지원 확대',
    ]);
    expect(ko.banner.slogan).toBe('국민의 나라 정의로운 대한민국');
  });

  test('says that it is this project’s own translation', () => {
    expect(ko.banner.eyebrow).toContain('비공식 번역');
  });

  test('is in Korean throughout', () => {
    const { lang: _, skipLinks, utilityLinks, breadcrumb, tasks, ...rest } = ko;
    const seen = [
      ...[...skipLinks, ...utilityLinks, ...breadcrumb].map(({ label }) => label),
      ...tasks.flatMap(({ title, body }) => [title, ...body.map(({ content }) => content)]),
      rest.title,
      ...Object.values(rest.banner),
    ];
    for (const text of seen) expect(text).not.toMatch(/[A-Za-z]/);
  });
});
