import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Breadcrumb } from '../../src/index.js';
import { atRest } from '../support/atRest.js';
import { renderOnServer } from '../support/hydration.js';
import '../support/inBrowser.js';

const breadcrumb = (last: string) => (
  <Breadcrumb
    items={[
      { label: 'HOME', href: '/' },
      { label: 'A <b> & c</script><!--', href: '/a?b=1&c=2' },
      { label: last },
    ]}
    structuredData={{ baseUrl: 'https://www.example.go.kr' }}
  />
);

let frame: HTMLIFrameElement;
let place: HTMLElement;
let root: Root | undefined;
const violations: string[] = [];

/** Opens a page with a policy that refuses every string in a place that can run script. */
beforeEach(async () => {
  frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html>
    <meta http-equiv="content-security-policy" content="require-trusted-types-for 'script'; script-src 'self'">
    <title>Page</title><script src="/site.js"></script><div id="place"></div>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const page = frame.contentDocument as Document;
  page.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
    violations.push(violatedDirective),
  );
  place = page.getElementById('place') as HTMLElement;
});
afterEach(() => {
  root?.unmount();
  root = undefined;
  frame.remove();
  violations.length = 0;
});

function readNames(): readonly string[] {
  const scripts = place.querySelectorAll('nav script[type="application/ld+json"]');
  expect(scripts).toHaveLength(1);
  const { itemListElement } = JSON.parse(scripts[0]?.textContent ?? '') as {
    itemListElement: { name: string }[];
  };
  expect(frame.contentDocument?.querySelectorAll('script:not([src])')).toHaveLength(1);
  expect(scripts[0]?.getAttributeNames()).toEqual(['type']);
  return itemListElement.map(({ name }) => name);
}

test('the policy of the page is in force', () => {
  expect(() => {
    place.innerHTML = 'text';
  }).toThrow(/TrustedHTML/);
});

test('structured data that the browser renders works with Trusted Types, also when it changes', async () => {
  root = createRoot(place);
  root.render(breadcrumb('Tasks'));
  await expect.poll(() => place.querySelector('script')).not.toBeNull();
  expect(place.querySelectorAll('li')).toHaveLength(3);
  expect(readNames()).toEqual(['HOME', 'A <b> & c</script><!--', 'Tasks']);
  root.render(breadcrumb('Vision'));
  await expect.poll(readNames).toEqual(['HOME', 'A <b> & c</script><!--', 'Vision']);
  expect(violations).toEqual([]);
});

test('structured data of the server hydrates with Trusted Types, and changes later', async () => {
  const html = renderOnServer(breadcrumb('Tasks'));
  expect(html).toMatch(/<script type="application\/ld\+json">[^<]*<\/script>/);
  place.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  const script = place.querySelector('script');
  const onRecoverableError = vi.fn();
  root = hydrateRoot(place, breadcrumb('Tasks'), { onRecoverableError });
  await atRest();
  expect(onRecoverableError).not.toHaveBeenCalled();
  expect(place.querySelector('script')).toBe(script);
  expect(readNames()).toEqual(['HOME', 'A <b> & c</script><!--', 'Tasks']);
  root.render(breadcrumb('Vision'));
  await expect.poll(readNames).toEqual(['HOME', 'A <b> & c</script><!--', 'Vision']);
  expect(violations).toEqual([]);
});

test('structured data disappears and comes back with its prop', async () => {
  const items = [{ label: 'HOME', href: '/' }, { label: 'Tasks' }];
  root = createRoot(place);
  root.render(breadcrumb('Tasks'));
  await expect.poll(() => place.querySelector('script')).not.toBeNull();
  root.render(<Breadcrumb items={items} />);
  await expect.poll(() => place.querySelector('script')).toBeNull();
  root.render(breadcrumb('Tasks'));
  await expect.poll(readNames).toHaveLength(3);
});
