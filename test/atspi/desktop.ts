import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
  const options = [`--config-file=${writeBusConfig(folder)}`, '--nofork', '--print-address'];
  const bus = spawn(dbus, options, { stdio: [...stdio], env });
  env['DBUS_SESSION_BUS_ADDRESS'] = await firstLine(bus);
  return {
    env,
    close() {
      // The session bus has started the accessibility bus, which ends together with it.
      bus.kill();
      display.kill();
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/**
 * Writes the configuration of a session bus whose only service is the accessibility bus. With all
 * services of the system, browsers would start portals, and one of these mounts a file system in the
 * folder, which can then not be removed.
 */
function writeBusConfig(folder: string): string {
  writeFileSync(
    path.join(folder, 'org.a11y.Bus.service'),
    `[D-BUS Service]\nName=org.a11y.Bus\nExec=${atspi}\n`,
  );
  const file = path.join(folder, 'bus.conf');
  writeFileSync(
    file,
    `<busconfig><type>session</type><listen>unix:dir=${folder}</listen><servicedir>${folder}</servicedir>
    <policy context="default"><allow send_destination="*"/><allow own="*"/></policy></busconfig>`,
  );
  return file;
}

function firstLine({ stdout, spawnfile }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    stdout?.once('data', (data: Buffer) => resolve(String(data).trim()));
    stdout?.once('end', () => reject(new Error(`${spawnfile} ended before it was ready.`)));
  });
}
