import { component, notApplicable, type Rows, shared, theirs } from './duties.js';
import * as reason from './reasons.js';
import * as site from './siteTasks.js';

const noInput = {
  default: notApplicable(reason.noInput),
  TaskAccordion: notApplicable(reason.noInput, site.ownForms),
  KeyTasksPage: notApplicable(reason.noInput, site.ownForms),
};

const plainLanguage = {
  default: notApplicable(reason.noTextOfLanguage),
  VisionBanner: theirs(site.plainLanguage),
  TaskAccordion: theirs(site.plainLanguage),
  KeyTasksPage: theirs(site.plainLanguage),
};

const sameOnEveryPage = {
  default: notApplicable(reason.aboutWholePages),
  KeyTasksPage: theirs(site.sameOnEveryPage),
};

/** The rows of principle 3. */
export const understandable: Rows = {
  '3.1.1': {
    default: notApplicable(reason.aboutWholePages),
    KeyTasksPage: theirs(site.documentLanguage),
  },
  '3.1.2': {
    default: shared(['scripted'], site.languageOfParts),
    SkipNav: component(['scripted']),
  },
  '3.1.3': plainLanguage,
  '3.1.4': plainLanguage,
  '3.1.5': plainLanguage,
  '3.1.6': plainLanguage,
  '3.2.1': {
    default: component(['scripted']),
    VisionBanner: notApplicable(reason.noControl, site.ownControls),
  },
  '3.2.2': {
    default: component(['scripted']),
    VisionBanner: notApplicable(reason.noControl, site.ownControls),
  },
  '3.2.3': sameOnEveryPage,
  '3.2.4': sameOnEveryPage,
  '3.2.5': { default: component(['scripted']) },
  '3.2.6': sameOnEveryPage,
  '3.3.1': noInput,
  '3.3.2': noInput,
  '3.3.3': noInput,
  '3.3.4': noInput,
  '3.3.5': noInput,
  '3.3.6': noInput,
  '3.3.7': noInput,
  '3.3.8': noInput,
  '3.3.9': noInput,
};
