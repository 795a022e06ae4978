import type Color from 'colorjs.io';
import * as csstree from 'css-tree';
import { type DesignToken, type Pair, pairsOf } from '../designTokens.js';
import type { ReadTheme, ThemeDeclaration } from './readTheme.js';
import { type ThemeMode, themeModes } from './themeModes.js';
import { type Look, lookIn, parseColor, resolve, strongest } from './themeValues.js';

/** A promised contrast with the colours of a theme. Without a ratio it cannot be computed. */
interface CheckedPair {
  pair: Pair;
  ratio: number | undefined;
  holds: boolean;
  /** The declarations of the theme that set one of its colours. */
  setBy: readonly ThemeDeclaration[];
}

/** A part of the page, or the page, in a mode. */
interface CheckedMode {
  scope: string;
  mode: ThemeMode['name'];
  pairs: readonly CheckedPair[];
}

/** What is wrong, or may be wrong. `messages.ts` has the words. */
export interface Finding {
  code:
    | 'unknown'
    | 'layered'
    | 'type'
    | 'rem'
    | 'alpha'
    | 'oneMode'
    | 'oneSide'
    | 'notComputed'
    | 'notRead'
    | 'noToken';
  isError: boolean;
  file: string;
  line: number;
  property: string;
  /** A second name, value or selector for the message. */
  detail: string;
}

export interface CheckedTheme {
  modes: readonly CheckedMode[];
  findings: readonly Finding[];
}

/**
 * Checks the overrides of a ministry in every mode.
 *
 * @param tokens our tokens
 * @param themes tokens of themes between ours and the ministry's, such as KRDS
 */
export function checkTheme(
  { files, declarations, references, skipped }: ReadTheme,
  tokens: readonly DesignToken[],
  themes: readonly (readonly DesignToken[])[] = [],
  modes: readonly ThemeMode[] = themeModes,
): CheckedTheme {
  const known = new Map(tokens.map((token) => [token.property, token]));
  const scopes = [...new Set(['', ...declarations.filter(isOurs).map(({ scope }) => scope)])];
  const findings: Finding[] = [];
  const add: Add = (code, { file, line, property }, detail = '', isError = false) => {
    const isNew = !findings.some(
      (one) =>
        one.code === code &&
        one.line === line &&
        one.property === property &&
        one.detail === detail,
    );
    if (isNew) findings.push({ code, isError, file, line, property, detail });
  };
  for (const { text, file, line } of skipped) add('notRead', { file, line, property: '' }, text);
  for (const reference of references) {
    if (isOurs(reference) && !known.has(reference.property)) {
      add('unknown', reference, nearestName(reference.property, known), true);
    }
  }
  const ours = [...themes, tokens];
  for (const declaration of declarations.filter(isOurs)) {
    const token = known.get(declaration.property);
    if (!token) add('unknown', declaration, nearestName(declaration.property, known), true);
    else if (declaration.isLayered) add('layered', declaration, '', true);
    else checkValue(declaration, token, lookIn(declaration.scope, scopes, declarations, ours), add);
  }
  if (!declarations.some(isOurs)) add('noToken', { file: files.join(', '), line: 1, property: '' });

  const checked = scopes.flatMap((scope) =>
    modes.map((mode) => {
      const looks = mode.states.map((state) =>
        lookIn(scope, scopes, declarations, ours, { state, ours: mode.ours }),
      );
      const pairs = pairsOf(tokens).map((pair) =>
        worstOf(looks.map((look) => checkPair(pair, look))),
      );
      return { scope, mode: mode.name, pairs };
    }),
  );
  for (const scope of scopes) {
    findOneSided(scope, modes, declarations, tokens, add);
    findOneMode(scope, modes, declarations, known, add);
  }
  return { modes: checked, findings };
}

/** Returns the worst result: the lowest contrast that fails, else one that cannot be computed. */
function worstOf(results: readonly CheckedPair[]): CheckedPair {
  const byRatio = results.toSorted(({ ratio: one = 0 }, { ratio: other = 0 }) => one - other);
  const fails = ({ ratio, holds }: CheckedPair) => ratio !== undefined && !holds;
  return byRatio.find(fails) ?? (byRatio[0] as CheckedPair);
}

type Add = (
  code: Finding['code'],
  place: Pick<ThemeDeclaration, 'file' | 'line' | 'property'>,
  detail?: string,
  isError?: boolean,
) => void;

/** Properties that every theme sets, or that we set, and that are no tokens. */
const NO_TOKENS = ['--nj-scheme', '--nj-unit'];

function isOurs({ property }: { property: string }): boolean {
  // Names of properties are case-sensitive, so another case is a misspelt name.
  return property.toLowerCase().startsWith('--nj-') && !NO_TOKENS.includes(property);
}

function checkValue(declaration: ThemeDeclaration, token: DesignToken, look: Look, add: Add): void {
  const value = resolve(declaration.value, look, [declaration.property]);
  if (/\drem\b/.test(value)) add('rem', declaration, declaration.value);
  if (value === '' && declaration.value.includes('var(')) {
    add('notComputed', declaration, declaration.value);
    return;
  }
  if (token.type === 'color') {
    const color = parseColor(value);
    if (color === 'computed') add('notComputed', declaration, declaration.value);
    else if (!color) add('type', declaration, token.type, true);
    else if ((color.alpha ?? 1) < 1) add('alpha', declaration, declaration.value);
    return;
  }
  const syntax: Readonly<Record<string, string>> = {
    dimension: '<length-percentage>',
    duration: '<time>',
    fontFamily: '[ <family-name> | <generic-family> ]#',
    fontWeight: '<number>',
    number: '<number>',
  };
  if (value.includes('(')) return;
  const { error } = csstree.lexer.match(syntax[token.type] ?? '<any-value>', value);
  if (error) add('type', declaration, token.type, true);
}

function checkPair(pair: Pair, look: Look): CheckedPair {
  const properties = [pair.token.property, pair.on, ...(pair.or ? [pair.or] : [])];
  const setBy = properties.flatMap((property) => look.setBy(property) ?? []);
  const colors = properties.map((property) => parseColor(look.valueOf(property)));
  const [color, background, other] = colors;
  const isComputed = (one: typeof color): one is Color => one !== undefined && one !== 'computed';
  if (!isComputed(color) || !isComputed(background)) {
    return { pair, ratio: undefined, holds: false, setBy };
  }
  // The contrast of a colour that lets others through depends on what is below it.
  if ([color, background].some(({ alpha }) => (alpha ?? 1) < 1)) {
    return { pair, ratio: undefined, holds: false, setBy };
  }
  const ratios = [color, ...(isComputed(other) ? [other] : [])].map((one) =>
    background.contrast(one, 'WCAG21'),
  );
  const ratio = Math.max(...ratios);
  return { pair, ratio, holds: ratio >= pair.ratio, setBy };
}

/** Finds colours that the theme sets without the colour on the other side of a promised contrast. */
function findOneSided(
  scope: string,
  modes: readonly ThemeMode[],
  declarations: readonly ThemeDeclaration[],
  tokens: readonly DesignToken[],
  add: Add,
): void {
  const missing = new Map<ThemeDeclaration, Set<string>>();
  for (const state of modes.flatMap(({ states }) => states)) {
    const set = strongest(state, declarations, scope);
    for (const { token, on } of pairsOf(tokens)) {
      const [one, other] = [set.get(token.property), set.get(on)];
      const only = one && !other ? one : other && !one ? other : undefined;
      if (!only) continue;
      const others = missing.get(only) ?? new Set<string>();
      missing.set(only, others.add(one ? on : token.property));
    }
  }
  for (const [declaration, others] of missing) add('oneSide', declaration, [...others].join(', '));
}

/** Finds colours that are set for the light mode only, for the dark mode only, or once for both. */
function findOneMode(
  scope: string,
  modes: readonly ThemeMode[],
  declarations: readonly ThemeDeclaration[],
  known: ReadonlyMap<string, DesignToken>,
  add: Add,
): void {
  const winnersOf = (name: ThemeMode['name']) => {
    const mode = modes.find((one) => one.name === name);
    return mode && strongest(mode.states[0], declarations, scope);
  };
  const [light, dark, system] = (['light', 'dark', 'dark-by-system'] as const).map(winnersOf);
  if (!light || !dark || !system) return;
  for (const property of new Set([...light.keys(), ...dark.keys(), ...system.keys()])) {
    const token = known.get(property);
    if (token?.type !== 'color') continue;
    const differs = token.values.dark !== undefined && token.values.dark !== token.values.light;
    const [inLight, inDark, bySystem] = [light, dark, system].map((set) => set.get(property));
    if (inLight && inLight === inDark && differs) add('oneMode', inLight, 'both');
    else if (inLight && !inDark) add('oneMode', inLight, 'light');
    else if (inDark && !inLight) add('oneMode', inDark, 'dark');
    if (inDark && inDark !== inLight && (!bySystem || bySystem.value !== inDark.value)) {
      add('oneMode', inDark, 'attribute');
    }
    if (bySystem && bySystem !== inLight && !inDark) add('oneMode', bySystem, 'system');
  }
}

/** Returns the token whose name has the fewest other letters. */
function nearestName(name: string, known: ReadonlyMap<string, DesignToken>): string {
  const [nearest] = [...known.keys()]
    .map((property) => [property, distance(name, property)] as const)
    .sort(([, one], [, other]) => one - other);
  return nearest && nearest[1] <= 6 ? nearest[0] : '';
}

/** Returns the number of letters to add, remove or replace (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next[j] = Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
