import { component, notApplicable, type Rows, shared } from './duties.js';
import * as person from './personTasks.js';
import * as reason from './reasons.js';
import * as site from './siteTasks.js';

const media = {
  default: notApplicable(reason.noMedia),
  VisionBanner: notApplicable(reason.noMedia, site.captionMedia),
  TaskAccordion: notApplicable(reason.noMedia, site.captionMedia),
  KeyTasksPage: notApplicable(reason.noMedia, site.captionMedia),
};

const pictureOfText = {
  default: notApplicable(reason.noPictureOfText),
  VisionBanner: notApplicable(reason.noPictureOfText, site.noTextInPictures),
  TaskAccordion: notApplicable(reason.noPictureOfText, site.noTextInPictures),
  KeyTasksPage: notApplicable(reason.noPictureOfText, site.noTextInPictures),
};

/** The site can set other colours with the tokens. Its theme command then computes the contrasts. */
const contrast = component(['automatic', 'scripted'], { site: site.ownColours });

/** The rows of principle 1, and of the KWCAG item without a criterion that belongs to it. */
export const perceivable: Rows = {
  '1.1.1': {
    default: shared(['automatic', 'screen reader'], site.describePictures),
    SkipNav: notApplicable(reason.textOnly),
    Breadcrumb: component(['automatic', 'screen reader']),
  },
  '1.2.1': media,
  '1.2.2': media,
  '1.2.3': media,
  '1.2.4': media,
  '1.2.5': media,
  '1.2.6': media,
  '1.2.7': media,
  '1.2.8': media,
  '1.2.9': media,
  '1.3.1': {
    default: component(['automatic', 'screen reader']),
    VisionBanner: shared(['automatic', 'screen reader'], site.orderSlots),
    TaskAccordion: shared(['automatic', 'screen reader'], site.structureText),
    KeyTasksPage: shared(['automatic', 'screen reader'], site.structureText),
  },
  '1.3.2': { default: component(['screen reader']) },
  '1.3.3': {
    default: component(['manual'], { person: person.readBuiltInTexts }),
    VisionBanner: notApplicable(reason.noTextOfLanguage, site.plainInstructions),
    TaskAccordion: shared(['manual'], site.plainInstructions, { person: person.readBuiltInTexts }),
    KeyTasksPage: shared(['manual'], site.plainInstructions, { person: person.readBuiltInTexts }),
  },
  '1.3.4': { default: component(['scripted']) },
  '1.3.5': {
    default: notApplicable(reason.noInput),
    TaskAccordion: notApplicable(reason.noInput, site.ownForms),
    KeyTasksPage: notApplicable(reason.noInput, site.ownForms),
  },
  '1.3.6': { default: component(['manual'], { person: person.listPurposes }) },
  '1.4.1': { default: component(['automatic', 'manual'], { person: person.lookInGrey }) },
  '1.4.2': {
    default: notApplicable(reason.noMedia),
    VisionBanner: notApplicable(reason.noMedia, site.controlSound),
    TaskAccordion: notApplicable(reason.noMedia, site.controlSound),
    KeyTasksPage: notApplicable(reason.noMedia, site.controlSound),
  },
  '1.4.3': { default: contrast },
  '1.4.4': { default: component(['scripted']) },
  '1.4.5': pictureOfText,
  '1.4.6': { default: contrast },
  '1.4.7': media,
  '1.4.8': { default: component(['manual'], { person: person.lookAtText }) },
  '1.4.9': pictureOfText,
  '1.4.10': { default: component(['scripted']) },
  '1.4.11': { default: component(['scripted'], { site: site.ownColours }) },
  '1.4.12': { default: component(['scripted']) },
  '1.4.13': { default: component(['scripted']) },
  'KWCAG 5.4.4': { default: component(['manual'], { person: person.lookAtBoundaries }) },
};
