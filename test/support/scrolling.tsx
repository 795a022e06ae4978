import type { ReactNode } from 'react';
import { afterEach } from 'vitest';
import { Accordion, makeTasks, type Props } from './accordion.js';
import { space } from './addresses.js';

/** Long tasks on pages that scroll in different ways. */

export const makeLongTasks = (name: string) =>
  makeTasks(
    Array.from({ length: 20 }, (_, index) => `${name}-${index}`),
    () => <p style={{ height: 900 }}>Body</p>,
  );

export const longTasks = makeLongTasks('task');
export const LongAccordion = (props: Props) => <Accordion tasks={longTasks} {...props} />;

export function Box({ children, height = 500 }: { children: ReactNode; height?: number }) {
  return (
    <div className="box" style={{ overflow: 'auto', height, position: 'relative' }}>
      {children}
    </div>
  );
}

export const cleanUps: (() => void)[] = [];
afterEach(() => {
  for (const cleanUp of cleanUps.splice(0)) cleanUp();
});

export function addStyles(css: string): void {
  const style = document.head.appendChild(document.createElement('style'));
  style.textContent = css;
  cleanUps.push(() => style.remove());
}

export const topOf = (element: Element) => element.getBoundingClientRect().top;

/** How many pixels of an element are outside of the window or of the box around it. */
export function measureOutside(element: Element): number {
  const { top: from, bottom: to } = element.getBoundingClientRect();
  const box = element.closest('.box')?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight };
  const out = Math.max(box.top - from, to - box.bottom, -from, to - innerHeight);
  // Scroll positions are rounded.
  return out < 1 ? 0 : out;
}

const surround = (content: ReactNode) => (
  <>
    {space}
    {content}
    {space}
  </>
);
export const putInBox = (content: ReactNode) =>
  surround(
    <Box>
      {content}
      {space}
    </Box>,
  );

/** Each page has enough space to scroll. */
export const scrollingPages: Record<string, (accordion: ReactNode) => ReactNode> = {
  'the window': surround,
  'a box': putInBox,
  'boxes in boxes': (accordion) =>
    putInBox(
      surround(
        <Box height={400}>
          {accordion}
          {space}
        </Box>,
      ),
    ),
  'a box with little to scroll in another box': (accordion) =>
    putInBox(
      surround(
        <div className="box" style={{ overflow: 'auto', maxHeight: 1500 }}>
          {accordion}
        </div>,
      ),
    ),
  'a dialog': (accordion) =>
    surround(
      <dialog
        className="box"
        ref={(dialog) => dialog?.showModal()}
        style={{ height: 500, overflow: 'auto' }}
      >
        {accordion}
        {space}
      </dialog>,
    ),
};

export const withoutAnchoring = '* { overflow-anchor: none }';
export const scrollStyles: Record<string, string> = {
  default: '',
  smooth: 'html, .box { scroll-behavior: smooth }',
  unanchored: withoutAnchoring,
};
