import { render } from '@testing-library/react';
import { createElement, Fragment, lazy, memo, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { describe, expect, test } from 'vitest';
import {
  attribute,
  fields,
  label,
  labelled,
  list,
  node,
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

function revoked(): unknown {
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

/** Two to the power of sixty words. */
const repeated = nested(60, (inner) => [inner, inner]);

const wordless: readonly [string, unknown][] = [
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
  ['a revoked proxy', revoked()],
  ['a component', memo(Greeting)],
  ['a list deeper than any content', nested(100_000, (inner) => [inner])],
  ['an object deeper than any content', nested(100_000, (inner) => ({ text: inner }))],
  ['an iterator', ['words'].values()],
];

const worded: readonly [string, unknown, string][] = [
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

describe('text', () => {
  test.each(worded)('gives the words of %s', (_, value, words) => {
    expect(text(value)).toBe(words);
  });

  test.each(wordless)('gives no words for %s', (_, value) => {
    expect(text(value)).toBe('');
  });

  test('ends a list that repeats its items without end', () => {
    expect(text(repeated)).toMatch(/^(words)*$/);
  });
});

describe('label', () => {
  test('gives the words of what is no element', () => {
    expect([label('words'), label(5), label({ text: 'words' }), label(Symbol('x'))]).toEqual([
      'words',
      '5',
      'words',
      '',
    ]);
  });

  test('gives an element as it is', () => {
    for (const element of [<b key="1">words</b>, <Greeting key="2" />]) {
      expect(label(element)).toBe(element);
    }
    const { container } = render(<p>{label(['say ', <Greeting key="1" />])}</p>);
    expect(container.textContent).toBe('say hello');
  });
});

describe('list', () => {
  test('keeps the empty items of a list', () => {
    const items = [null, undefined, 'x'];
    expect(list(items)).toBe(items);
  });

  test('is empty for what is no list', () => {
    const others = [undefined, null, 'words', { length: 1, 0: 'x' }, revoked(), new Set(['x'])];
    for (const value of others) expect(list(value)).toEqual([]);
  });
});

describe('node', () => {
  const portal = createPortal('words', document.createElement('div'));
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
    ['a portal', portal],
    ['a lazy value of a server component', lazy(async () => ({ default: Greeting }))],
    ['a promise on React 19', Promise.resolve('words')],
  ])('gives %s unchanged', (_, value) => {
    expect(node(value)).toBe(value);
  });

  test.each(worded)('is rendered with the words of %s', (_, value, words) => {
    const { container } = render(<div>{node(value)}</div>);
    expect(container.textContent).toBe(words);
  });

  test.each(wordless.filter(([name]) => !['NaN', 'a promise'].includes(name)))(
    'is rendered as nothing for %s',
    (_, value) => {
      const { container } = render(<div>{node(value)}</div>);
      expect(container.textContent).toBe('');
    },
  );

  test('replaces what is faulty inside lists and elements, and keeps the rest', () => {
    const faulty = (
      <p className="kept">
        one {{ text: 'two' } as unknown as string}
        <b>{new Date(0) as unknown as string}</b>
        <Greeting />
      </p>
    );
    const items = [<i key="1">zero</i>, faulty, Symbol('x'), 5n];
    const { container } = render(<div>{node(items)}</div>);
    expect(container.innerHTML).toBe(
      '<div><i>zero</i><p class="kept">one two<b>1970-01-01T00:00:00.000Z</b><b>hello</b></p>5</div>',
    );
  });

  test('ends a list that repeats its items without end', () => {
    expect(() => node(repeated)).not.toThrow();
  });
});

describe('fields', () => {
  test('reads fields of an object, of its class, and of what is no object', () => {
    class Level {
      get label() {
        return 'words';
      }
    }
    expect(fields(new Level(), 'label')).toEqual({ label: 'words' });
    expect(fields(null, 'label')).toEqual({ label: undefined });
    expect(fields(Symbol('x'), 'label')).toEqual({ label: undefined });
    expect(fields(throwing, 'text')).toEqual({ text: undefined });
    expect(fields(revoked(), 'text')).toEqual({ text: undefined });
  });
});

test('an attribute is text, and is absent where there are no words', () => {
  expect(attribute('')).toBe('');
  expect(attribute(5)).toBe('5');
  expect(attribute({ text: 'words' })).toBe('words');
  expect(attribute({})).toBeUndefined();
  expect(attribute(Symbol('x'))).toBeUndefined();
});

describe('labelled', () => {
  test('gives the items that have a label, in their order', () => {
    const items = [
      { label: 'one', href: '/one', lang: 'en' },
      { label: <b>two</b>, lang: {} },
      'three',
    ];
    expect(labelled('Breadcrumb', 'items', items)).toEqual([
      { label: 'one', text: 'one', href: '/one', lang: 'en' },
      { label: <b>two</b>, text: 'two', href: undefined, lang: undefined },
      { label: 'three', text: 'three', href: undefined, lang: undefined },
    ]);
  });

  test('warns of the items that have none', () => {
    expectConsole('warn', '3 of 4 levels have no `label` and are left out');
    const items = [null, { label: ' ' }, { href: '/x' }, { label: 'x' }];
    expect(labelled('Breadcrumb', 'levels', items)).toHaveLength(1);
  });
});

describe('rootProps', () => {
  const click = () => undefined;

  test('hands on what an element can carry, with both classes', () => {
    const ref = { current: null };
    const given = {
      className: 'mine',
      id: 'id',
      lang: 'ko',
      style: { color: 'red', margin: 0 },
      hidden: false,
      tabIndex: -1,
      'aria-hidden': true,
      'data-x': '',
      onClick: click,
      ref,
    };
    expect(rootProps('nj-x', given)).toEqual({
      ...given,
      className: 'nj-x mine',
      tabIndex: '-1',
    });
  });

  test('leaves out what React cannot set, and what belongs to the component', () => {
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
    expect(rootProps('nj-x', given)).toEqual({ className: 'nj-x', style: { width: 5 } });
    for (const wrong of ['color: red', [], revoked(), null, 5]) {
      expect(Object.keys(rootProps('nj-x', { style: wrong }).style ?? {})).toEqual([]);
    }
  });
});
