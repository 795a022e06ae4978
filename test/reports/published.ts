import { readFileSync } from 'node:fs';
import path from 'node:path';
import axe from 'axe-core';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { Page } from 'playwright';
import { fileAnswer, type Server, startServer } from '../support/server.js';
import { filesOf } from './write.js';

/** The built Storybook, beside which the audit is published. */
export const storybook: string = path.resolve(import.meta.dirname, '../../storybook-static');

/** Serves Storybook, and a folder as its `/audit/`. */
export function serveBesideStorybook(folder: string): Promise<Server> {
  return startServer(({ pathname }) => {
    const file = decodeURIComponent(pathname).replace(/\/$/, '/index.html');
    const [, own] = /^\/audit\/(.*)/.exec(file) ?? [];
    return fileAnswer(own === undefined ? path.join(storybook, file) : path.join(folder, own));
  });
}

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:standard', 'html-validate:a11y'],
    // The pages have no other stylesheet, so that each works as a single file.
    rules: { 'no-inline-style': 'error' },
  }),
);

/** Returns the faults in the markup of a page. */
export async function markupProblems(file: string): Promise<string[]> {
  const report = await validator.validateString(readFileSync(file, 'utf8'));
  return report.results.flatMap(({ messages }) =>
    messages.map(
      ({ line, message, ruleId }) => `${path.basename(file)}:${line} ${ruleId} ${message}`,
    ),
  );
}

/** Returns the faults that axe finds with every rule. */
export async function axeProblems(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe.source });
  const rules = axe.getRules().map(({ ruleId }) => ruleId);
  return page.evaluate(async (ids) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, {
      rules: Object.fromEntries(ids.map((id) => [id, { enabled: true }])),
      resultTypes: ['violations'],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, rules);
}

/** Returns the links of all pages in a folder that lead to nothing. */
export function linkProblems(folder: string): string[] {
  const files = filesOf(folder);
  const index = JSON.parse(readFileSync(path.join(storybook, 'index.json'), 'utf8'));
  const entries: Record<string, unknown> = index.entries;
  return files
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) => {
      const source = readFileSync(path.join(folder, file), 'utf8');
      return [...source.matchAll(/ href="([^"]*)"/g)].flatMap(([, address = '']) => {
        const problem = linkProblem(address.replaceAll('&amp;', '&'), file);
        return problem ? [`${file}: ${address}: ${problem}`] : [];
      });
    });

  function linkProblem(address: string, from: string): string | undefined {
    if (address.startsWith('https://www.w3.org/TR/')) return undefined;
    const [, kind, entry = ''] = /^\.\.\/\?path=\/(story|docs)\/([^#]+)/.exec(address) ?? [];
    if (kind) return entries[entry] ? undefined : 'Storybook has no such page';
    const [place = '', id] = address.split('#');
    const target =
      place === '' ? from : path.posix.join(path.posix.dirname(from), decodeURIComponent(place));
    if (!files.includes(target)) return 'there is no such file';
    if (id === undefined) return undefined;
    const hasId = readFileSync(path.join(folder, target), 'utf8').includes(` id="${id}"`);
    return hasId ? undefined : 'the page has no such id';
  }
}
