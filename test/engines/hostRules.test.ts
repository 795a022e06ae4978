import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { valueIn } from '../../src/designTokens.js';
import { tokens } from '../../stories/theming/tokens.js';
import { everyPart } from '../pages/everyPart.js';
import { contextualRules, inContents } from '../support/contextualRules.js';
import { type Server, startServer } from '../support/server.js';
import { inEveryEngine } from './everyEngine.js';

const css = readFileSync(path.resolve(import.meta.dirname, '../../dist/styles.css'), 'utf8');

/** A page without a script. It keeps its controls, as if React ran. */
const pageWith = (host: string, body: string, doctype = '<!doctype html>') => `${doctype}
  <html lang="en"><meta charset="utf-8"><style>${css}</style><style>${host}</style>
  <body><div style="font-size: 16px; inline-size: 1000px">${body
    .replaceAll('class="nj-task-accordion"', 'class="nj-task-accordion" data-hydrated=""')
    .replaceAll('data-fold="always"', 'data-fold="always" data-hydrated=""')}</div></body></html>`;

const flex = `<div id="flex" style="display: flex">${everyPart.slice(everyPart.lastIndexOf('<div data-nj="root"'))}</div>`;

const pages: Record<string, string> = {
  '/bare': pageWith('', inContents(everyPart)),
  '/host': pageWith(contextualRules, inContents(everyPart)),
  '/bare-quirks': pageWith('', inContents(everyPart), ''),
  '/host-quirks': pageWith(contextualRules, inContents(everyPart), ''),
  '/flex': pageWith('', flex),
};

let server: Server;
beforeAll(async () => {
  server = await startServer(({ pathname }) => ({
    type: 'text/html',
    content: pages[pathname] ?? '<!doctype html><title>Nothing</title>',
  }));
});
afterAll(() => server?.close());

/** Reads the computed style of each part. Its source text is sent to the browser. */
function readParts(): string {
  const other =
    /^(min-|max-)?(width|height)$|inset|^(top|left|right|bottom)$|origin|inline|block|^-|^(tab-size|text-size-adjust|clip|vertical-align|baseline-shift|transition-.*|grid-template-.*|margin-(left|right))$/;
  const found: string[][] = [];
  for (const element of document.querySelectorAll('[data-nj]')) {
    for (const pseudo of ['', '::before', '::after']) {
      const style = getComputedStyle(element, pseudo || null);
      if (pseudo && /^(none|normal|)$/.test(style.content)) continue;
      // These belong to the host on a root.
      const isRoot = element.getAttribute('data-nj') === 'root';
      const look = [...style]
        .filter((name) => !other.test(name) && !(isRoot && /^(box-sizing|border-)/.test(name)))
        .map((name) => `${name}: ${style.getPropertyValue(name)}`);
      found.push([`${element.getAttribute('class')}${pseudo}`, ...look]);
    }
  }
  return JSON.stringify(found);
}

const color = (property: string, mode: 'light' | 'dark') =>
  valueIn(`--nj-color-${property}`, [mode, 'light'], [tokens]);

await inEveryEngine('rules of hosts', ({ tab }) => {
  test.each([
    ['standards', ''],
    ['quirks', '-quirks'],
  ])('Contextual rules with ids change no part in %s mode', async (_, mode) => {
    await tab.goto(`${server.origin}/bare${mode}`);
    const bare: string[][] = JSON.parse(await tab.evaluate(`(${readParts})()`));
    await tab.goto(`${server.origin}/host${mode}`);
    const onHost: string[][] = JSON.parse(await tab.evaluate(`(${readParts})()`));
    expect(bare.length).toBeGreaterThan(150);
    expect(onHost.map(([name]) => name)).toEqual(bare.map(([name]) => name));
    const changes = bare.flatMap(([name, ...look], index) =>
      (onHost[index] ?? [])
        .filter((line) => line !== name && !look.includes(line))
        .map((line) => `${name}: ${line}`),
    );
    expect(changes).toEqual([]);
  });

  test('The theme is light by default, dark by the attribute, and light in a card in the dark', async () => {
    await tab.goto(`${server.origin}/bare`);
    const ground = () =>
      tab.evaluate<string>(
        `(() => { const probe = document.createElement('canvas').getContext('2d');
          probe.fillStyle = getComputedStyle(document.querySelector('.nj-task-accordion')).backgroundColor;
          return probe.fillStyle; })()`,
      );
    expect(await ground()).toBe(color('surface', 'light'));
    await tab.evaluate(`document.documentElement.setAttribute('data-nj-theme', 'dark')`);
    expect(await ground()).toBe(color('surface', 'dark'));
    await tab.evaluate(`document.querySelector('#txt').setAttribute('data-nj-theme', 'light')`);
    expect(await ground()).toBe(color('surface', 'light'));
  });

  test('An accordion in a flex container is as wide closed as open', async () => {
    await tab.goto(`${server.origin}/flex`);
    const width = () =>
      tab.evaluate<number>(`document.querySelector('#flex > *').getBoundingClientRect().width`);
    await tab.evaluate(
      `document.querySelectorAll('nj-panel').forEach((one) => one.setAttribute('hidden', 'until-found'))`,
    );
    const closed = await width();
    await tab.evaluate(
      `document.querySelectorAll('nj-panel').forEach((one) => one.removeAttribute('hidden'))`,
    );
    expect(closed).toBeGreaterThan(400);
    expect(Math.abs((await width()) - closed)).toBeLessThan(1);
  });
});
