import { text } from './lenient.js';
import { quote, warn } from './warn.js';

/** The heading levels of HTML. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** Returns the element for a heading level. A level outside 1 to 6 becomes the nearest level. */
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
      : `\`headingLevel\` is ${quote(level)}. HTML has no such heading, so h${nearest} is used. Screen-reader users move by heading level. Pass a whole number from 1 to 6.`,
  );
  return `h${nearest as HeadingLevel}`;
}
