#!/usr/bin/env node
import { auditCommand } from './auditCommand.js';
import { auditMessages } from './auditMessages.js';
import { cliLanguage, cliMessages } from './messages.js';
import { themeCommand } from './themeCommand.js';

/** The commands by name. Each returns the exit code: 0 right, 1 wrong, 2 not run. */
const commands: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  audit: auditCommand,
  theme: themeCommand,
};

const [name = '', ...args] = process.argv.slice(2);
const command = commands[name];
if (command) {
  process.exitCode = await command(args);
} else {
  const language = cliLanguage(args);
  const usage = `${cliMessages[language].usage}\n\n${auditMessages[language].usage}`;
  const isHelp = name === '--help' || name === '-h';
  (isHelp ? process.stdout : process.stderr).write(`${usage}\n`);
  process.exitCode = isHelp ? 0 : 2;
}
