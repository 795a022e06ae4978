import { render, screen } from '@testing-library/react';
import { type ReactNode, StrictMode } from 'react';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type Task, TaskAccordion, type TaskAccordionProps } from '../../src/index.js';
import { atRest } from '../support/atRest.js';

/** Two seconds of a tone, as a file that a browser can play. */
function tone(): string {
  const rate = 8000;
  const length = rate * 2;
  const file = new DataView(new ArrayBuffer(44 + length));
  const write = (at: number, text: string) => {
    for (const [index, letter] of [...text].entries()) {
      file.setUint8(at + index, letter.charCodeAt(0));
    }
  };
  write(0, 'RIFF');
  file.setUint32(4, 36 + length, true);
  write(8, 'WAVEfmt ');
  file.setUint32(16, 16, true);
  file.setUint16(20, 1, true); // plain samples
  file.setUint16(22, 1, true); // one channel
  file.setUint32(24, rate, true);
  file.setUint32(28, rate, true);
  file.setUint16(32, 1, true);
  file.setUint16(34, 8, true);
  write(36, 'data');
  file.setUint32(40, length, true);
  for (let index = 0; index < length; index += 1) {
    file.setUint8(44 + index, 128 + 60 * Math.sin(index / 3));
  }
  return URL.createObjectURL(new Blob([file.buffer], { type: 'audio/wav' }));
}
const source = tone();

// A browser lets a page play sound once the reader has done something in it.
beforeAll(() => userEvent.click(document.body));

const sound = (id: string, props: object = {}) => (
  <audio src={source} id={`sound-${id}`} controls loop muted {...props} />
);
const film = (id: string) => (
  <video src={source} id={`sound-${id}`} controls loop muted playsInline />
);
const task = (id: string, body: ReactNode = sound(id)): Task => ({ id, title: id, body });
const tasks = [task('one'), task('two', film('two')), task('three')];

const accordion = (props: object = {}) => (
  <TaskAccordion {...({ tasks, ...props } as TaskAccordionProps)} />
);
const media = (id: string) => document.getElementById(`sound-${id}`) as HTMLMediaElement;
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const state = (id: string) => document.getElementById(id)?.dataset['state'];

/** It plays: its time goes on. */
async function plays(id: string) {
  await media(id).play();
  const from = media(id).currentTime;
  await expect.poll(() => media(id).currentTime).not.toBe(from);
}

/** Paused before it has begun, `play` says so by a rejection. */
const start = (one: HTMLMediaElement) => void one.play().catch(() => undefined);

const stops = (...ids: string[]) =>
  expect.poll(() => ids.map((id) => media(id).paused)).toEqual(ids.map(() => true));

describe('sound and film in a task that closes are paused', () => {
  test('when its button is pressed, and they are not started again', async () => {
    render(accordion({ defaultValue: ['one', 'two'] }));
    await plays('one');
    await plays('two');
    await press('two');
    await stops('two');
    expect(media('one').paused).toBe(false);
    await press('two');
    await atRest();
    expect(state('two')).toBe('open');
    expect(media('two').paused).toBe(true);
  });

  test('when all are hidden', async () => {
    render(accordion({ defaultValue: ['one', 'two', 'three'] }));
    await plays('one');
    await plays('two');
    await press('Hide all 3 tasks');
    await stops('one', 'two');
  });

  test('when another task of a single accordion opens', async () => {
    render(accordion({ type: 'single', defaultValue: ['one'] }));
    await plays('one');
    await press('three');
    await stops('one');
  });

  test('when the owner closes it, also under StrictMode', async () => {
    const page = (value: string[]) => <StrictMode>{accordion({ value })}</StrictMode>;
    const { rerender } = render(page(['one', 'two']));
    await plays('one');
    await plays('two');
    rerender(page(['two']));
    await stops('one');
    expect(media('two').paused).toBe(false);
  });

  test('when what was remembered under another key closes it', async () => {
    window.history.replaceState(null, '', window.location.pathname);
    const name = `nurijip:other:${window.location.pathname}`;
    sessionStorage.setItem(name, JSON.stringify({ version: 1, open: ['three'] }));
    const { rerender } = render(accordion({ persist: 'key', defaultValue: ['one'] }));
    await plays('one');
    rerender(accordion({ persist: 'other', defaultValue: ['one'] }));
    await expect.poll(() => state('one')).toBe('closed');
    await stops('one');
    sessionStorage.clear();
  });

  test('when the task is taken off the page', async () => {
    const { rerender } = render(accordion({ defaultValue: ['one', 'two'] }));
    await plays('one');
    const removed = media('one');
    rerender(accordion({ tasks: tasks.slice(1), defaultValue: ['one', 'two'] }));
    await expect.poll(() => removed.paused).toBe(true);
  });

  test('in a nested accordion, where the outer task closes', async () => {
    const inner = accordion({ tasks: [task('deep')], defaultValue: ['deep'], type: 'single' });
    const outer = [task('outer', inner), task('beside')];
    render(accordion({ tasks: outer, defaultValue: ['outer', 'beside'] }));
    await plays('deep');
    await plays('beside');
    await press('outer');
    await stops('deep');
    expect(state('deep')).toBe('open');
    expect(media('beside').paused).toBe(false);
  });

  test('in one of two accordions, and not in the other', async () => {
    render(accordion({ tasks: [task('left')], defaultValue: ['left'] }));
    render(accordion({ tasks: [task('right')], defaultValue: ['right'] }));
    await plays('left');
    await plays('right');
    await press('left');
    await stops('left');
    expect(media('right').paused).toBe(false);
  });

  test('in a shadow root inside the body', async () => {
    const holder = (element: HTMLElement | null) => {
      if (!element || element.shadowRoot) return;
      const inner = element.attachShadow({ mode: 'open' });
      inner.append(Object.assign(new Audio(source), { loop: true, muted: true }));
    };
    render(accordion({ tasks: [task('own', <div ref={holder} />)], defaultValue: ['own'] }));
    const host = document.querySelector('#own nj-panel div div') as HTMLElement;
    const inner = host.shadowRoot?.querySelector('audio') as HTMLAudioElement;
    await inner.play();
    await press('own');
    await expect.poll(() => inner.paused).toBe(true);
  });
});

describe('a closed task plays nothing', () => {
  test('where a script starts it while its task is closed', async () => {
    render(accordion());
    start(media('one'));
    await stops('one');
    await atRest();
    expect(media('one').paused).toBe(true);
  });

  test('in an inner task that is open inside one that is closed', async () => {
    const inner = accordion({ tasks: [task('deep')], defaultValue: ['deep'] });
    render(accordion({ tasks: [task('outer', inner)] }));
    start(media('deep'));
    await stops('deep');
  });

  test('where it plays by itself', async () => {
    render(accordion({ tasks: [task('auto', sound('auto', { autoPlay: true }))] }));
    await expect.poll(() => media('auto').played.length + Number(media('auto').ended)).toBe(1);
    await stops('auto');
  });

  test('where it played already before the accordion was alive', async () => {
    const early = document.body.appendChild(new Audio(source));
    Object.assign(early, { loop: true, muted: true });
    await early.play();
    const adopt = (element: HTMLElement | null) => element?.append(early);
    // Moved within the same moment, it goes on.
    render(accordion({ tasks: [task('moved', <div ref={adopt} />)] }));
    await expect.poll(() => early.paused).toBe(true);
    early.remove();
  });

  test('and an open task plays on, whatever else opens and closes', async () => {
    render(accordion({ defaultValue: ['one'] }));
    const paused = vi.fn();
    media('one').addEventListener('pause', paused);
    await plays('one');
    await press('two');
    await press('two');
    await atRest();
    await plays('one');
    expect(paused).not.toHaveBeenCalled();
  });
});
