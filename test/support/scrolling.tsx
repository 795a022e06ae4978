import type { ReactNode } from 'react';
import { afterEach } from 'vitest';
import { TaskAccordion, type TaskAccordionProps } from '../../src/index.js';
import type { OwnProps } from '../../src/TaskAccordion/TaskAccordion.js';

/** Long tasks on pages that scroll in one way or another. */

export const tasksOf = (name: string) =>
  Array.from({ length: 20 }, (_, index) => ({
    id: `${name}-${index}`,
    title: `${name} ${index}`,
    body: <p style={{ height: 900 }}>Body</p>,
  }));

export const tasks = tasksOf('task');

export function Accordion(props: Partial<OwnProps>) {
  return <TaskAccordion {...({ tasks, ...props } as TaskAccordionProps)} />;
}

export function Box({ children, height = 500 }: { children: ReactNode; height?: number }) {
  return (
    <div className="box" style={{ overflow: 'auto', height, position: 'relative' }}>
      {children}
    </div>
  );
}

export const space = <div style={{ height: 1500 }} />;

export const cleanUp: (() => void)[] = [];
afterEach(() => {
  for (const one of cleanUp.splice(0)) one();
});

export function rule(css: string): void {
  const style = document.head.appendChild(document.createElement('style'));
  style.textContent = css;
  cleanUp.push(() => style.remove());
}

/** The button of a task, wherever it is. */
export function trigger(id: string, root: ParentNode = document): HTMLElement {
  return root.querySelector(`[id="${id}"] button`) as HTMLElement;
}
export const top = (element: Element) => element.getBoundingClientRect().top;
export const isOpen = (element: Element) => element.getAttribute('aria-expanded') === 'true';

/** How far an element reaches out of the window, and out of the box round it. */
export function outside(element: Element): number {
  const { top: from, bottom: to } = element.getBoundingClientRect();
  const box = element.closest('.box')?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight };
  const out = Math.max(box.top - from, to - box.bottom, -from, to - innerHeight);
  // Scroll positions are rounded.
  return out < 1 ? 0 : out;
}

/** In which a long task above is open, and which can be scrolled far enough. */
export const pages: Record<string, (accordion: ReactNode) => ReactNode> = {
  'the window': (accordion) => (
    <>
      {space}
      {accordion}
      {space}
    </>
  ),
  'a box': (accordion) => (
    <>
      {space}
      <Box>
        {accordion}
        {space}
      </Box>
      {space}
    </>
  ),
  'boxes in boxes': (accordion) => (
    <>
      {space}
      <Box>
        {space}
        <Box height={400}>
          {accordion}
          {space}
        </Box>
        {space}
      </Box>
      {space}
    </>
  ),
  'a box that cannot scroll that far, in another': (accordion) => (
    <>
      {space}
      <Box>
        {space}
        <div className="box" style={{ overflow: 'auto', maxHeight: 1500 }}>
          {accordion}
        </div>
        {space}
        {space}
      </Box>
      {space}
    </>
  ),
  'a dialog': (accordion) => (
    <>
      {space}
      <dialog
        className="box"
        ref={(dialog) => dialog?.showModal()}
        style={{ height: 500, overflow: 'auto' }}
      >
        {accordion}
        {space}
      </dialog>
      {space}
    </>
  ),
};

export const rules = {
  '': '',
  ', smooth': 'html, .box { scroll-behavior: smooth }',
  ', without anchors': '* { overflow-anchor: none }',
};
