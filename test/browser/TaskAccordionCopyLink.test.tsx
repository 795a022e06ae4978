import { act, render, screen } from '@testing-library/react';
import { type ComponentProps, StrictMode } from 'react';
import { createPortal } from 'react-dom';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { TaskAccordion } from '../../src/index.js';
import { expectConsole } from '../support/failOnConsole.js';
import '../support/inBrowser.js';

const ids = ['one', 'two', 'a%41', '북핵-문제', 'a/b#c?d'];
const tasks = ids.map((id) => ({ id, title: `Title ${id}`, body: `Body ${id}` }));
const accordion = (props: Partial<ComponentProps<typeof TaskAccordion>> = {}) => (
  <TaskAccordion tasks={tasks} copyLink defaultValue={ids} {...(props as object)} />
);
const buttons = () => screen.queryAllByRole('button', { name: /^Copy link/ }).length;

let write: MockInstance<Clipboard['writeText']>;
async function copied(id = 'one') {
  write.mockClear();
  await userEvent.click(screen.getByRole('button', { name: `Copy link Title ${id}` }));
  return write.mock.lastCall?.[0];
}

const { href, origin, pathname } = window.location;
const go = (address: string) => window.history.replaceState(null, '', address);
beforeEach(() => {
  write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  go('?');
});
afterEach(() => {
  vi.restoreAllMocks();
  go(href);
});

describe('what is copied', () => {
  test.each`
    what                                    | address                                             | leads
    ${'names the page by its query'}        | ${'?menuNo=100'}                                    | ${'?menuNo=100#one'}
    ${'keeps the query as it was written'}  | ${'?q=%EB%B6%81%20a+b&%C7%D1=1&a=%2F&a=1'}          | ${'?q=%EB%B6%81%20a+b&%C7%D1=1&a=%2F&a=1#one'}
    ${'tells of no advertisement'}          | ${'?gclid=x&menuNo=100&utm_source=y'}               | ${'?menuNo=100#one'}
    ${'has no session id in the path'}      | ${'/board/list.do;jsessionid=1A2B.node1?menu=1'}    | ${'/board/list.do?menu=1#one'}
    ${'keeps other parameters of the path'} | ${'/a;v=1;JSESSIONID=1A!2:3/b;w=2'}                 | ${'/a;v=1/b;w=2#one'}
    ${'has no session id of ASP.NET'}       | ${'/(S(lit3py55t21z5v55vlm25s55))/tasks.aspx?a=1'}  | ${'/tasks.aspx?a=1#one'}
    ${'has no session id in the query'}     | ${'?PHPSESSID=1&a=1&ASPSESSIONIDQQ=1&jsessionid=1'} | ${'?a=1#one'}
    ${'replaces the task of the address'}   | ${'?a=1#two'}                                       | ${'?a=1#one'}
  `('$what', async ({ address, leads }: Record<'address' | 'leads', string>) => {
    render(accordion());
    go(address);
    expect(await copied()).toBe(leads.startsWith('/') ? origin + leads : origin + pathname + leads);
  });

  test.each(ids)('leads to the task with the id %s', async (id) => {
    render(accordion());
    const address = new URL((await copied(id)) ?? '');
    expect(address.pathname).toBe(pathname);
    expect(decodeURIComponent(address.hash.slice(1))).toBe(id);
  });

  test('leads to the page where no address can lead to the task', async () => {
    const id = 'broken\ud800';
    render(accordion({ tasks: [{ id, title: 'Title', body: 'Body' }], defaultValue: [id] }));
    write.mockClear();
    await userEvent.click(screen.getByRole('button', { name: 'Copy link Title' }));
    expect(write.mock.lastCall?.[0]).toMatch(`${origin}${pathname}`);
  });

  test('is shown as it would be copied, whatever the base of the page', async () => {
    const base = document.createElement('base');
    base.href = '/elsewhere/';
    document.head.append(base);
    try {
      go(`${pathname}?menuNo=1&utm_source=x`);
      write.mockRejectedValue(new DOMException('denied'));
      render(accordion());
      expect(await copied()).toBe(`${origin}${pathname}?menuNo=1#one`);
      const link = (await screen.findByRole('link')) as HTMLAnchorElement;
      expect(link.href).toBe(`${origin}${pathname}?menuNo=1#one`);
      expect(link.textContent).toBe(link.href);
    } finally {
      base.remove();
    }
  });

  test('in a frame without an address leads to the page around it', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inside = frame.contentDocument as Document;
    try {
      go('?menuNo=7');
      const { unmount } = render(createPortal(accordion(), inside.body));
      const copy = inside.querySelector<HTMLElement>('.nj-task-accordion__copy');
      const frames = vi
        .spyOn((inside.defaultView as Window).navigator.clipboard, 'writeText')
        .mockResolvedValue();
      await act(async () => copy?.click());
      expect(frames.mock.lastCall?.[0]).toMatch(new RegExp(`^${origin}${pathname}.*#one$`));
      unmount();
    } finally {
      frame.remove();
    }
  });
});

describe('a function that gives the address', () => {
  test('is asked when the button is pressed, and the latest one is', async () => {
    const first = vi.fn(() => '/first');
    const { rerender } = render(accordion({ copyLink: first }));
    rerender(accordion({ copyLink: (id) => `https://go.kr/${id}` }));
    expect(await copied('two')).toBe('https://go.kr/two');
    expect(first).not.toHaveBeenCalled();
  });

  test.each([
    ['#/tasks/one', `${origin}${pathname}?a=1#/tasks/one`],
    ['?menuNo=5#one', `${origin}${pathname}?menuNo=5#one`],
    ['/s/북핵', `${origin}/s/%EB%B6%81%ED%95%B5`],
  ])('may give an address that counts from the page: %s', async (given, address) => {
    go('?a=1&utm_source=x');
    render(accordion({ copyLink: () => given }));
    expect(await copied()).toBe(address);
  });

  test('that throws loses nothing, and is reported', async () => {
    const report = vi.spyOn(window, 'reportError').mockReturnValue();
    const error = new Error('no address');
    render(
      accordion({
        copyLink: () => {
          throw error;
        },
      }),
    );
    expect(await copied()).toBe(`${origin}${pathname}#one`);
    expect(report).toHaveBeenCalledExactlyOnceWith(error);
  });

  test.each([
    ['nothing', undefined],
    ['no text', ''],
    ['a number', 5],
    ['no address', 'https://['],
    ['a script', 'javascript:alert(1)'],
  ])('that gives %s loses nothing, and a developer is told', async (_, given) => {
    const id = `id-${String(given).length}`;
    expectConsole('warn', `\`copyLink\` returned`);
    render(
      accordion({
        tasks: [{ id, title: `Title ${id}`, body: '' }],
        defaultValue: [id],
        copyLink: () => given as string,
      }),
    );
    expect(await copied(id)).toBe(`${origin}${pathname}#${id}`);
  });

  test('has its address shown where copying is refused', async () => {
    write.mockRejectedValue(new DOMException('denied'));
    render(accordion({ copyLink: (id) => `/s/${id}` }));
    await copied();
    expect(((await screen.findByRole('link')) as HTMLAnchorElement).href).toBe(`${origin}/s/one`);
  });
});

describe('where the hash is a route', () => {
  test.each(['#/', '#/tasks', '#!/tasks', '#!tasks'])('there is no button: %s', (hash) => {
    go(hash);
    render(accordion());
    expect(buttons()).toBe(0);
  });

  test('a function gives the address', async () => {
    go('#/tasks');
    render(accordion({ copyLink: (id) => `#/tasks/${id}` }));
    expect(await copied()).toBe(`${origin}${pathname}#/tasks/one`);
  });

  test('a function that fails leaves the address of the page', async () => {
    go('#/tasks');
    expectConsole('warn', '`copyLink` returned');
    render(accordion({ copyLink: () => null as never }));
    expect(await copied('two')).toBe(`${origin}${pathname}#/tasks`);
  });

  test('the buttons follow the address, in every accordion of the page', async () => {
    render(
      <StrictMode>
        {accordion()}
        {accordion({ type: 'single', defaultValue: [] })}
      </StrictMode>,
    );
    const all = () => document.querySelectorAll('.nj-task-accordion__copy').length;
    expect(all()).toBe(ids.length);
    window.location.hash = '#/tasks';
    await expect.poll(all).toBe(0);
    window.location.hash = '#two';
    await expect.poll(all).toBe(ids.length);
    window.history.pushState(null, '', '#!/tasks');
    await expect.poll(all).toBe(0);
    window.history.pushState(null, '', '#');
    await expect.poll(all).toBe(ids.length);
  });

  test('the server’s buttons go without a mismatch', async () => {
    go('#/tasks');
    const container = document.createElement('div');
    document.body.append(container);
    const errors: unknown[] = [];
    vi.spyOn(console, 'error').mockImplementation((line) => {
      // Where there is a document, React 18 takes the server for a browser.
      if (!String(line).includes('useLayoutEffect does nothing on the server')) errors.push(line);
    });
    container.innerHTML = renderToString(accordion());
    expect(container.querySelector('.nj-task-accordion__copy')).not.toBeNull();
    const root = await act(async () =>
      hydrateRoot(container, accordion(), { onRecoverableError: (error) => errors.push(error) }),
    );
    await expect.poll(() => container.querySelector('.nj-task-accordion__copy')).toBeNull();
    expect(errors).toEqual([]);
    await act(async () => root.unmount());
    container.remove();
  });
});
