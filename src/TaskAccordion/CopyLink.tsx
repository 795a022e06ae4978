import { type MouseEvent, memo, useState } from 'react';
import type { Messages } from '../messages.js';
import type { GetTaskAddress } from './taskAddress.js';

/** If `copyLink` is empty, there is no button. */
export type CopyLinkMessages = Pick<Messages, 'copyLink' | 'linkCopied' | 'copyRefused'>;

interface CopyLinkProps extends CopyLinkMessages {
  id: string;
  getTaskAddress: GetTaskAddress;
  /** The title of the task. It is the end of the button's accessible name. */
  title: string;
}

interface Result {
  address: string;
  isCopied: boolean;
  /** How many times the button was pressed. */
  count: number;
}

/**
 * Copies the whole address of the task. If the browser refuses, it shows the address as a link, so
 * that the user can copy or open it. The address is absolute: a `<base>` does not change it.
 *
 * @selector .nj-task-accordion__share
 * Contains the button and the result.
 * @selector .nj-task-accordion__copy
 * The button.
 * @selector .nj-task-accordion__copied
 * The live region: the message, then the address. It is empty until the button is pressed.
 * @selector .nj-task-accordion__address[href]
 * The address as a link, if the browser refused to copy it.
 */
export const CopyLink = memo(function CopyLink({
  id,
  getTaskAddress,
  title,
  copyLink,
  linkCopied,
  copyRefused,
}: CopyLinkProps) {
  const [result, setResult] = useState<Result>();

  async function copy({ currentTarget }: MouseEvent) {
    const { ownerDocument } = currentTarget;
    const address = getTaskAddress(id, ownerDocument);
    let isCopied = true;
    try {
      // `clipboard` is missing in an insecure context. In a frame, only the `navigator` of the
      // frame works, because the document around it does not have the focus.
      await (ownerDocument.defaultView as Window).navigator.clipboard.writeText(address);
    } catch {
      isCopied = false;
    }
    setResult((before) => ({ address, isCopied, count: (before?.count ?? 0) + 1 }));
  }

  const isRefused = result?.isCopied === false;
  let message = '';
  if (isRefused) message = `${copyRefused} `;
  // Orca does not announce the same text twice, so every second message ends with a space.
  else if (result) message = `${linkCopied}${result.count % 2 === 0 ? NO_BREAK_SPACE : ''}`;
  // Each text that changes has its own element. React then sets the text of the whole element,
  // which also works after machine translation has replaced the text node.
  return (
    <div className="nj-task-accordion__share" data-nj="">
      <button className="nj-task-accordion__copy" data-nj="" type="button" onClick={copy}>
        <span className="nj-task-accordion__copy-text" data-nj="">
          {copyLink}
        </span>
        <span
          className="nj-task-accordion__copy-title"
          data-nj="visually-hidden"
        >{` ${title}`}</span>
      </button>
      {/* Not `role="status"`: Orca stops at an empty one. */}
      <span className="nj-task-accordion__copied" data-nj="" aria-live="polite">
        <span className="nj-task-accordion__copied-text" data-nj="">
          {message}
        </span>
        {result && (
          // Stays rendered, because React would throw if an extension had removed it. Without
          // `href` it is not a link.
          <a
            className="nj-task-accordion__address"
            data-nj=""
            href={isRefused ? result.address : undefined}
          >
            {isRefused ? result.address : ''}
          </a>
        )}
      </span>
    </div>
  );
});

const NO_BREAK_SPACE = '\u00a0';
