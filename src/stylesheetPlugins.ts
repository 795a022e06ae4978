import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineConfig, Logger, parse } from '@terrazzo/parser';
import postcss, { type AcceptedPlugin, type AtRule, type Plugin, type Rule } from 'postcss';
import selectorParser from 'postcss-selector-parser';
import { extensionOf, readTokens, type TokenFile } from './designTokens.js';
import { type DarkSelectors, themeCss } from './themeCss.js';

/*
 * Two plugins of PostCSS make the published stylesheets from the sources. The build, Storybook and the
 * tests use them. Of the tools for tokens, Terrazzo writes every token again in each mode, and Style
 * Dictionary has no modes; both drop values that the format has no unit for, such as `clamp()`. So
 * Terrazzo's parser checks the files, and the rules are written here.
 */

/** The plugins for all stylesheets. */
export const stylesheetPlugins: AcceptedPlugin[] = [tokensAtRule(), raisedParts()];

/** Replaces `@tokens "./tokens.json"` by the rules of the tokens in that file. */
function tokensAtRule(): Plugin {
  return {
    postcssPlugin: 'nurijip-tokens',
    AtRule: {
      async tokens(rule, { result }) {
        const file = path.resolve(
          path.dirname(rule.source?.input.file ?? ''),
          rule.params.replaceAll('"', ''),
        );
        result.messages.push({ type: 'dependency', plugin: 'nurijip-tokens', file });
        rule.replaceWith(postcss.parse(await tokensCss(file), { from: file }).nodes);
      },
    },
  };
}

/** The tokens that themes build upon. */
const ourTokens = path.join(import.meta.dirname, 'tokens.json');

/** Returns the stylesheet of a file of tokens. */
export async function tokensCss(file: string): Promise<string> {
  const own = await readTokenFile(file);
  const ours = file === ourTokens ? own : await readTokenFile(ourTokens);
  const group = own['nj'] as TokenFile;
  const { dark } = extensionOf(group) as { dark?: DarkSelectors };
  return `/* ${group['$description']} */\n\n${themeCss(readTokens(own), readTokens(ours), dark)}`;
}

/** Reads a file of tokens. Terrazzo throws for each fault of the format. */
export async function readTokenFile(file: string): Promise<TokenFile> {
  const text = await readFile(file, 'utf8');
  const cwd = pathToFileURL(`${process.cwd()}/`);
  const logger = new Logger({ level: 'error' });
  const config = defineConfig({}, { cwd, logger });
  await parse([{ filename: pathToFileURL(file), src: text }], { config, logger });
  return JSON.parse(text);
}

/**
 * A selector with the specificity of four ids that matches every element, because no element has this id
 * four times with another one. It puts our parts above the contextual rules of hosts.
 */
const RAISED = ':not(#\\##\\##\\##\\#)';

/**
 * Raises the specificity of each selector with a class or attribute of ours, so that no rule of a host,
 * such as `#contents .board p`, changes a part. A user's own `!important` rule still wins (WCAG 2.2 SC
 * 1.4.12). Selectors in `:where()` and rules in a layer stay as they are.
 */
function raisedParts(): Plugin {
  const raise = selectorParser((root) => {
    root.each((selector) => {
      const own = selector.nodes.find(
        (node) =>
          (node.type === 'class' && node.value.startsWith('nj-')) ||
          (node.type === 'attribute' && node.attribute === 'data-nj'),
      );
      if (own) selector.insertAfter(own, selectorParser.pseudo({ value: RAISED }));
    });
  });
  return {
    postcssPlugin: 'nurijip-raised-parts',
    OnceExit(css) {
      css.walkRules((rule) => {
        if (isOutsideLayers(rule)) rule.selector = raise.processSync(rule.selector);
      });
      // PurgeCSS would remove rules whose classes are not in the files of the host.
      css.prepend({ text: ' purgecss start ignore ', raws: { left: '', right: '' } });
      css.append({ text: ' purgecss end ignore ', raws: { left: '', right: '' } });
    },
  };
}

function isOutsideLayers(rule: Rule): boolean {
  for (let parent = rule.parent; parent; parent = parent.parent as typeof parent) {
    if (parent.type !== 'atrule') continue;
    if (/^(layer|keyframes)$/.test((parent as unknown as AtRule).name)) return false;
  }
  return true;
}
