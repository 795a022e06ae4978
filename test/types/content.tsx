// types.test.ts compiles this file with the built package.
import { KeyTasksPage, type Messages } from 'nurijip';
import { type Block, ContentError, type PageContent, parsePageContent } from 'nurijip/content';

import json from '../../stories/content/key-diplomatic-tasks.en.json' with { type: 'json' };

// An imported file needs no cast.
export const imported = <KeyTasksPage content={parsePageContent(json)} />;

export const written = {
  lang: 'ko',
  title: '주요 외교과제',
  breadcrumb: [{ label: '홈', href: '/' }, { label: '주요 외교과제' }],
  banner: { heading: '비전', statement: '“국민의 나라”를 만듭니다.', slogan: '국민의 나라' },
  tasks: [
    {
      id: 'peace',
      title: '평화',
      body: [
        { type: 'paragraph', content: ['글 ', { type: 'link', href: '/a', text: '링크' }] },
        { type: 'list', items: ['하나', { content: '둘', list: { type: 'list', items: ['셋'] } }] },
      ],
    },
  ],
} satisfies PageContent;

export function Page({ messages }: { messages?: Partial<Messages> }) {
  return <KeyTasksPage content={written} messages={messages} />;
}

export function problemsOf(input: unknown): readonly string[] {
  try {
    const { title }: PageContent = parsePageContent(input, { lang: 'ko' });
    return [title];
  } catch (error) {
    if (error instanceof ContentError)
      return error.problems.map(({ path, message }) => path + message);
    throw error;
  }
}

// @ts-expect-error the caption of a table is required
export const table: Block = { type: 'table', columns: ['a'], rows: [] };
// @ts-expect-error the type of a block must exist
export const html: Block = { type: 'html', content: '<b>bold</b>' };
// @ts-expect-error content of another type must be parsed first
export const page = <KeyTasksPage content={JSON.parse('{}') as { lang: string }} />;
