/** The pseudo-classes that the gallery shows without a pointer or the focus. */
const pseudoClasses = /:(hover|focus-visible|focus-within|focus|active)\b/g;

/**
 * Shows the states of a pointer and of the focus on each element with `data-shown="hover"` and so on, and
 * prints the page as it is on the screen. It changes the rules of the page and returns a function that
 * restores them.
 */
export function showStates(page: Document): () => void {
  const restore: (() => void)[] = [];
  const sheets = [...page.styleSheets, ...page.adoptedStyleSheets];
  for (const sheet of new Set(sheets)) for (const rule of sheet.cssRules) change(rule, restore);
  return () => {
    for (const one of restore) one();
  };
}

function change(rule: CSSRule, restore: (() => void)[]): void {
  if (rule instanceof CSSStyleRule) {
    const { selectorText } = rule;
    const shown = selectorText.replaceAll(pseudoClasses, ':is($&, [data-shown~="$1"])');
    if (shown === selectorText) return;
    rule.selectorText = shown;
    restore.push(() => {
      rule.selectorText = selectorText;
    });
    return;
  }
  if (rule instanceof CSSMediaRule) {
    const { media } = rule;
    const { mediaText } = media;
    if (/^print\b/.test(mediaText)) media.mediaText = 'not all';
    else media.mediaText = mediaText.replace(/^screen\b/, 'all');
    if (media.mediaText !== mediaText) {
      restore.push(() => {
        media.mediaText = mediaText;
      });
    }
  }
  if (rule instanceof CSSGroupingRule) {
    for (const inner of rule.cssRules) change(inner, restore);
  }
}
