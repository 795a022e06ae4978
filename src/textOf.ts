export { text as textOf } from './lenient.js';
