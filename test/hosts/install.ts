import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { richText } from '../../stories/content/richText.js';

const root = path.resolve(import.meta.dirname, '../..');
const apps = path.join(import.meta.dirname, 'apps');

/** Outside the repository: a host must not find the `node_modules` of the repository. */
const scratch = mkdtempSync(path.join(tmpdir(), 'hosts-'));

export interface Output {
  /** Whether the command ended with status 0. */
  succeeded: boolean;
  /** All that the command wrote. */
  text: string;
}

/** Runs a command in a folder, as on the machine of a site's developer. */
function run(command: string, folder: string, variables: Record<string, string> = {}) {
  // Vitest sets NODE_ENV and its own variables, and a host's build would read them.
  const own = Object.entries(process.env).filter(([name]) => !/^(NODE_|VITEST|VITE)/.test(name));
  const env = { ...Object.fromEntries(own), NO_COLOR: '1', CI: '1', ...telemetryOff, ...variables };
  return new Promise<Output>((resolve) => {
    execFile('sh', ['-c', command], { cwd: folder, env, maxBuffer: 1e8 }, (error, out, errors) => {
      resolve({ succeeded: error === null, text: `${out}${errors}` });
    });
  });
}

const telemetryOff = { NEXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1' };

let tarball: Promise<string> | undefined;

/** Packs the package once, exactly as `npm publish` does. Returns the path of the tarball. */
function pack(): Promise<string> {
  tarball ??= run(`npm pack --pack-destination ${scratch}`, root).then(({ succeeded, text }) => {
    const name = text.match(/^nurijip-.*\.tgz$/m)?.[0];
    if (!succeeded || !name) throw new Error(`npm pack failed:\n${text}`);
    return path.join(scratch, name);
  });
  return tarball;
}

export class App {
  /** The copy of the app in which the package is installed. */
  readonly folder: string;
  private readonly name: string;

  constructor(name: string) {
    this.name = name;
    this.folder = path.join(scratch, name);
  }

  /** Copies the app and the content, and installs the app's dependencies and the packed package. */
  async install(): Promise<void> {
    const packed = await pack();
    cpSync(path.join(apps, this.name), this.folder, { recursive: true });
    const content = path.join(this.folder, 'content');
    mkdirSync(content);
    for (const lang of ['en', 'ko']) {
      const file = `key-diplomatic-tasks.${lang}.json`;
      cpSync(path.join(root, 'stories/content', file), path.join(content, `${lang}.json`));
    }
    writeFileSync(path.join(content, 'rich.json'), JSON.stringify(richText));
    const command = `npm install --no-audit --no-fund --prefer-offline ${packed}`;
    let output = await run(command, this.folder);
    // Package servers fail at times. Such a failure says nothing about the package.
    for (const wait of [5_000, 20_000]) {
      if (output.succeeded) return;
      await setTimeout(wait);
      output = await run(command, this.folder);
    }
    if (!output.succeeded) throw new Error(`${command} failed in ${this.name}:\n${output.text}`);
  }

  /** Runs a script of the app's package.json. */
  run(script: string, variables?: Record<string, string>): Promise<Output> {
    return run(`npm run --silent ${script}`, this.folder, variables);
  }
}

/** Removes all copies. */
export const removeApps = () => rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
