import { render, screen } from '@testing-library/react';
import * as React from 'react';
import { StrictMode } from 'react';
import { createPortal } from 'react-dom';
import { describe, expect, test, vi } from 'vitest';
import { atRest } from '../support/atRest.js';
import { isOpen, item, leadsTo, Tasks, topOf } from '../support/tallTasks.js';

// Not in React 18.
const { Activity } = React as Partial<typeof React>;

describe('an address leads to a task that is shown', () => {
  test.each([
    ['beside the one that leaves', {}],
    ['while the one that leaves is out of sight', { display: 'none' }],
    [
      'while the one that leaves is invisible',
      { visibility: 'hidden', height: 0, overflow: 'hidden' },
    ],
  ] as const)('in a page that comes %s', async (_, style) => {
    const old = (
      <div key="old" style={style}>
        <Tasks />
      </div>
    );
    const { rerender } = render(<div>{old}</div>);
    await atRest();
    window.history.pushState(null, '', '#three');
    const coming = (
      <div key="new" data-testid="new">
        <Tasks />
      </div>
    );
    rerender(
      <div>
        {old}
        {coming}
      </div>,
    );
    await atRest();
    rerender(<div>{coming}</div>);
    await leadsTo('three');
    expect(screen.getByTestId('new').contains(item('three'))).toBe(true);
    expect(item('one')).not.toBeNull();
  });

  if (Activity)
    test('in one of two routes that are kept', async () => {
      const Kept = Activity;
      const Routes = ({ route }: { route: string }) => (
        <>
          {['a', 'b'].map((name) => (
            <Kept key={name} mode={name === route ? 'visible' : 'hidden'}>
              <div data-testid={name}>
                <Tasks />
              </div>
            </Kept>
          ))}
        </>
      );
      const { rerender } = render(<Routes route="a" />);
      await atRest();
      for (const [route, id] of [
        ['b', 'two'],
        ['a', 'three'],
        ['b', 'one'],
      ] as const) {
        window.history.pushState(null, '', `?route=${route}#${id}`);
        rerender(<Routes route={route} />);
        const shown = () => screen.getByTestId(route).querySelector<HTMLElement>(`[id="${id}"]`);
        await expect.poll(() => shown()?.dataset['state']).toBe('open');
        await atRest();
        expect(Math.abs(shown()?.getBoundingClientRect().top ?? 99)).toBeLessThan(2);
      }
    });

  test('when the first of two goes, the second has the address', async () => {
    const page = (isFirst: boolean) => (
      <StrictMode>
        {isFirst && <Tasks key="first" />}
        <div key="second" data-testid="second">
          <Tasks />
        </div>
      </StrictMode>
    );
    const { rerender } = render(page(true));
    await atRest();
    expect(screen.getByTestId('second').querySelector('[id="three"]')).toBeNull();
    rerender(page(false));
    await expect.poll(() => screen.getByTestId('second').contains(item('three'))).toBe(true);
    window.history.pushState(null, '', '#three');
    await leadsTo('three');
  });

  test('not to one in a node that is not in the document', async () => {
    const onValueChange = vi.fn();
    const container = document.createElement('div');
    render(<Tasks onValueChange={onValueChange} />, { container });
    render(<Tasks />);
    window.history.pushState(null, '', '#three');
    await leadsTo('three');
    expect(onValueChange).not.toHaveBeenCalled();
  });

  test('in a shadow root, by every way, with links inside and outside of it', async () => {
    const host = document.body.appendChild(document.createElement('section'));
    const shadow = host.attachShadow({ mode: 'open' });
    const container = shadow.appendChild(document.createElement('div'));
    const { unmount } = render(
      <>
        <a href="#two">Inside</a>
        <Tasks />
      </>,
      { container },
    );
    window.history.pushState(null, '', '#three');
    await expect.poll(() => isOpen('three', shadow)).toBe(true);
    await atRest();
    expect(topOf('three', shadow)).toBeLessThan(window.innerHeight);
    for (let again = 0; again < 2; again += 1) {
      shadow.querySelector<HTMLElement>('a')?.click();
      await expect.poll(() => isOpen('two', shadow)).toBe(true);
      item('two', shadow).querySelector('button')?.click();
      await expect.poll(() => isOpen('two', shadow)).toBe(false);
    }
    unmount();
    host.remove();
  });

  test('in a document of a frame, where the document around it does not move', async () => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    frame.style.cssText =
      'display: block; margin-block: 900px; inline-size: 500px; block-size: 400px';
    // A page of this site, whatever is on it.
    frame.src = '/LICENSE';
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    const inside = frame.contentDocument as Document;
    const { unmount } = render(createPortal(<Tasks />, inside.body));
    await atRest();
    const view = frame.contentWindow as Window;
    // By pushState: the browser's own navigation would move the document around it.
    for (const id of ['three', 'one']) {
      view.history.pushState(null, '', `#${id}`);
      await expect.poll(() => isOpen(id, inside)).toBe(true);
      await expect.poll(() => Math.abs(topOf(id, inside)) < 2).toBe(true);
      expect(window.scrollY).toBe(0);
    }
    unmount();
    frame.remove();
  });
});
