/** Control characters, format characters such as the zero-width space, and lone surrogates. */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Returns a text for a message: at most `most` characters, each of them printable. */
export function printable(text: string, most = 40): string {
  const start = Array.from(text.slice(0, most * 2)).slice(0, most);
  const shown = start.join('').replace(unprintable, (character) => `\\u{${codeOf(character)}}`);
  return text.length > start.join('').length ? `${shown}…` : shown;
}

/** Returns the number of a character as Unicode writes it: `U+00A0`. */
export function codePoint(character: string): string {
  return `U+${codeOf(character).padStart(4, '0')}`;
}

const codeOf = (character: string) => (character.codePointAt(0) ?? 0).toString(16).toUpperCase();

// Hangul fillers, the empty Braille pattern, the grapheme joiner and variation selectors paint nothing.
const invisible = /^(?:[\s\p{Cc}\p{Cf}\u115F\u1160\u2800\u3164\uFFA0]|\u034F|[\uFE00-\uFE0F])*$/u;

/** Whether a reader sees nothing of a text. */
export const isInvisible = (text: string): boolean => invisible.test(text);

/** Whether a text has half of a surrogate pair. It cannot be sent to a browser: it becomes U+FFFD. */
export const hasLoneSurrogate = (text: string): boolean => /\p{Cs}/u.test(text);

/** Whether a text has an empty line. HTML shows it as a space. */
export const hasEmptyLine = (text: string): boolean => /\n[^\S\n]*\n|\u2029/.test(text);

// A name of HTML alone is not markup: "a <b and c" is a comparison.
const tag =
  /<!--|<\/?(?:abbr|article|aside|a|blockquote|body|br|button|b|center|cite|code|dd|details|div|dl|dt|em|figure|font|footer|form|h[1-6]|header|head|hr|html|iframe|img|input|ins|i|li|link|main|mark|meta|nav|object|ol|pre|p|q|script|section|small|span|strike|strong|style|sub|summary|sup|svg|s|table|tbody|td|tfoot|thead|th|tr|ul|u|video)(?:\s*\/?>|\s+[\w:-]+\s*=)/i;
const reference =
  /&(?:#\d{1,7}|#x[\da-f]{1,6}|nbsp|amp|lt|gt|quot|apos|[lr][sd]quo|laquo|raquo|hellip|middot|bull|[nm]dash|shy|copy|reg|trade|deg|times|euro|ensp|emsp|thinsp|zwn?j|[lr]arr|para|sect);/i;

/** Returns the first markup in a text, such as `<strong>`. Markup is shown as it is. */
export const markupIn = (text: string): string | undefined => tag.exec(text)?.[0];

/** Returns the first character reference in a text, such as `&nbsp;`. It is shown as it is. */
export const referenceIn = (text: string): string | undefined => reference.exec(text)?.[0];
