/** Returns what Orca has said, from its debug log. */
export function spokenIn(log: string): string[] {
  // Reading cells puts the voice into brackets. Reading a whole page has no voice.
  return [...log.matchAll(/SPEECH OUTPUT: '([^\n]*?)'(?: ?\[?\{[^\n]*)?\n/g)]
    .map(([, text = '']) => text.trim())
    .filter(Boolean);
}

/**
 * What Orca says about the surroundings of a text. Some sessions lack these words, although the page is
 * the same, so no test depends on them.
 */
const surroundings = [
  /^leaving /,
  /^(banner|complementary|information|main content|navigation|region)\b/,
  /^(list|table) with \d+/i,
  /^(browse|focus) mode$/i,
  /^loading\. +please wait\.$/i,
  /^finished loading/i,
  /^page has \d+/i,
  /(document web|frame)\.?$/,
  /^(text un)?selected\.?$/i,
  /^wrapping to (top|bottom)/i,
];

/** Returns what is the same in each session. */
export function stable(said: readonly string[]): string[] {
  const kept = said.filter((text) => !surroundings.some((pattern) => pattern.test(text)));
  // When all tasks open, Firefox reports some of the buttons, and not always the same number.
  const news = kept.filter((text) => !/^(expanded|collapsed)$/.test(text));
  return news.length > 0 ? news : kept.slice(0, 1);
}

/** Joins lines, because fonts decide where a line ends. What Orca says after an object ends a line. */
export function joined(lines: readonly string[]): string[] {
  return lines
    .map((line) => (isPartOfWord(line) ? line.replace(/\.$/, '') : `${line} `))
    .join('')
    .replace(/((?:heading level \d|link|push button)\.) /g, '$1\n')
    .trim()
    .split('\n');
}

/** A line without a space is a part of a word that is longer than the line. */
const isPartOfWord = (line: string) => line.length > 30 && !line.includes(' ');

/** Returns letters and digits only. Orca splits a long word at the end of a line and adds full stops. */
function solid(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Returns the first text that was not said after the ones before it, or `undefined`. */
export function firstMissing(
  said: readonly string[],
  texts: readonly string[],
): string | undefined {
  const all = solid(said.join(' '));
  let from = 0;
  return texts.find((text) => {
    const found = all.indexOf(solid(text), from);
    if (found >= 0) from = found + solid(text).length;
    return found < 0;
  });
}

/** Returns the words of a text. Orca says words of its own between them, and pauses at quotation marks. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
