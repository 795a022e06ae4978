import { createElement, isValidElement, memo, type ReactNode } from 'react';

/** A sample of props or data with all fields. */
export type Whole<Shape> = { [Name in keyof Shape]-?: NonNullable<Shape[Name]> };

function Component({ children = 'words of a component' }: { children?: ReactNode }) {
  return <b>{children}</b>;
}

class Instance {
  own = 'words';
}

const prototypeless = (fields: object = {}): object => Object.assign(Object.create(null), fields);

function revoked(target: object): unknown {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

const throwing = {
  get label(): string {
    throw new Error('The getter threw.');
  },
  toString() {
    throw new Error('toString threw.');
  },
};

const cyclic: { children?: unknown } = {};
cyclic.children = [cyclic, cyclic];

/** All kinds of JavaScript values. */
export const kinds: readonly (readonly [string, unknown])[] = [
  ['undefined', undefined],
  ['null', null],
  ['true', true],
  ['false', false],
  ['0', 0],
  ['-1', -1],
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['no text', ''],
  ['white space', ' '],
  ['text', 'other words'],
  ['a word of 10,000 characters', 'w'.repeat(10_000)],
  ['a symbol', Symbol('words')],
  ['a bigint', 12n],
  ['a function', () => undefined],
  ['an empty object', {}],
  ['an object without a prototype', prototypeless()],
  ['an object without a prototype, with words', prototypeless({ text: 'other words' })],
  ['an object with words', { label: 'other words', extra: Symbol('x') }],
  ['an empty list', []],
  ['a list of lists', [[['other words'], 5n], {}]],
  ['a list of null', [null]],
  ['a list of wrong values', [undefined, Symbol('x'), throwing, () => 'x', Number.NaN]],
  ['a date', new Date(0)],
  ['an invalid date', new Date(Number.NaN)],
  ['a map', new Map([['label', 'other words']])],
  ['a set', new Set(['other words'])],
  ['a regular expression', /words/],
  ['an error', new Error('words')],
  ['an instance of a class', new Instance()],
  ['a text object', Object('other words')],
  ['a typed array', new Uint8Array(2)],
  ['an iterator', ['other words'].values()],
  ['an array-like', { length: 1, 0: 'words' }],
  ['an element', <b key="1">other words</b>],
  ['an element with faulty children', createElement('b', { key: '1' }, throwing as never)],
  ['an element of a component', <Component key="1" />],
  ['an element of no type', { ...(<b key="1">other words</b>), type: undefined }],
  ['an element of a foreign React', { $$typeof: Symbol.for('foreign'), props: { children: 'x' } }],
  ['a component', memo(Component)],
  ['a fragment', <>other words</>],
  ['a promise', Promise.resolve('other words')],
  ['an object that throws', throwing],
  ['an object that holds itself', cyclic],
  ['a revoked proxy of an object', revoked({})],
  ['a revoked proxy of a list', revoked([])],
];

type Path = readonly (string | number)[];

function entriesOf(value: unknown): [string | number, unknown][] {
  if (Array.isArray(value)) return [...value.entries()];
  const plain = typeof value === 'object' && value !== null && !isValidElement(value);
  return plain ? Object.entries(value) : [];
}

/** Returns the paths of all values in a sample. */
export function pathsOf(sample: object): readonly Path[] {
  return entriesOf(sample).flatMap(([name, value]) => [
    [name],
    ...pathsOf(value as object).map((path) => [name, ...path]),
  ]);
}

/** Returns the sample with another value at a path. */
export function replace<Sample>(sample: Sample, [name, ...rest]: Path, value: unknown): Sample {
  if (name === undefined) return value as Sample;
  const copy = (Array.isArray(sample) ? [...sample] : { ...sample }) as Record<string, unknown>;
  copy[name] = replace(copy[name], rest, value);
  return copy as Sample;
}

/** Returns the texts of a sample that begin with "Words". These must be shown. */
export function wordsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.startsWith('Words') ? [value] : [];
  if (isValidElement<{ children?: unknown }>(value)) return wordsOf(value.props.children);
  return entriesOf(value).flatMap(([, inner]) => wordsOf(inner));
}
