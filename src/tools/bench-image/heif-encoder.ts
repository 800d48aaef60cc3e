import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Writes the JPEG at `from` as a HEIC to `to`; false when this machine has no encoder and cannot get Debian's. */
export function writeHeic(from: string, to: string): boolean {
  if (!hasEncoder()) install();
  if (!hasEncoder()) return false;
  execFileSync('heif-enc', ['-q', '60', '-p', 'preset=fast', '-o', to, from], { stdio: 'ignore' });
  return true;
}

function hasEncoder(): boolean {
  return spawnSync('heif-enc', ['--help'], { stdio: 'ignore' }).status !== null;
}

function install(): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log("Installing Debian's heif-enc (libheif-examples) to make a HEIC photo.");
  try {
    execFileSync('apt-get', ['update', '-q'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'libheif-examples'], {
      stdio: 'ignore',
    });
  } catch {
    console.error('apt-get could not install it.');
  }
}
