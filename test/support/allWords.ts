import {
  breadcrumbWords,
  keyTasksPageWords,
  type Messages,
  skipNavWords,
  taskAccordionWords,
} from '../../src/messages.js';

/** The built-in words of every component. */
export function allWords(lang: 'en' | 'ko'): Messages {
  return {
    ...skipNavWords[lang],
    ...breadcrumbWords[lang],
    ...taskAccordionWords[lang],
    ...keyTasksPageWords[lang],
  };
}
