import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { type DesignToken, readTokens } from '../designTokens.js';
import type { CheckedTheme, Finding } from './checkTheme.js';
import { type CliLanguage, cliLanguage, cliMessages } from './messages.js';
import type { ReadTheme } from './readTheme.js';
import { type ThemeMode, themeModes } from './themeModes.js';

/** What the command needs. Both are optional peers of the package. */
const needed = ['colorjs.io', 'css-tree'];

const options = {
  'light-only': { type: 'boolean' },
  strict: { type: 'boolean' },
  theme: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** `nurijip theme`: writes the report and returns the exit code. */
export async function themeCommand(args: readonly string[]): Promise<number> {
  const language = cliLanguage(args);
  const messages = cliMessages[language];
  const refuse = (message: string) => {
    process.stderr.write(`${message}\n`);
    return 2;
  };
  const { values, positionals: files } = parse(args);
  if (!values) return refuse(messages.usage);
  if (values.help) {
    process.stdout.write(`${messages.usage}\n`);
    return 0;
  }
  const isKnownTheme = values.theme === undefined || values.theme === 'krds';
  if (!isKnownTheme || files.length === 0) return refuse(messages.usage);

  const missing = needed.filter((name) => !isInstalled(name));
  if (missing.length > 0) return refuse(messages.missingPackages(missing));
  const { checkTheme } = await import('./checkTheme.js');
  const { readTheme } = await import('./readTheme.js');

  const read: ReadTheme[] = [];
  for (const file of files) {
    const css = await readFile(file, 'utf8').catch(() => undefined);
    if (css === undefined) return refuse(messages.noFile(file));
    try {
      read.push(readTheme(css, file));
    } catch (error) {
      return refuse(messages.unreadable(file, error instanceof Error ? error.message : ''));
    }
  }
  const isLight = ({ name }: ThemeMode) => name.startsWith('light');
  const checked = checkTheme(
    {
      files,
      declarations: read.flatMap(({ declarations }) => declarations),
      references: read.flatMap(({ references }) => references),
      skipped: read.flatMap(({ skipped }) => skipped),
    },
    await tokensOf('../tokens.json'),
    values.theme ? [await tokensOf('../themes/krds.json')] : [],
    values['light-only'] ? themeModes.filter(isLight) : themeModes,
  );
  const { text, failed, errors, warnings } = report(checked, language);
  process.stdout.write(text);
  return failed + errors + (values.strict ? warnings : 0) > 0 ? 1 : 0;
}

/** Reads a file of tokens. The published package has it at the same place as the sources. */
async function tokensOf(file: string): Promise<readonly DesignToken[]> {
  return readTokens(JSON.parse(await readFile(new URL(file, import.meta.url), 'utf8')));
}

/** Reads the arguments. Without `values` they are wrong. */
function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    return { values: undefined, positionals: [] };
  }
}

function isInstalled(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(`${name}/package.json`);
    return true;
  } catch (error) {
    // A package may not export its manifest, but it is there.
    return (error as { code?: string }).code === 'ERR_PACKAGE_PATH_NOT_EXPORTED';
  }
}

const shorten = (property: string) => property.replace('--nj-color-', '');
const placeOf = ({ file, line }: { file: string; line: number }) => `${file}:${line}`;

/** Returns the report of a checked theme, and how much is wrong. */
export function report(
  { modes, findings }: CheckedTheme,
  language: CliLanguage,
): { text: string; failed: number; errors: number; warnings: number } {
  const messages = cliMessages[language];
  const lines: string[] = [];
  let failed = 0;
  let all = 0;
  for (const { scope, mode, pairs } of modes) {
    lines.push('', messages.part(scope, messages.modes[mode]));
    for (const { pair, ratio, holds, setBy } of pairs) {
      all += 1;
      // A contrast of our own colours that cannot be computed does not exist.
      if (ratio !== undefined && !holds) failed += 1;
      const verdict =
        ratio === undefined ? messages.notComputed : holds ? messages.holds : messages.fails;
      // Rounding up could show a contrast that fails as one that holds.
      const is = ratio === undefined ? '' : `${(Math.floor(ratio * 100) / 100).toFixed(2)}:1`;
      const name = messages.pair(
        shorten(pair.token.property),
        shorten(pair.on),
        pair.or && shorten(pair.or),
      );
      const places = setBy.map(placeOf).join(', ');
      lines.push(
        `  ${verdict}  ${is.padStart(7)}  (${pair.ratio}:1)  ${name}${places && `  ${messages.setBy} ${places}`}`,
      );
    }
  }
  const list = (title: string, some: readonly Finding[]) => {
    if (some.length > 0) lines.push('', title);
    for (const finding of some) {
      const sentence = messages.findings[finding.code](finding.property, finding.detail);
      lines.push(`  ${placeOf(finding)}  ${sentence}`);
    }
  };
  const errors = findings.filter(({ isError }) => isError);
  const warnings = findings.filter(({ isError }) => !isError);
  list(messages.errors, errors);
  list(messages.warnings, warnings);
  lines.push('', messages.result(failed, all, errors.length, warnings.length), '');
  return {
    text: lines.join('\n').trimStart(),
    failed,
    errors: errors.length,
    warnings: warnings.length,
  };
}
