import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  Accordion,
  findItem,
  findTrigger,
  isOpen,
  makeTasks,
  type Props,
} from '../support/accordion.js';
import { atRest } from '../support/atRest.js';
import { expectConsole } from '../support/failOnConsole.js';
import '../support/inBrowser.js';

const tasks = makeTasks(['one', 'two'], (id) => <div style={{ height: 3000 }}>{id}</div>);
const LongAccordion = (props: Props) => (
  <Accordion tasks={tasks} backLink defaultValue={['one', 'two']} {...props} />
);
const findLink = (id: string) =>
  findItem(id).querySelector('.nj-task-accordion__back-link') as HTMLAnchorElement;

describe('link back to the title', () => {
  it('moves the focus to the button of its task, shows the button and leaves the task open', async () => {
    render(<LongAccordion />);
    findLink('two').scrollIntoView();
    await userEvent.click(findLink('two'));
    await atRest();
    expect(document.activeElement).toBe(findTrigger('two'));
    const { top, bottom } = findTrigger('two').getBoundingClientRect();
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(window.innerHeight);
    expect(isOpen('two')).toBe(true);
  });

  it('shows the button below a header that is fixed', async () => {
    render(<LongAccordion style={{ '--nj-scroll-margin': '120px' } as object} />);
    findLink('two').scrollIntoView();
    await userEvent.click(findLink('two'));
    await atRest();
    expect(findTrigger('two').getBoundingClientRect().top).toBeGreaterThanOrEqual(119);
  });

  it('changes neither the address nor the history', async () => {
    render(<LongAccordion />);
    const { href } = window.location;
    const { length } = window.history;
    await userEvent.click(findLink('one'));
    await atRest();
    expect([window.location.href, window.history.length]).toEqual([href, length]);
  });

  it('opens no task that is rendered later', async () => {
    const { unmount } = render(<LongAccordion />);
    await userEvent.click(findLink('one'));
    await atRest();
    unmount();
    render(<LongAccordion defaultValue={[]} />);
    await atRest();
    expect(isOpen('one')).toBe(false);
  });

  it('works by keyboard', async () => {
    render(<LongAccordion />);
    findLink('one').focus();
    await userEvent.keyboard('{Enter}');
    await atRest();
    expect(document.activeElement).toBe(findTrigger('one'));
  });

  it('has the title in its name and leads to the task without a script', () => {
    render(<LongAccordion />);
    const link = screen.getByRole('link', { name: 'Back to the title Title one' });
    expect(link.getAttribute('href')).toBe('#one');
  });

  it('leads to the button of a task without an address', () => {
    expectConsole('warn', 'has the id "a b", which contains white space');
    render(
      <LongAccordion defaultValue={[]} tasks={[{ id: 'a b', title: 'Title', body: 'Body' }]} />,
    );
    const link = document.querySelector('.nj-task-accordion__back-link');
    expect(link?.getAttribute('href')).toBe(`#${screen.getByRole('button', { name: 'Title' }).id}`);
  });

  it('is followed by the browser where the button cannot get the focus', async () => {
    const disabled = tasks.map((task) => ({ ...task, disabled: true }));
    render(<LongAccordion tasks={disabled} />);
    await userEvent.click(findLink('two'));
    await expect.poll(() => window.location.hash).toBe('#two');
    window.history.replaceState(null, '', window.location.pathname);
  });

  it('is there only with the prop, and only in a language with a text for it', () => {
    const { rerender } = render(<LongAccordion backLink={false} />);
    expect(screen.queryByRole('link')).toBeNull();
    rerender(<LongAccordion backLink lang="ar" messages={{}} />);
    expect(screen.queryByRole('link')).toBeNull();
    rerender(<LongAccordion backLink lang="ko" />);
    expect(screen.getAllByRole('link', { name: /^제목으로 돌아가기/ })).toHaveLength(2);
  });
});
