import { render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { SkipNav } from '../../src/index.js';
import { atRest } from '../support/atRest.js';
import { captureConsole } from '../support/failOnConsole.js';
import '../support/inBrowser.js';

afterEach(() => {
  for (const one of document.querySelectorAll('[data-host]')) one.remove();
});

function hostElement<Name extends keyof HTMLElementTagNameMap>(name: Name) {
  const element = document.createElement(name);
  element.dataset['host'] = '';
  document.body.append(element);
  return element;
}

const link = () => screen.getByRole('link', { name: /Skip/ });

async function enter(pressed: HTMLElement = link()) {
  pressed.focus();
  await userEvent.keyboard('{Enter}');
}

let count = 0;
/** Returns a new id, because each warning is logged once per id. */
const newId = () => {
  count += 1;
  return `place-${count}`;
};

describe('target that cannot get the focus', () => {
  test.each<[string, (id: string) => ReactNode]>([
    ['is not displayed', (id) => <main id={id} style={{ display: 'none' }} />],
    [
      'is not displayed, nor is what it is in',
      (id) => (
        <div style={{ display: 'none' }}>
          <main id={id} tabIndex={-1} />
        </div>
      ),
    ],
    ['is not visible', (id) => <main id={id} style={{ visibility: 'hidden' }} />],
    ['is hidden', (id) => <main id={id} hidden />],
    [
      'is in a part that is found and not shown',
      (id) => (
        <div ref={(part) => part?.setAttribute('hidden', 'until-found')}>
          <main id={id} />
        </div>
      ),
    ],
    [
      'is inert',
      (id) => (
        <div ref={(part) => part?.setAttribute('inert', '')}>
          <main id={id} />
        </div>
      ),
    ],
    [
      'is in closed details',
      (id) => (
        <details>
          <summary>More</summary>
          <main id={id} />
        </details>
      ),
    ],
    [
      'is hidden from assistive technology',
      (id) => (
        <div aria-hidden="true">
          <main id={id} />
        </div>
      ),
    ],
    ['is disabled', (id) => <input id={id} disabled />],
  ])('SkipNav warns about a target that %s, and the focus stays on the link', async (_, place) => {
    const id = newId();
    const messages = captureConsole();
    const { length } = window.history;
    render(
      <>
        <SkipNav links={[{ href: `#${id}`, label: 'Skip' }]} />
        <div style={{ height: 1500 }} />
        {place(id)}
        <div style={{ height: 1500 }} />
      </>,
    );
    await enter();
    await atRest();
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(`"#${id}" cannot get the focus`);
    expect(document.activeElement).toBe(link());
    expect([window.location.hash, window.history.length]).toEqual(['', length]);
    expect(window.scrollY).toBe(0);
    const element = document.getElementById(id);
    expect(element?.hasAttribute('data-nj-skip-target')).toBe(false);
  });

  test('SkipNav uses a later visible target instead of a hidden one', async () => {
    render(
      <>
        <SkipNav />
        <main id="main" hidden />
        <div aria-hidden="true">
          <main id="main" />
        </div>
        <main id="main" data-testid="shown" />
      </>,
    );
    await enter();
    expect(document.activeElement).toBe(screen.getByTestId('shown'));
  });

  test('SkipNav with a missing target does not change the route of a hash router', async () => {
    const messages = captureConsole();
    window.history.replaceState(null, '', '#/tasks');
    const id = newId();
    render(<SkipNav links={[{ href: `#${id}`, label: 'Skip' }]} />);
    await enter();
    await atRest();
    expect(window.location.hash).toBe('#/tasks');
    expect(messages).toEqual([expect.stringContaining(`no element has the id of "#${id}"`)]);
  });
});

describe('finding the target', () => {
  test.each([
    ['#%EB%B3%B8%EB%AC%B8', '본문'],
    ['#본문', '본문'],
    ['#a%41', 'a%41'],
    ['#a%41', 'aA'],
    ['#100%', '100%'],
    ['#a b', 'a b'],
    ['#1.2:3', '1.2:3'],
    ['#a"]b\\', 'a"]b\\'],
    ['#한국/과제', '한국/과제'],
  ] as const)('SkipNav finds by the address %s the target with the id %s', async (href, id) => {
    render(
      <>
        <SkipNav links={[{ href, label: 'Skip' }]} />
        <main id={id} />
      </>,
    );
    await enter();
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });

  test('SkipNav finds an id equal to the fragment before an id equal to the decoded fragment', async () => {
    render(
      <>
        <div>
          <SkipNav links={[{ href: '#a%41', label: 'Skip' }]} />
          <p id="aA" />
        </div>
        <main id="a%41" />
      </>,
    );
    await enter();
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });

  test('SkipNav finds an anchor by its name', async () => {
    const { container } = render(<SkipNav links={[{ href: '#contents', label: 'Skip' }]} />);
    const anchor = hostElement('a');
    anchor.setAttribute('name', 'contents');
    container.after(anchor);
    await enter();
    expect(document.activeElement).toBe(anchor);
    link().focus();
    expect(anchor.hasAttribute('tabindex')).toBe(false);
  });

  test.each<[string, ReactNode]>([
    [
      'a part that has no box',
      <main key="1" id="main" style={{ display: 'contents' }}>
        <h1>Main</h1>
      </main>,
    ],
    [
      'a heading that takes the focus over',
      <main
        key="2"
        id="main"
        onFocus={({ currentTarget }) => currentTarget.querySelector('h1')?.focus()}
      >
        <h1 tabIndex={-1}>Main</h1>
      </main>,
    ],
  ])('SkipNav finds a target that is %s', async (_, main) => {
    render(
      <>
        <SkipNav />
        {main}
      </>,
    );
    await enter();
    expect(screen.getByRole('main').contains(document.activeElement)).toBe(true);
  });

  test('SkipNav finds a target in its shadow root and outside it', async () => {
    const outside = hostElement('main');
    outside.id = 'content';
    const host = hostElement('div');
    const shadow = host.attachShadow({ mode: 'open' });
    const container = shadow.appendChild(document.createElement('div'));
    const links = [
      { href: '#main', label: 'Inside' },
      { href: '#content', label: 'Outside' },
    ] as const;
    render(
      <>
        <SkipNav links={links} />
        <main id="main" />
      </>,
      { container },
    );
    const [first, second] = container.querySelectorAll('a');
    const main = container.querySelector('main') as HTMLElement;
    const stop = new AbortController();
    document.addEventListener('click', (event) => event.stopImmediatePropagation(), {
      capture: true,
      signal: stop.signal,
    });
    await enter(first);
    expect(shadow.activeElement).toBe(main);
    await enter(second);
    expect(document.activeElement).toBe(outside);
    expect(main.hasAttribute('tabindex')).toBe(false);
    stop.abort();
  });

  test('SkipNav finds a target in its closed shadow root', async () => {
    const shadow = hostElement('div').attachShadow({ mode: 'closed' });
    const container = shadow.appendChild(document.createElement('div'));
    render(
      <>
        <SkipNav />
        <main id="main" />
      </>,
      { container },
    );
    await enter(container.querySelector('a') as HTMLElement);
    expect(shadow.activeElement).toBe(container.querySelector('main'));
    expect(window.location.hash).toBe('');
  });

  test('SkipNav in an iframe finds its target and does not scroll the page around the iframe', async () => {
    const space = hostElement('div');
    space.style.height = '1500px';
    const frame = hostElement('iframe');
    const page = frame.contentDocument as Document;
    hostElement('main').id = 'main';
    render(
      createPortal(
        <>
          <SkipNav />
          <div style={{ height: 1500 }} />
          <main id="main" style={{ height: 1500 }} />
        </>,
        page.body,
      ),
    );
    const only = page.querySelector('a') as HTMLElement;
    only.focus({ preventScroll: true });
    await userEvent.keyboard('{Enter}');
    await atRest();
    const main = page.getElementById('main') as HTMLElement;
    expect(page.activeElement).toBe(main);
    expect(Math.abs(main.getBoundingClientRect().top)).toBeLessThanOrEqual(1);
    expect(window.scrollY).toBe(0);
  });

  test('SkipNav scrolls the container of its target', async () => {
    render(
      <div style={{ height: 300, overflow: 'auto' }} data-testid="part">
        <SkipNav />
        <div style={{ height: 1500 }} />
        <main id="main" style={{ height: 1500 }} />
      </div>,
    );
    await enter();
    await atRest();
    const top = screen.getByTestId('part').getBoundingClientRect().top;
    expect(document.activeElement).toBe(screen.getByRole('main'));
    expect(Math.abs(screen.getByRole('main').getBoundingClientRect().top - top)).toBeLessThan(2);
  });
});
