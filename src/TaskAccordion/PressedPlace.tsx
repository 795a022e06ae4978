import { Component } from 'react';
import { isInView, keepInPlace, scrollToNearest } from '../scroll.js';
import type { AccordionType, Change } from './openTasks.js';

interface PressedPlaceProps {
  /** Ids of the open tasks. */
  open: readonly string[];
  last: Change | undefined;
  type: AccordionType;
}

/**
 * Keeps a pressed button at its position in the viewport. In `single`, a long task that closes above it
 * would move it out of the viewport. The same happens when the page becomes shorter or the button was
 * sticky. Not all browsers anchor the scroll position.
 *
 * It is a class because only `getSnapshotBeforeUpdate` runs right before React changes the page. A
 * controlled parent may change `value` at once, later or never.
 */
export class PressedPlace extends Component<PressedPlaceProps> {
  /** The last change whose button was kept in place. */
  private handled: Change | undefined;
  /** The position of the button when it was pressed. */
  private top: number | undefined;

  override getSnapshotBeforeUpdate(before: PressedPlaceProps): (() => void) | null {
    const { open, last, type } = this.props;
    const { pressed, open: toOpen, close } = last ?? {};
    if (!pressed || last === this.handled || (!close && type !== 'single')) return null;
    const { top } = pressed.getBoundingClientRect();
    if (last !== before.last) this.top = top;
    const hasChanged = (id: string) => open.includes(id) !== before.open.includes(id);
    if (!(close ?? toOpen)?.some(hasChanged)) return null;
    this.handled = last;
    // The parent has changed `value` late, and the user has scrolled the button out of the viewport.
    if (top !== this.top && !isInView(pressed)) return null;
    const restorePosition = keepInPlace(pressed);
    return () => {
      restorePosition();
      if (close) scrollToNearest(pressed);
    };
  }

  override componentDidUpdate(_: unknown, __: unknown, restore: (() => void) | null): void {
    restore?.();
  }

  override render() {
    return null;
  }
}
