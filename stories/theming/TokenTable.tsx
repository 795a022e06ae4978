import { resolve } from './promises.js';
import { isColor, modes, tokens } from './tokens.js';
import './TokenEditor.css';

/** A table of all tokens with the comments and values of the stylesheet. */
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
        {tokens.map(({ name, value, comment }) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td>{comment}</td>
            {isColor(name) ? (
              <>
                <Swatch color={resolve(modes.light, name)} />
                <Swatch color={resolve(modes.dark, name)} />
              </>
            ) : (
              <td colSpan={2}>
                <code>{value}</code>
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
