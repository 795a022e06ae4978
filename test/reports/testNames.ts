import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/**
 * Returns why a reference to a test is wrong, or `undefined`. The reference is `file > group > name`. Each
 * part of the name must be a string in the file, or fit a template of the file that makes names.
 */
export function testProblem(reference: string, folder: string = root): string | undefined {
  const [file = '', ...names] = reference.split(' > ');
  const place = path.join(folder, file);
  if (!existsSync(place)) return `${reference}: the file does not exist`;
  if (!/\.test\.tsx?$/.test(file)) return undefined;
  if (names.length === 0) return `${reference}: the name of the test is missing`;
  const patterns = patternsOf(readFileSync(place, 'utf8'));
  const unknown = names.find((name) => !patterns.some((pattern) => pattern.test(name)));
  return unknown && `${reference}: the file has no test or group "${unknown}"`;
}

/** Returns a pattern for each string of a source file. A template without own words would fit anything. */
function patternsOf(source: string): RegExp[] {
  const strings = source.matchAll(
    /'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g,
  );
  return [...strings].flatMap(([, single, double, template]) => {
    const text = (single ?? double ?? template ?? '').replace(/\\(.)/g, '$1');
    const pieces = text.split(/\$\{[^}]*\}|%[sdifjo#]|\$[\w.]+/);
    if (!pieces.some((piece) => /\p{L}{3}/u.test(piece))) return [];
    const escaped = pieces.map((piece) => piece.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
    return [new RegExp(`^${escaped.join('.+')}$`, 's')];
  });
}
