import { warn } from './warn.js';

/** The levels HTML has. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** The element of a heading level; a level that HTML does not have becomes the nearest it has. */
export function headingElement(component: string, level: HeadingLevel): `h${HeadingLevel}` {
  const whole = Math.round(Number(level));
  const nearest = (Number.isNaN(whole) ? 2 : Math.min(6, Math.max(1, whole))) as HeadingLevel;
  if (nearest !== level) {
    warn(
      component,
      `\`headingLevel\` is ${String(level)}, which HTML does not have; h${nearest} is used. Screen-reader users move by heading level: pass a whole number from 1 to 6.`,
    );
  }
  return `h${nearest}`;
}
