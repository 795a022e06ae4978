import { readFileSync } from 'node:fs';
import path from 'node:path';
import postcss from 'postcss';
import { PurgeCSS } from 'purgecss';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** Returns every selector, keyframe and property of a stylesheet. */
function namesIn(css: string): string[] {
  const names: string[] = [];
  postcss.parse(css).walk((node) => {
    if (node.type === 'rule') names.push(node.selector);
    if (node.type === 'atrule') names.push(`@${node.name} ${node.params}`);
    if (node.type === 'decl') names.push(`${node.prop}: ${node.value}`);
  });
  return names;
}

test.each(['styles.css', 'tokens.css', 'themes/krds.css'])(
  'PurgeCSS removes nothing from %s, also if it finds no class of ours in the files of the host',
  async (file) => {
    const raw = readFileSync(path.join(root, 'dist', file), 'utf8');
    const purge = async (text: string) => {
      const content = [{ raw: '<main class="site">Nothing of ours</main>', extension: 'html' }];
      const [result] = await new PurgeCSS().purge({ content, css: [{ raw: text }] });
      return namesIn(result?.css ?? '');
    };
    expect(await purge(raw)).toEqual(namesIn(raw));
    if (file !== 'styles.css') return;
    // Without the comments in our stylesheet, it would remove rules.
    const unprotected = raw.replaceAll(/\/\* purgecss \w+ ignore \*\//g, '');
    expect((await purge(unprotected)).length).toBeLessThan(namesIn(raw).length / 2);
  },
);

test('With its option `keyframes`, PurgeCSS keeps our keyframes only if they are in its safelist', async () => {
  const raw = readFileSync(path.join(root, 'dist/styles.css'), 'utf8');
  const purge = async (safelist: string[]) => {
    const content = [{ raw: '<main class="site">Nothing of ours</main>', extension: 'html' }];
    const options = { content, css: [{ raw }], keyframes: true };
    const [result] = await new PurgeCSS().purge({ ...options, safelist: { keyframes: safelist } });
    return namesIn(result?.css ?? '');
  };
  const all = namesIn(raw);
  expect(await purge(['nj-without-script'])).toEqual(all);
  expect((await purge([])).length).toBeLessThan(all.length);
});
