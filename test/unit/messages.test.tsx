import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import {
  Breadcrumb,
  KeyTasksPage,
  type Messages,
  SkipNav,
  TaskAccordion,
} from '../../src/index.js';
import { ko } from '../../stories/content/pages.js';
import { allWords } from '../support/allWords.js';

const tasks = [
  { id: 'one', title: '1', body: '1' },
  { id: 'two', title: '2', body: '2' },
];
const crumbs = ['1', '2', '3', '4', '5'].map((label) => ({ label }));
const links = [
  { href: '#main', label: '1' },
  { href: '#main', label: '2' },
] as const;

interface Spoken {
  lang?: 'en' | 'ko' | undefined;
  messages?: Partial<Messages> | undefined;
}

/** One of each, so that every built-in word is on the page. */
function Everything({ lang, messages }: Spoken) {
  // Without links of its own, whose labels are content and may be the same words.
  const page = { ...ko, skipLinks: undefined, utilityLinks: [{ href: '/a', label: '1' }] };
  const spoken = { lang, messages };
  return (
    <>
      <SkipNav {...spoken} />
      <SkipNav {...spoken} links={links} />
      <Breadcrumb {...spoken} items={crumbs} collapse />
      <TaskAccordion {...spoken} tasks={tasks} copyLink />
      {lang === 'ko' && <KeyTasksPage content={page} messages={messages} />}
    </>
  );
}

/** Everything that is read or spoken, before and after each button was pressed. */
async function heard(container: Element): Promise<string> {
  const said: string[] = [];
  const listen = () => {
    const names = [...container.querySelectorAll('[aria-label]')];
    said.push(container.textContent ?? '', ...names.map((one) => one.ariaLabel ?? ''));
  };
  listen();
  for (const name of ['.nj-task-accordion__toggle-all', '.nj-task-accordion__copy']) {
    for (let presses = 0; presses < 2; presses += 1) {
      fireEvent.click(container.querySelector(name) as Element);
      await screen.findAllByText(/./);
      listen();
    }
  }
  return said.join('\n');
}

/** A word without its places, as the longest stretch that is surely on the page. */
const stem = (word: string) =>
  word
    .split(/\{\w+\}/)
    .map((part) => part.trim())
    .sort((one, other) => other.length - one.length)[0] ?? '';

describe('the words', () => {
  test('of a Korean page are never English, also while it is used', async () => {
    const { container } = render(<Everything lang="ko" />);
    const all = await heard(container);
    for (const [name, word] of Object.entries(allWords('en'))) {
      expect(all, name).not.toContain(stem(word));
    }
    for (const name of ['skipToMain', 'skipLinks', 'showAll', 'hideAll', 'allShown'] as const) {
      expect(all).toContain(stem(allWords('ko')[name]));
    }
  });

  test('of an English page are never Korean, also while it is used', async () => {
    const { container } = render(<Everything lang="en" />);
    const all = await heard(container);
    expect(all).not.toMatch(/[ㄱ-ㅎ가-힣]/);
    expect(all).toContain('All 2 tasks are shown');
  });

  test.each(Object.keys(allWords('en')) as (keyof Messages)[])(
    '`%s` is replaced by itself, and no other word with it',
    async (name) => {
      // Copied or refused: the browser decides which of the two is said.
      const mine = name === 'linkCopied' || name === 'copyRefused';
      const messages = mine ? { linkCopied: '§', copyRefused: '§' } : { [name]: '§' };
      const { container } = render(<Everything lang="ko" messages={messages} />);
      const all = await heard(container);
      expect(all).toContain('§');
      expect(all).not.toContain(stem(allWords('ko')[name]));
    },
  );

  test('that a host hands on without having them are the built-in ones', () => {
    // A dictionary that misses a key gives `undefined`; types without exactOptionalPropertyTypes allow it.
    const messages = {
      showAll: undefined,
      showLevels: undefined,
      skipToMain: undefined,
    } as unknown as Messages;
    render(<Everything messages={messages} />);
    expect(screen.getByRole('button', { name: 'Show all 2 tasks' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Show hidden levels: 2, 3, 4' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Skip to main content' })).toBeTruthy();
  });

  test.each(['constructor', '__proto__'])('of the language %j are none', (lang) => {
    const { container } = render(<Everything lang={lang as 'ko'} />);
    expect(container.textContent).not.toMatch(/Show all|모두 펼치기/);
    expect(screen.getByRole('button', { name: '1' })).toBeTruthy();
  });

  test('of another language are all the host’s', async () => {
    const messages = Object.fromEntries(
      Object.keys(allWords('en')).map((name) => [name, 'é']),
    ) as Messages;
    const { container } = render(<Everything lang={'fr' as 'en'} messages={messages} />);
    expect((await heard(container)).replace(/[\s\d…]|#main|http\S+/g, '')).toMatch(/^é+$/);
    for (const root of container.children) expect(root.getAttribute('lang')).toBe('fr');
  });
});
