import { parsePageContent } from '../../src/content/index.js';
import english from './key-diplomatic-tasks.en.json' with { type: 'json' };
import korean from './key-diplomatic-tasks.ko.json' with { type: 'json' };

/** The reference page, word for word. */
export const en = parsePageContent(english);

/** Our own translation of the reference page. */
export const ko = parsePageContent(korean);
