import { render, screen } from '@testing-library/react';
import {
  createBrowserRouter,
  createHashRouter,
  Link,
  RouterProvider,
  useNavigate,
} from 'react-router';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { isOpen, leadsTo, press, sticky, Tasks } from '../support/addresses.js';
import { atRest } from '../support/atRest.js';

function Programmatic() {
  const navigate = useNavigate();
  return (
    <button type="button" onClick={() => navigate('?page=2#two', { replace: true })}>
      Go on
    </button>
  );
}

describe('React Router', () => {
  test('its links lead to a task, also the same link again, and so does `navigate`', async () => {
    sticky();
    const element = (
      <Tasks>
        <Link to="#three">Routed</Link> <Programmatic />
      </Tasks>
    );
    render(<RouterProvider router={createBrowserRouter([{ path: '/*', element }])} />);
    const link = screen.getByRole('link', { name: 'Routed' });
    await userEvent.click(link);
    await leadsTo('three');
    await press('three');
    await expect.poll(() => isOpen('three')).toBe(false);
    window.scrollTo(0, 0);
    await userEvent.click(link);
    await leadsTo('three');
    await userEvent.click(screen.getByRole('button', { name: 'Go on' }));
    await leadsTo('two');
  });

  test('a route in the hash opens nothing, whatever its name', async () => {
    const onValueChange = vi.fn();
    const element = <Tasks onValueChange={onValueChange} />;
    const router = createHashRouter([{ path: '*', element }]);
    render(<RouterProvider router={router} />);
    await router.navigate('/two');
    await atRest();
    expect(window.location.hash).toBe('#/two');
    expect(onValueChange).not.toHaveBeenCalled();
  });
});
