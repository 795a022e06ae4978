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
 * Reads props of any type. Data often has another type than its declaration, and React throws when
 * it renders such a value: the page is then blank. Every component reads its props with these
 * functions. None of them throws, and the text of a value is kept.
 */

/** Reading stops at these limits. Real content never reaches them. Cyclic or hostile values do. */
const MAX_DEPTH = 500;
const MAX_VALUES = 100_000;

/** How far the reading of one value has come. */
interface ReadProgress {
  readonly ancestors: unknown[];
  visited: number;
}

const startReading = (): ReadProgress => ({ ancestors: [], visited: 0 });

/** Calls `read` for an object. Returns `otherwise` for a cycle, at a limit, or if the object throws. */
function readInside<Result>(
  progress: ReadProgress,
  value: object,
  otherwise: Result,
  read: () => Result,
): Result {
  const { ancestors } = progress;
  progress.visited += 1;
  if (ancestors.length >= MAX_DEPTH || progress.visited > MAX_VALUES || ancestors.includes(value))
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

/** Returns the text of any value, or `''` if it has none. */
export function text(value: unknown): string {
  if (typeof value === 'string') return value;
  return textIn(value, startReading());
}

function textIn(value: unknown, progress: ReadProgress): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'bigint' || Number.isFinite(value)) return String(value);
  if (typeof value !== 'object' || value === null) return '';
  return readInside(progress, value, '', () => {
    if (value instanceof Date) return value.toISOString();
    const items = itemsOf(value);
    if (items) return items.map((item) => textIn(item, progress)).join('');
    if ('$$typeof' in value) {
      const { props, children } = value as Partial<ReactElement<Children>> & Children;
      return textIn(props?.children ?? children, progress);
    }
    for (const name of ['text', 'label', 'title', 'content', 'children']) {
      const found = textIn(fields(value, name)[name], progress);
      if (found !== '') return found;
    }
    return '';
  });
}

interface Children {
  children?: unknown;
}

/** Returns what to show where text is expected: the text, or elements that contain it. */
export function label(value: unknown): ReactNode {
  return fields(value, '$$typeof').$$typeof || list(value) === value ? node(value) : text(value);
}

/** Returns the list, or an empty one. Empty items are kept, so that a table cell keeps its column. */
export function list(value: unknown): readonly unknown[] {
  try {
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

/** Returns the items of a value that React renders as a list. */
function itemsOf(value: object): readonly unknown[] | undefined {
  // React throws for a Map. An iterator can be read only once, but React may render more than once.
  if (value instanceof Map || !(Symbol.iterator in value) || 'next' in value) return undefined;
  const items: unknown[] = [];
  for (const item of value as Iterable<unknown>) if (items.push(item) === MAX_VALUES) break;
  return items;
}

/**
 * Returns a value that React can render. This is the value itself, or a copy in which each part that
 * React cannot render is replaced by its text. The children of components are not changed, because
 * a component may accept any type.
 */
export function node(value: unknown): ReactNode {
  return renderableOf(value, startReading()) as ReactNode;
}

function renderableOf(value: unknown, progress: ReadProgress): unknown {
  if (typeof value === 'function' || typeof value === 'symbol') return '';
  if (typeof value === 'bigint') return String(value);
  if (Number.isNaN(value)) return '';
  if (typeof value !== 'object' || value === null) return value;
  return readInside<unknown>(progress, value, '', () => {
    if (isRenderable(value))
      return isValidElement<Children>(value) ? elementOf(value, progress) : value;
    const items = '$$typeof' in value ? undefined : itemsOf(value);
    if (!items) return text(value);
    const nodes = items.map((item) => renderableOf(item, progress));
    const same = nodes.every((one, index) => Object.is(one, items[index]));
    // Children that are passed as arguments need no keys.
    return same ? value : createElement(Fragment, null, ...(nodes as ReactNode[]));
  });
}

function elementOf(element: ReactElement<Children>, progress: ReadProgress): ReactElement {
  const { type, props } = element;
  if ((typeof type !== 'string' && type !== Fragment) || props.children === undefined) {
    return element;
  }
  const children = renderableOf(props.children, progress);
  return Object.is(children, props.children)
    ? element
    : cloneElement(element, undefined, children as ReactNode);
}

// A server component may pass lazy values to a client component.
const RENDERABLE: readonly unknown[] = ['portal', 'lazy'].map((name) =>
  Symbol.for(`react.${name}`),
);
const RENDERS_PROMISES = version >= '19';

/** Returns whether React can render this object. The items of a list are checked one by one. */
function isRenderable(value: object): boolean {
  if (isValidElement(value)) return isElementType(value.type);
  if (RENDERABLE.includes(fields(value, '$$typeof').$$typeof)) return true;
  return RENDERS_PROMISES && typeof fields(value, 'then').then === 'function';
}

/** A wrong import gives an element the type `undefined`, or another element as its type. */
function isElementType(type: unknown): boolean {
  if (typeof type === 'object' && type !== null) return '$$typeof' in type && !isValidElement(type);
  return ['function', 'symbol', 'string'].includes(typeof type) && type !== '';
}

/** Returns these fields of any value. A field that cannot be read is `undefined`. */
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

/** Returns the value for an attribute. A value that is not a string and has no text is `undefined`. */
export function attribute(value: unknown): string | undefined {
  return typeof value === 'string' ? value : text(value) || undefined;
}

/** A link or a breadcrumb level that can be shown. */
export interface LabelledItem {
  /** The content of the link. */
  label: ReactNode;
  /** The text of the label, for accessible names and search engines. Empty for a component. */
  text: string;
  /** Not checked yet. */
  href: unknown;
  lang: string | undefined;
  newWindow: true | undefined;
}

/** Returns the items that have a label. Warns about the others and leaves them out. */
export function readLabelledItems(
  component: string,
  name: string,
  value: unknown,
): readonly LabelledItem[] {
  const items = list(value);
  const found = items
    .map((item) => {
      const { label: given, href, lang } = fields(item, 'label', 'href', 'lang');
      const newWindow = fields(item, 'newWindow').newWindow === true || undefined;
      const source = isBlank(label(given)) ? item : given;
      return { label: label(source), text: text(source), href, lang: attribute(lang), newWindow };
    })
    .filter((item) => !isBlank(item.label));
  warn(component, () =>
    found.length < items.length
      ? `${items.length - found.length} of ${items.length} ${name} have no \`label\` and are left out. A screen reader cannot name a link without a label. Give each item a \`label\`.`
      : undefined,
  );
  return found;
}

/** Returns whether React renders nothing visible for the value. */
export function isBlank(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  const items = list(value);
  if (items === value) return items.every((item) => isBlank(item));
  return value === null || value === undefined || typeof value === 'boolean';
}

/** Returns whether the site names the element. Our `aria-labelledby` would override its `aria-label`. */
export function isNamed(props: object): boolean {
  const names = Object.values(fields(props, 'aria-label', 'aria-labelledby'));
  return names.some((name) => attribute(name) !== undefined);
}

/** The attributes that accept `true` and `false` on every element. */
const BOOLEAN_ATTRIBUTE =
  /^(aria-|data-|suppress|contentEditable|draggable|hidden|inert|itemScope|spellCheck)/;

/**
 * Returns the props of a component's root element: its class joined with `className`, and every other
 * prop that React can set on an element. `children` and raw HTML are left out, because the component
 * sets its own children.
 */
export function rootProps<Root extends HTMLElement>(
  block: string,
  props: object,
): HTMLAttributes<Root> & RefAttributes<Root> {
  const { className, style, ref, children, dangerouslySetInnerHTML, ...others } = props as Record<
    string,
    unknown
  >;
  const root: Record<string, unknown> = { 'data-nj': 'root' };
  for (const [name, value] of Object.entries(others)) {
    const settable = settableValue(name, value);
    if (settable !== undefined) root[name] = settable;
  }
  const own = text(className).trim();
  root['className'] = own === '' ? block : `${block} ${own}`;
  if (style !== undefined) root['style'] = settableStyle(style);
  if (typeof ref === 'function' || 'current' in Object(ref)) root['ref'] = ref;
  return root;
}

function settableValue(name: string, value: unknown): unknown {
  if (/^on[A-Z]/.test(name)) return typeof value === 'function' ? value : undefined;
  if (typeof value === 'boolean') return BOOLEAN_ATTRIBUTE.test(name) ? value : undefined;
  return attribute(value);
}

/** React throws when it sets these names on `element.style`: indexes and `length`. */
const READ_ONLY_STYLE = /^(\d|length$)/;

/** Returns the declarations of a `style` that React can set. */
function settableStyle(style: unknown): Record<string, string | number> | undefined {
  try {
    const declared = Object.entries(style as object).filter(
      ([name, value]) =>
        ((typeof value === 'string' && value !== '') || Number.isFinite(value)) &&
        !READ_ONLY_STYLE.test(name),
    );
    return Object.fromEntries(declared);
  } catch {
    return undefined;
  }
}
