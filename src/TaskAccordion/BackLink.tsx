import { type MouseEvent, memo } from 'react';
import { scrollToNearest } from '../scroll.js';

interface BackLinkProps {
  /** Where the link leads without a script: the task, or its button. */
  targetId: string;
  /** The text of the link. */
  backToTitle: string;
  /** The title of the task. It is the end of the link's accessible name. */
  title: string;
}

/**
 * A link at the end of the text that moves the focus back to the button of the task. The task stays open, and
 * the address and the history do not change.
 *
 * Source: WCAG 2.2 SC 2.4.3 and 2.4.4; KWCAG 2.2 items 6.1.2 and 6.4.3.
 *
 * @selector .nj-task-accordion__back
 * Contains the link.
 * @selector .nj-task-accordion__back-link
 * The link.
 * @selector .nj-task-accordion__back-text
 * Its visible text.
 * @selector .nj-task-accordion__back-title
 * The title of the task, for screen readers.
 */
export const BackLink = memo(function BackLink({ targetId, backToTitle, title }: BackLinkProps) {
  function goBack(event: MouseEvent<HTMLAnchorElement>) {
    const { altKey, ctrlKey, metaKey, shiftKey, currentTarget } = event;
    const item = currentTarget.closest('.nj-task-accordion__item');
    const button = item?.querySelector<HTMLElement>('.nj-task-accordion__trigger:enabled');
    // Without a button that can get the focus, the browser follows the link. With a key, it opens a window.
    if (!button || altKey || ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    button.focus({ preventScroll: true });
    scrollToNearest(button);
  }
  return (
    <p className="nj-task-accordion__back" data-nj="">
      <a
        className="nj-task-accordion__back-link"
        data-nj=""
        href={`#${encodeURIComponent(targetId)}`}
        onClick={goBack}
      >
        <span className="nj-task-accordion__back-text" data-nj="">
          {backToTitle}
        </span>
        <span
          className="nj-task-accordion__back-title"
          data-nj="visually-hidden"
        >{` ${title}`}</span>
      </a>
    </p>
  );
});
