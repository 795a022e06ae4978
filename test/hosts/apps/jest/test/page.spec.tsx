import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import { KeyTasksPage } from 'nurijip';
import { ContentError, parsePageContent } from 'nurijip/content';
import 'nurijip/styles.css';
import en from '../content/en.json';
import ko from '../content/ko.json';

const levels = ['debug', 'error', 'info', 'log', 'warn'] as const;

beforeEach(() => {
  for (const level of levels) jest.spyOn(console, level);
});
afterEach(() => {
  for (const level of levels) expect(console[level]).not.toHaveBeenCalled();
});

test.each([en, ko])('The page has each task, and a press opens one', (json) => {
  const content = parsePageContent(json);
  const { container } = render(<KeyTasksPage content={content} />);
  for (const { title, body } of json.tasks) {
    expect(container.textContent).toContain(title);
    for (const block of body) {
      if (typeof block.content === 'string') expect(container.textContent).toContain(block.content);
    }
  }
  const button = screen.getByRole('button', { name: json.tasks[1]?.title ?? '' });
  expect(button.getAttribute('aria-expanded')).toBe('false');
  fireEvent.click(button);
  expect(button.getAttribute('aria-expanded')).toBe('true');
});

test('Content with a problem throws a ContentError', () => {
  expect(() => parsePageContent({ lang: 'en' })).toThrow(ContentError);
});
