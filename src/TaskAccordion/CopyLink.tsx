import { type MouseEvent, memo, useState } from 'react';
import type { Messages } from '../messages.js';
import type { TaskAddress } from './taskAddress.js';

/** Without a text for `copyLink` there is no button. */
export type CopyLinkMessages = Pick<Messages, 'copyLink' | 'linkCopied' | 'copyRefused'>;

interface CopyLinkProps extends CopyLinkMessages {
  id: string;
  addressOf: TaskAddress;
  /** The title of the task, the second part of the button's accessible name. */
  title: string;
}

interface Result {
  address: string;
  copied: boolean;
  /** The number of presses. */
  count: number;
}

/**
 * A button that copies the address of the task. If the browser does not allow copying, the address is
 * shown as a link, so that the user can copy it. The link has the absolute address, which does not
 * depend on `<base>`.
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
      // `clipboard` is undefined outside a secure context. In an iframe only the clipboard of the iframe's
      // window works, because its document has the focus.
      await (ownerDocument.defaultView as Window).navigator.clipboard.writeText(address);
    } catch {
      copied = false;
    }
    setResult((before) => ({ address, copied, count: (before?.count ?? 0) + 1 }));
  }

  const refused = result?.copied === false;
  let status = '';
  if (refused) status = `${copyRefused} `;
  // Orca does not announce the same text twice, so every second announcement ends with a space.
  else if (result) status = `${linkCopied}${result.count % 2 === 0 ? NO_BREAK_SPACE : ''}`;
  // Each text that changes is the only child of its element. Machine translation replaces text nodes,
  // and React can still set the whole text of an element.
  return (
    <div className="nj-task-accordion__share">
      <button className="nj-task-accordion__copy" type="button" onClick={copy}>
        <span className="nj-task-accordion__copy-text">{copyLink}</span>
        <span className="nj-task-accordion__copy-title">{` ${title}`}</span>
      </button>
      {/* No role `status`: Orca stops at an empty element with that role. */}
      <span className="nj-task-accordion__copied" aria-live="polite">
        <span className="nj-task-accordion__copied-text">{status}</span>
        {result && (
          // React throws if it removes an element that an extension has removed, so this stays. Without
          // `href` it is not a link.
          <a className="nj-task-accordion__address" href={refused ? result.address : undefined}>
            {refused ? result.address : ''}
          </a>
        )}
      </span>
    </div>
  );
});

const NO_BREAK_SPACE = '\u00a0';
