import { attribute, fields } from './lenient.js';

/*
 * All built-in text that Nurijip shows or that a screen reader speaks. Each component has its own
 * object, so that a bundle contains only the text of the components that it uses. `fill` replaces
 * `{…}` at run time. The messages are strings, not functions, because a server component cannot pass
 * functions to a client component.
 */

export const skipNavMessages = {
  en: {
    /** SkipNav: text of the default link. */
    skipToMain: 'Skip to main content',
    /** SkipNav: name of the landmark. It exists from two skip links on. */
    skipLinks: 'Skip links',
  },
  ko: { skipToMain: '본문 바로가기', skipLinks: '바로가기 메뉴' },
};

export const breadcrumbMessages = {
  en: {
    /** Breadcrumb: name of the landmark, if `showLabel` does not show a text. */
    breadcrumb: 'Breadcrumb',
    /** Breadcrumb: the text that `showLabel` shows. It is then the name of the landmark. */
    youAreHere: 'You are here',
    /** Breadcrumb: name of the button that shows the collapsed levels. `{labels}` lists them. */
    showLevels: 'Show hidden levels: {labels}',
  },
  ko: {
    breadcrumb: '현재 위치',
    youAreHere: '현재 위치',
    showLevels: '중간 경로 펼치기: {labels}',
  },
};

export const taskAccordionMessages = {
  en: {
    /** TaskAccordion: the button while at least one task is closed. `{count}` is the number of tasks. */
    showAll: 'Show all {count} tasks',
    /** TaskAccordion: the button while all tasks are open. */
    hideAll: 'Hide all {count} tasks',
    /** TaskAccordion: announced when the button has opened all tasks. */
    allShown: 'All {count} tasks are shown',
    /** TaskAccordion: announced when the button has closed all tasks. */
    allHidden: 'All {count} tasks are hidden',
    /** TaskAccordion: the button that copies a task's address. Its accessible name also has the task's title. */
    copyLink: 'Copy link',
    /** TaskAccordion: shown and announced when the address is copied. */
    linkCopied: 'Link copied',
    /** TaskAccordion: shown and announced before the address when the browser does not allow copying. */
    copyRefused: 'This is the address:',
    /** TaskAccordion: the link at the end of a text. Its accessible name also has the task's title. */
    backToTitle: 'Back to the title',
  },
  ko: {
    showAll: '과제 {count}개 모두 펼치기',
    hideAll: '과제 {count}개 모두 접기',
    allShown: '과제 {count}개를 모두 펼쳤습니다',
    allHidden: '과제 {count}개를 모두 접었습니다',
    copyLink: '링크 복사',
    linkCopied: '링크를 복사했습니다',
    copyRefused: '주소는 다음과 같습니다.',
    backToTitle: '제목으로 돌아가기',
  },
};

export const keyTasksPageMessages = {
  en: {
    /** KeyTasksPage: name of the landmark of the utility links. */
    utilityLinks: 'Related links',
    /** KeyTasksPage: in brackets after the text of a link that opens a new window. */
    newWindow: 'opens in a new window',
    /** KeyTasksPage: the name of the files of a task. */
    attachments: 'Attachments',
    /** KeyTasksPage: the term before the department that answers questions. */
    department: 'Department in charge',
    /** KeyTasksPage: the term before its telephone number. */
    telephone: 'Telephone',
    /** KeyTasksPage: the term before its e-mail address. */
    email: 'E-mail',
    /** KeyTasksPage: the term before the date of the last change. */
    updated: 'Last updated',
    /** KeyTasksPage: the term before the licence. */
    licence: 'Licence',
    /** KeyTasksPage: the name of a licence, `{type}` is 1 to 4. `{conditions}` lists its conditions. */
    kogl: 'Korea Open Government License (KOGL) Type {type}: {conditions}',
    /** KeyTasksPage: the condition of all types. The words are those of kogl.or.kr. */
    attribution: 'Source Indication',
    /** KeyTasksPage: the condition of types 2 and 4. */
    noCommercialUse: 'Commercial Use Prohibition',
    /** KeyTasksPage: the condition of types 3 and 4. */
    noChange: 'Change Prohibition',
  },
  ko: {
    utilityLinks: '관련 링크',
    newWindow: '새 창 열림',
    attachments: '첨부파일',
    department: '담당 부서',
    telephone: '전화',
    email: '전자우편',
    updated: '최종 수정일',
    licence: '이용 조건',
    kogl: '공공누리 제{type}유형: {conditions}',
    attribution: '출처표시',
    noCommercialUse: '상업적 이용금지',
    noChange: '변경금지',
  },
};

/** All built-in messages, by name. */
export type Messages = typeof skipNavMessages.en &
  typeof breadcrumbMessages.en &
  typeof taskAccordionMessages.en &
  typeof keyTasksPageMessages.en;

/** The tags of the languages with built-in messages. */
type BuiltInLanguage = 'en' | 'ko' | `en-${string}` | `ko-${string}`;

/**
 * `messages` is optional for English and Korean. For every other language, and for a `string`, all
 * messages are required. Only those in `Optional` can be left out.
 */
export type Localized<Name extends keyof Messages, Optional extends keyof Messages = never> =
  | {
      lang?: BuiltInLanguage | undefined;
      messages?: Partial<Pick<Messages, Name | Optional>> | undefined;
    }
  | { lang: string; messages: Pick<Messages, Name> & Partial<Pick<Messages, Optional>> };

/**
 * Returns the messages of a component in a language. Where a language has no built-in message and
 * `messages` has none, the message is empty, and the component leaves it out. No text of another
 * language is shown or spoken.
 */
export function messagesFor<Name extends keyof Messages>(
  { en, ko }: Record<'en' | 'ko', Pick<Messages, Name>>,
  lang: unknown,
  messages: unknown,
): Pick<Messages, Name> {
  const [primary = 'en'] = attribute(lang)?.toLowerCase().split('-', 1) ?? [];
  const builtIn = primary === 'en' ? en : primary === 'ko' ? ko : undefined;
  if (builtIn && messages === undefined) return builtIn;
  const names = Object.keys(en) as Name[];
  const own = fields(messages, ...names);
  // `messages` may have a key whose value is undefined. The built-in message is used then.
  const message = (name: Name) => attribute(own[name]) ?? builtIn?.[name] ?? '';
  return Object.fromEntries(names.map((name) => [name, message(name)])) as Pick<Messages, Name>;
}

/** Replaces each `{name}` of a message by the value with that name. */
export function fill(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
