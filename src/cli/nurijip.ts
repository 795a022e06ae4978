#!/usr/bin/env node
import { cliLanguage, cliMessages } from './messages.js';
import { themeCommand } from './themeCommand.js';

/** The commands by name. Each returns the exit code: 0 right, 1 wrong, 2 not run. */
const commands: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  theme: themeCommand,
};

const [name = '', ...args] = process.argv.slice(2);
const command = commands[name];
if (command) {
  process.exitCode = await command(args);
} else {
  const { usage } = cliMessages[cliLanguage(args)];
  const isHelp = name === '--help' || name === '-h';
  (isHelp ? process.stdout : process.stderr).write(`${usage}\n`);
  process.exitCode = isHelp ? 0 : 2;
}
