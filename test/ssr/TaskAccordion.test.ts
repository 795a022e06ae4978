// @vitest-environment node
import { createRequire } from 'node:module';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { expect, test, vi } from 'vitest';

type States = typeof import('./taskAccordionStates.js');

/** Bundles the states with one of the two React versions that the package supports. */
function bundleStates(alias: Record<string, string>): States {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(import.meta.dirname, 'taskAccordionStates.tsx')],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    jsx: 'automatic',
    alias,
  });
  const module = { exports: {} };
  const run = new Function('module', 'require', outputFiles[0]?.text ?? '');
  run(module, createRequire(import.meta.url));
  return module.exports as States;
}

const versions: readonly [string, States][] = [
  ['19', bundleStates({})],
  ['18', bundleStates({ react: 'react18', 'react-dom': 'react-dom18' })],
];

/** Renders as in a browser: TaskAccordion uses Radix where `document` exists. */
function renderWithRadix(states: States, name: string): string {
  vi.stubGlobal('document', {});
  try {
    return states.render(name);
  } finally {
    vi.unstubAllGlobals();
  }
}

test.each(versions)('the tests of server HTML run with React %s', (major, states) => {
  expect(states.version.startsWith(`${major}.`)).toBe(true);
});

const cases = versions.flatMap(([major, states]) =>
  states.names.map((name) => [major, name, states] as const),
);

// The ids of the fields in the bodies are part of the HTML. A Radix component around a panel would
// change them.
test.each(cases)('React %s renders the same HTML on the server as with Radix: %s', (...of) => {
  const [, name, states] = of;
  const html = states.render(name);
  expect(html).toMatch(/<button [^>]*aria-expanded=/);
  expect(html).toMatch(/<input id="[^"]+"/);
  expect(html).toBe(renderWithRadix(states, name));
});
