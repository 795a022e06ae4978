import { render, screen } from '@testing-library/react';
import { type ReactNode, StrictMode } from 'react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Accordion, isOpen, type Props } from '../support/accordion.js';
import { atRest } from '../support/atRest.js';
import { press } from '../support/inBrowser.js';

/** Returns the address of a WAV file with a tone of two seconds. */
function makeTone(): string {
  const wave = (_: unknown, index: number) => 128 + 60 * Math.sin(index / 3);
  const samples = Uint8Array.from({ length: 16_000 }, wave);
  // "RIFF", size, "WAVE", "fmt ", then PCM with one channel and 8000 samples of one byte per second.
  const format = [0x46464952, 36 + samples.length, 0x45564157, 0x20746d66, 16, 0x10001, 8000, 8000];
  const header = Uint32Array.from([...format, 0x80001, 0x61746164, samples.length]);
  return URL.createObjectURL(new Blob([header, samples], { type: 'audio/wav' }));
}
const source = makeTone();

// A browser does not play sound before the user has clicked in the page.
beforeAll(() => userEvent.click(document.body));

const audio = (id: string, props: object = {}) => (
  <audio src={source} id={`media-${id}`} controls loop muted {...props} />
);
const video = <video src={source} id="media-two" controls loop muted playsInline />;
const makeTask = (id: string, body: ReactNode = audio(id)) => ({ id, title: id, body });
const tasks = [makeTask('one'), makeTask('two', video), makeTask('three')];
const renderTasks = (props: Props = {}) => render(<Accordion tasks={tasks} {...props} />);

const findMedia = (id: string) => document.getElementById(`media-${id}`) as HTMLMediaElement;

/** Plays the media of these tasks until their time changes. */
async function play(...ids: string[]) {
  for (const id of ids) {
    await findMedia(id).play();
    const from = findMedia(id).currentTime;
    await expect.poll(() => findMedia(id).currentTime).not.toBe(from);
  }
}

/** Ignores the error of `play`: the media is paused before it starts. */
const startByScript = (id: string) =>
  void findMedia(id)
    .play()
    .catch(() => undefined);

const expectPaused = (...ids: string[]) =>
  expect.poll(() => ids.map((id) => findMedia(id).paused)).toEqual(ids.map(() => true));
const expectPlaying = (id: string) => expect(findMedia(id).paused).toBe(false);

describe('media in a task that closes', () => {
  it('media pauses when its task closes, and does not start again when it opens', async () => {
    renderTasks({ defaultValue: ['one', 'two'] });
    await play('one', 'two');
    await press('two');
    await expectPaused('two');
    expectPlaying('one');
    await press('two');
    await atRest();
    expect(isOpen('two')).toBe(true);
    await expectPaused('two');
  });

  it("media pauses when 'Hide all' closes its task", async () => {
    renderTasks({ defaultValue: ['one', 'two', 'three'] });
    await play('one', 'two');
    await userEvent.click(screen.getByRole('button', { name: 'Hide all 3 tasks' }));
    await expectPaused('one', 'two');
  });

  it('in single media pauses when another task opens', async () => {
    renderTasks({ type: 'single', defaultValue: ['one'] });
    await play('one');
    await press('three');
    await expectPaused('one');
  });

  it('media pauses when a controlled parent closes its task in StrictMode', async () => {
    const page = (value: string[]) => (
      <StrictMode>
        <Accordion tasks={tasks} value={value} />
      </StrictMode>
    );
    const { rerender } = render(page(['one', 'two']));
    await play('one', 'two');
    rerender(page(['two']));
    await expectPaused('one');
    expectPlaying('two');
  });

  it('media pauses when the stored tasks of another `persist` key close its task', async () => {
    window.history.replaceState(null, '', window.location.pathname);
    const name = `nurijip:other:${window.location.pathname}`;
    sessionStorage.setItem(name, JSON.stringify({ version: 1, open: ['three'] }));
    const { rerender } = renderTasks({ persist: 'key', defaultValue: ['one'] });
    await play('one');
    rerender(<Accordion tasks={tasks} persist="other" />);
    await expect.poll(() => isOpen('one')).toBe(false);
    await expectPaused('one');
  });

  it('media pauses when its task is removed', async () => {
    const { rerender } = renderTasks({ defaultValue: ['one'] });
    await play('one');
    const removed = findMedia('one');
    rerender(<Accordion tasks={tasks.slice(1)} />);
    await expect.poll(() => removed.paused).toBe(true);
  });

  it('media in a nested task pauses when the outer task closes', async () => {
    const inner = <Accordion tasks={[makeTask('deep')]} defaultValue={['deep']} type="single" />;
    const outer = [makeTask('outer', inner), makeTask('beside')];
    renderTasks({ tasks: outer, defaultValue: ['outer', 'beside'] });
    await play('deep', 'beside');
    await press('outer');
    await expectPaused('deep');
    expect(isOpen('deep')).toBe(true);
    expectPlaying('beside');
  });

  it('media of another accordion plays on when a task closes', async () => {
    for (const id of ['left', 'right']) renderTasks({ tasks: [makeTask(id)], defaultValue: [id] });
    await play('left', 'right');
    await press('left');
    await expectPaused('left');
    expectPlaying('right');
  });

  it('media in a shadow root inside a body pauses when its task closes', async () => {
    const sound = Object.assign(new Audio(source), { loop: true, muted: true });
    const attach = (host: HTMLElement | null) => {
      if (host && !host.shadowRoot) host.attachShadow({ mode: 'open' }).append(sound);
    };
    renderTasks({ tasks: [makeTask('own', <div ref={attach} />)], defaultValue: ['own'] });
    await sound.play();
    await press('own');
    await expect.poll(() => sound.paused).toBe(true);
  });
});

describe('media in a closed task', () => {
  it('media in a closed task pauses when a script plays it', async () => {
    renderTasks();
    startByScript('one');
    await expectPaused('one');
    await atRest();
    await expectPaused('one');
  });

  it('media in an open task inside a closed task pauses when a script plays it', async () => {
    const inner = <Accordion tasks={[makeTask('deep')]} defaultValue={['deep']} />;
    renderTasks({ tasks: [makeTask('outer', inner)] });
    startByScript('deep');
    await expectPaused('deep');
  });

  it('media with `autoPlay` in a closed task pauses', async () => {
    // The event proves that the media has started. It may pause before it has played any sound.
    const onPause = vi.fn();
    document.addEventListener('pause', onPause, { capture: true, once: true });
    renderTasks({ tasks: [makeTask('auto', audio('auto', { autoPlay: true }))] });
    await expect.poll(() => onPause.mock.calls.length).toBe(1);
    await expectPaused('auto');
  });

  it('media that played before the accordion mounted pauses in a closed task', async () => {
    const early = document.body.appendChild(new Audio(source));
    Object.assign(early, { loop: true, muted: true });
    await early.play();
    // Media plays on when it is moved synchronously.
    const move = (element: HTMLElement | null) => element?.append(early);
    renderTasks({ tasks: [makeTask('moved', <div ref={move} />)] });
    await expect.poll(() => early.paused).toBe(true);
    early.remove();
  });

  it('media in an open task plays on when other tasks open and close', async () => {
    renderTasks({ defaultValue: ['one'] });
    const onPause = vi.fn();
    findMedia('one').addEventListener('pause', onPause);
    await play('one');
    await press('two');
    await press('two');
    await atRest();
    await play('one');
    expect(onPause).not.toHaveBeenCalled();
  });
});
