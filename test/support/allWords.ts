import {
  breadcrumbMessages,
  keyTasksPageMessages,
  type Messages,
  skipNavMessages,
  taskAccordionMessages,
} from '../../src/messages.js';

/** The built-in words of every component. */
export function allWords(lang: 'en' | 'ko'): Messages {
  return {
    ...skipNavMessages[lang],
    ...breadcrumbMessages[lang],
    ...taskAccordionMessages[lang],
    ...keyTasksPageMessages[lang],
  };
}
