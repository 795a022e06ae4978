import { render, screen } from '@testing-library/react';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type Task, TaskAccordion, type TaskAccordionProps } from '../../src/index.js';
import { atRest } from '../support/atRest.js';
import { isSeen } from '../support/inBrowser.js';

const field = (name: string, props: object = {}) => (
  <label>
    {name} <input name={name} required {...props} />
  </label>
);
const tasks: Task[] = ['one', 'two', 'three'].map((id) => ({ id, title: id, body: field(id) }));

const sent = vi.fn();
const send = (event: FormEvent) => {
  event.preventDefault();
  sent();
};

function Form({ children, ...props }: { children: ReactNode; noValidate?: boolean }) {
  return (
    <form onSubmit={send} {...props}>
      <label>
        Name <input name="name" defaultValue="Kim" />
      </label>
      {children}
      <button type="submit">Send</button>
    </form>
  );
}

const accordion = (props: object = {}) => (
  <TaskAccordion {...({ tasks, toggleAll: false, ...props } as TaskAccordionProps)} />
);

const inForm = (props?: object) => {
  sent.mockClear();
  return render(<Form>{accordion(props)}</Form>);
};

const form = () => document.querySelector('form') as HTMLFormElement;
const input = (name: string) => document.querySelector(`input[name="${name}"]`) as HTMLInputElement;
const open = () =>
  [...document.querySelectorAll('.nj-task-accordion__item[data-state="open"]')].map(({ id }) => id);
const panel = (id: string) => document.querySelector(`[id="${id}"] > nj-panel`) as HTMLElement;
/** What the attributes say and what can be seen. */
const shown = () =>
  [...document.querySelectorAll('.nj-task-accordion__item')]
    .filter((item) => isSeen(item.lastElementChild?.firstElementChild as Element))
    .map(({ id }) => id);
const pressSend = () => userEvent.click(screen.getByRole('button', { name: 'Send' }));

/** The field has the focus at once and keeps it, and these tasks and no others are open and seen. */
async function asksFor(name: string, ids: string[] = [name], openUnseen: string[] = []) {
  expect(document.activeElement).toBe(input(name));
  await vi.waitFor(() => expect(open()).toEqual([...ids, ...openUnseen]));
  await atRest();
  expect(document.activeElement).toBe(input(name));
  expect(shown()).toEqual(ids);
  expect(sent).not.toHaveBeenCalled();
}

describe('a required field in a closed task opens its task and has the focus', () => {
  const ways: [name: string, send: () => unknown][] = [
    ['the button of the form is pressed', pressSend],
    ['Enter is pressed in a field', () => userEvent.type(input('name'), '{Enter}')],
    ['a script calls requestSubmit', () => form().requestSubmit()],
    ['a script calls reportValidity of the form', () => form().reportValidity()],
    ['a script calls reportValidity of the field', () => input('one').reportValidity()],
  ];
  test.each(ways)('when %s', async (_, ask) => {
    const onValueChange = vi.fn();
    inForm({ onValueChange });
    await ask();
    await asksFor('one');
    expect(onValueChange).toHaveBeenCalledExactlyOnceWith(['one'], { reason: 'invalid' });
  });

  test('one field after the other, until the form can be sent', async () => {
    inForm({ defaultValue: ['two'] });
    await pressSend();
    await asksFor('one', ['one', 'two']);
    await userEvent.keyboard('1');
    await pressSend();
    await asksFor('two', ['one', 'two']);
    await userEvent.keyboard('2');
    await pressSend();
    await asksFor('three', ['one', 'two', 'three']);
    await userEvent.keyboard('3');
    await pressSend();
    expect(sent).toHaveBeenCalledOnce();
  });

  test('the first one also where a later field could have the focus already', async () => {
    inForm({ defaultValue: ['three'] });
    await pressSend();
    await asksFor('one', ['one', 'three']);
  });

  test('in single the first one opens alone, and comes into view', async () => {
    const tall = tasks.map((task) => ({
      ...task,
      body: <div style={{ height: 1500 }}>{task.body}</div>,
    }));
    inForm({ tasks: tall, type: 'single', defaultValue: ['one'] });
    await userEvent.fill(input('one'), 'filled');
    await pressSend();
    await asksFor('two', ['two']);
    const { top, bottom } = input('two').getBoundingClientRect();
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(window.innerHeight);
  });

  test('in a form that is in the body', async () => {
    sent.mockClear();
    render(accordion({ tasks: [{ id: 'form', title: 'Form', body: <Form>{field('in')}</Form> }] }));
    form().requestSubmit();
    await asksFor('in', ['form']);
  });

  test('where the field names a form elsewhere on the page', async () => {
    sent.mockClear();
    render(
      <>
        <form id="apart" onSubmit={send} />
        {accordion({
          tasks: [{ id: 'far', title: 'Far', body: field('far', { form: 'apart' }) }],
        })}
      </>,
    );
    form().requestSubmit();
    await asksFor('far');
  });

  test('in the first of two accordions in one form', async () => {
    sent.mockClear();
    const second = [{ id: 'four', title: 'Four', body: field('four') }];
    render(
      <Form>
        {accordion()}
        {accordion({ tasks: second })}
      </Form>,
    );
    await pressSend();
    await asksFor('one');
    for (const name of ['one', 'two', 'three']) input(name).value = 'filled';
    await pressSend();
    await asksFor('four', ['one', 'four']);
  });

  test('in a nested accordion from the outside in, and each accordion says why', async () => {
    const onValueChange = vi.fn();
    const onInnerChange = vi.fn();
    const inner = (prefix: string) =>
      accordion({
        type: 'single',
        defaultValue: [`${prefix}-y`],
        onValueChange: onInnerChange,
        tasks: ['x', 'y'].map((id) => ({
          id: `${prefix}-${id}`,
          title: id,
          body: field(`${prefix}-${id}`),
        })),
      });
    inForm({
      type: 'single',
      onValueChange,
      tasks: ['a', 'b'].map((id) => ({ id, title: id, body: inner(id) })),
    });
    await pressSend();
    // What is open inside a task that stays closed stays as it was.
    await asksFor('a-x', ['a', 'a-x'], ['b-y']);
    expect(onValueChange).toHaveBeenCalledExactlyOnceWith(['a'], { reason: 'invalid' });
    expect(onInnerChange).toHaveBeenCalledExactlyOnceWith(['a-x'], { reason: 'invalid' });
  });

  test('in a task that is disabled, as an address does', async () => {
    inForm({ tasks: [{ id: 'off', title: 'Off', body: field('off'), disabled: true }] });
    await pressSend();
    await asksFor('off');
  });

  test('in a task that came after the accordion', async () => {
    sent.mockClear();
    const page = (list: Task[]) => <Form>{accordion({ tasks: list })}</Form>;
    vi.spyOn(console, 'warn').mockReturnValue();
    const { rerender } = render(page([]));
    vi.restoreAllMocks();
    rerender(page(tasks));
    await pressSend();
    await asksFor('one');
  });

  test('where the reason is a message of the page itself', async () => {
    inForm();
    for (const name of ['one', 'two', 'three']) input(name).value = 'filled';
    input('three').setCustomValidity('No digits here');
    await pressSend();
    await asksFor('three');
  });

  test('in an element that a site defines', async () => {
    defineSiteField();
    inForm({ tasks: [{ id: 'own', title: 'Own', body: <site-field name="own" /> }] });
    await pressSend();
    expect(document.activeElement?.localName).toBe('site-field');
    await vi.waitFor(() => expect(open()).toEqual(['own']));
  });

  test('in a shadow root, and in a frame', async () => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const host = document.body.appendChild(document.createElement('div'));
    const framed = frame.contentDocument?.body as HTMLElement;
    for (const tree of [host.attachShadow({ mode: 'open' }), framed]) {
      const place = tree.appendChild(document.createElement('div'));
      const { unmount } = render(createPortal(<Form>{accordion()}</Form>, place));
      tree.querySelector('form')?.requestSubmit();
      const item = tree.querySelector('#one') as HTMLElement;
      const root = tree.getRootNode() as ShadowRoot | Document;
      expect(root.activeElement).toBe(item.querySelector('input'));
      await vi.waitFor(() => expect(item.dataset['state']).toBe('open'));
      unmount();
    }
    frame.remove();
    host.remove();
  });

  test('in the light tree, where the accordion is in a shadow root', async () => {
    const host = document.body.appendChild(document.createElement('form'));
    host.innerHTML = '<div><input name="light" required></div>';
    const shadow = (host.firstElementChild as Element).attachShadow({ mode: 'open' });
    const place = shadow.appendChild(document.createElement('div'));
    const body = <slot />;
    render(createPortal(accordion({ tasks: [{ id: 'slotted', title: 'Slot', body }] }), place));
    host.requestSubmit();
    expect(document.activeElement).toBe(input('light'));
    const item = shadow.querySelector('#slotted') as HTMLElement;
    await vi.waitFor(() => expect(item.dataset['state']).toBe('open'));
    await atRest();
    expect(document.activeElement).toBe(input('light'));
    host.remove();
  });
});

describe('a script asks while React renders', () => {
  test('in an effect of the page', async () => {
    sent.mockClear();
    function Page() {
      const ref = useRef<HTMLFormElement>(null);
      useEffect(() => {
        ref.current?.reportValidity();
      }, []);
      return <form ref={ref}>{accordion({ type: 'single', defaultValue: ['two'] })}</form>;
    }
    render(<Page />);
    await asksFor('one');
  });

  test('in an effect of the body itself', async () => {
    sent.mockClear();
    function Body() {
      const ref = useRef<HTMLInputElement>(null);
      useEffect(() => {
        ref.current?.reportValidity();
      }, []);
      return <input name="self" required ref={ref} />;
    }
    render(accordion({ tasks: [{ id: 'self', title: 'Self', body: <Body /> }] }));
    await asksFor('self');
  });
});

describe('where the page has messages of its own', () => {
  test('a cancelled event opens the first task, and the focus stays with the page', async () => {
    const onInvalid = vi.fn((event: FormEvent) => event.preventDefault());
    const own = ['one', 'two'].map((id) => ({ id, title: id, body: field(id, { onInvalid }) }));
    inForm({ tasks: own });
    await pressSend();
    expect(onInvalid).toHaveBeenCalledTimes(2);
    await vi.waitFor(() => expect(open()).toEqual(['one']));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Send' }));
    await atRest();
    expect(shown()).toEqual(['one']);
  });

  test('it can move the focus itself, to whichever field it likes', async () => {
    const onInvalid = (event: FormEvent<HTMLInputElement>) => {
      event.preventDefault();
      if (event.currentTarget.name === 'two') event.currentTarget.focus();
    };
    const own = ['one', 'two'].map((id) => ({ id, title: id, body: field(id, { onInvalid }) }));
    inForm({ tasks: own, type: 'single' });
    form().reportValidity();
    await asksFor('two');
  });

  test('a form that the browser does not check opens the first task when the page refuses to send it', async () => {
    function Page() {
      const [faulty, setFaulty] = useState(false);
      const check = (event: FormEvent<HTMLFormElement>) => {
        event.preventDefault();
        setFaulty(!event.currentTarget.checkValidity());
      };
      return (
        <form noValidate onSubmit={check} className={faulty ? 'was-validated' : ''}>
          {accordion({ type: 'single', defaultValue: ['three'] })}
          <button type="submit">Send</button>
        </form>
      );
    }
    render(<Page />);
    await pressSend();
    await vi.waitFor(() => expect(open()).toEqual(['one']));
    await atRest();
    expect(shown()).toEqual(['one']);
  });
});

describe('nobody is pulled away', () => {
  test('a page that asks at every key whether the form is complete opens nothing', async () => {
    const onValueChange = vi.fn();
    const answers: boolean[] = [];
    sent.mockClear();
    render(
      <form onInput={(event) => answers.push(event.currentTarget.checkValidity())}>
        {accordion({ type: 'single', defaultValue: ['two'], onValueChange })}
      </form>,
    );
    await userEvent.type(input('two'), 'abc');
    await asksFor('two');
    expect(answers).toEqual([false, false, false]);
    expect(onValueChange).not.toHaveBeenCalled();
    expect(panel('one').getAttribute('hidden')).toBe('until-found');
  });

  test('a field in an open task changes nothing', async () => {
    const onValueChange = vi.fn();
    inForm({ defaultValue: ['one'], onValueChange });
    await pressSend();
    await asksFor('one');
    expect(onValueChange).not.toHaveBeenCalled();
  });

  test('a reader who closes the task again leaves it closed', async () => {
    inForm();
    await pressSend();
    await asksFor('one');
    await userEvent.click(screen.getByRole('button', { name: 'one' }));
    await atRest();
    expect(shown()).toEqual([]);
  });

  test('an owner who refuses keeps its task closed, and nothing is broken', async () => {
    const onValueChange = vi.fn();
    inForm({ value: ['two'], type: 'single', onValueChange });
    await pressSend();
    await vi.waitFor(() =>
      expect(onValueChange).toHaveBeenCalledExactlyOnceWith(['one'], { reason: 'invalid' }),
    );
    await atRest();
    expect(shown()).toEqual(['two']);
    expect(panel('one').getAttribute('hidden')).toBe('until-found');
    await pressSend();
    expect(onValueChange).toHaveBeenCalledTimes(2);
  });

  test('an owner who agrees decides what is open', async () => {
    sent.mockClear();
    function Page() {
      const [value, setValue] = useState(['two']);
      return <Form>{accordion({ value, type: 'single', onValueChange: setValue })}</Form>;
    }
    render(<Page />);
    await pressSend();
    await asksFor('one');
  });

  test('an accordion that is gone says nothing', async () => {
    const onValueChange = vi.fn();
    const { unmount } = inForm({ onValueChange });
    input('one').addEventListener('invalid', (event) => event.preventDefault());
    form().checkValidity();
    unmount();
    await atRest();
    expect(onValueChange).not.toHaveBeenCalled();
  });
});

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'site-field': { name: string };
    }
  }
}

function defineSiteField() {
  class SiteField extends HTMLElement {
    static formAssociated = true;
    internals = this.attachInternals();
    constructor() {
      super();
      const shadow = this.attachShadow({ mode: 'open', delegatesFocus: true });
      const inner = shadow.appendChild(document.createElement('input'));
      this.internals.setValidity({ valueMissing: true }, 'Fill it in', inner);
    }
  }
  if (!customElements.get('site-field')) customElements.define('site-field', SiteField);
}
