import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { auditMessages } from './auditMessages.js';
import { reportOf } from './auditReport.js';
import { cliLanguage } from './messages.js';

const options = {
  browser: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  lang: { type: 'string' },
  only: { type: 'string' },
  out: { type: 'string' },
} as const;

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** `nurijip audit`: audits a page, writes the report and returns the exit code. */
export async function auditCommand(args: readonly string[]): Promise<number> {
  const language = cliLanguage(args);
  const messages = auditMessages[language];
  const refuse = (message: string) => {
    process.stderr.write(`${message}\n`);
    return 2;
  };
  const { values, positionals } = parse(args);
  if (!values) return refuse(messages.usage);
  if (values.help) {
    process.stdout.write(`${messages.usage}\n`);
    return 0;
  }
  const [target, ...more] = positionals;
  if (!target || more.length > 0) return refuse(messages.usage);

  const { auditPage, packagesOf, toolNames } = await import('../audit/auditPage.js');
  const { installedVersion } = await import('../audit/engines/installed.js');
  const names = values.only?.split(',').map((name) => name.trim()) ?? toolNames;
  const unknown = names.find((name) => !toolNames.includes(name));
  if (unknown !== undefined) return refuse(messages.unknownTool(unknown, toolNames));
  const missing = packagesOf(names).filter((name) => installedVersion(name) === undefined);
  if (missing.length > 0) return refuse(messages.missingPackages([...new Set(missing)]));

  const address = existsSync(target) ? pathToFileURL(target).href : target;
  const { chromium } = await import('playwright');
  const executablePath = values.browser ?? findBrowser();
  const browser = await chromium
    .launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox', '--disable-gpu'] })
    .catch((error: unknown) => firstLine(error));
  if (typeof browser === 'string') return refuse(messages.noBrowser(browser));
  try {
    const audit = await auditPage(browser, address, names);
    if (audit.components.length === 0) return refuse(messages.noComponent);
    const report = reportOf(audit, language, browser.version());
    process.stdout.write(report.text);
    if (values.out) {
      await mkdir(values.out, { recursive: true });
      for (const [name, content] of [
        ['audit.html', report.html],
        ['audit.json', report.json],
      ] as const) {
        const file = path.join(values.out, name);
        await writeFile(file, content);
        process.stdout.write(`${messages.written(file)}\n`);
      }
    }
    return report.faults > 0 ? 1 : 0;
  } catch (error) {
    const reason = firstLine(error);
    if (/Java/.test(reason)) return refuse(messages.noJava);
    return refuse(messages.notOpened(address, reason));
  } finally {
    await browser.close();
  }
}

/** Reads the arguments. Without `values` they are wrong. */
function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    return { values: undefined, positionals: [] };
  }
}

function findBrowser(): string | undefined {
  return process.env['CHROMIUM_PATH'] || systemBrowsers.find((file) => existsSync(file));
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
