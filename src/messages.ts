import { attribute, fields } from './lenient.js';

/**
 * Every word Nurijip itself puts on a page or into a name that assistive technology speaks.
 * `{…}` marks what is filled in at run time. Plain strings, not functions, so that a server
 * component can hand them to a client component.
 */
const en = {
  /** SkipNav: text of the default link. */
  skipToMain: 'Skip to main content',
  /** SkipNav: name of the landmark that holds more than one skip link. */
  skipLinks: 'Skip links',
  /** Breadcrumb: name of the landmark. */
  breadcrumb: 'Breadcrumb',
  /** Breadcrumb: name of the button that unfolds the middle levels; `{labels}` lists them. */
  showLevels: 'Show hidden levels: {labels}',
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
  /** KeyTasksPage: name of the landmark that holds the utility links. */
  utilityLinks: 'Related links',
};

/** Every built-in word, by name. */
export type Messages = typeof en;

const ko: Messages = {
  skipToMain: '본문 바로가기',
  skipLinks: '바로가기 메뉴',
  breadcrumb: '현재 위치',
  showLevels: '숨은 경로 보기: {labels}',
  showAll: '과제 {count}개 모두 펼치기',
  hideAll: '과제 {count}개 모두 접기',
  allShown: '과제 {count}개를 모두 펼쳤습니다',
  allHidden: '과제 {count}개를 모두 접었습니다',
  copyLink: '링크 복사',
  linkCopied: '링크를 복사했습니다',
  copyRefused: '주소는 다음과 같습니다.',
  utilityLinks: '관련 링크',
};

const builtIn: ReadonlyMap<string, Messages> = new Map([
  ['en', en],
  ['ko', ko],
]);

/** Which `lang` goes without `messages`: those of the built-in words. */
export type Localized<Words extends keyof Messages> =
  | { lang?: 'en' | 'ko' | undefined; messages?: Partial<Pick<Messages, Words>> | undefined }
  | { lang: string; messages: Pick<Messages, Words> };

/**
 * A component's words. A language without built-in words gets only what `messages` brings: a
 * missing word is left empty rather than spoken in another language, and the component does
 * without it.
 */
export function words(lang: unknown, messages: unknown): Messages {
  const [primary = 'en'] = attribute(lang)?.toLowerCase().split('-', 1) ?? [];
  const own = fields(messages, ...names);
  const word = (name: keyof Messages) =>
    // A dictionary that misses a word gives `undefined`.
    attribute(own[name]) ?? builtIn.get(primary)?.[name] ?? '';
  return Object.fromEntries(names.map((name) => [name, word(name)])) as Messages;
}

const names = Object.keys(en) as (keyof Messages)[];

/** Fills the `{…}` places of a message. */
export function fill(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
