import { text } from './lenient.js';
import { quote, warn } from './warn.js';

/** The levels HTML has. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** The element of a heading level; a level that HTML does not have becomes the nearest it has. */
export function headingElement(
  component: string,
  level: unknown,
  absent: HeadingLevel = 2,
): `h${HeadingLevel}` {
  const given = text(level).trim();
  const whole = Math.round(Number(given || absent));
  const nearest = Number.isNaN(whole) ? absent : Math.min(6, Math.max(1, whole));
  warn(component, () =>
    level === undefined || level === null || nearest === Number(given || Number.NaN)
      ? undefined
      : `\`headingLevel\` is ${quote(level)}, which HTML does not have; h${nearest} is used. Screen-reader users move by heading level: pass a whole number from 1 to 6.`,
  );
  return `h${nearest as HeadingLevel}`;
}
