import { type RefObject, useEffect, useRef } from 'react';
import { useEffectBeforePaint } from './beforePaint.js';

/**
 * Keeps the heading that was pressed where it was on the screen. In `single`, a long task that
 * closes above would carry it away; not every browser anchors the scroll position by itself.
 */
export function useSteadyHeading(
  root: RefObject<HTMLElement | null>,
  type: 'multiple' | 'single',
  open: readonly string[],
): void {
  const pressed = useRef<{ trigger: Element; top: number } | null>(null);
  useEffect(() => {
    const element = root.current;
    if (type !== 'single' || !element) return;
    function remember(event: Event) {
      const trigger = (event.target as Element).closest('.nj-task-accordion__trigger');
      pressed.current = trigger && { trigger, top: trigger.getBoundingClientRect().top };
      // An owner of `value` may refuse; what opens later has nothing to do with this press.
      requestAnimationFrame(() => {
        pressed.current = null;
      });
    }
    element.addEventListener('click', remember, { capture: true });
    return () => element.removeEventListener('click', remember, { capture: true });
  }, [root, type]);

  useEffectBeforePaint(() => {
    if (!pressed.current) return;
    const { trigger, top } = pressed.current;
    pressed.current = null;
    window.scrollBy(0, trigger.getBoundingClientRect().top - top);
  }, [open]);
}
