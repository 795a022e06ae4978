import { contrastSentence, valueIn } from '../../src/designTokens.js';
import { isColor, tokens } from './tokens.js';
import './TokenEditor.css';

/** A table of all tokens with its meaning and its values. */
export function TokenTable() {
  return (
    <table className="token-editor__table">
      <caption className="token-editor__legend">Every token, what it is for and its values</caption>
      <thead>
        <tr>
          <th scope="col">token</th>
          <th scope="col">what it is for</th>
          <th scope="col">light</th>
          <th scope="col">dark</th>
        </tr>
      </thead>
      <tbody>
        {tokens.map((token) => (
          <tr key={token.property}>
            <th scope="row">
              <code>{token.property}</code>
            </th>
            <td>
              {token.description} {contrastSentence(token)}
            </td>
            {isColor(token) ? (
              <>
                <Swatch color={valueIn(token.property, ['light'], [tokens])} />
                <Swatch color={valueIn(token.property, ['dark', 'light'], [tokens])} />
              </>
            ) : (
              <td colSpan={2}>
                <code>{token.values.light}</code>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Swatch({ color }: { color: string }) {
  return (
    <td>
      <svg
        className="token-editor__swatch"
        viewBox="0 0 1 1"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <rect width="1" height="1" fill={color} />
      </svg>
      <code>{color}</code>
    </td>
  );
}
