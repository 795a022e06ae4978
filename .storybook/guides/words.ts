/** The languages of the guides. */
export type GuideLang = 'en' | 'ko';

/** The text around the guides. */
export const words = {
  en: {
    site: 'Nurijip: guides',
    skip: 'Skip to main content',
    allGuides: 'All guides',
    contents: 'On this page',
    otherLanguage: '이 안내를 한국어로 보기',
    storybook: 'This page in Storybook',
    frame:
      'Storybook’s own frame is not accessible and is outside our claim. These pages and the stories without the frame are inside it.',
    summary:
      'Every guide of Nurijip as plain HTML: accessible React components for the page on which a ministry publishes its vision and its key tasks.',
    forTools: 'All English guides in one text file',
    example: 'An example, without the frame of Storybook:',
    stories: 'Stories',
    props: {
      name: 'prop',
      description: 'meaning',
      type: 'type',
      default: 'default',
      required: 'required',
    },
  },
  ko: {
    site: '누리집(Nurijip) 안내',
    skip: '본문 바로가기',
    allGuides: '모든 안내',
    contents: '이 페이지의 내용',
    otherLanguage: 'Read this guide in English',
    storybook: 'Storybook에서 이 페이지 보기',
    frame:
      'Storybook의 화면 틀은 접근성을 갖추지 않았으며 이 프로젝트가 약속하는 범위에 들지 않습니다. 이 안내와, 틀 없이 여는 스토리는 그 범위에 듭니다.',
    summary:
      '부처가 비전과 주요 과제를 알리는 페이지를 위한, 접근성을 갖춘 React 컴포넌트 모음 누리집(Nurijip)의 모든 안내를 HTML로 제공합니다.',
    forTools: '영문 안내를 모두 담은 텍스트 파일',
    example: 'Storybook의 틀 없이 여는 예시:',
    stories: '스토리',
    props: {
      name: '속성',
      description: '뜻',
      type: '형식',
      default: '기본값',
      required: '필수',
    },
  },
} as const satisfies Record<GuideLang, object>;
