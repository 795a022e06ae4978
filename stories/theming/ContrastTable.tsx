import { contrastOf, type Promised, type Values } from './promises.js';
import { promises } from './tokens.js';

interface ContrastProps {
  values: Values;
}

/** A sentence about all contrasts. It is announced only when it changes. */
export function ContrastStatus({ values }: ContrastProps) {
  const failures = promises.filter((promised) => fails(promised, values)).length;
  return (
    <p className="token-editor__status" role="status">
      {failures === 0 && `All ${promises.length} promised contrasts hold.`}
      {failures > 0 && `Of ${promises.length} promised contrasts, ${failures} fail.`}
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
        {promises.map((promised) => (
          <tr key={nameOf(promised)} data-fails={fails(promised, values) || undefined}>
            <th scope="row">{nameOf(promised)}</th>
            <td>{promised.least}:1</td>
            <td>{roundDown(contrastOf(promised, values))}:1</td>
            <td>{fails(promised, values) ? 'fails' : 'holds'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function fails(promised: Promised, values: Values): boolean {
  return contrastOf(promised, values) < promised.least;
}

function nameOf({ token, on, or }: Promised): string {
  const names = [token, ...(or ? [or] : [])].map(shortenName);
  return `${names.join(' or ')} on ${shortenName(on)}`;
}

function shortenName(name: string): string {
  return name.replace('--nj-color-', '');
}

/** Rounding up could show a contrast that fails as one that holds. */
function roundDown(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}
