import type { Engine } from '../subject.js';
import { injectOnce } from './inPage.js';
import { installedVersion } from './installed.js';

interface Message {
  type: number;
  code: string;
  msg: string;
  element: Element | null;
}

interface Sniffer {
  process: (standard: string, root: Document, done: () => void, failed: () => void) => void;
  getMessages: () => Message[];
}

/** HTML_CodeSniffer with its rules of WCAG 2, level AAA. Its notices are left out: they apply to every page. */
export const htmlCodeSniffer: Engine = {
  name: 'HTML_CodeSniffer',
  version: installedVersion('html_codesniffer') ?? '',
  packages: ['html_codesniffer'],
  criteria: ['1.1.1', '1.3.1', '1.4.3', '1.4.6', '2.4.1', '2.4.2', '3.1.1', '3.1.2', '4.1.2'],
  async run(page) {
    await injectOnce(page, 'HTMLCS', 'html_codesniffer', 'build/HTMLCS.js');
    const messages = await page.evaluate(async () => {
      const { HTMLCS } = window as unknown as { HTMLCS: Sniffer };
      await new Promise<void>((resolve, reject) => {
        HTMLCS.process('WCAG2AAA', document, resolve, () => reject(new Error('HTMLCS failed')));
      });
      const pathOf = (element: Element): string => {
        const parent = element.parentElement;
        if (!parent) return `/${element.localName}`;
        const same = [...parent.children].filter(
          ({ localName }) => localName === element.localName,
        );
        return `${pathOf(parent)}/${element.localName}[${same.indexOf(element) + 1}]`;
      };
      return HTMLCS.getMessages()
        .filter(({ type }) => type < 3)
        .map(({ type, code, msg, element }) => ({
          type,
          code,
          msg,
          path: element?.localName ? pathOf(element) : '',
          tag: /^<[^>]*>/.exec(element?.outerHTML ?? '')?.[0] ?? '',
        }));
    });
    return messages.map(({ type, code, msg, path, tag }) => ({
      source: 'HTML_CodeSniffer',
      rule: code,
      outcome: type === 1 ? 'failed' : 'cantTell',
      criteria: criteriaOf(code),
      target: path,
      element: tag,
      message: msg,
    }));
  },
};

/** Reads the criterion of `WCAG2AAA.Principle1.Guideline1_4.1_4_6.G17.Fail`. */
function criteriaOf(code: string): string[] {
  const [, number] = /Guideline\d_\d\.(\d_\d_\d+)/.exec(code) ?? [];
  return number ? [number.replaceAll('_', '.')] : [];
}
