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
 * Leaves a pressed button where the reader pressed it. In `single`, a long task that closes above
 * would carry it away; when the page becomes shorter, or the button was sticky, it would be out of
 * view. Not every browser anchors the scroll position by itself.
 *
 * A class, because only a class is asked right before React changes the page, whenever that is: the
 * owner of `value` may accept at once, later or never.
 */
export class PressedPlace extends Component<PressedPlaceProps> {
  private settled: Change | undefined;
  /** Where the button was when it was pressed. */
  private top: number | undefined;

  override getSnapshotBeforeUpdate(before: PressedPlaceProps): (() => void) | null {
    const { open, last, type } = this.props;
    const { pressed, open: toOpen, close } = last ?? {};
    if (!pressed || last === this.settled || (!close && type !== 'single')) return null;
    const { top } = pressed.getBoundingClientRect();
    if (last !== before.last) this.top = top;
    const hasChanged = (id: string) => open.includes(id) !== before.open.includes(id);
    if (!(close ?? toOpen)?.some(hasChanged)) return null;
    this.settled = last;
    // The owner of `value` accepts when the reader has moved on.
    if (top !== this.top && !isInView(pressed)) return null;
    const putBack = keepInPlace(pressed);
    return () => {
      putBack();
      if (close) scrollToNearest(pressed);
    };
  }

  override componentDidUpdate(_: unknown, __: unknown, settle: (() => void) | null): void {
    settle?.();
  }

  override render() {
    return null;
  }
}
