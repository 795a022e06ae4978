import { type MouseEvent, memo, useState } from 'react';
import type { Messages } from '../messages.js';
import type { TaskAddress } from './taskAddress.js';

/** Where `copyLink` is empty there is no button. */
export type CopyLinkWords = Pick<Messages, 'copyLink' | 'linkCopied' | 'copyRefused'>;

interface CopyLinkProps extends CopyLinkWords {
  id: string;
  addressOf: TaskAddress;
  /** The task's title, which completes the name of the button. */
  title: string;
}

interface Result {
  address: string;
  copied: boolean;
  /** How many times the button was pressed. */
  count: number;
}

/**
 * Copies the task's whole address. Where the browser refuses, the address itself is shown as a
 * link, to be copied by hand or followed; whole there too, so that no `<base>` can turn it aside.
 */
export const CopyLink = memo(function CopyLink({
  id,
  addressOf,
  title,
  copyLink,
  linkCopied,
  copyRefused,
}: CopyLinkProps) {
  const [result, setResult] = useState<Result>();

  async function copy({ currentTarget }: MouseEvent) {
    const { ownerDocument } = currentTarget;
    const address = addressOf(id, ownerDocument);
    let copied = true;
    try {
      // Missing outside a secure context, whatever the types say. In a frame it is the frame's own:
      // the document around it does not have the focus.
      await (ownerDocument.defaultView as Window).navigator.clipboard.writeText(address);
    } catch {
      copied = false;
    }
    setResult((before) => ({ address, copied, count: (before?.count ?? 0) + 1 }));
  }

  const refused = result?.copied === false;
  let words = '';
  if (refused) words = `${copyRefused} `;
  // Orca does not speak a text that equals the last one, so every second copy ends differently.
  else if (result) words = `${linkCopied}${result.count % 2 === 0 ? NO_BREAK_SPACE : ''}`;
  // Each text that changes is all that its element holds: machine translation replaces text nodes,
  // and React sets the whole text of such an element.
  return (
    <div className="nj-task-accordion__share">
      <button className="nj-task-accordion__copy" type="button" onClick={copy}>
        <span className="nj-task-accordion__copy-text">{copyLink}</span>
        <span className="nj-task-accordion__copy-title">{` ${title}`}</span>
      </button>
      {/* No role: for Orca an empty `status` is a stop. */}
      <span className="nj-task-accordion__copied" aria-live="polite">
        <span className="nj-task-accordion__copied-text">{words}</span>
        {result && (
          // It stays, because a neighbour may have removed it. Without an address it is no link.
          <a className="nj-task-accordion__address" href={refused ? result.address : undefined}>
            {refused ? result.address : ''}
          </a>
        )}
      </span>
    </div>
  );
});

const NO_BREAK_SPACE = '\u00a0';
