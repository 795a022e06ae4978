import Color from 'colorjs.io';
import * as csstree from 'css-tree';
import { type DesignToken, type Mode, type Pair, pairsOf, writtenValue } from '../designTokens.js';
import type { PageState, ReadTheme, ThemeDeclaration } from './readTheme.js';

/** A mode of the page, with every state of the page and of the system that leads to it. */
export interface ThemeMode {
  name: 'light' | 'dark' | 'dark-by-system' | 'light-more' | 'dark-more';
  /** The first is the usual one. */
  states: readonly [PageState, ...PageState[]];
  /** Our modes that apply, the strongest first. */
  ours: readonly Mode[];
}

const page: PageState = { theme: 'none', contrast: 'none', systemDark: false, systemMore: false };
const lightStates: [PageState, ...PageState[]] = [
  page,
  { ...page, systemDark: true },
  { ...page, theme: 'light' },
  { ...page, theme: 'light', systemDark: true },
  { ...page, theme: 'auto' },
];
const darkStates: [PageState, ...PageState[]] = [
  { ...page, theme: 'dark' },
  { ...page, theme: 'dark', systemDark: true },
];
const darkBySystem: PageState = { ...page, theme: 'auto', systemDark: true };

/** The page asks for more contrast, or the system, or both. */
function withMore(states: readonly PageState[]): [PageState, ...PageState[]] {
  return states.flatMap((state) => [
    { ...state, contrast: 'more' },
    { ...state, systemMore: true },
    { ...state, contrast: 'more', systemMore: true },
  ]) as [PageState, ...PageState[]];
}

export const themeModes: readonly ThemeMode[] = [
  { name: 'light', states: lightStates, ours: ['light'] },
  { name: 'dark', states: darkStates, ours: ['dark', 'light'] },
  { name: 'dark-by-system', states: [darkBySystem], ours: ['dark', 'light'] },
  { name: 'light-more', states: withMore(lightStates), ours: ['more-contrast', 'light'] },
  {
    name: 'dark-more',
    states: withMore([...darkStates, darkBySystem]),
    ours: ['more-contrast', 'dark', 'light'],
  },
];

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
        lookIn(scope, scopes, declarations, ours, state, mode.ours),
      );
      const pairs = pairsOf(tokens).map((pair) =>
        lowestOf(looks.map((look) => checkPair(pair, look))),
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

/** Returns the result of the state in which the contrast is lowest. */
function lowestOf(results: readonly CheckedPair[]): CheckedPair {
  const [first, ...others] = results as [CheckedPair, ...CheckedPair[]];
  return others.reduce(
    (lowest, one) => ((one.ratio ?? 0) < (lowest.ratio ?? 0) ? one : lowest),
    first,
  );
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

/** Returns a colour, `computed` for a colour that only a browser can compute, or nothing. */
function parseColor(value: string): Color | 'computed' | undefined {
  if (/^(color-mix|light-dark|contrast-color)\(|\bfrom\b|currentcolor/i.test(value))
    return 'computed';
  if (value === 'transparent') return new Color('srgb', [0, 0, 0], 0);
  try {
    return new Color(value);
  } catch {
    return undefined;
  }
}

/** The values in a mode and a part of the page. */
interface Look {
  /** `seen` has the properties that refer to this one. */
  valueOf(property: string, seen?: readonly string[]): string;
  setBy(property: string): ThemeDeclaration | undefined;
}

function lookIn(
  scope: string,
  scopes: readonly string[],
  declarations: readonly ThemeDeclaration[],
  ours: readonly (readonly DesignToken[])[],
  state: PageState = page,
  modes: readonly Mode[] = ['light'],
): Look {
  const set = strongest(state, declarations, scope);
  if (!scope) {
    // A value of ours may refer to a property that the theme sets.
    const whole: Look = {
      setBy: (property) => set.get(property),
      valueOf: (property, seen = []) =>
        resolve(set.get(property)?.value ?? writtenValue(property, modes, ours) ?? '', whole, [
          ...seen,
          property,
        ]),
    };
    return whole;
  }
  // What a part of the page does not set, it inherits from the part around it, or from the page.
  const around = scopes
    .filter((one) => one && [' ', '>'].some((combinator) => scope.startsWith(one + combinator)))
    .sort((one, other) => other.length - one.length)[0];
  const outer = lookIn(around ?? '', scopes, declarations, ours, state, modes);
  const part: Look = {
    setBy: (property) => set.get(property) ?? outer.setBy(property),
    valueOf: (property, seen = []) => {
      const own = set.get(property);
      return own ? resolve(own.value, part, [...seen, property]) : outer.valueOf(property, seen);
    },
  };
  return part;
}

/** Returns the declarations that win in a state, by property. */
function strongest(
  state: PageState,
  declarations: readonly ThemeDeclaration[],
  scope: string,
): Map<string, ThemeDeclaration> {
  const winners = new Map<string, { declaration: ThemeDeclaration; weight: number }>();
  for (const declaration of declarations) {
    if (declaration.scope !== scope || declaration.isLayered) continue;
    const specificity = declaration.specificityIn(state);
    if (specificity === undefined) continue;
    const weight = specificity + (declaration.isImportant ? 1e12 : 0);
    const winner = winners.get(declaration.property);
    if (!winner || weight >= winner.weight) {
      winners.set(declaration.property, { declaration, weight });
    }
  }
  return new Map([...winners].map(([property, { declaration }]) => [property, declaration]));
}

/** Replaces each `var()`. A property that refers to itself has no value. */
function resolve(value: string, look: Look, seen: readonly string[]): string {
  if (!value.includes('var(')) return value;
  const ast = csstree.parse(value, { context: 'value' });
  csstree.walk(ast, (node, item, list) => {
    if (node.type !== 'Function' || node.name !== 'var' || !list) return;
    const [name, , ...fallback] = [...node.children];
    const property = name?.type === 'Identifier' ? name.name : '';
    const found = seen.includes(property) ? '' : look.valueOf(property, seen);
    const text =
      found || resolve(fallback.map((part) => csstree.generate(part)).join(''), look, seen);
    list.replace(item, list.createItem({ type: 'Raw', value: text }));
  });
  return csstree.generate(ast).trim();
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
