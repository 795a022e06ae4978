import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Accordion, findTrigger, isOpen, makeTasks, type Props } from '../support/accordion.js';
import { space } from '../support/addresses.js';
import { atRest } from '../support/atRest.js';
import { isSeen, press } from '../support/inBrowser.js';

const ids = Array.from({ length: 20 }, (_, index) => `task-${index}`);
const tasks = makeTasks(ids, (id) => (
  <p style={{ height: 300 }}>
    Body <a href={`/${id}`}>Act</a>
  </p>
));

function Page(props: Props) {
  return (
    <>
      <header style={{ position: 'sticky', top: 0, height: 120, background: '#eee', zIndex: 1 }}>
        <a href="#task-1">To the second task</a>
      </header>
      {space}
      <Accordion tasks={tasks} {...props} />
      <a href="/after">After</a>
      {space}
    </>
  );
}

const topOf = (id: string) => findTrigger(id).getBoundingClientRect().top;
const pressLink = () => userEvent.click(screen.getByRole('link', { name: 'To the second task' }));

async function scrollToMiddle(id: string) {
  findTrigger(id).scrollIntoView({ block: 'center' });
  await atRest();
}

describe('opening a task does not scroll', () => {
  async function expectNoMoveByPress(id: string) {
    await scrollToMiddle(id);
    const before = topOf(id);
    await press(id);
    await atRest();
    expect(isOpen(id)).toBe(true);
    expect(topOf(id)).toBeCloseTo(before, 0);
  }

  it('a press does not scroll after the address on load named a task that was open', async () => {
    window.location.hash = '#task-1';
    render(<Page defaultValue={['task-1']} />);
    await atRest();
    await expectNoMoveByPress('task-15');
  });

  it('a press does not scroll after a link named a task that was open', async () => {
    render(<Page />);
    await pressLink();
    await expect.poll(() => isOpen('task-1')).toBe(true);
    await atRest();
    await pressLink();
    await atRest();
    await expectNoMoveByPress('task-15');
  });

  it('a change of `value` does not scroll after the parent refused an address', async () => {
    window.location.hash = '#task-1';
    const { rerender } = render(<Page value={[]} />);
    await atRest();
    await scrollToMiddle('task-15');
    const before = topOf('task-15');
    rerender(<Page value={['task-15']} />);
    await atRest();
    expect(topOf('task-15')).toBeCloseTo(before, 0);
  });

  it('in single a change of `value` does not scroll after the parent refused a press', async () => {
    const { rerender } = render(<Page type="single" value={[]} />);
    await scrollToMiddle('task-3');
    await press('task-3');
    await atRest();
    await scrollToMiddle('task-15');
    const before = window.scrollY;
    rerender(<Page type="single" value={['task-18']} />);
    await atRest();
    expect(isOpen('task-18')).toBe(true);
    expect(Math.abs(window.scrollY - before)).toBeLessThan(5);
  });
});

// The header is higher than a closed task, so it would cover each of them.
it.each([
  ['Tab', '{Tab}', 'To the second task'],
  ['Shift and Tab', '{Shift>}{Tab}{/Shift}', 'After'],
])('%s does not move the focus below a sticky header of 120 px', async (_, key, start) => {
  document.documentElement.style.setProperty('--nj-scroll-margin', '120px');
  render(<Page />);
  screen.getByRole('link', { name: start }).focus();
  const stops: [title: string | null, bottom: number][] = [];
  for (let presses = 0; presses < 50; presses += 1) {
    await userEvent.keyboard(key);
    await atRest();
    const { activeElement: focused } = document;
    if (!focused?.closest('.nj-task-accordion')) break;
    stops.push([focused.textContent, focused.getBoundingClientRect().bottom]);
  }
  expect(stops).toHaveLength(21);
  const covered = stops.filter(([, bottom]) => bottom <= 121 || bottom > window.innerHeight + 1);
  expect(covered).toEqual([]);
});

it('a link in a closed task cannot have the focus, even by a script', async () => {
  render(<Accordion tasks={makeTasks(['one'], () => <a href="/act">Act</a>)} />);
  const link = document.querySelector('a') as HTMLElement;
  link.focus();
  expect(document.activeElement).not.toBe(link);
  expect(isSeen(link)).toBe(false);
  await press('one');
  link.focus();
  expect(document.activeElement).toBe(link);
  expect(isSeen(link)).toBe(true);
});
