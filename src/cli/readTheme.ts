import type { Atrule, CssNode, Declaration, Selector, SelectorList } from 'css-tree';
import * as csstree from 'css-tree';
import type { PageState } from './themeModes.js';

/** One declaration of a custom property in a ministry's stylesheet. */
export interface ThemeDeclaration {
  property: string;
  value: string;
  file: string;
  line: number;
  isImportant: boolean;
  /** Where the property is set: nothing for the page, or the selector of a part of it. */
  scope: string;
  /** In a cascade layer, where our rules without a layer are stronger. */
  isLayered: boolean;
  /** Returns the specificity in this state, or `undefined` if the rule does not apply. */
  specificityIn(state: PageState): number | undefined;
}

/** A reference to a property of ours, such as `color: var(--nj-color-text)`. */
interface Reference {
  property: string;
  file: string;
  line: number;
}

/** What was found in a stylesheet. */
export interface ReadTheme {
  files: readonly string[];
  declarations: readonly ThemeDeclaration[];
  references: readonly Reference[];
  /** Rules and imports that are not read, with their places. */
  skipped: readonly { text: string; file: string; line: number }[];
}

type Condition = (state: PageState) => boolean;

/** Reads the custom properties of a stylesheet, in their order. */
export function readTheme(css: string, file: string): ReadTheme {
  const declarations: ThemeDeclaration[] = [];
  const references: Reference[] = [];
  const skipped: { text: string; file: string; line: number }[] = [];
  // Rules in layers are stronger than ours if our stylesheet is in a layer too.
  let isOursLayered = false;
  const ast = csstree.parse(css, {
    filename: file,
    positions: true,
    parseCustomProperty: true,
    onParseError: ({ message, line }) => skipped.push({ text: message, file, line }),
  });
  const lineOf = (node: CssNode) => node.loc?.start.line ?? 0;
  const sourceOf = ({ loc }: CssNode) => css.slice(loc?.start.offset, loc?.end.offset).trim();
  const skip = (text: string, node: CssNode) => skipped.push({ text, file, line: lineOf(node) });

  function readBlock(
    nodes: Iterable<CssNode>,
    conditions: readonly Condition[],
    isLayered: boolean,
    outer: readonly Selector[],
  ): void {
    for (const node of nodes) {
      if (node.type === 'Declaration') addDeclaration(node, conditions, isLayered, outer);
      else if (node.type === 'Rule' && node.prelude.type === 'SelectorList') {
        readBlock(node.block.children, conditions, isLayered, nest(outer, node.prelude));
      } else if (node.type === 'Atrule') readAtRule(node, conditions, isLayered, outer);
    }
  }

  function readAtRule(
    node: Atrule,
    conditions: readonly Condition[],
    isLayered: boolean,
    outer: readonly Selector[],
  ): void {
    const prelude = node.prelude ? csstree.generate(node.prelude) : '';
    const inner = node.block?.children ?? [];
    const condition = node.name === 'media' ? mediaCondition(prelude) : undefined;
    if (node.name === 'import') {
      const isOurs = prelude.includes('nurijip/');
      isOursLayered ||= isOurs && prelude.includes('layer');
      if (!isOurs) skip(`@import ${prelude}`, node);
    } else if (condition) readBlock(inner, [...conditions, condition], isLayered, outer);
    else if (node.name === 'layer') readBlock(inner, conditions, true, outer);
    else if (node.name === 'supports') readBlock(inner, conditions, isLayered, outer);
    else if (setsOurs(node)) skip(`@${node.name} ${prelude}`, node);
  }

  function addDeclaration(
    node: Declaration,
    conditions: readonly Condition[],
    isLayered: boolean,
    selectors: readonly Selector[],
  ): void {
    const line = lineOf(node);
    csstree.walk(node, (inner) => {
      if (inner.type !== 'Function' || inner.name !== 'var') return;
      const name = inner.children.first;
      if (name?.type === 'Identifier') references.push({ property: name.name, file, line });
    });
    if (!node.property.startsWith('--')) return;
    for (const selector of selectors) {
      const { scope, specificityIn } = readSelector(selector);
      declarations.push({
        property: node.property,
        value: sourceOf(node.value),
        file,
        line,
        isImportant: Boolean(node.important),
        scope,
        isLayered,
        specificityIn: (state) =>
          conditions.every((holds) => holds(state)) ? specificityIn(state) : undefined,
      });
    }
  }

  if (ast.type === 'StyleSheet') readBlock(ast.children, [], false, []);
  const inLayers = (declaration: ThemeDeclaration) => declaration.isLayered && !isOursLayered;
  return {
    files: [file],
    declarations: declarations.map((one) => ({ ...one, isLayered: inLayers(one) })),
    references,
    skipped,
  };
}

/** Returns the selectors of a nested rule, with `&` and its place in the outer rule filled in. */
function nest(outer: readonly Selector[], inner: SelectorList): readonly Selector[] {
  const own = [...inner.children].filter((node): node is Selector => node.type === 'Selector');
  if (outer.length === 0) return own;
  return outer.flatMap((around) =>
    own.map((selector) => {
      const outerText = csstree.generate(around);
      const text = csstree.generate(selector);
      const joined = text.includes('&') ? text.replaceAll('&', outerText) : `${outerText} ${text}`;
      return csstree.parse(joined, { context: 'selector' }) as Selector;
    }),
  );
}

function setsOurs(node: CssNode): boolean {
  return (
    csstree.find(
      node,
      (inner) => inner.type === 'Declaration' && inner.property.startsWith('--nj-'),
    ) !== null
  );
}

/** Returns when a media query holds, or `undefined` for one that does not belong to a theme. */
function mediaCondition(prelude: string): Condition | undefined {
  const query = prelude.replaceAll(' ', '').replace(/^(screen|all)and/, '');
  const parts: Readonly<Record<string, Condition>> = {
    '(prefers-color-scheme:dark)': ({ systemDark }) => systemDark,
    '(prefers-color-scheme:light)': ({ systemDark }) => !systemDark,
    '(prefers-contrast:more)': ({ systemMore }) => systemMore,
    screen: () => true,
    all: () => true,
  };
  const conditions = query.split('and(').map((part, index) => parts[index ? `(${part}` : part]);
  if (conditions.some((condition) => condition === undefined)) return undefined;
  return (state) => conditions.every((condition) => condition?.(state));
}

interface Matched {
  matches: boolean;
  specificity: number;
}

/** Ids, classes and elements of a specificity, as one number. */
const [ID, CLASS, ELEMENT] = [1_000_000, 1000, 1];

/**
 * Returns where a selector sets its properties and with which specificity. Selectors that say nothing
 * about the theme name a part of the page.
 */
function readSelector(selector: Selector): {
  scope: string;
  specificityIn(state: PageState): number | undefined;
} {
  const unknown: string[] = [];
  for (const node of selector.children) {
    if (node.type === 'Combinator' || !isAboutPage(node)) unknown.push(csstree.generate(node));
  }
  return {
    scope: unknown.join('').replace(/^[\s>+~]+|[\s>+~]+$/g, ''),
    specificityIn(state) {
      const results = [...selector.children].map((node) => matchNode(node, state));
      if (results.some(({ matches }) => !matches)) return undefined;
      return results.reduce((sum, { specificity }) => sum + specificity, 0);
    },
  };
}

/** Whether a part of a selector is about the page and its theme, and not about a part of the page. */
function isAboutPage(node: CssNode): boolean {
  if (node.type === 'TypeSelector') return node.name === 'html' || node.name === '*';
  if (node.type === 'AttributeSelector') return node.name.name.startsWith('data-nj-');
  if (node.type === 'PseudoClassSelector') {
    if (node.name === 'root') return true;
    if (!['where', 'is', 'not'].includes(node.name)) return false;
    let about = true;
    csstree.walk(node, (inner) => {
      if (inner !== node && /Selector$/.test(inner.type) && inner.type !== 'Selector') {
        about &&= isAboutPage(inner);
      }
    });
    return about;
  }
  return node.type === 'Combinator';
}

function matchNode(node: CssNode, state: PageState): Matched {
  switch (node.type) {
    case 'Combinator':
      return { matches: true, specificity: 0 };
    case 'TypeSelector':
      return { matches: true, specificity: node.name === '*' ? 0 : ELEMENT };
    case 'IdSelector':
      return { matches: true, specificity: ID };
    case 'AttributeSelector':
      return { matches: matchAttribute(node, state), specificity: CLASS };
    case 'PseudoClassSelector':
      return ['where', 'is', 'not'].includes(node.name)
        ? matchList(node, state)
        : { matches: true, specificity: CLASS };
    default:
      return { matches: true, specificity: CLASS };
  }
}

function matchAttribute(node: csstree.AttributeSelector, state: PageState): boolean {
  const attribute = node.name.name;
  if (!attribute.startsWith('data-nj-')) return true;
  const set = attribute === 'data-nj-theme' ? state.theme : state.contrast;
  const wanted = node.value?.type === 'String' ? node.value.value : node.value?.name;
  if (attribute !== 'data-nj-theme' && attribute !== 'data-nj-contrast') return false;
  return wanted === undefined ? set !== 'none' : set === wanted;
}

/** Matches `:where()`, `:is()` and `:not()`. */
function matchList(node: csstree.PseudoClassSelector, state: PageState): Matched {
  const list = node.children?.first;
  const selectors = list?.type === 'SelectorList' ? [...list.children] : [];
  const results = selectors.map((inner) => {
    if (inner.type !== 'Selector') return { matches: false, specificity: 0 };
    const parts = [...inner.children].map((part) => matchNode(part, state));
    return {
      matches: parts.every(({ matches }) => matches),
      specificity: parts.reduce((sum, { specificity }) => sum + specificity, 0),
    };
  });
  const any = results.some(({ matches }) => matches);
  // `:is()` and `:not()` have the specificity of their most specific selector.
  const most = Math.max(0, ...results.map(({ specificity }) => specificity));
  return {
    matches: node.name === 'not' ? !any : any,
    specificity: node.name === 'where' ? 0 : most,
  };
}
