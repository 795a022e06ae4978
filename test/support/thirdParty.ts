/*
 * Machine translation and browser extensions, which change a page besides React. Each function changes
 * the text and elements in `root`, and returns the function that stops it.
 */

/** The first character of translated text. No page has it. */
const MARK = '\ue000';

/** Returns the text without the changes of these functions. */
export function wordsOf(root: Node): string {
  return (root.textContent ?? '').replaceAll(MARK, '');
}

function textsIn(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (text) =>
    text.parentElement?.closest('script, style')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts.filter(({ data }) => data !== '' && !data.startsWith(MARK));
}

/** Replaces the text node by two elements with another text node, as Chrome does. */
function inFonts(text: Text): void {
  const [outer, inner] = [document.createElement('font'), document.createElement('font')];
  inner.append(MARK + text.data);
  outer.append(inner);
  text.replaceWith(outer);
}

/** Changes the text node, as Firefox does in an element that contains only text. */
function inPlace(text: Text): void {
  text.data = MARK + text.data;
}

/** Splits the text node and inserts elements beside it, as spelling checkers and dictionaries do. */
function besideElements(text: Text): void {
  text.data = MARK + text.data;
  text.before(document.createElement('ext-before'));
  text.splitText(Math.ceil(text.data.length / 2));
  text.after(document.createElement('ext-between'));
}

const ways = { inFonts, inPlace, besideElements };

/** The ways to change each text, and whether later text is changed too. */
export const thirdParties = [
  { way: 'inFonts', times: 'again and again' },
  { way: 'inFonts', times: 'once' },
  { way: 'inPlace', times: 'again and again' },
  { way: 'besideElements', times: 'again and again' },
] as const;

/** Changes all text in `root`. With `times: 'again and again'` it also changes later text. */
export function changeTexts(
  root: Node,
  { way, times }: (typeof thirdParties)[number],
): { stop: () => void } {
  const observer = new MutationObserver(run);
  function run() {
    for (const text of textsIn(root)) ways[way](text);
    // The observer must not report the changes of this function.
    observer.takeRecords();
  }
  run();
  if (times === 'again and again') {
    observer.observe(root, { childList: true, characterData: true, subtree: true });
  }
  return { stop: () => observer.disconnect() };
}
