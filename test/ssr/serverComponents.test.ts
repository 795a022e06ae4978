import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import en from '../../stories/content/key-diplomatic-tasks.en.json' with { type: 'json' };

const script = path.join(import.meta.dirname, 'serverComponents.mjs');

describe('a page rendered with React Server Components', () => {
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

  test('sends the browser no module but those that hold state', () => {
    const references = [...stream.matchAll(/"file:[^"]*\/dist\/([^"#]+)#/g)].map(
      ([, file]) => file,
    );
    expect(new Set(references)).toEqual(
      new Set(['SkipNav/SkipNavLink.js', 'TaskAccordion/TaskAccordion.js']),
    );
  });

  test('holds the title, the vision and every task', () => {
    const texts = [en.title, en.banner.heading, ...en.tasks.map(({ title }) => title)];
    for (const text of texts) expect(stream).toContain(JSON.stringify(text).slice(1, -1));
    for (const { body } of en.tasks) {
      for (const { content } of body)
        expect(stream).toContain(JSON.stringify(content).slice(1, -1));
    }
  });
});
