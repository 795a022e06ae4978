import { codePoint, printable } from './text.js';

/** A character with what belongs to it, in the text (`raw`) and for the comparison (`plain`). */
interface Cluster {
  raw: string;
  plain: string;
}

// Hangul of two or three letters, or a character with its combining marks.
const clusters =
  /[\u1100-\u115F][\u1160-\u11A7]?[\u11A8-\u11FF]?|[가-힣][\u11A8-\u11FF]?|.\p{M}*/gsu;

/** Spaces of all kinds are one space. What has no width, and a soft hyphen, are nothing. */
function read(text: string): Cluster[] {
  return (text.match(clusters) ?? []).map((raw) => ({
    raw,
    plain: raw
      .normalize('NFC')
      .replace(/\s/g, ' ')
      .replace(/\p{Cf}/gu, ''),
  }));
}

const join = (list: readonly Cluster[]) => list.map(({ plain }) => plain).join('');

/**
 * Looks for the slogan in the statement. Content systems change spaces (no-break), write Hangul decomposed
 * and add characters without width, so these do not count. Returns the slogan as the statement has it, or
 * the first difference: `7 ("·" U+00B7 ≠ "ㆍ" U+318D)`, or an empty string if nothing is the same.
 */
export function findSlogan(
  statement: string,
  slogan: string,
): { found: string } | { difference: string } {
  if (statement.includes(slogan)) return { found: slogan };
  const whole = read(statement).filter(({ plain }) => plain !== '');
  const part = read(slogan).filter(({ plain }) => plain !== '');
  const text = join(whole);
  const start = text.indexOf(join(part));
  if (start >= 0) return { found: rawBetween(statement, start, start + join(part).length) };

  let [same, most] = [0, part.length - 1];
  while (same < most) {
    const middle = Math.ceil((same + most) / 2);
    if (text.includes(join(part.slice(0, middle)))) same = middle;
    else most = middle - 1;
  }
  if (same === 0) return { difference: '' };
  const prefix = join(part.slice(0, same));
  const at = text.indexOf(prefix) + prefix.length;
  const describe = (raw = '') => `"${printable(raw)}" ${codePoint(raw)}`;
  const there = rawBetween(statement, at, at + 1);
  const other = there === '' ? '' : ` ≠ ${describe(there)}`;
  return { difference: `${same + 1} (${describe(part[same]?.raw)}${other})` };
}

/** Returns the part of a text that has these places in its plain form. */
function rawBetween(text: string, start: number, end: number): string {
  let plainLength = 0;
  let found = '';
  for (const { raw, plain } of read(text)) {
    const from = plainLength;
    plainLength += plain.length;
    if (from >= start && plainLength <= end && (plain !== '' || (found !== '' && from < end))) {
      found += raw;
    }
  }
  return found;
}
