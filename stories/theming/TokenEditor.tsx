import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type DesignToken, valueIn } from '../../src/designTokens.js';
import { themes } from '../themes/themes.js';
import { ContrastStatus, ContrastTable } from './ContrastTable.js';
import {
  addressOf,
  type Changes,
  changedTokens,
  readAddress,
  type Scheme,
  unchanged,
} from './changes.js';
import { deriveTheme } from './deriveTheme.js';
import { HexField, TokenField } from './TokenField.js';
import { TokenResult } from './TokenResult.js';
import { isColor, tokens, type Values } from './tokens.js';
import './TokenEditor.css';

interface TokenEditorProps {
  /** The page that is shown with the changed tokens. It contains the `main`. */
  children: ReactNode;
}

/** A field for each token, the page, all promised contrasts, and the theme as CSS. */
export function TokenEditor({ children }: TokenEditorProps) {
  const [theme, setTheme] = useState('nurijip');
  const [scheme, setScheme] = useState<Scheme>('light');
  const [changes, setChanges] = useState(unchanged);
  const [brand, setBrand] = useState('#0c2a57');
  const preview = useRef<HTMLDivElement>(null);
  const start = themes.find(({ name }) => name === theme)?.tokens ?? [];
  const changed = changedTokens(changes, start);
  const modes = [scheme, 'light'] as const;
  const values: Values = Object.fromEntries(
    tokens.map(({ property }) => [property, valueIn(property, modes, [changed, start, tokens])]),
  );

  useEffect(() => {
    const read = () => {
      const shared = readAddress(window.location.hash);
      setTheme(shared.theme);
      setChanges(shared.changes);
    };
    read();
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);

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

  /** Sizes that were changed before stay. */
  function derive(before: Changes): Changes {
    const { light, dark } = deriveTheme(brand);
    return { light: { ...before.light, ...light }, dark };
  }

  function startFrom(name: string): void {
    setTheme(name);
    setChanges(unchanged);
  }

  const field = (token: DesignToken) => (
    <TokenField
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
        <fieldset className="token-editor__fields token-editor__brand">
          <legend className="token-editor__legend">All colours from one brand colour</legend>
          <HexField label="Brand colour, typed" value={brand} onChange={setBrand} />
          <input
            className="token-editor__control"
            type="color"
            aria-label="Brand colour"
            value={brand}
            onChange={(event) => setBrand(event.target.value)}
          />
          <button
            className="token-editor__control"
            type="button"
            onClick={() => setChanges(derive)}
          >
            Derive all colours
          </button>
        </fieldset>
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
        <TokenResult changed={changed} address={addressOf(theme, changes)} />
      </aside>
      <div className="token-editor__preview" ref={preview}>
        {children}
      </div>
    </div>
  );
}
