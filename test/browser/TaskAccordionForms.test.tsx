import { render } from '@testing-library/react';
import { createPortal } from 'react-dom';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Task } from '../../src/index.js';
import { atRest } from '../support/atRest.js';
import {
  accordion,
  asksFor,
  Form,
  field,
  form,
  inForm,
  input,
  open,
  pressSend,
  send,
  sent,
  tasks,
} from '../support/form.js';

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
