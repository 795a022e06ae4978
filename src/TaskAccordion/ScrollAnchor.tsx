import { Component } from 'react';
import { isInView, keepInPlace, scrollToNearest } from '../scroll.js';
import type { AccordionType, ChangeRequest } from './openTasks.js';

interface ScrollAnchorProps {
  /** Ids of the open tasks. */
  open: readonly string[];
  lastRequest: ChangeRequest | undefined;
  type: AccordionType;
}

/**
 * Keeps a pressed button at the same position in the viewport. In `single`, a long task that closes
 * above it would move it. If the page becomes shorter, or if the button was sticky, it would move
 * out of view. Some browsers have no scroll anchoring.
 *
 * This is a class, because only a class can measure right before React changes the DOM. A
 * controlled parent may accept the request at once, later or never.
 */
export class ScrollAnchor extends Component<ScrollAnchorProps> {
  private handledRequest: ChangeRequest | undefined;
  /** The position of the button in the viewport when it was pressed. */
  private pressedTop: number | undefined;

  override getSnapshotBeforeUpdate(before: ScrollAnchorProps): (() => void) | null {
    const { open, lastRequest, type } = this.props;
    const { pressedButton, open: toOpen, close } = lastRequest ?? {};
    if (!pressedButton || lastRequest === this.handledRequest) return null;
    if (!close && type !== 'single') return null;
    const { top } = pressedButton.getBoundingClientRect();
    if (lastRequest !== before.lastRequest) this.pressedTop = top;
    const hasChanged = (id: string) => open.includes(id) !== before.open.includes(id);
    if (!(close ?? toOpen)?.some(hasChanged)) return null;
    this.handledRequest = lastRequest;
    // The user has scrolled away before a controlled parent accepted the request.
    if (top !== this.pressedTop && !isInView(pressedButton)) return null;
    const restorePosition = keepInPlace(pressedButton);
    return () => {
      restorePosition();
      if (close) scrollToNearest(pressedButton);
    };
  }

  override componentDidUpdate(_: unknown, __: unknown, restore: (() => void) | null): void {
    restore?.();
  }

  override render() {
    return null;
  }
}
