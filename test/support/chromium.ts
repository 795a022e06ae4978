import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium } from 'playwright';

/** A Chromium that can be started here. */
export interface Browser {
  executablePath: string;
  /** Whether it is a full browser. Only that has find-in-page and text fragments. */
  system: boolean;
  /** The variables that the browser needs besides the environment of this process. */
  env: Record<string, string>;
  /** Where it was found and its version, for the log. */
  description: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** False with the Chromium from npm, which cannot search text. */
    systemBrowser: boolean;
    /** The React with which the tests run. */
    reactMajor: 18 | 19;
  }
}

export const launchArguments = [
  '--no-sandbox', // containers run as root, where Chromium's sandbox does not start
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const cacheRoot = path.resolve(import.meta.dirname, '../../node_modules/.cache/chromium');

/**
 * Finds Chromium: `CHROMIUM_PATH`, then that of the system, of Playwright, of npm.
 * `NURIJIP_BROWSER=npm` selects the last one. `NURIJIP_REQUIRE_SYSTEM_BROWSER=1` forbids it.
 */
export async function locateChromium(): Promise<Browser> {
  const found = await locate();
  if (process.env['NURIJIP_REQUIRE_SYSTEM_BROWSER'] === '1' && !found.system) {
    throw new Error(
      `A system Chromium is required here (NURIJIP_REQUIRE_SYSTEM_BROWSER=1) and only this was found: ${found.description}. ` +
        'Tests that search text would be skipped. Install one (Debian: apt-get install chromium) or set CHROMIUM_PATH.',
    );
  }
  return found;
}

async function locate(): Promise<Browser> {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) {
      throw new Error(
        `CHROMIUM_PATH names ${named}, where no file is. Correct it, or unset it to let the tests look for a browser.`,
      );
    }
    return describe('CHROMIUM_PATH', named, true);
  }
  if (process.env['NURIJIP_BROWSER'] !== 'npm') {
    const system = systemPaths.find((file) => existsSync(file));
    if (system !== undefined) return describe('system', system, true);
    const own = chromium.executablePath();
    if (existsSync(own)) return describe('Playwright', own, true);
  }
  const executablePath = await unpack();
  const fonts = path.join(cacheRoot, 'fonts.conf');
  // The font list of the package has folders of a cloud. Text without a font has no height.
  const folders = [path.join(cacheRoot, 'fonts'), '/usr/share/fonts'];
  const list = folders.map((folder) => `<dir>${folder}</dir>`).join('');
  const cache = `<cachedir>${path.join(cacheRoot, 'fonts-cache')}</cachedir>`;
  writeFileSync(fonts, `<fontconfig>${list}${cache}</fontconfig>`);
  return describe('npm, @sparticuz/chromium', executablePath, false, {
    LD_LIBRARY_PATH: path.join(cacheRoot, 'al2023/lib'),
    FONTCONFIG_FILE: fonts,
  });
}

function describe(
  source: string,
  executablePath: string,
  system: boolean,
  env: Record<string, string> = {},
): Browser {
  const version = execFileSync(executablePath, ['--version', '--no-sandbox'], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'], // Debian's start script complains there about nothing
  }).trim();
  return { executablePath, system, env, description: `${version} (${source}: ${executablePath})` };
}

/**
 * The package uses a file that another run is still writing. So each run unpacks into its own folder and
 * renames it. Then several runs can start at the same time.
 */
async function unpack(): Promise<string> {
  const finished = path.join(cacheRoot, 'chromium');
  if (existsSync(finished)) return finished;
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const packed = path.join(main.slice(0, main.lastIndexOf('chromium') + 'chromium'.length), 'bin');
  mkdirSync(path.dirname(cacheRoot), { recursive: true });
  const folder = mkdtempSync(`${cacheRoot}-`);
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder; // inflate() writes to os.tmpdir() and takes no other place
  try {
    const { inflate } = await import('@sparticuz/chromium');
    const archives = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];
    await Promise.all(archives.map((archive) => inflate(path.join(packed, archive))));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  try {
    renameSync(folder, cacheRoot);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    if (!existsSync(finished)) throw error; // another run was faster: its copy serves
  }
  return finished;
}
