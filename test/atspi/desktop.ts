import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const [xvfb, dbus, atspi] = [
  '/usr/bin/Xvfb',
  '/usr/bin/dbus-daemon',
  '/usr/libexec/at-spi-bus-launcher',
] as const;

export interface Desktop {
  /** The environment for a program on this desktop. */
  env: Record<string, string>;
  close(): void;
}

/** Starts a display and a session bus for one browser, whose tree is then the only one on the bus. */
export async function startDesktop(): Promise<Desktop | undefined> {
  if (![xvfb, dbus, atspi].every((file) => existsSync(file))) return undefined;
  // The sockets of the bus are in this folder. The desktop of the developer has other ones.
  const folder = mkdtempSync(path.join(tmpdir(), 'nurijip-'));
  const env: Record<string, string> = {
    ...(process.env as Record<string, string>),
    XDG_RUNTIME_DIR: folder,
    // Firefox builds no accessibility tree without it.
    GNOME_ACCESSIBILITY: '1',
  };
  delete env['WAYLAND_DISPLAY'];
  const stdio = ['ignore', 'pipe', 'ignore'] as const;
  const size = ['-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const display = spawn(xvfb, ['-displayfd', '1', ...size], { stdio: [...stdio], env });
  env['DISPLAY'] = `:${await firstLine(display)}`;
  const bus = spawn(dbus, ['--session', '--nofork', '--print-address'], { stdio: [...stdio], env });
  env['DBUS_SESSION_BUS_ADDRESS'] = await firstLine(bus);
  return {
    env,
    close() {
      // The session bus has started the accessibility bus, which ends together with it.
      bus.kill();
      display.kill();
      try {
        rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
      } catch {
        // Where desktop portals are installed, one of them may still have a file system mounted here.
      }
    },
  };
}

function firstLine({ stdout, spawnfile }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    stdout?.once('data', (data: Buffer) => resolve(String(data).trim()));
    stdout?.once('end', () => reject(new Error(`${spawnfile} ended before it was ready.`)));
  });
}
