import { fireEvent, render, screen } from '@testing-library/react';
import { type ComponentType, createRef, type ReactElement, StrictMode } from 'react';
import { expect, test, vi } from 'vitest';
import {
  Breadcrumb,
  KeyTasksPage,
  type Messages,
  SkipNav,
  type SkipNavProps,
  TaskAccordion,
  VisionBanner,
} from '../../src/index.js';
import { en } from '../../stories/content/pages.js';
import { allWords } from '../support/allWords.js';

const tasks = [
  { id: 'one', title: '1', body: '1' },
  { id: 'two', title: '2', body: '2' },
];
const links = Array(2).fill({ href: '#main', label: '1' });
const items = ['1', '2', '3', '4', '5'].map((label) => ({ label }));

/** Each component with the least content that it needs. The content has no letters. */
const components: readonly [string, ComponentType<never>, object][] = [
  ['SkipNav', SkipNav, {}],
  ['SkipNav with several links', SkipNav, { links }],
  ['Breadcrumb', Breadcrumb, { items, collapse: true }],
  ['VisionBanner', VisionBanner, { heading: '1', statement: '2' }],
  ['TaskAccordion', TaskAccordion, { tasks, copyLink: true }],
];
const withPage = [...components, ['KeyTasksPage', KeyTasksPage, { content: en }] as const];

function element(Component: ComponentType<never>, props: object): ReactElement {
  const Any = Component as ComponentType<Record<string, unknown>>;
  return <Any {...props} />;
}

test.each(withPage)(
  '%s passes ref, class, id, style, data, aria and events to its root',
  (...of) => {
    const [, Component, props] = of;
    const ref = createRef<HTMLElement>();
    const onClick = vi.fn();
    const given = {
      ref,
      className: 'mine',
      id: 'my-id',
      style: { color: 'red' },
      'data-mine': 'yes',
      'aria-describedby': 'elsewhere',
      title: 'mine',
      onClick,
    };
    const { container } = render(element(Component, { ...props, ...given }));
    const root = container.firstElementChild as HTMLElement;
    expect(ref.current).toBe(root);
    expect(root.className).toMatch(/^nj-[a-z-]+ mine$/);
    expect(root.id).toBe('my-id');
    expect(root.style.color).toBe('red');
    expect(root.dataset['mine']).toBe('yes');
    expect(root.getAttribute('aria-describedby')).toBe('elsewhere');
    expect(root.title).toBe('mine');
    fireEvent.click(root);
    expect(onClick).toHaveBeenCalledTimes(1);
  },
);

test.each(withPage)('%s calls a function ref with its root, and with null on unmount', (...of) => {
  const [, Component, props] = of;
  const ref = vi.fn();
  const { container, unmount } = render(element(Component, { ...props, ref }));
  expect(ref).toHaveBeenCalledWith(container.firstElementChild);
  unmount();
  expect(ref.mock.lastCall?.[0]).toBeNull();
});

test.each(withPage)('%s logs nothing in strict mode and has one class by default', (...of) => {
  const [, Component, props] = of;
  const { container } = render(<StrictMode>{element(Component, props)}</StrictMode>);
  expect(container.firstElementChild?.className).toMatch(/^nj-[a-z-]+$/);
});

test.each(components)('%s has a `lang` attribute only when `lang` is given', (...of) => {
  const [, Component, props] = of;
  const { container, rerender } = render(element(Component, props));
  expect(container.firstElementChild?.hasAttribute('lang')).toBe(false);
  rerender(element(Component, { ...props, lang: 'ko' }));
  expect(container.firstElementChild?.getAttribute('lang')).toBe('ko');
});

test.each(components)(
  '%s has no English message in a language without built-in messages',
  (...of) => {
    const [, Component, props] = of;
    const { container } = render(element(Component, { ...props, lang: 'fr' }));
    expect(container.firstElementChild?.getAttribute('lang')).toBe('fr');
    expect(textAndLabels(container)).not.toMatch(/[A-Za-z]{2}/);
  },
);

interface MessageProps {
  lang?: 'en' | 'ko' | undefined;
  messages?: Partial<Messages> | undefined;
}

/** Shows every built-in message. The skip links are the default ones: their label is a message. */
function AllMessages({ lang, messages }: MessageProps) {
  const content = {
    lang: lang ?? 'en',
    title: '1',
    breadcrumb: [{ label: '1' }],
    utilityLinks: [
      { href: '/a', label: '1' },
      { href: '/b', label: '1', newWindow: true },
    ],
    banner: { heading: '1', statement: '1' },
    tasks: [{ id: '1', title: '1', body: [], files: [{ href: '/a', name: '1', format: '1' }] }],
    contact: { department: '1', telephone: '11', email: '1@1.1' },
    // Not a date, so it has no name of a month.
    updated: '1',
    licence: 'KOGL-4' as const,
  };
  const given = { lang, messages };
  return (
    <>
      <SkipNav {...given} />
      <SkipNav {...given} links={links} />
      <Breadcrumb {...given} items={items} collapse />
      <Breadcrumb {...given} items={items} showLabel />
      <TaskAccordion {...given} tasks={tasks} copyLink backLink />
      <KeyTasksPage content={content} messages={messages} />
    </>
  );
}

/** The text and the labels, without the addresses that they may contain. */
function textAndLabels(root: Element): string {
  const labels = [...root.querySelectorAll('[aria-label]')].map((one) => one.ariaLabel);
  return [root.textContent, ...labels].join(' ').replace(/#main|https?:\S+|KOGL-4|@1\.1/g, '');
}

/** The text and the labels before and after each press of the buttons that change their text. */
async function textInAllStates(container: Element): Promise<string> {
  const texts = [textAndLabels(container)];
  for (const name of ['.nj-task-accordion__toggle-all', '.nj-task-accordion__copy']) {
    for (let presses = 0; presses < 2; presses += 1) {
      fireEvent.click(container.querySelector(name) as Element);
      await screen.findAllByText(/./);
      texts.push(textAndLabels(container));
    }
  }
  return texts.join('\n');
}

test('no English message is on a Korean page, before and after its buttons are pressed', async () => {
  const { container } = render(<AllMessages lang="ko" />);
  const text = await textInAllStates(container);
  expect(text).not.toMatch(/[A-Za-z]{2}/);
  for (const message of ['본문 바로가기', '관련 링크', '과제 2개 모두 펼치기', '모두 펼쳤습니다']) {
    expect(text).toContain(message);
  }
});

test('no Korean message is on an English page, before and after its buttons are pressed', async () => {
  const { container } = render(<AllMessages lang="en" />);
  const text = await textInAllStates(container);
  expect(text).not.toMatch(/[ㄱ-ㅎ가-힣]/);
  expect(text).toContain('All 2 tasks are shown');
});

test('each message is replaced by the one in `messages`, and no other text is added', async () => {
  const names = Object.keys(allWords('en')) as (keyof Messages)[];
  const messages = Object.fromEntries(
    names.map((name) => [name, name === 'kogl' ? `<kogl>{conditions}` : `<${name}>`]),
  ) as unknown as Messages;
  const { container } = render(<AllMessages lang={'fr' as 'en'} messages={messages} />);
  const text = await textInAllStates(container);
  const shown = names.filter((name) => text.includes(`<${name}>`));
  // jsdom has no clipboard, so the button never reports a copied link.
  expect(shown).toEqual(names.filter((name) => name !== 'linkCopied'));
  expect(text.replace(/<\w+>( \+ )?/g, '')).toMatch(/^[\s\d…()]*$/);
});

test('a message in `messages` leaves the other messages in the language of `lang`', () => {
  render(<TaskAccordion lang="ko" tasks={tasks} messages={{ showAll: '{count}§' }} />);
  fireEvent.click(screen.getByRole('button', { name: '2§' }));
  expect(screen.getByRole('button', { name: '과제 2개 모두 접기' })).toBeTruthy();
});

test('a message that is undefined in `messages` is replaced by the built-in one', () => {
  // TypeScript allows `undefined` here without `exactOptionalPropertyTypes`.
  const messages = { showAll: undefined, skipToMain: undefined } as unknown as Messages;
  render(<AllMessages messages={messages} />);
  expect(screen.getByRole('button', { name: 'Show all 2 tasks' })).toBeTruthy();
  expect(screen.getAllByRole('link', { name: 'Skip to main content' })).not.toEqual([]);
});

test.each(['constructor', '__proto__'])('the language %j has no messages', (lang) => {
  const { container } = render(<AllMessages lang={lang as 'ko'} />);
  expect(textAndLabels(container)).not.toMatch(/[A-Za-z가-힣]{2}/);
});

test('lang="ko-KR" has the messages of "ko"', () => {
  render(<SkipNav {...({ lang: 'ko-KR' } as unknown as SkipNavProps)} />);
  expect(screen.getByRole('link', { name: '본문 바로가기' })).toBeTruthy();
});

test.each(Object.keys(allWords('en')) as (keyof Messages)[])(
  'the message %s exists in both languages with the same placeholders',
  (name) => {
    const [english, korean] = [allWords('en')[name], allWords('ko')[name]];
    const placeholders = (message: string) => message.match(/\{\w+\}/g)?.sort();
    expect(korean).toBeTruthy();
    expect(placeholders(korean)).toEqual(placeholders(english));
    expect(korean.replace(/\{\w+\}/g, '')).not.toMatch(/[A-Za-z]/);
    expect(english).not.toMatch(/[가-힣]/);
  },
);
