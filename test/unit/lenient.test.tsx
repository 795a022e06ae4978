// @vitest-environment node
import { createElement, Fragment, lazy, memo, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import {
  attribute,
  fields,
  label,
  list,
  node,
  readLabelledItems,
  rootProps,
  text,
} from '../../src/lenient.js';
import { expectConsole } from '../support/failOnConsole.js';

function Greeting({ children = 'hello' }: { children?: ReactNode }) {
  return <b>{children}</b>;
}

const throwing = {
  get text(): string {
    throw new Error('a getter that throws');
  },
  toString() {
    throw new Error('a toString that throws');
  },
};

function revokedProxy(): unknown {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

function nested(levels: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = 'words';
  for (let level = 0; level < levels; level += 1) value = wrap(value);
  return value;
}

const cyclic: unknown[] = ['words'];
cyclic.push(cyclic);

/** Contains the text 2^60 times. */
const repeated = nested(60, (inner) => [inner, inner]);

const withoutText: readonly [string, unknown][] = [
  ['undefined', undefined],
  ['null', null],
  ['true', true],
  ['NaN', Number.NaN],
  ['a symbol', Symbol('words')],
  ['a function', () => 'words'],
  ['an empty object', {}],
  ['an object without a prototype', Object.create(null)],
  ['an invalid date', new Date(Number.NaN)],
  ['a map', new Map([['text', 'words']])],
  ['a promise', Promise.resolve('words')],
  ['a regular expression', /words/],
  ['an error', new Error('words')],
  ['an object whose getter and toString throw', throwing],
  ['a revoked proxy', revokedProxy()],
  ['a component', memo(Greeting)],
  ['a list deeper than any content', nested(100_000, (inner) => [inner])],
  ['an object deeper than any content', nested(100_000, (inner) => ({ text: inner }))],
  ['an iterator', ['words'].values()],
];

const withText: readonly [string, unknown, string][] = [
  ['text', ' words ', ' words '],
  ['zero', 0, '0'],
  ['a bigint', 12n, '12'],
  ['a list', ['a', null, ['b', 3]], 'ab3'],
  ['a set', new Set(['a', 'b']), 'ab'],
  ['a text object', Object('words'), 'words'],
  ['a date', new Date(0), '1970-01-01T00:00:00.000Z'],
  [
    'an element',
    <p key="1">
      one <b>two</b>
      {3}
    </p>,
    'one two3',
  ],
  ['a fragment', <Fragment key="1">words</Fragment>, 'words'],
  ['an element of no type', createElement(undefined as unknown as 'p', null, 'words'), 'words'],
  ['an object with text', { text: 'words' }, 'words'],
  ['an object whose first field is empty', { text: '', label: null, title: 'words' }, 'words'],
  ['an object without a prototype', Object.assign(Object.create(null), { text: 'a' }), 'a'],
  ['a list that holds itself', cyclic, 'words'],
];

const textOfMarkup = (value: unknown) =>
  renderToStaticMarkup(<div>{node(value)}</div>).replace(/<[^>]+>/g, '');

test.each(withText)('text() returns the text of %s', (_, value, expected) => {
  expect(text(value)).toBe(expected);
});

test.each(withoutText)('text() returns an empty string for %s', (_, value) => {
  expect(text(value)).toBe('');
});

test.each(withText)('node() returns what React renders as the text of %s', (_, value, expected) => {
  expect(textOfMarkup(value)).toBe(expected);
});

test.each(withoutText.filter(([name]) => !['NaN', 'a promise'].includes(name)))(
  'node() returns what React renders as nothing for %s',
  (_, value) => {
    expect(textOfMarkup(value)).toBe('');
  },
);

test('text() and node() stop at a list that contains itself many times', () => {
  expect(text(repeated)).toMatch(/^(words)*$/);
  expect(() => node(repeated)).not.toThrow();
});

test.each<[string, unknown]>([
  ['text', 'words'],
  ['a number', 0],
  ['false', false],
  ['null', null],
  ['undefined', undefined],
  ['an element', <p key="1">words</p>],
  ['an element of a component', <Greeting key="1" />],
  ['a component that takes an object for children', createElement(Greeting, {}, {} as string)],
  ['a list of elements', [<p key="1">a</p>, ['b', null]]],
  ['a set', new Set(['a', 'b'])],
  ['a portal', createPortal('words', { nodeType: 1 } as Element)],
  ['a lazy value of a server component', lazy(async () => ({ default: Greeting }))],
  ['a promise on React 19', Promise.resolve('words')],
])('node() returns %s unchanged', (_, value) => {
  expect(node(value)).toBe(value);
});

test('node() replaces faulty values inside lists and elements and keeps the rest', () => {
  const faulty = (
    <p className="kept">
      one {{ text: 'two' } as unknown as string}
      <b>{new Date(0) as unknown as string}</b>
      <Greeting />
    </p>
  );
  const items = [<i key="1">zero</i>, faulty, Symbol('x'), 5n];
  expect(renderToStaticMarkup(node(items))).toBe(
    '<i>zero</i><p class="kept">one two<b>1970-01-01T00:00:00.000Z</b><b>hello</b></p>5',
  );
});

test.each([
  ['words', 'words'],
  [5, '5'],
  [{ text: 'words' }, 'words'],
  [Symbol('x'), ''],
])('label() returns %o as text', (value, expected) => {
  expect(label(value)).toBe(expected);
});

test('label() returns elements unchanged, also in a list', () => {
  for (const element of [<b key="1">words</b>, <Greeting key="2" />]) {
    expect(label(element)).toBe(element);
  }
  expect(renderToStaticMarkup(<p>{label(['say ', <Greeting key="1" />])}</p>)).toBe(
    '<p>say <b>hello</b></p>',
  );
});

test('list() returns a list unchanged, with its empty items', () => {
  const items = [null, undefined, 'x'];
  expect(list(items)).toBe(items);
});

test('list() returns an empty list for any other value', () => {
  const others = [undefined, null, 'words', { length: 1, 0: 'x' }, revokedProxy(), new Set(['x'])];
  for (const value of others) expect(list(value)).toEqual([]);
});

test('fields() reads the fields of any value and does not throw', () => {
  class Level {
    get label() {
      return 'words';
    }
  }
  expect(fields(new Level(), 'label')).toEqual({ label: 'words' });
  expect(fields(null, 'label')).toEqual({ label: undefined });
  expect(fields(Symbol('x'), 'label')).toEqual({ label: undefined });
  expect(fields(throwing, 'text')).toEqual({ text: undefined });
  expect(fields(revokedProxy(), 'text')).toEqual({ text: undefined });
});

test('attribute() returns text, or undefined for a value without text', () => {
  expect(attribute('')).toBe('');
  expect(attribute(5)).toBe('5');
  expect(attribute({ text: 'words' })).toBe('words');
  expect(attribute({})).toBeUndefined();
  expect(attribute(Symbol('x'))).toBeUndefined();
});

test('readLabelledItems() returns the items that have a label, in their order', () => {
  const items = [
    { label: 'one', href: '/one', lang: 'en' },
    { label: <b>two</b>, lang: {} },
    'three',
  ];
  expect(readLabelledItems('Breadcrumb', 'items', items)).toEqual([
    { label: 'one', text: 'one', href: '/one', lang: 'en' },
    { label: <b>two</b>, text: 'two', href: undefined, lang: undefined },
    { label: 'three', text: 'three', href: undefined, lang: undefined },
  ]);
});

test('readLabelledItems() warns about items without a label', () => {
  expectConsole('warn', /Breadcrumb: .*3 of 4 levels/);
  const items = [null, { label: ' ' }, { href: '/x' }, { label: 'x' }];
  expect(readLabelledItems('Breadcrumb', 'levels', items)).toHaveLength(1);
});

test('rootProps() keeps every attribute that an element can have and joins the classes', () => {
  const given = {
    className: 'mine',
    id: 'id',
    lang: 'ko',
    style: { color: 'red', margin: 0 },
    hidden: false,
    tabIndex: -1,
    'aria-hidden': true,
    'data-x': '',
    onClick: () => undefined,
    ref: { current: null },
  };
  const expected = { ...given, 'data-nj': 'root', className: 'nj-x mine', tabIndex: '-1' };
  expect(rootProps('nj-x', given)).toEqual(expected);
});

test('rootProps() leaves out what React cannot set and what belongs to the component', () => {
  const style = { color: Symbol('x'), margin: Number.NaN, padding: throwing, width: 5 };
  const given = {
    className: Symbol('x'),
    id: undefined,
    lang: null,
    title: true,
    role: throwing,
    dir: Object.create(null),
    onClick: 'alert(1)',
    ref: 'words',
    style,
    children: 'x',
    dangerouslySetInnerHTML: { __html: 'x' },
  };
  expect(rootProps('nj-x', given)).toEqual({
    'data-nj': 'root',
    className: 'nj-x',
    style: { width: 5 },
  });
  for (const wrong of ['color: red', [], revokedProxy(), null, 5]) {
    expect(Object.keys(rootProps('nj-x', { style: wrong }).style ?? {})).toEqual([]);
  }
});
