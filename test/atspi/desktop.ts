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
  /** The environment of a program that is shown here. */
  env: Record<string, string>;
  close(): void;
}

/** A display and a session bus for one browser: its tree is the only one there is. */
export async function startDesktop(): Promise<Desktop | undefined> {
  if (![xvfb, dbus, atspi].every((file) => existsSync(file))) return undefined;
  // The sockets of the bus are made here; the desktop of whoever runs the tests has its own.
  const folder = mkdtempSync(path.join(tmpdir(), 'nurijip-'));
  const env: Record<string, string> = {
    ...(process.env as Record<string, string>),
    XDG_RUNTIME_DIR: folder,
    // Firefox builds no tree unless it is told that someone reads it.
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
      // The accessibility bus, which the session bus starts, ends with it.
      bus.kill();
      display.kill();
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

function firstLine({ stdout, spawnfile }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    stdout?.once('data', (data: Buffer) => resolve(String(data).trim()));
    stdout?.once('end', () => reject(new Error(`${spawnfile} ended before it was ready.`)));
  });
}
