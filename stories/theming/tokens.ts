import source from '../../src/tokens.css?raw';
import { modesOf, promisesOf, tokensOf } from './promises.js';

/** Every token a ministry may set, as the stylesheet explains it. */
export const tokens = tokensOf(source).filter(({ name }) => name !== '--nj-scheme');

export const promises = promisesOf(tokens);
if (promises.length === 0) throw new Error('The stylesheet of the tokens cannot be read.');

export const modes = modesOf(source);

export function isColor(name: string): boolean {
  return name.startsWith('--nj-color-');
}
