import type { Values } from './promises.js';

export type Scheme = 'light' | 'dark';

/** The values of a theme in its two modes. Other values than colours are in the light mode. */
export type Schemes = Readonly<Record<Scheme, Values>>;

/**
 * Returns the changes as a stylesheet for a host. A rule for `:root` overrides our values in every mode,
 * so a colour that is changed in one mode is also set for the dark mode and for more contrast.
 */
export function stylesheetOf(changes: Schemes, start: Schemes, more: Values): string {
  const colors = Object.keys({ ...changes.light, ...changes.dark }).filter((name) =>
    name.startsWith('--nj-color-'),
  );
  const pick = (from: Values) =>
    colors.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]] as const]));
  return [
    rule(':root', Object.entries(changes.light)),
    ...forMode(
      'color-scheme: dark',
      'theme',
      'dark',
      'light',
      pick({ ...start.dark, ...changes.dark }),
    ),
    ...forMode('contrast: more', 'contrast', 'more', 'standard', pick(more)),
  ]
    .filter(Boolean)
    .join('\n\n');
}

type Declarations = readonly (readonly [string, string])[];

/** Returns the rules of a mode for the system's setting and for the attribute of the page. */
function forMode(
  feature: string,
  attribute: string,
  mode: string,
  opposite: string,
  declarations: Declarations,
): readonly string[] {
  const system = rule(`:root:not(:where([data-nj-${attribute}="${opposite}"]))`, declarations);
  return [
    system && `@media (prefers-${feature}) {\n${system.replace(/^/gm, '  ')}\n}`,
    rule(`[data-nj-${attribute}="${mode}"]`, declarations),
  ];
}

function rule(selector: string, declarations: Declarations): string {
  if (declarations.length === 0) return '';
  const lines = declarations.map(([name, value]) => `  ${name}: ${value};`);
  return [`${selector} {`, ...lines, '}'].join('\n');
}
