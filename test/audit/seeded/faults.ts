/** A fault of a seeded page. The page marks its element with `data-fault` and this id. */
export interface Fault {
  /** `D1` to `D19` are the faults that were measured in the KRDS kit. */
  id: string;
  page: 'ministry' | 'survey' | 'notice';
  title: string;
  /** The WCAG 2.2 success criteria that it fails, or the item of KWCAG. Empty: none forbids it. */
  criteria: readonly string[];
  /**
   * The words of a rule or message that name the fault. A finding without a criterion must have them.
   * With `isStrict`, each finding must have them: other findings on the element have the same criterion.
   */
  words?: RegExp;
  isStrict?: boolean;
  /** No standard forbids it, so a note for a person is enough. */
  isNote?: boolean;
}

type Row = readonly [
  id: string,
  title: string,
  criteria: string,
  words?: RegExp,
  kind?: 'strict' | 'note',
];

const ministry: readonly Row[] = [
  ['D1', 'An open task is cut off at 400 % zoom', '1.4.10 1.4.4 1.4.12'],
  ['D2', 'Levels of the breadcrumb have 1 × 1 px on a phone and take focus', '2.4.7 2.4.11'],
  ['D3', 'A task cannot be read without script', '', /without script/i],
  ['D4', 'A task is missing in print', '', /not printed/i],
  ['D5', 'Find-in-page does not find the text of a closed task', '', /find-in-page/i],
  ['D6', 'The address of a task opens nothing', '', /anchor|address/i],
  ['D7', 'An icon is invisible in forced colours', '1.4.11', /forced/i, 'strict'],
  ['D8', '“Skip to main content” leads to the breadcrumb', '2.4.1 2.4.4', /skip/i],
  ['D9', 'A heading of level 5 follows one of level 2', '1.3.1 2.4.6', /heading|level/i, 'strict'],
  ['D10', 'The breadcrumb has no aria-current', '1.3.1 4.1.2', /current/i, 'strict'],
  ['D11', 'A panel grows for 1.5 s although less motion is wished', '2.3.3 2.2.2', /motion/i],
  [
    'D12',
    'Grey text stays grey although more contrast is wished',
    '',
    /(more|wish|prefer).*contrast|contrast.*(more|wish|prefer)/i,
    'strict',
  ],
  [
    'D13',
    'The button for high contrast changes nothing',
    '',
    /nothing|effect|does not change/i,
    'strict',
  ],
  ['D14', 'The file of the brand font does not exist', '', /font/i],
  ['D15', 'Links of 18 × 18 px touch each other', '2.5.8'],
  ['D16', 'The official banner is outside of all landmarks', '', /landmark|region/i, 'strict'],
  ['D17', 'A sticky title covers the focused link on the way back', '2.4.11'],
  ['D18', 'A mouse click shows the focus ring', '', /click/i, 'note'],
  ['D19', 'A generic element has an accessible name', '', /aria-labelledby|label|prohibited/i],
  [
    'region-on-hidden-element',
    'The role region is on the element that is hidden until found',
    '',
    /hidden element itself/i,
  ],
  ['stale-expanded', 'aria-expanded does not change when the text opens', '4.1.2'],
  [
    'controls-nothing',
    'aria-controls names an id that does not exist',
    '4.1.2 1.3.1',
    /aria-controls|id/i,
  ],
  ['div-onclick', 'A div reacts to clicks alone', '2.1.1 4.1.2'],
  ['menu-by-hover-only', 'A menu opens for the mouse alone', '2.1.1'],
  ['focus-in-closed-panel', 'A link in a closed panel takes focus', '2.4.7 2.4.11 2.4.3 4.1.2'],
  ['ring-removed', 'A link shows no focus', '2.4.7'],
  ['ring-pale', 'The focus ring has a contrast of 1.2', '1.4.11 2.4.13'],
  [
    'ring-lost-in-forced-colours',
    'The focus ring is a shadow, which forced colours remove',
    '2.4.7',
    /forced/i,
    'strict',
  ],
  ['skip-link-without-focus', 'A skip link scrolls and leaves the focus behind', '2.4.1 2.4.3'],
  ['language-of-part', 'Korean words in English text have no lang', '3.1.2'],
  ['language-of-link', 'A Korean link in an English page has no lang', '3.1.2'],
  ['language-tag-invalid', 'The value of lang is not a language', '3.1.2', /lang/i],
  ['contrast-at-rest', 'Text has a contrast of 2.6', '1.4.3'],
  ['contrast-at-hover', 'A button becomes pale below the pointer', '1.4.3'],
  ['contrast-while-pressed', 'A button becomes pale while it is pressed', '1.4.3'],
  ['text-over-picture', 'White text lies on a picture with a pale part', '1.4.3'],
  ['field-border-pale', 'The border of a field has a contrast of 1.3', '1.4.11'],
  ['link-by-colour-only', 'A link in a sentence differs by colour alone', '1.4.1'],
  ['fixed-width', 'A block is 700 px wide on a phone', '1.4.10'],
  ['clipped-with-text-spacing', 'Text is cut off with the reader’s spacing', '1.4.12'],
  ['hover-content-stays', 'Escape does not close what the pointer opened', '1.4.13'],
  ['acts-on-pointer-down', 'A button acts before it is released', '2.5.2'],
  ['label-not-in-name', 'The name of a button does not contain its text', '2.5.3'],
  ['button-without-name', 'A button has no name', '4.1.2', /text|name/i],
  ['status-not-announced', 'A message appears outside of any live region', '4.1.3'],
  ['letter-shortcut', 'The letter q moves the focus', '2.1.4'],
  ['navs-without-name', 'Two navigations have no name', '', /landmark|nav|unique/i],
  ['link-text-says-nothing', 'The text of a link is “Click here”', '2.4.4 2.4.9'],
  ['link-without-text', 'A link has no text', '2.4.4 4.1.2', /text/i],
  ['new-window-unsaid', 'A link opens a new window and does not say so', '3.2.5 3.2.2 3.2.1 2.4.4'],
  ['table-without-headers', 'A table has no headers', '1.3.1'],
  ['image-without-alternative', 'An image has no text alternative', '1.1.1', /\balt\b/i],
  [
    'focus-in-aria-hidden',
    'A link inside aria-hidden takes focus',
    '4.1.2 1.3.1 2.4.3',
    /aria-hidden/i,
  ],
  ['order-reversed', 'Focus goes from right to left', '2.4.3 1.3.2'],
  ['control-in-control', 'A link is inside a button', '4.1.2', /nested|interactive|descendant/i],
  ['paragraph-in-list', 'A paragraph is a child of a list', '1.3.1', /list|<ul>|“ul”|permitted/i],
  ['duplicate-id', 'Two elements have the same id', '', /duplicate|unique/i],
  ['autocomplete-wrong', 'The value of autocomplete does not exist', '1.3.5', /autocomplete/i],
  ['field-without-label', 'A field has no label', '4.1.2 1.3.1 3.3.2', /label/i],
  ['change-on-input', 'Choosing a value leaves the page', '3.2.2'],
];

const survey: readonly Row[] = [
  ['language-missing', 'The page has no language', '3.1.1', /lang/i],
  ['title-of-symbols', 'The title of the page is a run of symbols', '2.4.2'],
  ['zoom-switched-off', 'The page forbids zoom', '1.4.4', /viewport|zoom/i],
  ['time-limit', 'The page leaves after ten minutes', '2.2.1 2.2.4 3.2.5', /refresh/i],
  ['movement-without-stop', 'Text moves without end and cannot be stopped', '2.2.2'],
  ['tabindex-positive', 'A positive tabindex changes the order of focus', '2.4.3', /tabindex/i],
  ['change-on-focus', 'Focus on a field leaves the page', '3.2.1'],
];

const notice: readonly Row[] = [
  ['no-first-heading', 'The page has no heading of level 1', '', /h1|heading/i],
  ['orientation-locked', 'The page turns with the device', '1.3.4'],
  ['keyboard-trap', 'Focus cannot leave the notice', '2.1.2'],
];

const faultsOf = (page: Fault['page'], rows: readonly Row[]): Fault[] =>
  rows.map(([id, title, criteria, words, kind]) => ({
    id,
    page,
    title,
    criteria: criteria.split(' ').filter(Boolean),
    ...(words && { words }),
    ...(kind === 'strict' && { isStrict: true }),
    ...(kind === 'note' && { isNote: true }),
  }));

/** Every fault of the seeded pages. */
export const faults: readonly Fault[] = [
  ...faultsOf('ministry', ministry),
  ...faultsOf('survey', survey),
  ...faultsOf('notice', notice),
];
