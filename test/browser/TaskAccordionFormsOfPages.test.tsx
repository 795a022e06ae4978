import { render, screen } from '@testing-library/react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
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
  panel,
  pressSend,
  sent,
  shown,
} from '../support/form.js';

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
