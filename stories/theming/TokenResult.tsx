import { useRef, useState } from 'react';
import type { DesignToken } from '../../src/designTokens.js';
import { themeCss } from '../../src/themeCss.js';
import { tokenFileOf } from './changes.js';
import { tokens } from './tokens.js';

interface TokenResultProps {
  changed: readonly DesignToken[];
  /** The address of the editor with these changes. */
  address: string;
}

/** The changes as CSS, as a file of tokens, and as an address that can be shared. */
export function TokenResult({ changed, address }: TokenResultProps) {
  const [message, setMessage] = useState('');
  const text = useRef<HTMLTextAreaElement>(null);
  const css = themeCss(changed, tokens);

  async function copy(copied: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(copied);
      setMessage('Copied.');
    } catch {
      text.current?.select();
      setMessage('The browser does not let the page copy. The text is selected: copy it yourself.');
    }
  }

  return (
    <div className="token-editor__result">
      <label htmlFor="editor-css">The changes as CSS, to be loaded after the theme</label>
      <textarea
        className="token-editor__control"
        id="editor-css"
        ref={text}
        readOnly
        rows={12}
        value={css}
      />
      <button className="token-editor__control" type="button" onClick={() => copy(css)}>
        Copy the CSS
      </button>
      <button
        className="token-editor__control"
        type="button"
        onClick={() => download('theme.css', 'text/css', css)}
      >
        Download theme.css
      </button>
      <button
        className="token-editor__control"
        type="button"
        onClick={() => {
          const file = JSON.stringify(tokenFileOf(changed), null, 2);
          download('theme.tokens.json', 'application/json', file);
        }}
      >
        Download theme.tokens.json
      </button>
      <a href={address}>Address of this theme</a>
      <p role="status">{message}</p>
    </div>
  );
}

function download(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.download = name;
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.click();
  URL.revokeObjectURL(link.href);
}
