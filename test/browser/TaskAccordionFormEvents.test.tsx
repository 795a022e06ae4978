import { render, screen } from '@testing-library/react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { findOpenIds, findPanel, makeTasks } from '../support/accordion.js';
import { atRest } from '../support/atRest.js';
import {
  expectFocusOn,
  FieldAccordion,
  Form,
  field,
  findForm,
  findInput,
  findSeenIds,
  pressSend,
  renderInForm,
} from '../support/form.js';
import { press } from '../support/inBrowser.js';

describe('reportValidity in an effect', () => {
  it('reportValidity in an effect of the page opens the task of the invalid field', async () => {
    function Page() {
      const ref = useRef<HTMLFormElement>(null);
      useEffect(() => {
        ref.current?.reportValidity();
      }, []);
      return (
        <form ref={ref}>
          <FieldAccordion type="single" defaultValue={['two']} />
        </form>
      );
    }
    render(<Page />);
    await expectFocusOn('one');
  });

  it('reportValidity in an effect of a body opens the task of the invalid field', async () => {
    function Body() {
      const ref = useRef<HTMLInputElement>(null);
      useEffect(() => {
        ref.current?.reportValidity();
      }, []);
      return <input name="self" required ref={ref} />;
    }
    render(<FieldAccordion tasks={[{ id: 'self', title: 'Self', body: <Body /> }]} />);
    await expectFocusOn('self');
  });
});

describe('page with its own error messages', () => {
  const makeFieldsWith = (onInvalid: (event: FormEvent<HTMLInputElement>) => void) =>
    makeTasks(['one', 'two'], (id) => field(id, { onInvalid }));

  it('a cancelled `invalid` event opens the first task and does not move the focus', async () => {
    const onInvalid = vi.fn((event: FormEvent) => event.preventDefault());
    renderInForm({ tasks: makeFieldsWith(onInvalid) });
    await pressSend();
    expect(onInvalid).toHaveBeenCalledTimes(2);
    await expect.poll(() => findOpenIds()).toEqual(['one']);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Send' }));
    await atRest();
    expect(findSeenIds()).toEqual(['one']);
  });

  it('a page can move the focus to any invalid field in an `invalid` event', async () => {
    const tasks = makeFieldsWith((event) => {
      event.preventDefault();
      if (event.currentTarget.name === 'two') event.currentTarget.focus();
    });
    renderInForm({ tasks, type: 'single' });
    findForm().reportValidity();
    await expectFocusOn('two');
  });

  it('checkValidity in a submit handler with `noValidate` opens the first task', async () => {
    function Page() {
      const [isFaulty, setFaulty] = useState(false);
      const check = (event: FormEvent<HTMLFormElement>) => {
        event.preventDefault();
        setFaulty(!event.currentTarget.checkValidity());
      };
      return (
        <form noValidate onSubmit={check} className={isFaulty ? 'was-validated' : ''}>
          <FieldAccordion type="single" defaultValue={['three']} />
          <button type="submit">Send</button>
        </form>
      );
    }
    render(<Page />);
    await pressSend();
    await expect.poll(() => findOpenIds()).toEqual(['one']);
    await atRest();
    expect(findSeenIds()).toEqual(['one']);
  });
});

describe('no unwanted change', () => {
  it('checkValidity at every key opens no task and does not move the focus', async () => {
    const onValueChange = vi.fn();
    const answers: boolean[] = [];
    render(
      <form onInput={(event) => answers.push(event.currentTarget.checkValidity())}>
        <FieldAccordion type="single" defaultValue={['two']} onValueChange={onValueChange} />
      </form>,
    );
    await userEvent.type(findInput('two'), 'abc');
    await expectFocusOn('two');
    expect(answers).toEqual([false, false, false]);
    expect(onValueChange).not.toHaveBeenCalled();
    expect(findPanel('one').getAttribute('hidden')).toBe('until-found');
  });

  it('an invalid field in an open task reports no change', async () => {
    const onValueChange = vi.fn();
    renderInForm({ defaultValue: ['one'], onValueChange });
    await pressSend();
    await expectFocusOn('one');
    expect(onValueChange).not.toHaveBeenCalled();
  });

  it('a task of an invalid field stays closed when the user closes it again', async () => {
    renderInForm();
    await pressSend();
    await expectFocusOn('one');
    await press('one');
    await atRest();
    expect(findSeenIds()).toEqual([]);
  });

  it('a controlled parent that refuses keeps the task of an invalid field closed', async () => {
    const onValueChange = vi.fn();
    renderInForm({ value: ['two'], type: 'single', onValueChange });
    await pressSend();
    await vi.waitFor(() =>
      expect(onValueChange).toHaveBeenCalledExactlyOnceWith(['one'], { reason: 'invalid' }),
    );
    await atRest();
    expect(findSeenIds()).toEqual(['two']);
    expect(findPanel('one').getAttribute('hidden')).toBe('until-found');
    await pressSend();
    expect(onValueChange).toHaveBeenCalledTimes(2);
  });

  it('a controlled parent that accepts opens the task of an invalid field', async () => {
    function Page() {
      const [value, setValue] = useState<string[]>(['two']);
      return (
        <Form>
          <FieldAccordion value={value} type="single" onValueChange={setValue} />
        </Form>
      );
    }
    render(<Page />);
    await pressSend();
    await expectFocusOn('one');
  });

  it('an accordion that is unmounted after an `invalid` event reports no change', async () => {
    const onValueChange = vi.fn();
    const { unmount } = renderInForm({ onValueChange });
    findInput('one').addEventListener('invalid', (event) => event.preventDefault());
    findForm().checkValidity();
    unmount();
    await atRest();
    expect(onValueChange).not.toHaveBeenCalled();
  });
});
