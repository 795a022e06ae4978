import {
  cloneElement,
  createElement,
  Fragment,
  type HTMLAttributes,
  isValidElement,
  type ReactElement,
  type ReactNode,
  type RefAttributes,
  version,
} from 'react';
import { warn } from './warn.js';

/*
 * Props are data, and data is often of another type than its declaration. React throws when it
 * renders most of these values, and the whole page is lost. Every component reads its props here:
 * nothing in this file throws, and the words of a value are kept wherever it has some.
 */

/** Limits of a walk: no real content reaches them, and a cyclic or hostile value ends there. */
const DEEPEST = 500;
const LARGEST = 100_000;

interface Walk {
  readonly ancestors: unknown[];
  visited: number;
}

const newWalk = (): Walk => ({ ancestors: [], visited: 0 });

/** Reads an object by `read`, or gives `otherwise` for a cycle, a limit, or an object that throws. */
function inside<Result>(walk: Walk, value: object, otherwise: Result, read: () => Result): Result {
  const { ancestors } = walk;
  walk.visited += 1;
  if (ancestors.length >= DEEPEST || walk.visited > LARGEST || ancestors.includes(value))
    return otherwise;
  ancestors.push(value);
  try {
    return read();
  } catch {
    return otherwise;
  } finally {
    ancestors.pop();
  }
}

/** The words of any value as plain text; `''` where it has none. */
export function text(value: unknown): string {
  if (typeof value === 'string') return value;
  return wordsOf(value, newWalk());
}

function wordsOf(value: unknown, walk: Walk): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'bigint' || Number.isFinite(value)) return String(value);
  if (typeof value !== 'object' || value === null) return '';
  return inside(walk, value, '', () => {
    if (value instanceof Date) return value.toISOString();
    const items = itemsOf(value);
    if (items) return items.map((item) => wordsOf(item, walk)).join('');
    if ('$$typeof' in value) {
      const { props, children } = value as Partial<ReactElement<Children>> & Children;
      return wordsOf(props?.children ?? children, walk);
    }
    for (const name of ['text', 'label', 'title', 'content', 'children']) {
      const words = wordsOf(fields(value, name)[name], walk);
      if (words !== '') return words;
    }
    return '';
  });
}

interface Children {
  children?: unknown;
}

/** What is shown where plain text is expected: the words, or elements that bring their own. */
export function label(value: unknown): ReactNode {
  return fields(value, '$$typeof').$$typeof || list(value) === value ? node(value) : text(value);
}

/** The list, or an empty one. Empty items stay: a cell keeps its column. */
export function list(value: unknown): readonly unknown[] {
  try {
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

/** The items of what React renders as a list. */
function itemsOf(value: object): readonly unknown[] | undefined {
  // React refuses a map. An iterator can be read only once, and React renders more than once.
  if (value instanceof Map || !(Symbol.iterator in value) || 'next' in value) return undefined;
  const items: unknown[] = [];
  for (const item of value as Iterable<unknown>) if (items.push(item) === LARGEST) break;
  return items;
}

/**
 * What React can render: the value itself where React can render all of it, otherwise a copy in
 * which the words of each faulty part stand in its place. Children of components are left alone:
 * their types are the component's own.
 */
export function node(value: unknown): ReactNode {
  return nodeOf(value, newWalk()) as ReactNode;
}

function nodeOf(value: unknown, walk: Walk): unknown {
  if (typeof value === 'function' || typeof value === 'symbol') return '';
  if (typeof value === 'bigint') return String(value);
  if (Number.isNaN(value)) return '';
  if (typeof value !== 'object' || value === null) return value;
  return inside<unknown>(walk, value, '', () => {
    if (isRenderable(value))
      return isValidElement<Children>(value) ? elementOf(value, walk) : value;
    const items = '$$typeof' in value ? undefined : itemsOf(value);
    if (!items) return text(value);
    const nodes = items.map((item) => nodeOf(item, walk));
    const same = nodes.every((one, index) => Object.is(one, items[index]));
    // As arguments, the items need no keys that they did not need before.
    return same ? value : createElement(Fragment, null, ...(nodes as ReactNode[]));
  });
}

function elementOf(element: ReactElement<Children>, walk: Walk): ReactElement {
  const { type, props } = element;
  if ((typeof type !== 'string' && type !== Fragment) || props.children === undefined) {
    return element;
  }
  const children = nodeOf(props.children, walk);
  return Object.is(children, props.children)
    ? element
    : cloneElement(element, undefined, children as ReactNode);
}

// What a server component hands to a client component may be lazy.
const RENDERABLE: readonly unknown[] = ['portal', 'lazy'].map((name) =>
  Symbol.for(`react.${name}`),
);
const RENDERS_PROMISES = version >= '19';

/** Whether React takes this object for something to render; a list is asked item by item. */
function isRenderable(value: object): boolean {
  if (isValidElement(value)) return isElementType(value.type);
  if (RENDERABLE.includes(fields(value, '$$typeof').$$typeof)) return true;
  return RENDERS_PROMISES && typeof fields(value, 'then').then === 'function';
}

/** A wrong import makes an element of `undefined`, or of another element. */
function isElementType(type: unknown): boolean {
  if (typeof type === 'object' && type !== null) return '$$typeof' in type && !isValidElement(type);
  return ['function', 'symbol', 'string'].includes(typeof type) && type !== '';
}

/** These fields of any value; one that cannot be read is `undefined`. */
export function fields<Name extends string>(
  value: unknown,
  ...names: readonly Name[]
): Record<Name, unknown> {
  const read = {} as Record<Name, unknown>;
  for (const name of names) {
    try {
      read[name] = Object(value)[name];
    } catch {
      read[name] = undefined;
    }
  }
  return read;
}

/** The value of an attribute; `undefined` where the value has no words and is no string. */
export function attribute(value: unknown): string | undefined {
  return typeof value === 'string' ? value : text(value) || undefined;
}

/** A link or a level of a path, as far as it can be shown. */
export interface Labelled {
  /** What is shown. */
  label: ReactNode;
  /** The words of the label, for names and search engines; `''` where a component produces them. */
  text: string;
  /** Unchecked. */
  href: unknown;
  lang: string | undefined;
}

/** The items that have a label. Warns of the others, which are left out. */
export function labelled(component: string, name: string, value: unknown): readonly Labelled[] {
  const items = list(value);
  const named = items
    .map((item) => {
      const { label: given, href, lang } = fields(item, 'label', 'href', 'lang');
      const words = isBlank(label(given)) ? item : given;
      return { label: label(words), text: text(words), href, lang: attribute(lang) };
    })
    .filter((item) => !isBlank(item.label));
  warn(component, () =>
    named.length < items.length
      ? `${items.length - named.length} of ${items.length} ${name} have no \`label\` and are left out: a link without a name cannot be spoken. Give each of them a \`label\`.`
      : undefined,
  );
  return named;
}

/** Nothing that a reader would see. */
export function isBlank(shown: unknown): boolean {
  if (typeof shown === 'string') return shown.trim() === '';
  const items = list(shown);
  if (items === shown) return items.every((item) => isBlank(item));
  return shown === null || shown === undefined || typeof shown === 'boolean';
}

/** Attributes of any element that take `true` and `false`. */
const BOOLEAN =
  /^(aria-|data-|suppress|contentEditable|draggable|hidden|inert|itemScope|spellCheck)/;

/**
 * The props of a component's root element: its class joined with `className`, and every other prop
 * that React can set on an element. `children` and raw HTML are left out: components own theirs.
 */
export function rootProps<Root extends HTMLElement>(
  block: string,
  props: object,
): HTMLAttributes<Root> & RefAttributes<Root> {
  const { className, style, ref, children, dangerouslySetInnerHTML, ...others } = props as Record<
    string,
    unknown
  >;
  const root: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(others)) {
    const set = propOf(name, value);
    if (set !== undefined) root[name] = set;
  }
  const own = text(className).trim();
  root['className'] = own === '' ? block : `${block} ${own}`;
  if (style !== undefined) root['style'] = styleOf(style);
  if (typeof ref === 'function' || 'current' in Object(ref)) root['ref'] = ref;
  return root;
}

function propOf(name: string, value: unknown): unknown {
  if (/^on[A-Z]/.test(name)) return typeof value === 'function' ? value : undefined;
  if (typeof value === 'boolean') return BOOLEAN.test(name) ? value : undefined;
  return attribute(value);
}

/** What a browser does not let React set on `element.style`: lists and their length. */
const READ_ONLY = /^(\d|length$)/;

/** The declarations of a `style` that React can set. */
function styleOf(style: unknown): Record<string, string | number> | undefined {
  try {
    const declared = Object.entries(style as object).filter(
      ([name, value]) =>
        ((typeof value === 'string' && value !== '') || Number.isFinite(value)) &&
        !READ_ONLY.test(name),
    );
    return Object.fromEntries(declared);
  } catch {
    return undefined;
  }
}
