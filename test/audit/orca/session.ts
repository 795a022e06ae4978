import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, chromium, firefox, type Page } from 'playwright';
import { launchArguments, locateChromium } from '../../support/chromium.js';
import { spokenIn } from './speech.js';

export type BrowserName = 'chromium' | 'firefox';

const required = ['Xvfb', 'dbus-daemon', 'openbox', 'orca', 'speech-dispatcher', 'xdotool'];

/** Returns what is missing for a session, as a sentence, or `undefined`. */
export async function missing(browser: BrowserName): Promise<string | undefined> {
  const programs = [...required, browser === 'firefox' ? firefoxPath() : ''].filter(
    (name) => !existsSync(path.resolve('/usr/bin', name)),
  );
  if (browser === 'chromium' && !(await locateChromium()).system) programs.push('chromium');
  return programs.length === 0 ? undefined : `${programs.join(', ')} not installed`;
}

const firefoxPath = () =>
  ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((file) => existsSync(file)) ?? 'firefox-esr';

/** Orca and a browser on a desktop of their own. */
export interface Session {
  /** `Chromium 156.0.1` */
  browser: string;
  /** `Orca 43.1` */
  screenReader: string;
  /** Loads a page and waits until the expression in it is true. */
  goto(url: string, ready: string): Promise<string[]>;
  evaluate<Value>(expression: string): Promise<Value>;
  /** Presses a real key, by its name in X11. Returns what Orca says until it is at rest. */
  press(key: string): Promise<string[]>;
  /** Types a text with real keys. */
  type(text: string): Promise<string[]>;
  /** Runs an action. Returns what Orca says because of it. */
  hear(action: () => unknown): Promise<string[]>;
  /**
   * Runs an expression that moves the focus. Returns what Orca says. Orca does not follow a focus that
   * moves just after a command of its own, so a key without a meaning is pressed first.
   */
  perform(expression: string): Promise<string[]>;
  /** Whether Orca is in focus mode, by its log. A busy Orca does not say each change of its mode. */
  isInFocusMode(): boolean;
  /** Everything that the synthesiser was given so far. */
  handedToSynthesiser(): string;
  close(): Promise<void>;
}

/** How long Orca's log must be at rest, in milliseconds. */
const [quietAfterCommand, quietAfterChange, longest] = [60, 400, 10_000];

/** The part of Orca's log that is read for its mode. Orca writes its mode at each event. */
const recentBytes = 500_000;

/** The key that switches between the browse mode and the focus mode of Orca. */
export const toggleMode = 'Insert+a';

/** Starts Orca and a browser. Waits while another session of the user runs. */
export async function startSession(name: BrowserName): Promise<Session> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nurijip-'));
  const desktop = spawn(path.join(import.meta.dirname, 'session.sh'), [folder], {
    stdio: ['pipe', 'pipe', 'pipe'],
    // Linux shares the processors between sessions. Beside the tests in theirs, Orca would wait.
    detached: true,
  });
  const ended = new Promise((resolve) => desktop.once('exit', resolve));
  let browser: Browser | null = null;
  async function close(): Promise<void> {
    await browser?.close();
    desktop.stdin?.end();
    await ended;
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
  try {
    const [display = '', bus = ''] = (await firstLine(desktop)).split(' ');
    const env: Record<string, string> = {
      ...(process.env as Record<string, string>),
      DISPLAY: display,
      DBUS_SESSION_BUS_ADDRESS: bus,
      XDG_RUNTIME_DIR: path.join(folder, 'run'),
      HOME: path.join(folder, 'home'),
      GNOME_ACCESSIBILITY: '1',
      ACCESSIBILITY_ENABLED: '1',
      NO_AT_BRIDGE: '0',
      GDK_BACKEND: 'x11',
      MOZ_ENABLE_WAYLAND: '0',
      LANG: 'C.UTF-8',
    };
    const log = openSync(path.join(folder, 'orca.debug'), 'r');
    const page = await (name === 'chromium' ? startChromium(env, folder) : startFirefox(env));
    browser = page.context().browser();
    const size = () => fstatSync(log).size;
    const since = (offset: number) => {
      const data = Buffer.alloc(size() - offset);
      readSync(log, data, 0, data.length, offset);
      return data.toString('utf8');
    };
    async function hear(
      action: () => unknown,
      { quiet = quietAfterChange, command = quietAfterCommand, keys = 0, silence = 4000 } = {},
    ) {
      const start = size();
      await action();
      const began = Date.now();
      let last = -1;
      let changed = began;
      while (Date.now() - began < longest) {
        await pause(20);
        if (size() !== last) {
          last = size();
          changed = Date.now();
          continue;
        }
        const heard = since(start);
        const still = Date.now() - changed;
        if (isAtWork(heard) || released(heard) < keys) continue;
        // Orca's own command is complete. Everything that it says is in the log.
        if (still > (hasCommand(heard) ? command : quiet)) {
          // A busy browser tells Orca of a change late, so silence takes longer to believe than speech.
          if (spokenIn(heard).length > 0 || Date.now() - began > silence) break;
        }
      }
      return spokenIn(since(start));
    }
    const xdotool = (...args: string[]) =>
      execFileSync('xdotool', args, { env, encoding: 'utf8' }).trim();
    const pauseKey = () => xdotool('key', '--clearmodifiers', 'Pause');
    return {
      browser: `${name === 'chromium' ? 'Chromium' : 'Firefox'} ${browser?.version()}`,
      screenReader: `Orca ${execFileSync('orca', ['--version'], { encoding: 'utf8' }).trim()}`,
      async goto(url, ready) {
        const start = size();
        const said = await hear(
          async () => {
            // Otherwise the first key goes to a bar of the browser that is open for find-in-page.
            xdotool('key', '--clearmodifiers', 'Escape');
            // A new fragment alone does not load a page.
            await page.goto('about:blank');
            await page.goto(url);
            await page.waitForFunction(ready);
            // Orca says nothing about the focus before the browser has told it that the page is complete.
            const began = Date.now();
            while (!isComplete(since(start)) && Date.now() - began < longest) await pause(20);
          },
          { quiet: 1000 },
        );
        // Orca handles events in their order. When it has seen this key, it knows the new page.
        return [...said, ...(await hear(pauseKey, { quiet: 600, keys: 1, silence: 0 }))];
      },
      evaluate: (expression) => page.evaluate(expression),
      press: (key) =>
        hear(() => xdotool('key', '--clearmodifiers', key), {
          keys: key.split('+').length,
          // The switch between the modes of Orca may move the focus, and the browser reports that later.
          ...(key === toggleMode && { command: quietAfterChange }),
        }),
      type: (text) => hear(() => xdotool('type', '--clearmodifiers', text)),
      hear,
      async perform(expression) {
        const before = await hear(pauseKey, { quiet: quietAfterCommand, keys: 1, silence: 0 });
        return [...before, ...(await hear(() => page.evaluate(expression)))];
      },
      isInFocusMode: () => isFocusModeLast(since(Math.max(0, size() - recentBytes))),
      handedToSynthesiser: () => readFileSync(path.join(folder, 'spoken.txt'), 'utf8'),
      close: async () => {
        closeSync(log);
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

const count = (log: string, pattern: RegExp): number => log.match(pattern)?.length ?? 0;

/** How many keys Orca has seen come up. */
const released = (log: string) => count(log, /^\^+ PROCESS ATSPI_KEY_RELEASED_EVENT/gm);

/** Whether Orca handles an event at the moment. */
const isAtWork = (log: string) => count(log, /^vvvvv /gm) > count(log, /^\^{5} /gm);

/** Whether Orca knows that a page with a title is complete. The empty page before it has no title. */
const isComplete = (log: string) =>
  /OBJECT EVENT: document:load-complete .*\n.*\bname='[^']+' role='document web'/.test(log);

const isFocusModeLast = (log: string) => /.*_inFocusMode: (True|False)/s.exec(log)?.[1] === 'True';

/** Whether a key was a command of Orca and not one of the browser. */
const hasCommand = (log: string) => /^\^{5} CONSUME /m.test(log);

async function startChromium(env: Record<string, string>, folder: string): Promise<Page> {
  const { executablePath } = await locateChromium();
  const args = [
    ...launchArguments,
    '--force-renderer-accessibility',
    // Without it, a bar that warns of `--no-sandbox` is in the order of the Tab key.
    '--test-type',
    '--window-position=0,0',
    '--window-size=1200,850',
    '--app=about:blank',
  ];
  const profile = path.join(folder, 'profile');
  const options = {
    executablePath,
    args,
    headless: false,
    env,
    viewport: null,
    ignoreDefaultArgs: ['about:blank'],
  };
  const context = await chromium.launchPersistentContext(profile, options);
  return context.pages()[0] ?? context.waitForEvent('page');
}

async function startFirefox(env: Record<string, string>): Promise<Page> {
  const browser = await firefox.launch({
    channel: 'moz-firefox',
    executablePath: firefoxPath(),
    headless: false,
    env,
    firefoxUserPrefs: { 'accessibility.force_disabled': -1 },
  });
  return browser.newPage({ viewport: null });
}

function firstLine({ stdout, stderr }: ChildProcess): Promise<string> {
  let fault = '';
  stderr?.on('data', (data: Buffer) => {
    fault += data;
  });
  return new Promise((resolve, reject) => {
    if (!stdout) return;
    const lines = createInterface(stdout);
    lines.once('line', resolve);
    lines.once('close', () => reject(new Error(`Orca did not start. ${fault}`)));
  });
}
