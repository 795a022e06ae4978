/*
 * What else changes a page besides React: machine translation and browser extensions. Each
 * function changes the text and elements below `root`, and gives back what ends it.
 */

/** Begins what has been translated. No page has this character. */
const MARK = '\ue000';

/** The text as React would have it: without what these neighbours added. */
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

/** As Chrome does: the text's node is replaced by two elements with another node in them. */
function inFonts(text: Text): void {
  const [outer, inner] = [document.createElement('font'), document.createElement('font')];
  inner.append(MARK + text.data);
  outer.append(inner);
  text.replaceWith(outer);
}

/** As Firefox does where an element holds nothing but text. */
function inPlace(text: Text): void {
  text.data = MARK + text.data;
}

/** As spelling checkers and dictionaries do: elements of their own beside each text, which is split. */
function besideElements(text: Text): void {
  text.data = MARK + text.data;
  text.before(document.createElement('ext-before'));
  text.splitText(Math.ceil(text.data.length / 2));
  text.after(document.createElement('ext-between'));
}

const ways = { inFonts, inPlace, besideElements };

/** How each text is changed, and whether it is when it changes later. */
export const neighbours = [
  { way: 'inFonts', times: 'again and again' },
  { way: 'inFonts', times: 'once' },
  { way: 'inPlace', times: 'again and again' },
  { way: 'besideElements', times: 'again and again' },
] as const;

/** Changes every text below `root`, also those that come later where `times` says so. */
export function changeTexts(
  root: Node,
  { way, times }: (typeof neighbours)[number],
): { stop: () => void } {
  const observer = new MutationObserver(run);
  function run() {
    for (const text of textsIn(root)) ways[way](text);
    // What this did itself is no news.
    observer.takeRecords();
  }
  run();
  if (times === 'again and again') {
    observer.observe(root, { childList: true, characterData: true, subtree: true });
  }
  return { stop: () => observer.disconnect() };
}
