import { render, screen } from '@testing-library/react';
import { StrictMode, startTransition, useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { TaskAccordion } from '../../src/index.js';
import { isSeen } from '../support/inBrowser.js';

const tasks = ['one', 'two', 'three', 'four', 'five', 'six'].map((id) => ({
  id,
  title: `Title ${id}`,
  body: <p>Body {id}</p>,
}));

const trigger = (id: string) => screen.getByRole('button', { name: `Title ${id}` });
const panel = (id: string) =>
  document.getElementById(trigger(id).getAttribute('aria-controls') ?? '') as HTMLElement;

describe('two accordions on a page', () => {
  const twice = () =>
    render(
      <StrictMode>
        <TaskAccordion tasks={tasks} />
        <TaskAccordion tasks={tasks} />
      </StrictMode>,
    );

  test('share no id, also with the same tasks', () => {
    twice();
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids).toContain('one');
    expect(new Set(ids).size).toBe(ids.length);
    for (const button of screen.getAllByRole('button', { name: 'Title one' })) {
      expect(document.getElementById(button.getAttribute('aria-controls') ?? '')).not.toBeNull();
    }
  });

  test('open each by itself, by press, find and address', async () => {
    twice();
    const [upper, lower] = screen.getAllByRole('button', { name: 'Title one' }) as [
      HTMLElement,
      HTMLElement,
    ];
    const expanded = () => [upper, lower].map((one) => one.getAttribute('aria-expanded'));
    await userEvent.click(lower);
    expect(expanded()).toEqual(['false', 'true']);
    await userEvent.click(lower);
    const found = document.getElementById(lower.getAttribute('aria-controls') ?? '');
    found?.dispatchEvent(new Event('beforematch', { bubbles: true }));
    expect(expanded()).toEqual(['false', 'true']);
    await userEvent.click(lower);
    window.location.hash = '#one';
    await vi.waitFor(() => expect(expanded()).toEqual(['true', 'false']));
  });
});

test('survives being rendered again while tasks come and go and it is being used', async () => {
  function Changing() {
    const [count, setCount] = useState(6);
    return (
      <>
        <button type="button" onClick={() => startTransition(() => setCount((now) => now - 2))}>
          Fewer
        </button>
        <TaskAccordion tasks={tasks.slice(0, count).reverse()} />
      </>
    );
  }
  const { unmount } = render(<Changing />);
  await userEvent.click(trigger('one'));
  await userEvent.click(trigger('six'));
  await userEvent.click(screen.getByRole('button', { name: 'Fewer' }));
  await vi.waitFor(() => expect(screen.queryByRole('button', { name: 'Title six' })).toBeNull());
  expect(trigger('one').getAttribute('aria-expanded')).toBe('true');
  expect(isSeen(panel('one'))).toBe(true);
  await userEvent.click(trigger('two'));
  unmount();
});
