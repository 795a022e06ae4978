import path from 'node:path';
import { bindingProblems } from './binding.js';

/* `npm run audit:check`: fails if the evidence is older than the package. */

const root = path.resolve(import.meta.dirname, '../..');
const problems = bindingProblems({ root, audit: path.join(root, 'audit') });
if (problems.length > 0) {
  process.stderr.write(`${problems.join('\n')}\n`);
  process.exitCode = 1;
} else {
  process.stdout.write('The evidence is about this version and this dist.\n');
}
