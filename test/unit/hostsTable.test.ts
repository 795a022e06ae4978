// @vitest-environment node
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { tableOfHosts } from '../support/hostsEvidence.js';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

test('The table of hosts in the README is that of the last run', () => {
  const [, section = ''] = read('README.md').split(/^## Hosts$/m);
  const table = section.split('\n').filter((line) => line.startsWith('|'));
  expect(table.slice(0, 9).join('\n')).toBe(
    tableOfHosts(JSON.parse(read('stories/content/hosts.json'))),
  );
});
