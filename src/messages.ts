import { attribute, fields } from './lenient.js';

/*
 * Every word Nurijip itself puts on a page or into a name that assistive technology speaks, by
 * component: who uses one component loads its words alone. `{…}` marks what is filled in at run
 * time. Plain strings, not functions, so that a server component can hand them to a client component.
 */

export const skipNavWords = {
  en: {
    /** SkipNav: text of the default link. */
    skipToMain: 'Skip to main content',
    /** SkipNav: name of the landmark that holds more than one skip link. */
    skipLinks: 'Skip links',
  },
  ko: { skipToMain: '본문 바로가기', skipLinks: '바로가기 메뉴' },
};

export const breadcrumbWords = {
  en: {
    /** Breadcrumb: name of the landmark. */
    breadcrumb: 'Breadcrumb',
    /** Breadcrumb: name of the button that unfolds the middle levels; `{labels}` lists them. */
    showLevels: 'Show hidden levels: {labels}',
  },
  ko: { breadcrumb: '현재 위치', showLevels: '숨은 경로 보기: {labels}' },
};

export const taskAccordionWords = {
  en: {
    /** TaskAccordion: the button while at least one task is closed; `{count}` tasks in all. */
    showAll: 'Show all {count} tasks',
    /** TaskAccordion: the button while every task is open. */
    hideAll: 'Hide all {count} tasks',
    /** TaskAccordion: spoken once all tasks are open. */
    allShown: 'All {count} tasks are shown',
    /** TaskAccordion: spoken once all tasks are closed. */
    allHidden: 'All {count} tasks are hidden',
    /** TaskAccordion: the button that copies a task's address; the task's title follows in its name. */
    copyLink: 'Copy link',
    /** TaskAccordion: shown and spoken once the address is copied. */
    linkCopied: 'Link copied',
    /** TaskAccordion: shown and spoken before the address when the browser refused to copy it. */
    copyRefused: 'This is the address:',
  },
  ko: {
    showAll: '과제 {count}개 모두 펼치기',
    hideAll: '과제 {count}개 모두 접기',
    allShown: '과제 {count}개를 모두 펼쳤습니다',
    allHidden: '과제 {count}개를 모두 접었습니다',
    copyLink: '링크 복사',
    linkCopied: '링크를 복사했습니다',
    copyRefused: '주소는 다음과 같습니다.',
  },
};

export const keyTasksPageWords = {
  en: {
    /** KeyTasksPage: name of the landmark that holds the utility links. */
    utilityLinks: 'Related links',
  },
  ko: { utilityLinks: '관련 링크' },
};

/** Every built-in word, by name. */
export type Messages = typeof skipNavWords.en &
  typeof breadcrumbWords.en &
  typeof taskAccordionWords.en &
  typeof keyTasksPageWords.en;

/** Which `lang` goes without `messages`: those of the built-in words. */
export type Localized<Words extends keyof Messages> =
  | { lang?: 'en' | 'ko' | undefined; messages?: Partial<Pick<Messages, Words>> | undefined }
  | { lang: string; messages: Pick<Messages, Words> };

/**
 * A component's words. A language without built-in words gets only what `messages` brings: a
 * missing word is left empty rather than spoken in another language, and the component does
 * without it.
 */
export function words<Name extends keyof Messages>(
  { en, ko }: Record<'en' | 'ko', Pick<Messages, Name>>,
  lang: unknown,
  messages: unknown,
): Pick<Messages, Name> {
  const [primary = 'en'] = attribute(lang)?.toLowerCase().split('-', 1) ?? [];
  const builtIn = primary === 'en' ? en : primary === 'ko' ? ko : undefined;
  if (builtIn && messages === undefined) return builtIn;
  const names = Object.keys(en) as Name[];
  const own = fields(messages, ...names);
  // A dictionary that misses a word gives `undefined`.
  const word = (name: Name) => attribute(own[name]) ?? builtIn?.[name] ?? '';
  return Object.fromEntries(names.map((name) => [name, word(name)])) as Pick<Messages, Name>;
}

/** Fills the `{…}` places of a message. */
export function fill(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
