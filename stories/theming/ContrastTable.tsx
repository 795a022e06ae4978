import type { Pair } from '../../src/designTokens.js';
import { contrastOf, pairs, type Values } from './tokens.js';

interface ContrastProps {
  values: Values;
}

/** A sentence about all contrasts. It is announced only when it changes. */
export function ContrastStatus({ values }: ContrastProps) {
  const failures = pairs.filter((pair) => fails(pair, values)).length;
  return (
    <p className="token-editor__status" role="status">
      {failures === 0 && `All ${pairs.length} promised contrasts hold.`}
      {failures > 0 && `Of ${pairs.length} promised contrasts, ${failures} fail.`}
    </p>
  );
}

/** All promised contrasts, with the measured contrast and the result as text. */
export function ContrastTable({ values }: ContrastProps) {
  return (
    <table className="token-editor__table">
      <caption className="token-editor__legend">Promised contrasts</caption>
      <thead>
        <tr>
          <th scope="col">pair</th>
          <th scope="col">promised</th>
          <th scope="col">is</th>
          <th scope="col">result</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map((pair) => (
          <tr key={nameOf(pair)} data-fails={fails(pair, values) || undefined}>
            <th scope="row">{nameOf(pair)}</th>
            <td>{pair.ratio}:1</td>
            <td>{roundDown(contrastOf(pair, values))}:1</td>
            <td>{fails(pair, values) ? 'fails' : 'holds'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function fails(pair: Pair, values: Values): boolean {
  return contrastOf(pair, values) < pair.ratio;
}

function nameOf({ token, on, or }: Pair): string {
  const names = [token.property, ...(or ? [or] : [])].map(shortenName);
  return `${names.join(' or ')} on ${shortenName(on)}`;
}

function shortenName(name: string): string {
  return name.replace('--nj-color-', '');
}

/** Rounding up could show a contrast that fails as one that holds. */
function roundDown(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}
