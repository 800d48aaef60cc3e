import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const START_LIMIT_MS = 30_000;
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** Flags for a browser that runs as root, without a network of its own and without a screen. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Three cameras that show a moving pattern, and a person who allows them at once. */
export const FAKE_CAMERA_FLAGS = [
  '--use-fake-device-for-media-stream=device-count=3',
  '--use-fake-ui-for-media-stream',
];

/** Path of a Chromium that is on this machine, or null: CHROMIUM_PATH, then PATH, then Playwright's own. */
export function findChromium(): string | null {
  const given = process.env['CHROMIUM_PATH'];
  if (given) return given;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), MAC];
  for (const candidate of candidates) if (isExecutable(candidate)) return candidate;
  return playwrightsOwn();
}

function playwrightsOwn(): string | null {
  const own = chromium.executablePath();
  return own && existsSync(own) ? own : null;
}

/**
 * Path of a Chromium, installed first when there is none: Playwright's own download, then Debian's package
 * when running as root. Ends the process with one line when neither works.
 */
export function ensureChromium(): string {
  const found = running(findChromium()) ?? running(installPlaywrights()) ?? running(installDebians());
  if (found) return found;
  console.error(
    'No Chromium that starts was found: install one (Debian: apt-get install chromium) or set CHROMIUM_PATH to an executable.',
  );
  process.exit(1);
}

/** The same path when it starts: Playwright's own download lacks its libraries on a bare machine. */
function running(path: string | null): string | null {
  if (path === null) return null;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: START_LIMIT_MS }).status === 0
    ? path
    : null;
}

function installPlaywrights(): string | null {
  console.log('No Chromium that starts was found; trying the one that Playwright brings.');
  const cli = join(import.meta.dirname, '../../node_modules/playwright/cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'ignore', timeout: 120_000 });
  // Not whatever PATH names first: that one did not start.
  return playwrightsOwn();
}

function installDebians(): string | null {
  if (process.getuid?.() !== 0 || !isExecutable('/usr/bin/apt-get')) return null;
  console.log("Installing Debian's chromium package.");
  try {
    execFileSync('apt-get', ['update', '-q'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], {
      stdio: 'ignore',
    });
  } catch {
    return null;
  }
  return findChromium();
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
