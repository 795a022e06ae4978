import type { AuditRecord, Method } from '../evidence.js';
import type { Party } from '../mapping/duties.js';
import type { Verdict } from '../mapping/verdict.js';
import { texts } from './texts.js';

export type Language = 'en' | 'ko';

export const verdictWords: Readonly<Record<Verdict, Record<Language, string>>> = {
  supports: { en: 'supports', ko: '충족' },
  'partially supports': { en: 'partially supports', ko: '일부 충족' },
  'does not support': { en: 'does not support', ko: '미충족' },
  'not applicable': { en: 'not applicable', ko: '해당 없음' },
  'not evaluated': { en: 'not evaluated', ko: '평가하지 않음' },
  'cannot be judged alone': { en: 'cannot be judged alone', ko: '컴포넌트만으로 판정 불가' },
};

export const partyWords: Readonly<Record<Party, Record<Language, string>>> = {
  component: { en: 'component', ko: '컴포넌트' },
  host: { en: 'host: developers of the site', ko: '사이트 개발자' },
  editor: { en: 'editor: authors of the content', ko: '콘텐츠 작성자' },
  shared: { en: 'shared', ko: '공동' },
};

export const methodWords: Readonly<Record<Method, Record<Language, string>>> = {
  automatic: { en: 'automatic', ko: '자동 검사' },
  scripted: { en: 'scripted', ko: '스크립트 검사' },
  'screen reader': { en: 'screen reader', ko: '화면낭독기' },
  manual: { en: 'manual', ko: '사람의 검사' },
};

export const outcomeWords: Readonly<Record<AuditRecord['outcome'], Record<Language, string>>> = {
  passed: { en: 'passed', ko: '통과' },
  failed: { en: 'failed', ko: '실패' },
  cantTell: { en: 'cannot tell', ko: '판단 불가' },
  inapplicable: { en: 'nothing to test', ko: '검사 대상 없음' },
};

/** Returns a text of the reports, with the values in the places of their names. */
export function text(
  lang: Language,
  name: keyof typeof texts,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return texts[name][lang].replace(/\{(\w+)\}/g, (place, key: string) =>
    String(values[key] ?? place),
  );
}
