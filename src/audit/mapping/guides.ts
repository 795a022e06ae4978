/** A section of a guide in Storybook. */
export interface GuideSection {
  /** The file in `stories/`, without its extension. */
  file: string;
  /** The id of the page in Storybook. */
  docs: string;
  /** The title of the page. */
  page: string;
  /** The heading of the section. */
  section: string;
}

const gettingStarted = (section: string): GuideSection => ({
  file: 'GettingStarted',
  docs: 'guides-getting-started--docs',
  page: 'Getting started',
  section,
});

const gettingStartedKo = (section: string): GuideSection => ({
  file: 'GettingStarted.ko',
  docs: '안내-시작하기--docs',
  page: '시작하기',
  section,
});

const contentGuide = (section: string): GuideSection => ({
  file: 'ContentGuide',
  docs: 'guides-content-guide--docs',
  page: 'Content guide',
  section,
});

const contentGuideKo = (section: string): GuideSection => ({
  file: 'ContentGuide.ko',
  docs: '안내-콘텐츠-작성-안내--docs',
  page: '콘텐츠 작성 안내',
  section,
});

/** The sections that the rows of the mapping name. Where `ko` is absent, the guide is in English only. */
export const guides = {
  everySite: {
    en: gettingStarted('What every site does'),
    ko: gettingStartedKo('모든 사이트가 할 일'),
  },
  yourSite: {
    en: gettingStarted('What your site may have'),
    ko: gettingStartedKo('사이트에 따라 할 일'),
  },
  headerAndFooter: {
    en: {
      file: 'Sites',
      docs: 'guides-in-your-site--docs',
      page: 'In your site',
      section: 'Your header and footer',
    },
    ko: {
      file: 'Sites.ko',
      docs: '안내-사이트에-넣기--docs',
      page: '사이트에 넣기',
      section: '사이트의 머리글과 바닥글',
    },
  },
  titles: {
    en: contentGuide('The title of a task'),
    ko: contentGuideKo('과제의 제목'),
  },
  vision: {
    en: contentGuide('The vision and the slogan'),
    ko: contentGuideKo('비전과 슬로건'),
  },
  text: {
    en: contentGuide('The text of a task'),
    ko: contentGuideKo('과제의 본문'),
  },
  language: {
    en: contentGuide('Language'),
    ko: contentGuideKo('언어'),
  },
  siteDuties: {
    en: {
      file: 'Accessibility',
      docs: 'guides-accessibility--docs',
      page: 'Accessibility',
      section: 'What your site does',
    },
  },
  themes: {
    en: {
      file: 'Theming',
      docs: 'guides-theming--docs',
      page: 'Theming',
      section: 'Check a theme',
    },
  },
  media: {
    en: {
      file: 'TaskAccordion',
      docs: 'components-taskaccordion--docs',
      page: 'TaskAccordion',
      section: 'Forms, sound and video in a task',
    },
  },
} as const satisfies Record<string, { en: GuideSection; ko?: GuideSection }>;

/** The name of a section that a row can refer to. */
export type GuideName = keyof typeof guides;

/** Returns the section in the language. If there is none, it is the English one. */
export function guideSection(
  name: GuideName,
  lang: 'en' | 'ko',
): GuideSection & { isEnglish: boolean } {
  const both: { en: GuideSection; ko?: GuideSection } = guides[name];
  const own = both[lang];
  return { ...(own ?? both.en), isEnglish: lang === 'en' || !own };
}
