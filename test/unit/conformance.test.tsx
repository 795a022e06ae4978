import { fireEvent, render, screen } from '@testing-library/react';
import { type ComponentType, createRef, type ReactElement, StrictMode } from 'react';
import { describe, expect, test, vi } from 'vitest';
import {
  Breadcrumb,
  KeyTasksPage,
  SkipNav,
  type SkipNavProps,
  TaskAccordion,
  VisionBanner,
} from '../../src/index.js';
import type { Messages } from '../../src/messages.js';
import { en, ko } from '../../stories/content/pages.js';
import { allWords } from '../support/allWords.js';

const tasks = [
  { id: 'one', title: '1', body: '1' },
  { id: 'two', title: '2', body: '2' },
];
const crumbs = ['1', '2', '3', '4', '5'].map((label) => ({ label }));

/** Each component with as little content of its own as it takes, none of it in any language. */
const components: readonly [string, ComponentType<never>, object][] = [
  ['SkipNav', SkipNav, {}],
  ['SkipNav with links', SkipNav, { links: Array(2).fill({ href: '#main', label: '1' }) }],
  ['Breadcrumb', Breadcrumb, { items: crumbs, collapse: true }],
  ['VisionBanner', VisionBanner, { heading: '1', statement: '2' }],
  ['TaskAccordion', TaskAccordion, { tasks, copyLink: true }],
];
const page: [string, ComponentType<never>, object] = [
  'KeyTasksPage',
  KeyTasksPage,
  { content: en },
];

function element(Component: ComponentType<never>, props: object): ReactElement {
  const Any = Component as ComponentType<Record<string, unknown>>;
  return <Any {...props} />;
}

/** All that is seen or spoken: the text and the names given by attribute. */
function spoken(root: Element): string {
  const names = [...root.querySelectorAll('[aria-label]'), root].map((one) =>
    one.getAttribute('aria-label'),
  );
  return [root.textContent, ...names].join(' ');
}

describe.each([...components, page])('%s', (_, Component, props) => {
  test('hands ref, class, id, style, data, aria and every other prop to its root', () => {
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
  });

  test('calls a ref that is a function, and lets go of the root at the end', () => {
    const ref = vi.fn();
    const { container, unmount } = render(element(Component, { ...props, ref }));
    expect(ref).toHaveBeenCalledWith(container.firstElementChild);
    unmount();
    expect(ref.mock.lastCall?.[0]).toBeNull();
  });

  test('is quiet in strict mode', () => {
    const { container } = render(<StrictMode>{element(Component, props)}</StrictMode>);
    expect(container.firstElementChild).not.toBeNull();
  });

  test('gives its root a class of its own when it is given none', () => {
    const { container } = render(element(Component, props));
    expect(container.firstElementChild?.className).toMatch(/^nj-[a-z-]+$/);
  });
});

describe.each(components)('the words of %s', (_, Component, props) => {
  test('are English without `lang`, and no language is claimed', () => {
    const { container } = render(element(Component, props));
    expect(container.firstElementChild?.hasAttribute('lang')).toBe(false);
    expect(spoken(container)).not.toMatch(/[가-힣]/);
  });

  test('are Korean and nothing else with lang="ko"', () => {
    const { container } = render(element(Component, { ...props, lang: 'ko' }));
    expect(container.firstElementChild?.getAttribute('lang')).toBe('ko');
    expect(spoken(container)).not.toMatch(/[A-Za-z]{2}/);
  });

  test('are left out in a language that has none, rather than spoken in English', () => {
    const { container } = render(element(Component, { ...props, lang: 'fr' }));
    expect(container.firstElementChild?.getAttribute('lang')).toBe('fr');
    const english = Object.values(allWords('en')).map((word) => word.split('{', 1)[0]);
    for (const word of english) expect(spoken(container)).not.toContain(word);
  });
});

test('the words of the page follow the language of its content', () => {
  const { container } = render(<KeyTasksPage content={ko} />);
  expect(container.firstElementChild?.getAttribute('lang')).toBe('ko');
  expect(spoken(container)).not.toMatch(/[A-Za-z]{2}/);
});

test('single words can be replaced', () => {
  render(<TaskAccordion tasks={tasks} messages={{ showAll: 'Open all {count}' }} />);
  expect(screen.getByRole('button', { name: 'Open all 2' })).toBeTruthy();
});

test('a region of a language has its words', () => {
  render(<SkipNav {...({ lang: 'ko-KR' } as unknown as SkipNavProps)} />);
  expect(screen.getByRole('link', { name: '본문 바로가기' })).toBeTruthy();
});

describe('the built-in words', () => {
  const english = allWords('en');
  const korean = allWords('ko');

  test.each(Object.keys(english) as (keyof Messages)[])(
    '%s says the same in both languages',
    (name) => {
      const places = (word: string) => word.match(/\{\w+\}/g)?.sort();
      expect(korean[name]).toBeTruthy();
      expect(places(korean[name])).toEqual(places(english[name]));
      expect(korean[name].replace(/\{\w+\}/g, '')).not.toMatch(/[A-Za-z]/);
      expect(english[name]).not.toMatch(/[가-힣]/);
    },
  );
});
