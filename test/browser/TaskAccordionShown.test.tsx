import { render, screen } from '@testing-library/react';
import * as React from 'react';
import { StrictMode } from 'react';
import { createPortal } from 'react-dom';
import { describe, expect, it, vi } from 'vitest';
import { findItem, findTrigger, isOpen } from '../support/accordion.js';
import { expectTaskAtTop, TallPage, topOf } from '../support/addresses.js';
import { atRest } from '../support/atRest.js';

// React 18 has no Activity.
const { Activity } = React as Partial<typeof React>;

describe('address and several copies of a task', () => {
  const pushHash = (hash: string) => window.history.pushState(null, '', hash);
  it.each([
    ['visible', {}],
    ['not displayed', { display: 'none' }],
    ['invisible', { visibility: 'hidden', height: 0, overflow: 'hidden' }],
  ] as const)('an address scrolls to the new page while the old page is %s', async (_, style) => {
    const old = (
      <div key="old" style={style}>
        <TallPage />
      </div>
    );
    const { rerender } = render(<div>{old}</div>);
    await atRest();
    pushHash('#three');
    const next = (
      <div key="new" data-testid="new">
        <TallPage />
      </div>
    );
    rerender(
      <div>
        {old}
        {next}
      </div>,
    );
    await atRest();
    rerender(<div>{next}</div>);
    await expectTaskAtTop('three');
    expect(screen.getByTestId('new').contains(findItem('three'))).toBe(true);
    expect(findItem('one')).not.toBeNull();
  });

  if (Activity)
    it('an address scrolls in the visible one of two Activity routes', async () => {
      const Kept = Activity;
      const Routes = ({ route }: { route: string }) => (
        <>
          {['a', 'b'].map((name) => (
            <Kept key={name} mode={name === route ? 'visible' : 'hidden'}>
              <div data-testid={name}>
                <TallPage />
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
        const visible = screen.getByTestId(route);
        await expect.poll(() => isOpen(id, visible)).toBe(true);
        await atRest();
        expect(Math.abs(topOf(id, visible))).toBeLessThan(2);
      }
    });

  it('an address opens the second accordion when the first is unmounted', async () => {
    const page = (isFirst: boolean) => (
      <StrictMode>
        {isFirst && <TallPage key="first" />}
        <div key="second" data-testid="second">
          <TallPage />
        </div>
      </StrictMode>
    );
    const { rerender } = render(page(true));
    await atRest();
    expect(screen.getByTestId('second').querySelector('[id="three"]')).toBeNull();
    rerender(page(false));
    await expect.poll(() => screen.getByTestId('second').contains(findItem('three'))).toBe(true);
    pushHash('#three');
    await expectTaskAtTop('three');
  });

  it('an address opens no task in a node outside of the document', async () => {
    const onValueChange = vi.fn();
    const container = document.createElement('div');
    render(<TallPage onValueChange={onValueChange} />, { container });
    render(<TallPage />);
    pushHash('#three');
    await expectTaskAtTop('three');
    expect(onValueChange).not.toHaveBeenCalled();
  });

  it('an address and a link inside a shadow root open tasks in it', async () => {
    const host = document.body.appendChild(document.createElement('section'));
    const shadow = host.attachShadow({ mode: 'open' });
    const container = shadow.appendChild(document.createElement('div'));
    const { unmount } = render(
      <>
        <a href="#two">Inside</a>
        <TallPage />
      </>,
      { container },
    );
    pushHash('#three');
    await expect.poll(() => isOpen('three', shadow)).toBe(true);
    await atRest();
    expect(topOf('three', shadow)).toBeLessThan(window.innerHeight);
    for (let again = 0; again < 2; again += 1) {
      shadow.querySelector<HTMLElement>('a')?.click();
      await expect.poll(() => isOpen('two', shadow)).toBe(true);
      findTrigger('two', shadow).click();
      await expect.poll(() => isOpen('two', shadow)).toBe(false);
    }
    unmount();
    host.remove();
  });

  it('an address of a frame scrolls in the frame and not in the outer page', async () => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    frame.style.cssText =
      'display: block; margin-block: 900px; inline-size: 500px; block-size: 400px';
    // Any file of this origin.
    frame.src = '/LICENSE';
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    const inside = frame.contentDocument as Document;
    const { unmount } = render(createPortal(<TallPage />, inside.body));
    await atRest();
    const view = frame.contentWindow as Window;
    // A navigation of the browser would scroll the outer page.
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
