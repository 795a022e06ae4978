import { render } from '@testing-library/react';
import { createPortal } from 'react-dom';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { findItem, findOpenIds, isOpen, makeTasks } from '../support/accordion.js';
import { atRest } from '../support/atRest.js';
import { expectConsole } from '../support/failOnConsole.js';
import {
  expectFocusOn,
  FieldAccordion,
  Form,
  field,
  fieldTasks,
  fill,
  findForm,
  findInput,
  onSend,
  pressSend,
  renderInForm,
  send,
} from '../support/form.js';

describe('required field in a closed task', () => {
  const ways: [name: string, send: () => unknown][] = [
    ['the button of the form is pressed', pressSend],
    ['Enter is pressed in a field', () => userEvent.type(findInput('name'), '{Enter}')],
    ['a script calls requestSubmit', () => findForm().requestSubmit()],
    ['a script calls reportValidity of the form', () => findForm().reportValidity()],
    ['a script calls reportValidity of the field', () => findInput('one').reportValidity()],
  ];
  it.each(ways)('an invalid field opens its task and has the focus when %s', async (_, ask) => {
    const onValueChange = vi.fn();
    renderInForm({ onValueChange });
    await ask();
    await expectFocusOn('one');
    expect(onValueChange).toHaveBeenCalledExactlyOnceWith(['one'], { reason: 'invalid' });
  });

  it('invalid fields have the focus one after the other until the form is sent', async () => {
    renderInForm({ defaultValue: ['two'] });
    await pressSend();
    await expectFocusOn('one', ['one', 'two']);
    await userEvent.keyboard('1');
    await pressSend();
    await expectFocusOn('two', ['one', 'two']);
    await userEvent.keyboard('2');
    await pressSend();
    await expectFocusOn('three', ['one', 'two', 'three']);
    await userEvent.keyboard('3');
    await pressSend();
    expect(onSend).toHaveBeenCalledOnce();
  });

  it('in single the first invalid field opens alone and is in the viewport', async () => {
    const makeTallBody = (id: string) => <div style={{ height: 1500 }}>{field(id)}</div>;
    const tall = makeTasks(['one', 'two', 'three'], makeTallBody);
    renderInForm({ tasks: tall, type: 'single', defaultValue: ['one'] });
    await userEvent.fill(findInput('one'), 'filled');
    await pressSend();
    await expectFocusOn('two');
    const { top, bottom } = findInput('two').getBoundingClientRect();
    // Browsers scroll by whole pixels.
    expect(top).toBeGreaterThan(-1);
    expect(bottom).toBeLessThan(window.innerHeight + 1);
  });
});

describe('place of the field and the form', () => {
  it('an invalid field opens its task when the form is inside the body', async () => {
    const body = <Form>{field('in')}</Form>;
    render(<FieldAccordion tasks={[{ id: 'form', title: 'Form', body }]} />);
    findForm().requestSubmit();
    await expectFocusOn('in', ['form']);
  });

  it('an invalid field opens its task when its form is elsewhere on the page', async () => {
    const body = field('far', { form: 'apart' });
    render(
      <>
        <form id="apart" onSubmit={send} />
        <FieldAccordion tasks={[{ id: 'far', title: 'Far', body }]} />
      </>,
    );
    findForm().requestSubmit();
    await expectFocusOn('far');
  });

  it('the first invalid field of two accordions in one form has the focus', async () => {
    render(
      <Form>
        <FieldAccordion />
        <FieldAccordion tasks={[{ id: 'four', title: 'Four', body: field('four') }]} />
      </Form>,
    );
    await pressSend();
    await expectFocusOn('one');
    fill('one', 'two', 'three');
    await pressSend();
    await expectFocusOn('four', ['one', 'four']);
  });

  it('an invalid field in a nested accordion opens both tasks, and both report it', async () => {
    const onValueChange = vi.fn();
    const onInnerChange = vi.fn();
    const makeInner = (outer: string) => (
      <FieldAccordion
        type="single"
        defaultValue={[`${outer}-y`]}
        onValueChange={onInnerChange}
        tasks={makeTasks([`${outer}-x`, `${outer}-y`], (id) => field(id))}
      />
    );
    renderInForm({ type: 'single', onValueChange, tasks: makeTasks(['a', 'b'], makeInner) });
    await pressSend();
    // The open task inside the closed outer task does not change.
    await expectFocusOn('a-x', ['a', 'a-x'], ['b-y']);
    expect(onValueChange).toHaveBeenCalledExactlyOnceWith(['a'], { reason: 'invalid' });
    expect(onInnerChange).toHaveBeenCalledExactlyOnceWith(['a-x'], { reason: 'invalid' });
  });

  it('an invalid field opens a disabled task', async () => {
    renderInForm({ tasks: [{ id: 'off', title: 'Off', body: field('off'), disabled: true }] });
    await pressSend();
    await expectFocusOn('off');
  });

  it('an invalid field opens a task that was added after the first render', async () => {
    const page = (isLoaded: boolean) => (
      <Form>
        <FieldAccordion tasks={isLoaded ? fieldTasks : []} />
      </Form>
    );
    expectConsole('warn', '`tasks` has no task');
    const { rerender } = render(page(false));
    rerender(page(true));
    await pressSend();
    await expectFocusOn('one');
  });

  it('an invalid field opens its task when the message is one of the page', async () => {
    renderInForm();
    fill('one', 'two', 'three');
    findInput('three').setCustomValidity('No digits here');
    await pressSend();
    await expectFocusOn('three');
  });

  it('an invalid custom element opens its task and has the focus', async () => {
    defineSiteField();
    renderInForm({ tasks: [{ id: 'own', title: 'Own', body: <site-field name="own" /> }] });
    await pressSend();
    expect(document.activeElement?.localName).toBe('site-field');
    await expect.poll(() => findOpenIds()).toEqual(['own']);
  });

  it.each(['shadow root', 'frame'])('an invalid field in a %s opens its task', async (place) => {
    const host = document.createElement(place === 'frame' ? 'iframe' : 'div');
    document.body.append(host);
    const root =
      host instanceof HTMLIFrameElement
        ? (host.contentDocument as Document)
        : host.attachShadow({ mode: 'open' });
    const container = 'body' in root ? root.body : root;
    const mount = container.appendChild(document.createElement('div'));
    const form = (
      <Form>
        <FieldAccordion />
      </Form>
    );
    const { unmount } = render(createPortal(form, mount));
    root.querySelector('form')?.requestSubmit();
    expect(root.activeElement).toBe(findItem('one', root).querySelector('input'));
    await expect.poll(() => isOpen('one', root)).toBe(true);
    unmount();
    host.remove();
  });

  it('an invalid field in a slot opens the task of an accordion in a shadow root', async () => {
    const host = document.body.appendChild(document.createElement('form'));
    host.innerHTML = '<div><input name="light" required></div>';
    const shadow = (host.firstElementChild as Element).attachShadow({ mode: 'open' });
    const mount = shadow.appendChild(document.createElement('div'));
    const tasks = [{ id: 'slotted', title: 'Slot', body: <slot /> }];
    render(createPortal(<FieldAccordion tasks={tasks} />, mount));
    host.requestSubmit();
    expect(document.activeElement).toBe(findInput('light'));
    await expect.poll(() => isOpen('slotted', shadow)).toBe(true);
    await atRest();
    expect(document.activeElement).toBe(findInput('light'));
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
