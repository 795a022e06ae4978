import source from '../../src/tokens.css?raw';
import { modesOf, promisesOf, tokensOf } from './promises.js';

/** All tokens that a ministry may set, with the comments of the stylesheet. */
export const tokens = tokensOf(source).filter(({ name }) => name !== '--nj-scheme');

export const promises = promisesOf(tokens);
if (promises.length === 0) throw new Error('The stylesheet of the tokens cannot be read.');

export const modes = modesOf(source);

export function isColor(name: string): boolean {
  return name.startsWith('--nj-color-');
}
