import { type ComponentType, startTransition, useEffect } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { type PageProps, pageOf } from './content.js';
import type { Client } from './inPage.js';

/** Returns the client of a React page. It hydrates the server HTML or renders without it. */
export function reactClient(Page: ComponentType<PageProps>): Client {
  const errors: string[] = [];
  const options = { onRecoverableError: (error: unknown) => void errors.push(String(error)) };
  const container = () => document.getElementById('root') as HTMLElement;
  let root: Root | undefined;

  function App({ count, ready }: { count: number; ready: () => void }) {
    useEffect(ready, [ready]);
    return <Page {...pageOf(count)} />;
  }

  return {
    errors,
    hydrate: (count, transition) =>
      new Promise((ready) => {
        const app = <App count={count} ready={ready} />;
        const begin = () => {
          root = hydrateRoot(container(), app, options);
        };
        if (transition) startTransition(begin);
        else begin();
      }),
    mount: (count) =>
      new Promise((ready) => {
        root = createRoot(container(), options);
        root.render(<App count={count} ready={ready} />);
      }),
    unmount: () => root?.unmount(),
  };
}
