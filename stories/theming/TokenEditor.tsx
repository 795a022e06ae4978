import { type ReactNode, useEffect, useRef, useState } from 'react';
import { contrastSentence, type DesignToken, valueIn } from '../../src/designTokens.js';
import { themeCss } from '../../src/themeCss.js';
import { themes } from '../themes/themes.js';
import { ContrastStatus, ContrastTable } from './ContrastTable.js';
import { isColor, tokens, type Values } from './tokens.js';
import './TokenEditor.css';

type Scheme = 'light' | 'dark';

/** Changed values by token. A changed colour belongs to one scheme, a changed size to both. */
type Changes = Readonly<Record<Scheme, Values>>;

const unchanged: Changes = { light: {}, dark: {} };

/** Returns the changed tokens, with their values in both schemes. */
function changedTokens(changes: Changes, start: readonly DesignToken[]): readonly DesignToken[] {
  return tokens
    .filter(({ property }) => property in { ...changes.light, ...changes.dark })
    .map((token) => ({
      ...token,
      description: '',
      contrast: [],
      values: {
        light: changes.light[token.property] ?? valueIn(token.property, ['light'], [start, tokens]),
        ...(isColor(token) && {
          dark:
            changes.dark[token.property] ??
            valueIn(token.property, ['dark', 'light'], [start, tokens]),
        }),
      },
    }));
}

interface TokenEditorProps {
  /** The page that is shown with the changed tokens. It contains the `main`. */
  children: ReactNode;
}

/** A field for each token, the page, all promised contrasts, and the theme as CSS. */
export function TokenEditor({ children }: TokenEditorProps) {
  const [theme, setTheme] = useState('nurijip');
  const [scheme, setScheme] = useState<Scheme>('light');
  const [changes, setChanges] = useState(unchanged);
  const preview = useRef<HTMLDivElement>(null);
  const start = themes.find(({ name }) => name === theme)?.tokens ?? [];
  const changed = changedTokens(changes, start);
  const modes = [scheme, 'light'] as const;
  const values: Values = Object.fromEntries(
    tokens.map(({ property }) => [property, valueIn(property, modes, [changed, start, tokens])]),
  );

  // No `style` in the server's HTML, because a content security policy may forbid it.
  useEffect(() => {
    for (const [name, value] of Object.entries(values)) {
      preview.current?.style.setProperty(name, value);
    }
  });

  function change(token: DesignToken, value: string): void {
    const changedScheme = isColor(token) ? scheme : 'light';
    setChanges((before) => ({
      ...before,
      [changedScheme]: { ...before[changedScheme], [token.property]: value },
    }));
  }

  function startFrom(name: string): void {
    setTheme(name);
    setChanges(unchanged);
  }

  const field = (token: DesignToken) => (
    <Field
      key={token.property}
      token={token}
      value={values[token.property] ?? ''}
      onChange={change}
    />
  );

  return (
    <div className="token-editor">
      <aside className="token-editor__panel" aria-label="Token editor">
        <div className="token-editor__start">
          <label htmlFor="editor-theme">Start from</label>
          <select
            className="token-editor__control"
            id="editor-theme"
            value={theme}
            onChange={(event) => startFrom(event.target.value)}
          >
            {themes.map(({ name, title }) => (
              <option key={name} value={name}>
                {title}
              </option>
            ))}
          </select>
          <label htmlFor="editor-scheme">Mode</label>
          <select
            className="token-editor__control"
            id="editor-scheme"
            value={scheme}
            onChange={(event) => setScheme(event.target.value as Scheme)}
          >
            <option value="light">Light</option>
            <option value="dark">Dark</option>
          </select>
          <button
            className="token-editor__control"
            type="button"
            onClick={() => setChanges(unchanged)}
          >
            Reset
          </button>
        </div>
        <ContrastStatus values={values} />
        <fieldset className="token-editor__fields">
          <legend className="token-editor__legend">Colours, {scheme} mode</legend>
          {tokens.filter(isColor).map(field)}
        </fieldset>
        <ContrastTable values={values} />
        <fieldset className="token-editor__fields">
          <legend className="token-editor__legend">Type, sizes and motion, both modes</legend>
          {tokens.filter((token) => !isColor(token)).map(field)}
        </fieldset>
        <Result css={themeCss(changed, tokens)} />
      </aside>
      <div className="token-editor__preview" ref={preview}>
        {children}
      </div>
    </div>
  );
}

interface FieldProps {
  token: DesignToken;
  value: string;
  onChange: (token: DesignToken, value: string) => void;
}

function Field({ token, value, onChange }: FieldProps) {
  const id = `editor${token.property}`;
  return (
    <div className="token-editor__field">
      <label htmlFor={id}>{token.property.replace('--nj-', '').replace('color-', '')}</label>
      <input
        className="token-editor__control"
        id={id}
        type={isColor(token) ? 'color' : 'text'}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${id}-comment`}
        value={value}
        onChange={(event) => onChange(token, event.target.value)}
      />
      <p className="token-editor__comment" id={`${id}-comment`}>
        {token.description} {contrastSentence(token)}
      </p>
    </div>
  );
}

function Result({ css }: { css: string }) {
  const [message, setMessage] = useState('');
  const text = useRef<HTMLTextAreaElement>(null);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(css);
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
      <button className="token-editor__control" type="button" onClick={copy}>
        Copy the CSS
      </button>
      <p role="status">{message}</p>
    </div>
  );
}
