import { type ReactNode, useEffect, useRef, useState } from 'react';
import { themes } from '../themes/themes.js';
import { ContrastStatus, ContrastTable } from './ContrastTable.js';
import { modesOf, resolve, type Token, type Values } from './promises.js';
import { type Scheme, type Schemes, stylesheetOf } from './stylesheet.js';
import { isColor, modes, tokens } from './tokens.js';
import './TokenEditor.css';

const unchanged: Schemes = { light: {}, dark: {} };

function valuesOf(theme: string): Schemes {
  const { light, dark } = modesOf(themes.find(({ name }) => name === theme)?.css ?? '');
  const inLight = { ...modes.light, ...light };
  return { light: inLight, dark: { ...inLight, ...modes.dark, ...dark } };
}

/** Returns the values of a scheme with the changes. A changed colour belongs to one scheme, a changed size to both. */
function mergeValues(start: Schemes, changes: Schemes, scheme: Scheme): Values {
  const sizes = Object.entries(changes.light).filter(([name]) => !isColor(name));
  return { ...start[scheme], ...Object.fromEntries(sizes), ...changes[scheme] };
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
  const start = valuesOf(theme);
  const values = mergeValues(start, changes, scheme);

  // No `style` in the server's HTML, because a content security policy may forbid it.
  useEffect(() => {
    for (const [name, value] of Object.entries(values)) {
      preview.current?.style.setProperty(name, value);
    }
  });

  function change(name: string, value: string): void {
    const changed = isColor(name) ? scheme : 'light';
    setChanges((before) => ({ ...before, [changed]: { ...before[changed], [name]: value } }));
  }

  function startFrom(name: string): void {
    setTheme(name);
    setChanges(unchanged);
  }

  const field = (token: Token) => (
    <Field key={token.name} token={token} value={resolve(values, token.name)} onChange={change} />
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
          {tokens.filter(({ name }) => isColor(name)).map(field)}
        </fieldset>
        <ContrastTable values={values} />
        <fieldset className="token-editor__fields">
          <legend className="token-editor__legend">Type, sizes and motion, both modes</legend>
          {tokens.filter(({ name }) => !isColor(name)).map(field)}
        </fieldset>
        <Result css={stylesheetOf(changes, start, modes.more)} />
      </aside>
      <div className="token-editor__preview" ref={preview}>
        {children}
      </div>
    </div>
  );
}

interface FieldProps {
  token: Token;
  value: string;
  onChange: (name: string, value: string) => void;
}

function Field({ token: { name, comment }, value, onChange }: FieldProps) {
  const id = `editor${name}`;
  return (
    <div className="token-editor__field">
      <label htmlFor={id}>{name.replace(/^--nj-(color-)?/, '')}</label>
      <input
        className="token-editor__control"
        id={id}
        type={isColor(name) ? 'color' : 'text'}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${id}-comment`}
        value={value}
        onChange={(event) => onChange(name, event.target.value)}
      />
      <p className="token-editor__comment" id={`${id}-comment`}>
        {comment}
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
