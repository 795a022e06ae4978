import { afterEach, describe, expect, test } from 'vitest';
import { isAtStart, scrollToNearest, scrollToStart } from '../../src/scroll.js';
import { atRest } from '../support/atRest.js';
import '../support/inBrowser.js';

const standards = '<!doctype html>';
const space = (height: number) => `<div style="height: ${height}px"></div>`;
const target = '<p id="target" style="height: 50px; margin: 0">Target</p>';

function box(inside: string, style = '', attributes = ''): string {
  return `<div style="overflow: auto; height: 300px; border: 7px solid; ${style}" ${attributes}>${inside}</div>`;
}

const inBox = box(space(700) + target + space(700));
const nested = (style = '', outer = '') =>
  space(900) +
  box(
    space(500) + box(space(700) + target + space(700), `height: 200px; ${style}`) + space(500),
    outer,
  ) +
  space(1200);

/** Pages with different layouts, which decide where a target is after scrolling. */
const layouts: Record<string, string> = {
  'the window': standards + space(1500) + target + space(1500),
  'the window, near its end': standards + space(1500) + target + space(100),
  'a page that is too short to scroll': standards + space(100) + target,
  'a target that is taller than the window':
    standards + space(1500) + target.replace('50px', '900px') + space(1500),
  'a scroll margin':
    standards +
    space(1500) +
    target.replace('50px', '50px; scroll-margin: 90px 0 40px') +
    space(1500),
  'scroll padding in pixels':
    standards +
    `<style>html { scroll-padding: 80px 0 30px }</style>` +
    space(1500) +
    target +
    space(1500),
  'scroll padding in per cent':
    standards +
    `<style>html { scroll-padding: 20% 0 10% }</style>` +
    space(1500) +
    target +
    space(1500),
  'a box': standards + space(900) + inBox + space(1500),
  'a box in the window, near the end of both':
    standards + space(900) + box(space(700) + target + space(50)) + space(40),
  'a box that hides what is outside of it':
    standards +
    space(900) +
    box(space(700) + target + space(700), 'overflow: hidden') +
    space(1500),
  'a box that clips':
    standards + space(900) + box(target + space(700), 'overflow: clip') + space(1500),
  'a box with scroll padding':
    standards +
    space(900) +
    box(space(700) + target + space(700), 'scroll-padding: 60px 0 10%') +
    space(1500),
  'boxes in boxes': standards + nested(),
  'boxes in boxes, with padding':
    standards +
    nested('padding: 20px; scroll-padding: 15px', 'padding: 30px; scroll-padding: 25px'),
  'boxes in boxes, near their ends':
    standards +
    space(900) +
    box(space(400) + box(space(700) + target, 'height: 200px')) +
    space(100),
  'smooth scrolling of the page': `${standards}<style>html { scroll-behavior: smooth }</style>${nested()}`,
  'smooth scrolling of boxes':
    standards + nested('scroll-behavior: smooth', 'scroll-behavior: smooth'),
  'smooth scrolling of everything': `${standards}<style>* { scroll-behavior: smooth }</style>${nested()}`,
  'a page without a document type': space(1500) + target + space(1500),
  'a box in a page without a document type': nested(),
  'body as the scroller': `${standards}<style>html, body { height: 100%; margin: 0; overflow: auto }</style>${nested()}`,
  'body as the scroller, without a document type': `<style>html, body { height: 100%; margin: 0; overflow: auto }</style>${nested()}`,
  'the overflow of body, which is that of the window': `${standards}<style>html { height: 100% } body { height: 100%; margin: 0; overflow: auto }</style>${nested()}`,
  'the overflow of html alone': `${standards}<style>html { height: 100%; overflow: auto } body { height: 100%; margin: 0 }</style>${nested()}`,
  'the overflow of body sideways': `${standards}<style>body { overflow-x: hidden }</style>${nested()}`,
  'a page that is locked': `${standards}<style>html { overflow: hidden }</style>${nested()}`,
  'a fixed box':
    standards +
    space(900) +
    box(space(700) + target + space(700), 'position: fixed; inset: 40px') +
    space(1500),
  'a fixed bar with the target':
    standards +
    space(900) +
    `<div style="position: fixed; top: 300px">${target}</div>` +
    space(1500),
  'something absolute in a box that it is not placed in':
    standards +
    box(`${space(400)}<div style="position: absolute; top: 1400px">${target}</div>${space(900)}`) +
    space(1500),
  'something absolute in a box that it is placed in':
    standards +
    space(900) +
    box(
      `<div style="position: absolute; top: 1400px">${target}</div>${space(900)}`,
      'position: relative',
    ) +
    space(1500),
  'a dialog':
    standards +
    space(900) +
    `<dialog style="height: 300px; overflow: auto">${space(700)}${target}${space(700)}</dialog><script>document.querySelector('dialog').showModal()</script>` +
    space(900),
  'a target that is not shown':
    standards +
    space(900) +
    box(space(700) + target.replace('margin', 'display: none; margin')) +
    space(900),
  'a closed `details` elsewhere': `${standards}<details>${space(300)}</details>${nested()}`,
  'a shadow root': `${standards}${space(900)}${box(`<div id="host"><template shadowrootmode="open">${box(`${space(400)}<slot></slot>${space(400)}`, 'height: 150px')}</template>${target}</div>${space(900)}`)}${space(900)}`,
  'a target in a shadow root': `${standards}${space(900)}${box(`${space(400)}<div id="host"><template shadowrootmode="open">${box(`${space(400)}${target}${space(400)}`, 'height: 150px')}</template></div>${space(900)}`)}${space(900)}`,
};

let frame: HTMLIFrameElement | undefined;
afterEach(() => {
  for (const one of document.querySelectorAll('body > .frame')) one.remove();
});

/** A page in an iframe in a document that scrolls too. */
function open(html: string): Document {
  const around = document.createElement('div');
  around.className = 'frame';
  around.style.cssText = 'height: 2500px; padding-top: 1200px';
  frame = document.createElement('iframe');
  frame.style.cssText = 'width: 600px; height: 500px';
  around.append(frame);
  document.body.append(around);
  const inside = frame.contentDocument as Document;
  inside.open();
  inside.write(html.replace(/<template[\s\S]*<\/template>/, ''));
  inside.close();
  const host = inside.querySelector('#host');
  const shadow = /<template[^>]*>([\s\S]*)<\/template>/.exec(html)?.[1];
  if (host && shadow) host.attachShadow({ mode: 'open' }).innerHTML = shadow;
  return inside;
}

function everythingIn(tree: Document | ShadowRoot): Element[] {
  return [...tree.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? everythingIn(element.shadowRoot) : []),
  ]);
}

/** Returns all scroll positions of a new page after scrolling, from a given start position. */
async function positions(
  html: string,
  part: number,
  scroll: (target: Element) => void,
  hasEnded: (target: Element) => boolean = () => true,
) {
  const inside = open(html);
  const all = everythingIn(inside);
  for (const element of all) {
    const top = (element.scrollHeight - element.clientHeight) * part;
    if (!/visible|clip/.test(getComputedStyle(element).overflowY)) {
      element.scrollTo({ top, behavior: 'instant' });
    }
  }
  const page = inside.scrollingElement ?? inside.documentElement;
  const top = (page.scrollHeight - page.clientHeight) * part;
  inside.defaultView?.scrollTo({ top, behavior: 'instant' });
  const element = all.find(({ id }) => id === 'target') as Element;
  const before = all.map(({ scrollTop }) => scrollTop);
  const wasThere = isAtStart(element);
  scroll(element);
  await expect.poll(() => hasEnded(element)).toBe(true);
  await atRest();
  const after = all.map(({ scrollTop }) => scrollTop);
  frame?.parentElement?.remove();
  return { before, wasThere, after };
}

function close(one: readonly number[], other: readonly number[]): void {
  const apart = one.map((value, index) => Math.abs(value - (other[index] as number)));
  expect(Math.max(...apart), `${one.filter(Boolean)} and ${other.filter(Boolean)}`).toBeLessThan(2);
}

describe.each(Object.keys(layouts))('%s', (name) => {
  const html = layouts[name] as string;

  test.each([0, 0.4, 1])(
    `scrollToStart scrolls as the browser does in ${name}, from %s`,
    async (part) => {
      // Smooth scrolling has ended when the target is at its start.
      const ours = await positions(html, part, scrollToStart, isAtStart);
      const browsers = await positions(html, part, (one) => one.scrollIntoView(), isAtStart);
      close(ours.after, browsers.after);
      const moved = ours.after.some((top, index) => Math.abs(top - (ours.before[index] ?? 0)) >= 2);
      expect(ours.wasThere).toBe(!moved);
    },
  );

  test.each([0, 0.4, 1])(
    `scrollToNearest scrolls as the browser does in ${name}, from %s`,
    async (part) => {
      const ours = await positions(html, part, scrollToNearest);
      const browsers = await positions(html, part, (element) =>
        element.scrollIntoView({ block: 'nearest', behavior: 'instant' }),
      );
      close(ours.after, browsers.after);
    },
  );
});

test('Scrolling in an iframe does not scroll the document around it', async () => {
  const inside = open(layouts['boxes in boxes'] as string);
  for (const scroll of [scrollToStart, scrollToNearest]) {
    scroll(inside.getElementById('target') as Element);
    await atRest();
    expect(window.scrollY).toBe(0);
    inside.defaultView?.scrollTo(0, 0);
  }
});

test('scrollToStart does not scroll sideways', () => {
  const wide = '<div style="width: 3000px; height: 1500px"></div>';
  const inside = open(standards + wide + target.replace('margin', 'width: 50px; margin') + wide);
  inside.defaultView?.scrollTo(900, 0);
  scrollToStart(inside.getElementById('target') as Element);
  expect(inside.defaultView?.scrollX).toBe(900);
  expect(inside.defaultView?.scrollY).toBeGreaterThan(1000);
});

test('Scrolling to a node outside the document does nothing', () => {
  const link = document.createElement('a');
  link.href = 'https://example.org/';
  const inside = link.appendChild(document.createElement('span'));
  scrollToStart(inside);
  scrollToNearest(inside);
  expect(isAtStart(inside)).toBe(true);
});
