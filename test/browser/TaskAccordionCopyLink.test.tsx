import { act, render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { createPortal } from 'react-dom';
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Accordion, findItem, makeTasks, type Props } from '../support/accordion.js';
import { expectConsole } from '../support/failOnConsole.js';
import { hydrate, renderOnServer } from '../support/hydration.js';
import '../support/inBrowser.js';

const ids = ['one', 'two', 'a%41', '북핵-문제', 'a/b#c?d'];
const CopyAccordion = (props: Props) => (
  <Accordion tasks={makeTasks(ids)} copyLink defaultValue={ids} {...props} />
);
const countButtons = () => document.querySelectorAll('.nj-task-accordion__copy').length;
const findCopyButton = (id: string) => findItem(id).querySelector('.nj-task-accordion__copy');
const readStatus = () => findItem('one').querySelector('[aria-live]')?.textContent;
const findShownLink = async () => (await screen.findByRole('link')) as HTMLAnchorElement;

const { origin, pathname } = window.location;
const pageAddress = origin + pathname;
const setAddress = (address: string) => window.history.replaceState(null, '', address);

let writeText: MockInstance<Clipboard['writeText']>;
beforeEach(() => {
  writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  setAddress('?');
});
afterEach(() => vi.restoreAllMocks());
const refuseCopying = () => writeText.mockRejectedValue(new DOMException('denied'));

/** Presses the button of the task and returns the text that was copied. */
async function copyLinkOf(id = 'one') {
  writeText.mockClear();
  await userEvent.click(findCopyButton(id) as Element);
  return writeText.mock.lastCall?.[0];
}

describe('copied address', () => {
  it.each`
    what                                    | address                                             | expected
    ${'keeps the query'}                    | ${'?menuNo=100'}                                    | ${'?menuNo=100#one'}
    ${'keeps the encoding of the query'}    | ${'?q=%EB%B6%81%20a+b&%C7%D1=1&a=%2F&a=1'}          | ${'?q=%EB%B6%81%20a+b&%C7%D1=1&a=%2F&a=1#one'}
    ${'has no advertising parameter'}       | ${'?gclid=x&menuNo=100&utm_source=y'}               | ${'?menuNo=100#one'}
    ${'has no session id in the path'}      | ${'/board/list.do;jsessionid=1A2B.node1?menu=1'}    | ${'/board/list.do?menu=1#one'}
    ${'keeps other parameters of the path'} | ${'/a;v=1;JSESSIONID=1A!2:3/b;w=2'}                 | ${'/a;v=1/b;w=2#one'}
    ${'has no session id of ASP.NET'}       | ${'/(S(lit3py55t21z5v55vlm25s55))/tasks.aspx?a=1'}  | ${'/tasks.aspx?a=1#one'}
    ${'has no session id in the query'}     | ${'?PHPSESSID=1&a=1&ASPSESSIONIDQQ=1&jsessionid=1'} | ${'?a=1#one'}
    ${'replaces the hash of the page'}      | ${'?a=1#two'}                                       | ${'?a=1#one'}
  `('the copied address $what', async ({ address, expected }: Record<string, string>) => {
    render(<CopyAccordion />);
    setAddress(address as string);
    expect(await copyLinkOf()).toBe(new URL(expected as string, pageAddress).href);
  });

  it.each(ids)('the hash of the copied address is the id of the task (%s)', async (id) => {
    render(<CopyAccordion />);
    const address = new URL((await copyLinkOf(id)) ?? '');
    expect(address.pathname).toBe(pathname);
    expect(decodeURIComponent(address.hash.slice(1))).toBe(id);
  });

  it('the copied address is that of the page when the id cannot be in an address', async () => {
    const tasks = [{ id: 'broken\ud800', title: 'Title', body: 'Body' }];
    render(<CopyAccordion tasks={tasks} defaultValue={['broken\ud800']} />);
    await userEvent.click(screen.getByRole('button', { name: 'Copy link Title' }));
    expect(writeText.mock.lastCall?.[0]).toMatch(pageAddress);
  });

  it('a copied link is announced and the focus stays on the button', async () => {
    render(<CopyAccordion />);
    expect(screen.getByRole('button', { name: 'Copy link Title one' })).toBe(findCopyButton('one'));
    expect(await copyLinkOf()).toBe(`${pageAddress}#one`);
    expect(writeText).toHaveBeenCalledOnce();
    await expect.poll(readStatus).toBe('Link copied');
    expect(document.activeElement).toBe(findCopyButton('one'));
  });

  it('the address is shown as a link when copying is refused, whatever <base> is', async () => {
    const base = document.head.appendChild(document.createElement('base'));
    base.href = '/elsewhere/';
    try {
      setAddress(`${pathname}?menuNo=1&utm_source=x`);
      refuseCopying();
      render(<CopyAccordion />);
      const address = `${pageAddress}?menuNo=1#one`;
      expect(await copyLinkOf()).toBe(address);
      const link = await findShownLink();
      expect([link.href, link.textContent]).toEqual([address, address]);
      expect(readStatus()).toBe(`This is the address: ${address}`);
    } finally {
      base.remove();
    }
  });

  it('in a frame without an address the copied address is that of the outer page', async () => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const { body } = frame.contentDocument as Document;
    try {
      setAddress('?menuNo=7');
      const { unmount } = render(createPortal(<CopyAccordion />, body));
      const { clipboard } = (frame.contentWindow as Window).navigator;
      const writeInFrame = vi.spyOn(clipboard, 'writeText').mockResolvedValue();
      await act(async () => body.querySelector<HTMLElement>('.nj-task-accordion__copy')?.click());
      expect(writeInFrame.mock.lastCall?.[0]).toMatch(new RegExp(`^${pageAddress}.*#one$`));
      unmount();
    } finally {
      frame.remove();
    }
  });
});

describe('copyLink function', () => {
  it('the latest `copyLink` function is called when the button is pressed', async () => {
    const first = vi.fn(() => '/first');
    const { rerender } = render(<CopyAccordion copyLink={first} />);
    rerender(<CopyAccordion copyLink={(id) => `https://go.kr/${id}`} />);
    expect(await copyLinkOf('two')).toBe('https://go.kr/two');
    expect(first).not.toHaveBeenCalled();
  });

  it.each([
    ['#/tasks/one', `${pageAddress}?a=1#/tasks/one`],
    ['?menuNo=5#one', `${pageAddress}?menuNo=5#one`],
    ['/s/북핵', `${origin}/s/%EB%B6%81%ED%95%B5`],
  ])('the address %s of `copyLink` is resolved against the page', async (given, address) => {
    setAddress('?a=1&utm_source=x');
    render(<CopyAccordion copyLink={() => given} />);
    expect(await copyLinkOf()).toBe(address);
  });

  it('an error in `copyLink` is reported, and the address of the task is copied', async () => {
    const report = vi.spyOn(window, 'reportError').mockReturnValue();
    const error = new Error('no address');
    const copyLink = () => {
      throw error;
    };
    render(<CopyAccordion copyLink={copyLink} />);
    expect(await copyLinkOf()).toBe(`${pageAddress}#one`);
    expect(report).toHaveBeenCalledExactlyOnceWith(error);
  });

  it.each([
    ['undefined', undefined],
    ['an empty string', ''],
    ['a number', 5],
    ['an invalid address', 'https://['],
    ['a script', 'javascript:alert(1)'],
  ])('`copyLink` that returns %s logs a warning, and the task is copied', async (_, given) => {
    // A warning is logged once for each text, so each case needs its own id.
    const id = `id-${String(given).length}`;
    expectConsole('warn', '`copyLink`');
    const copyLink = () => given as string;
    render(<CopyAccordion tasks={makeTasks([id])} defaultValue={[id]} copyLink={copyLink} />);
    expect(await copyLinkOf(id)).toBe(`${pageAddress}#${id}`);
  });

  it('the address of `copyLink` is shown as a link when copying is refused', async () => {
    refuseCopying();
    render(<CopyAccordion copyLink={(id) => `/s/${id}`} />);
    await copyLinkOf();
    expect((await findShownLink()).href).toBe(`${origin}/s/one`);
  });
});

describe('route in the hash', () => {
  it.each(['#/', '#/tasks', '#!/tasks', '#!tasks'])(
    'no copy button is rendered for the route %s, which a copied hash would replace',
    (hash) => {
      setAddress(hash);
      render(<CopyAccordion />);
      expect(countButtons()).toBe(0);
    },
  );

  it('`copyLink` makes the address of a task for a route in the hash', async () => {
    setAddress('#/tasks');
    render(<CopyAccordion copyLink={(id) => `#/tasks/${id}`} />);
    expect(await copyLinkOf()).toBe(`${pageAddress}#/tasks/one`);
  });

  it('the address of the page is copied when `copyLink` fails at a route in the hash', async () => {
    setAddress('#/tasks');
    expectConsole('warn', '`copyLink`');
    render(<CopyAccordion copyLink={() => null as never} />);
    expect(await copyLinkOf('two')).toBe(`${pageAddress}#/tasks`);
  });

  it('copy buttons of every accordion appear and disappear with a route in the hash', async () => {
    render(
      <StrictMode>
        <CopyAccordion />
        <CopyAccordion type="single" defaultValue={[]} />
      </StrictMode>,
    );
    expect(countButtons()).toBe(ids.length);
    window.location.hash = '#/tasks';
    await expect.poll(countButtons).toBe(0);
    window.location.hash = '#two';
    await expect.poll(countButtons).toBe(ids.length);
    window.history.pushState(null, '', '#!/tasks');
    await expect.poll(countButtons).toBe(0);
    window.history.pushState(null, '', '#');
    await expect.poll(countButtons).toBe(ids.length);
  });

  it('hydration at a route in the hash removes the copy buttons without an error', async () => {
    setAddress('#/tasks');
    const container = document.body.appendChild(document.createElement('div'));
    container.innerHTML = renderOnServer(<CopyAccordion />);
    expect(countButtons()).toBe(ids.length);
    const root = await hydrate(container, <CopyAccordion />);
    await expect.poll(countButtons).toBe(0);
    root.unmount();
    container.remove();
  });
});
