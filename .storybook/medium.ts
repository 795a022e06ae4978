/** Media that a toolbar cannot switch on: they are the browser's, the system's or the printer's. */
export type Medium = 'screen' | 'paper' | 'forced-colors' | 'reduced-motion';

/** How the conditions of a stylesheet read on each medium. */
const readings: Record<Medium, readonly [RegExp, string][]> = {
  screen: [],
  paper: [
    [/\bscreen\b/g, 'not all'],
    [/\bprint\b/g, 'all'],
  ],
  'forced-colors': [[/\(forced-colors: active\)/g, 'all']],
  'reduced-motion': [[/\(prefers-reduced-motion: no-preference\)/g, 'not all']],
};

/** The browser paints these itself once colours are forced. */
const systemColors = `:root:root {
  --nj-color-surface: Canvas; --nj-color-surface-muted: Canvas; --nj-color-surface-pressed: Canvas;
  --nj-color-text: CanvasText; --nj-color-text-muted: CanvasText;
  --nj-color-link: LinkText; --nj-color-link-hover: LinkText; --nj-color-accent: ButtonText;
  --nj-color-border: CanvasText; --nj-color-control-border: ButtonText;
  --nj-color-focus: Highlight; --nj-color-focus-inner: Canvas;
  --nj-color-banner-surface: Canvas; --nj-color-banner-text: CanvasText;
  --nj-color-banner-text-muted: CanvasText; --nj-color-banner-slogan: CanvasText;
  --nj-color-banner-accent: CanvasText;
  --nj-color-skip-surface: Canvas; --nj-color-skip-text: LinkText;
}`;

/** What the rules of a medium leave to the browser, for a picture of it. */
export const mediumSheets: Record<Medium, string> = {
  screen: '',
  paper: `:root:root {
    --nj-color-surface: #fff; --nj-color-text: #000; --nj-color-text-muted: #000;
    background: #fff; max-inline-size: 180mm; margin-inline: auto; padding: 15mm;
  }`,
  'forced-colors': systemColors,
  'reduced-motion': '',
};

const asWritten = new WeakMap<CSSMediaRule, string>();

/**
 * Lets the rules of another medium apply. A picture for designers: what is true of a medium is
 * tested in browsers that are really in it.
 */
export function imitate(medium: Medium): void {
  const sheets = [...document.styleSheets, ...document.adoptedStyleSheets];
  for (const sheet of sheets) readAgain(sheet.cssRules, readings[medium]);
}

function readAgain(rules: CSSRuleList, reading: readonly [RegExp, string][]): void {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) {
      const written = asWritten.get(rule) ?? rule.media.mediaText;
      asWritten.set(rule, written);
      const read = reading.reduce((text, [condition, as]) => text.replace(condition, as), written);
      // "not all and (…)" would be the opposite of what is meant.
      rule.media.mediaText = read.includes('not all') ? 'not all' : read;
    }
    if (rule instanceof CSSGroupingRule) readAgain(rule.cssRules, reading);
  }
}
