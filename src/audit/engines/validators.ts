import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Finding } from '../evidence.js';
import { fileOf, installedVersion } from './installed.js';

/** A checker of HTML as text: the server's, or the page's as it is now. */
export interface HtmlValidator {
  name: string;
  version: string;
  packages: readonly string[];
  /** The WCAG 2.2 success criteria that it has rules for and that apply to our components. */
  criteria: readonly string[];
  /** Returns the findings of each document, in their order. */
  validate(documents: readonly string[]): Promise<Finding[][]>;
}

/** html-validate with the rules of the HTML standard and of accessibility. */
export const htmlValidate: HtmlValidator = {
  name: 'html-validate',
  version: installedVersion('html-validate') ?? '',
  packages: ['html-validate'],
  criteria: ['4.1.1'],
  async validate(documents) {
    const { HtmlValidate, StaticConfigLoader } = await import('html-validate');
    const validator = new HtmlValidate(
      new StaticConfigLoader({
        extends: ['html-validate:standard', 'html-validate:a11y'],
        // These are about how HTML is written. A browser's serialisation and React write it otherwise.
        rules: {
          'attr-quotes': 'off',
          'doctype-style': 'off',
          'no-implicit-button-type': 'off',
          'no-inline-style': 'off',
          'no-trailing-whitespace': 'off',
          'attribute-boolean-style': 'off',
          'attribute-empty-style': 'off',
          'long-title': 'off',
          'void-style': 'off',
          // A role on a plain element is as valid, and Radix renders it.
          'prefer-native-element': 'off',
          'require-sri': 'off',
        },
      }),
    );
    return Promise.all(
      documents.map(async (html) => {
        const { results } = await validator.validateString(html);
        return results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message, line, column, selector, offset }) => ({
            source: 'html-validate',
            rule: ruleId,
            outcome: 'failed' as const,
            criteria: ['4.1.1'],
            target: selector ?? `${line}:${column}`,
            element: tagAt(html, offset),
            message,
          })),
        );
      }),
    );
  },
};

interface NuMessage {
  type: string;
  subType?: string;
  url?: string;
  message: string;
  lastLine?: number;
  lastColumn?: number;
  firstLine?: number;
  firstColumn?: number;
}

/** The Nu HTML checker of W3C. It needs Java. Its start takes seconds, so give it all documents at once. */
export const nu: HtmlValidator = {
  name: 'Nu',
  version: installedVersion('vnu-jar') ?? '',
  packages: ['vnu-jar'],
  criteria: ['4.1.1'],
  async validate(documents) {
    const folder = await mkdtemp(path.join(tmpdir(), 'nurijip-nu-'));
    try {
      const files = documents.map((_, index) => path.join(folder, `${index}.html`));
      await Promise.all(files.map((file, index) => writeFile(file, documents[index] ?? '')));
      const messages = await runNu(files);
      return documents.map((html, index) =>
        messages
          .filter(({ url }) => url?.endsWith(`/${index}.html`))
          .filter(({ type, subType }) => type === 'error' || subType === 'warning')
          .map((message) => ({
            source: 'Nu',
            rule: message.subType ?? message.type,
            outcome: 'failed' as const,
            criteria: ['4.1.1'],
            target: `${message.lastLine}:${message.firstColumn ?? 1}`,
            element: tagAt(html, offsetOf(html, message)),
            message: message.message,
          })),
      );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function runNu(files: readonly string[]): Promise<NuMessage[]> {
  const jar = fileOf('vnu-jar', 'build/dist/vnu.jar');
  const options = ['-jar', jar, '--format', 'json', '--stdout', '--exit-zero-always'];
  try {
    const { stdout } = await promisify(execFile)('java', [...options, ...files], {
      maxBuffer: 1 << 28,
    });
    return (JSON.parse(stdout) as { messages: NuMessage[] }).messages;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error(
      'The Nu HTML checker needs Java, which is not installed. Debian: apt-get install default-jre-headless',
    );
  }
}

function offsetOf(html: string, { firstLine, lastLine, firstColumn = 1 }: NuMessage): number {
  const before = html.split('\n').slice(0, (firstLine ?? lastLine ?? 1) - 1);
  return before.reduce((sum, line) => sum + line.length + 1, 0) + firstColumn - 1;
}

/** Returns the start tag at or before a place of the HTML. */
function tagAt(html: string, offset: number): string {
  const start = html.lastIndexOf('<', offset + 1);
  return start < 0 ? '' : html.slice(start, html.indexOf('>', start) + 1).slice(0, 300);
}
