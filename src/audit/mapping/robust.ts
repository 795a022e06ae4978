import { component, notApplicable, type Rows } from './duties.js';
import * as reason from './reasons.js';

/** The rows of principle 4. */
export const robust: Rows = {
  '4.1.1': { default: component(['automatic']) },
  '4.1.2': { default: component(['automatic', 'screen reader']) },
  '4.1.3': {
    default: notApplicable(reason.noStatus),
    TaskAccordion: component(['screen reader']),
    KeyTasksPage: component(['screen reader']),
  },
};
