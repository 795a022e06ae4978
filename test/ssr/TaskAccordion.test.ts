// @vitest-environment node
import { createRequire } from 'node:module';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { describe, expect, test, vi } from 'vitest';

type States = typeof import('./taskAccordionStates.js');

/** The states, bundled with one of the two Reacts that the package allows. */
function statesOn(alias: Record<string, string>): States {
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

const reacts: readonly [string, States][] = [
  ['19', statesOn({})],
  ['18', statesOn({ react: 'react18', 'react-dom': 'react-dom18' })],
];

/** On the server the header is written plainly. Where there is a document, Radix renders it. */
function rendered(states: States, name: string, by: 'server' | 'Radix'): string {
  if (by === 'Radix') vi.stubGlobal('document', {});
  try {
    return states.render(name);
  } finally {
    vi.unstubAllGlobals();
  }
}

describe.each(reacts)('with React %s', (major, states) => {
  test('the React that was asked for is the one that runs', () => {
    expect(states.version.startsWith(`${major}.`)).toBe(true);
  });

  // The ids of fields in the bodies are part of the HTML: Radix round a panel would shift them.
  test.each(states.names)('the server writes what Radix renders: %s', (name) => {
    const html = rendered(states, name, 'server');
    expect(html).toMatch(/<button [^>]*aria-expanded=/);
    expect(html).toMatch(/<input id="[^"]+"/);
    expect(html).toBe(rendered(states, name, 'Radix'));
  });
});
