import { contrastSentence, type DesignToken, type Mode } from './designTokens.js';

/** Selectors of a theme for its dark mode, beside `data-nj-theme`. */
export interface DarkSelectors {
  /** The page is dark. */
  selector?: string | undefined;
  /** The page is dark if the system is. */
  system?: string | undefined;
}

/**
 * Returns the stylesheet of a theme, to be loaded after `styles.css`. A page is light. The attributes
 * `data-nj-theme` and `data-nj-contrast` change it, on any element; `auto` follows the system.
 *
 * @param tokens the tokens that the theme sets
 * @param ours all tokens: a theme that loads later must repeat the values of more contrast
 */
export function themeCss(
  tokens: readonly DesignToken[],
  ours: readonly DesignToken[],
  dark: DarkSelectors = {},
): string {
  const set = new Set(tokens.map(({ property }) => property));
  const colors = tokens.filter(({ type }) => type === 'color');
  const sizes = tokens.filter(({ type }) => type !== 'color');
  const more = declarations(
    ours.filter(({ property }) => set.has(property)),
    'more-contrast',
  );
  // The browser's own parts, such as a field, follow the mode too.
  const inScheme = (scheme: 'light' | 'dark') =>
    colors.length > 0 ? `--nj-scheme: ${scheme};\n${declarations(colors, scheme)}` : '';
  return [
    rule([':root', '[data-nj-theme]'], inScheme('light')),
    rule(['[data-nj-theme="dark"]', dark.selector], inScheme('dark')),
    media(
      'prefers-color-scheme: dark',
      rule(['[data-nj-theme="auto"]', dark.system], inScheme('dark')),
    ),
    rule(['[data-nj-contrast="more"]', '[data-nj-contrast="more"] [data-nj-theme]'], more),
    media('prefers-contrast: more', rule([':root', '[data-nj-theme]'].map(withoutStandard), more)),
    rule([':root'], declarations(sizes, 'light')),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function withoutStandard(selector: string): string {
  const standard = '[data-nj-contrast="standard"]';
  return `${selector}:not(${standard}, ${standard} *)`;
}

/** Writes a rule without specificity, so that any rule of a host wins, before or after it. */
function rule(selectors: readonly (string | undefined)[], body: string): string {
  const list = selectors.filter(Boolean).join(', ');
  return body ? `:where(${list}) {\n${indent(body)}\n}` : '';
}

function media(feature: string, body: string): string {
  return body && `@media (${feature}) {\n${indent(body)}\n}`;
}

function declarations(tokens: readonly DesignToken[], mode: Mode): string {
  return tokens
    .flatMap((token) => {
      const value = token.values[mode];
      // An element in the dark mode has the values of the light mode too.
      if (value === undefined || (mode === 'dark' && value === token.values.light)) return [];
      const text = [token.description, contrastSentence(token)].filter(Boolean).join(' ');
      const about = mode === 'light' && text ? `${comment(text)}\n` : '';
      return [`${about}${token.property}: ${value};`];
    })
    .join('\n');
}

function comment(text: string): string {
  return `/* ${text} */`;
}

function indent(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '  ');
}
