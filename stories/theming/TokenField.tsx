import { useState } from 'react';
import { contrastSentence, type DesignToken } from '../../src/designTokens.js';
import { isColor } from './tokens.js';

interface TokenFieldProps {
  token: DesignToken;
  value: string;
  onChange: (token: DesignToken, value: string) => void;
}

/** The field of a token. A colour has two: one to choose it, one to type it. */
export function TokenField({ token, value, onChange }: TokenFieldProps) {
  const id = `editor${token.property}`;
  const name = token.property.replace('--nj-', '').replace('color-', '');
  const shared = {
    className: 'token-editor__control',
    autoComplete: 'off',
    'aria-describedby': `${id}-comment`,
  };
  return (
    <div className="token-editor__field">
      <label htmlFor={id}>{name}</label>
      {isColor(token) && (
        <HexField label={`${name}, typed`} value={value} onChange={(hex) => onChange(token, hex)} />
      )}
      <input
        {...shared}
        id={id}
        type={isColor(token) ? 'color' : 'text'}
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(token, event.target.value)}
      />
      <p className="token-editor__comment" id={`${id}-comment`}>
        {token.description} {contrastSentence(token)}
      </p>
    </div>
  );
}

interface HexFieldProps {
  label: string;
  value: string;
  onChange: (hex: string) => void;
}

/** A field for a colour as a hex number, with or without `#`. The colour changes when the number is whole. */
export function HexField({ label, value, onChange }: HexFieldProps) {
  const [typed, setTyped] = useState<string>();
  return (
    <input
      className="token-editor__control"
      type="text"
      aria-label={label}
      aria-invalid={typed !== undefined && readHex(typed) === undefined}
      autoComplete="off"
      spellCheck={false}
      value={typed ?? value}
      onChange={({ target }) => {
        setTyped(target.value);
        const hex = readHex(target.value);
        if (hex) onChange(hex);
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}

function readHex(text: string): string | undefined {
  const [, digits] = /^\s*#?([\da-f]{6}|[\da-f]{3})\s*$/i.exec(text) ?? [];
  if (!digits) return undefined;
  const all = digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits;
  return `#${all.toLowerCase()}`;
}
