import { component, notApplicable, type Rows, shared, theirs } from './duties.js';
import * as person from './personTasks.js';
import * as reason from './reasons.js';
import * as site from './siteTasks.js';

/** The banner has no control of its own. Links and buttons in its children are the site's. */
const bannerWithoutControl = notApplicable(reason.noControl, site.ownControls);

/** A criterion that a script tries on each control. */
const controls = { default: component(['scripted']), VisionBanner: bannerWithoutControl };

const noTimeLimit = { default: notApplicable(reason.noTimeLimit) };
const noGesture = { default: notApplicable(reason.noGesture) };

const noFlash = {
  default: notApplicable(reason.noFlash),
  VisionBanner: notApplicable(reason.noFlash, site.stillContent),
  TaskAccordion: notApplicable(reason.noFlash, site.stillContent),
  KeyTasksPage: notApplicable(reason.noFlash, site.stillContent),
};

/** A sticky header of the site can cover the focus. `--nj-scroll-margin` prevents it. */
const notObscured = {
  default: component(['scripted'], { site: site.stickyHeader }),
  VisionBanner: bannerWithoutControl,
};

/** The rows of principle 2, and of the KWCAG item without a criterion that belongs to it. */
export const operable: Rows = {
  '2.1.1': controls,
  '2.1.2': controls,
  '2.1.3': controls,
  '2.1.4': controls,
  '2.2.1': noTimeLimit,
  '2.2.2': {
    default: component(['scripted']),
    VisionBanner: component(['scripted'], { site: site.stillContent }),
    TaskAccordion: component(['scripted'], { site: site.stillContent }),
    KeyTasksPage: component(['scripted'], { site: site.stillContent }),
  },
  '2.2.3': noTimeLimit,
  '2.2.4': { default: notApplicable(reason.noInterruption) },
  '2.2.5': noTimeLimit,
  '2.2.6': noTimeLimit,
  '2.3.1': noFlash,
  '2.3.2': noFlash,
  '2.3.3': { default: component(['scripted']) },
  '2.4.1': {
    default: notApplicable(reason.aboutWholePages, site.skipTarget),
    SkipNav: component(['scripted', 'screen reader'], { site: site.skipTarget }),
    KeyTasksPage: component(['scripted', 'screen reader']),
  },
  '2.4.2': {
    default: notApplicable(reason.aboutWholePages),
    KeyTasksPage: theirs(site.documentTitle),
  },
  '2.4.3': controls,
  '2.4.4': {
    default: shared(['automatic', 'screen reader'], site.linkTexts),
    SkipNav: component(['automatic', 'screen reader', 'manual'], {
      person: person.judgeBuiltInNames,
    }),
    VisionBanner: notApplicable(reason.noLink, site.linkTexts),
    TaskAccordion: notApplicable(reason.noLink, site.linkTexts),
  },
  '2.4.5': {
    default: notApplicable(reason.aboutWholePages),
    KeyTasksPage: theirs(site.severalWays),
  },
  '2.4.6': {
    default: shared(['automatic', 'screen reader'], site.headingTexts),
    SkipNav: component(['automatic', 'screen reader', 'manual'], {
      person: person.judgeBuiltInNames,
    }),
    Breadcrumb: component(['automatic', 'screen reader', 'manual'], {
      person: person.judgeBuiltInNames,
    }),
  },
  '2.4.7': controls,
  '2.4.8': {
    default: notApplicable(reason.aboutWholePages),
    Breadcrumb: shared(['screen reader'], site.rightTrail),
    KeyTasksPage: shared(['screen reader'], site.rightTrail),
  },
  '2.4.9': {
    default: shared(['manual'], site.linkTexts, { person: person.judgeBuiltInNames }),
    SkipNav: component(['manual'], { person: person.judgeBuiltInNames }),
    VisionBanner: notApplicable(reason.noLink, site.linkTexts),
    TaskAccordion: notApplicable(reason.noLink, site.linkTexts),
  },
  '2.4.10': {
    default: component(['screen reader']),
    SkipNav: notApplicable(reason.noSection),
    Breadcrumb: notApplicable(reason.noSection),
  },
  '2.4.11': notObscured,
  '2.4.12': notObscured,
  '2.4.13': controls,
  '2.5.1': noGesture,
  '2.5.2': controls,
  '2.5.3': controls,
  '2.5.4': noGesture,
  '2.5.5': controls,
  '2.5.6': {
    default: component(['manual'], { person: person.mixInputs }),
    VisionBanner: bannerWithoutControl,
  },
  '2.5.7': noGesture,
  '2.5.8': controls,
  'KWCAG 6.4.4': { default: notApplicable(reason.noFixedPages) },
};
