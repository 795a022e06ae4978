// @vitest-environment jsdom
import { renderToString } from 'react-dom/server';
import { afterAll, expect, test, vi } from 'vitest';
import { validators } from '../../src/audit/engines/engines.js';
import { type AuditRecord, components } from '../../src/audit/evidence.js';
import { Verdicts } from '../../src/audit/verdicts.js';
import { allStories } from '../support/allStories.js';
import { writeRecords } from './records.js';

/*
 * The HTML of each story as a server sends it. `engines.test.ts` checks the HTML after the script has run.
 */
/** Storybook needs a document to load. Components test whether it exists, so they render without one. */
vi.stubGlobal('document', undefined);
vi.stubGlobal('window', undefined);
const verdicts = new Verdicts();
const records: AuditRecord[] = [];
const stories = allStories.map(({ name, Story }) => ({
  name,
  component: components.find((one) => name.includes(`/${one}:`)) ?? 'KeyTasksPage',
  html: `<!DOCTYPE html>
<html lang="en"><head><title>${name}</title></head><body>${renderToString(<Story />)}</body></html>`,
}));

vi.unstubAllGlobals();

afterAll(() => writeRecords('serverHtml', records));

test.each(validators)(
  '$name finds no fault without a verdict in the server HTML of any story',
  async ({ name, version, validate }) => {
    expect(stories.length).toBeGreaterThan(50);
    const results = await validate(stories.map(({ html }) => html));
    const open = stories.flatMap((story, index) =>
      (results[index] ?? [])
        .filter((finding) => !verdicts.of(finding))
        .map(({ rule, element, message }) => ({ ...story, rule, element, message })),
    );
    for (const component of components) {
      records.push({
        criterion: '4.1.1',
        component,
        outcome: open.some((one) => one.component === component) ? 'failed' : 'passed',
        method: 'automatic',
        by: `${name} ${version}`,
        browser: `Server HTML, Node ${process.versions.node}`,
        pages: [],
        test: `test/audit/serverHtml.test.tsx > ${name} finds no fault without a verdict in the server HTML of any story`,
      });
    }
    expect(
      open.map(
        ({ name: story, rule, element, message }) => `${story}: ${rule} ${element} ${message}`,
      ),
    ).toEqual([]);
  },
);
