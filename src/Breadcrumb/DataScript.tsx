'use client';

import { useEffect, useRef, useState, useSyncExternalStore } from 'react';

/**
 * The structured data, in a `script` element that is no code.
 *
 * React creates a `script` element by `innerHTML`, which Trusted Types forbid: the page would be blank.
 * So React renders the element only on the server and does not touch it in hydration. In a page that
 * the browser renders, and when the data change, the element is created here.
 */
export function DataScript({ json }: { json: string }) {
  const serverHtml = useSyncExternalStore(
    subscribeToNothing,
    () => '',
    () => `<script type="${TYPE}">${json}</script>`,
  );
  // Kept, because React would set a new text by `innerHTML`.
  const [html] = useState(serverHtml);
  const place = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    const element = place.current;
    if (!element || element.textContent === json) return;
    element.replaceChildren(createDataScript(element.ownerDocument, json));
  }, [json]);

  return (
    <span
      ref={place}
      data-nj=""
      hidden
      // To compare the HTML, React's development build would use `innerHTML`.
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: `<` is escaped in structuredDataOf.
      dangerouslySetInnerHTML={html ? { __html: html } : undefined}
    />
  );
}

/**
 * Creates the element without a report of Trusted Types. Browsers check the text of each `script`
 * before they look at its type, unless it has been started. A copy of a started script is started too.
 */
function createDataScript(page: Document, json: string): Element {
  const started = [...page.scripts].find(({ type }) => /^(module|text\/javascript)?$/.test(type));
  const script = (started ?? page.createElement('script')).cloneNode() as HTMLScriptElement;
  for (const name of script.getAttributeNames()) script.removeAttribute(name);
  script.type = TYPE;
  script.append(page.createTextNode(json));
  return script;
}

const TYPE = 'application/ld+json';

const subscribeToNothing = () => () => {};
