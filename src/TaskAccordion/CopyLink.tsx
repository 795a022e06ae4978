import { memo, useState } from 'react';
import type { Messages } from '../messages.js';

export type CopyLinkWords = Pick<Messages, 'copyLink' | 'linkCopied' | 'copyRefused'>;

interface CopyLinkProps {
  anchor: string;
  /** Id of the task's button, whose text completes the name of this one. */
  triggerId: string;
  words: CopyLinkWords;
}

/**
 * Copies the task's absolute address. Where the browser refuses, the address itself is shown as a
 * link, to be copied by hand or followed.
 */
export const CopyLink = memo(function CopyLink({ anchor, triggerId, words }: CopyLinkProps) {
  const [result, setResult] = useState<{ address: string; copied: boolean } | undefined>();
  const id = `${triggerId}-copy`;

  async function copy() {
    const address = new URL(`#${encodeURIComponent(anchor)}`, window.location.href).href;
    // Emptied first, so that copying twice is announced twice.
    setResult(undefined);
    try {
      // Missing outside a secure context, whatever the types say.
      await navigator.clipboard.writeText(address);
      setResult({ address, copied: true });
    } catch {
      setResult({ address, copied: false });
    }
  }

  return (
    <div className="nj-task-accordion__share">
      <button
        className="nj-task-accordion__copy"
        type="button"
        id={id}
        aria-labelledby={`${id} ${triggerId}`}
        onClick={copy}
      >
        {words.copyLink}
      </button>
      <span className="nj-task-accordion__copied" role="status">
        {result?.copied && words.linkCopied}
        {result && !result.copied && (
          <>
            {words.copyRefused}{' '}
            <a className="nj-task-accordion__address" href={`#${encodeURIComponent(anchor)}`}>
              {result.address}
            </a>
          </>
        )}
      </span>
    </div>
  );
});
