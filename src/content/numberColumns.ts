import { text } from '../lenient.js';

/** A number with its sign, its currency and its unit: `18,750`, `△2.7%`, `+3.5%p`, `1,204억 원`, `€ 3`. */
const NUMBER =
  /^[+\-−–△▲▽▼±]?\s*\p{Sc}?\s*[+\-−–]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?\s*(%p?|‰|\p{L}{1,3}(\s?\p{L})?)?$/u;

/** A cell without a number: empty, or a dash. */
const NO_NUMBER = /^[-−–—·]?$/;

/**
 * Returns whether a column of a table is a column of numbers: not the first one, at least one number,
 * and nothing else but empty cells and dashes. Dates, telephone numbers and ranges are not numbers.
 */
export function isNumberColumn(rows: readonly (readonly unknown[])[], column: number): boolean {
  if (column === 0) return false;
  const cells = rows.map((row) => text(row[column]).trim()).filter((cell) => !NO_NUMBER.test(cell));
  return cells.length > 0 && cells.every((cell) => NUMBER.test(cell));
}
