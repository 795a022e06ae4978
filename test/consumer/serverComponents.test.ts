import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import en from '../../stories/content/key-diplomatic-tasks.en.json' with { type: 'json' };

const script = path.join(import.meta.dirname, 'serverComponents.mjs');
let stream = '';

beforeAll(async () => {
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ['--conditions=react-server', '--no-warnings', script],
    { maxBuffer: 1e7, env: { ...process.env, NODE_ENV: 'production' } },
  );
  expect(stderr).toBe('');
  stream = stdout;
});

test('React Server Components send only the modules with state to the browser', () => {
  const references = [...stream.matchAll(/"file:[^"]*\/dist\/([^"#]+)#/g)].map(([, file]) => file);
  expect(new Set(references)).toEqual(
    new Set(['SkipNav/SkipNavLink.js', 'TaskAccordion/TaskAccordion.js']),
  );
});

test('React Server Components send the title, the vision and every task', () => {
  const contents = en.tasks.flatMap(({ title, body }) => [
    title,
    ...body.map(({ content }) => content),
  ]);
  for (const text of [en.title, en.banner.heading, ...contents]) {
    expect(stream).toContain(JSON.stringify(text).slice(1, -1));
  }
});
