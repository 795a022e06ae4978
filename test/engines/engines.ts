import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { type Browser, chromium, firefox } from 'playwright';
import { Builder, By, Capabilities, Key, type WebDriver } from 'selenium-webdriver';
import { closePage, openEmptyPage } from '../../src/audit/browserPages.js';
import { launchArguments, locateChromium } from '../support/chromium.js';

/** The actions that work in every engine. */
export interface Tab {
  goto(url: string): Promise<void>;
  /** Returns the value of an expression in the page. */
  evaluate<Value>(expression: string): Promise<Value>;
  click(selector: string): Promise<void>;
  /** Presses a real key. The name is that of `KeyboardEvent.key`, or one character. */
  press(key: string): Promise<void>;
  back(): Promise<void>;
  close(): Promise<void>;
}

export interface Engine {
  version: string;
  /** Opens a tab without cookies and storage of earlier tabs. */
  open(): Promise<Tab>;
  close(): Promise<void>;
}

export interface EngineOptions {
  scripting?: boolean;
  /** The environment of the desktop that shows the windows. Without it, no window is shown. */
  desktop?: Record<string, string>;
}

/** Chromium and Firefox are driven by Playwright. */
async function playwrightEngine(
  browser: Browser,
  version: string,
  javaScriptEnabled: boolean,
): Promise<Engine> {
  return {
    version,
    async open() {
      const options = { javaScriptEnabled, viewport: { width: 1024, height: 700 } };
      const page = await openEmptyPage(browser, options);
      return {
        goto: async (url) => void (await page.goto(url)),
        evaluate: (expression) => page.evaluate(expression),
        click: (selector) => page.click(selector),
        press: (key) => page.keyboard.press(key),
        back: async () => void (await page.goBack()),
        close: () => closePage(page),
      };
    },
    close: () => browser.close(),
  };
}

export async function startChromium({
  scripting = true,
  desktop,
}: EngineOptions = {}): Promise<Engine | undefined> {
  const found = await locateChromium();
  if (!found.system) return undefined;
  const { executablePath } = found;
  const args = desktop ? [...launchArguments, '--force-renderer-accessibility'] : launchArguments;
  const browser = await chromium.launch({ executablePath, args, ...shownOn(desktop) });
  return playwrightEngine(browser, `Chromium ${browser.version()}`, scripting);
}

export async function startFirefox({
  scripting = true,
  desktop,
}: EngineOptions = {}): Promise<Engine | undefined> {
  const executablePath = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((file) =>
    existsSync(file),
  );
  if (!executablePath) return undefined;
  const version = execFileSync(executablePath, ['--version'], { encoding: 'utf8' }).trim();
  // The Firefox of the system, through WebDriver BiDi.
  const browser = await firefox.launch({
    channel: 'moz-firefox',
    executablePath,
    ...shownOn(desktop),
    // Firefox accepts the option of a context but ignores it.
    firefoxUserPrefs: { 'javascript.enabled': scripting },
  });
  return playwrightEngine(browser, version.replace('Mozilla ', ''), true);
}

function shownOn(desktop: EngineOptions['desktop']) {
  return desktop ? { headless: false, env: desktop } : {};
}

/** WebKitGTK has the engine of Safari. It needs a display, so one is started if there is no desktop. */
export async function startWebKit({ desktop }: EngineOptions = {}): Promise<Engine | undefined> {
  const [driver, browser] = ['/usr/bin/WebKitWebDriver', miniBrowser()];
  if (!existsSync(driver) || !browser || !existsSync('/usr/bin/xvfb-run')) return undefined;
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
  });
  // The driver chooses a port for its browser. If another process has taken that port in the meantime,
  // the driver waits without end.
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const { address, stop } = await startDriver(driver, desktop);
    const start = new Builder().usingServer(address).withCapabilities(capabilities).build();
    const session = await Promise.race([start, after(20_000)]);
    if (session) return { ...(await webKitEngine(session)), close: async () => stop() };
    stop();
  }
  throw new Error('WebKitWebDriver started no browser, five times in a row.');
}

async function webKitEngine(session: WebDriver): Promise<Omit<Engine, 'close'>> {
  const version = `WebKitGTK ${(await session.getCapabilities()).get('browserVersion')}`;
  // Closing the last window would end the browser.
  const first = await session.getWindowHandle();
  return {
    version,
    async open() {
      await session.switchTo().newWindow('window');
      await session.manage().window().setRect({ width: 1024, height: 700 });
      return webDriverTab(session, first);
    },
  };
}

async function startDriver(driver: string, desktop: EngineOptions['desktop']) {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const [command, ...args] = [...(desktop ? [] : ['xvfb-run', '-a']), driver, '-p', `${port}`];
  const server: ChildProcess = spawn(command as string, args, {
    stdio: 'ignore',
    detached: true,
    env: desktop ?? process.env,
  });
  await untilListening(address);
  return {
    address,
    stop() {
      // The display, the driver and the browser are one process group.
      if (server.pid) process.kill(-server.pid);
    },
  };
}

async function after(milliseconds: number): Promise<undefined> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}

function miniBrowser(): string | undefined {
  const folders = ['x86_64-linux-gnu', 'aarch64-linux-gnu'];
  const files = folders.map((folder) => `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`);
  return files.find((file) => existsSync(file));
}

/** Returns a free port, because two test projects may start a driver at the same time. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function untilListening(address: string): Promise<void> {
  for (let attempt = 0; attempt < 80; attempt += 1) {
    const listening = await fetch(`${address}/status`).then(
      () => true,
      () => false,
    );
    if (listening) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`WebKitWebDriver does not answer at ${address}.`);
}

const keys: Record<string, string> = {
  Enter: Key.ENTER,
  Tab: Key.TAB,
  PageDown: Key.PAGE_DOWN,
  ArrowDown: Key.ARROW_DOWN,
  End: Key.END,
  Home: Key.HOME,
};

function webDriverTab(session: WebDriver, next: string): Tab {
  return {
    goto: (url) => session.get(url),
    evaluate: (expression) => session.executeScript(`return (${expression})`),
    click: async (selector) => session.findElement(By.css(selector)).click(),
    press: async (key) =>
      session
        .actions()
        .sendKeys(keys[key] ?? key)
        .perform(),
    back: () => session.navigate().back(),
    async close() {
      await session.close();
      await session.switchTo().window(next);
    },
  };
}
