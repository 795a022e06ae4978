import {
  breadcrumbMessages,
  keyTasksPageMessages,
  type Messages,
  skipNavMessages,
  taskAccordionMessages,
} from '../../src/messages.js';

/** Returns the built-in messages of all components. */
export function allWords(lang: 'en' | 'ko'): Messages {
  return {
    ...skipNavMessages[lang],
    ...breadcrumbMessages[lang],
    ...taskAccordionMessages[lang],
    ...keyTasksPageMessages[lang],
  };
}
