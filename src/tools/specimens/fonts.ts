import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Debian's packages with the faces that the specimens are set in, and one face of each to look for. */
const FONT_PACKAGES = [
  { name: 'fonts-noto-cjk', face: 'Noto Sans CJK KR' },
  { name: 'fonts-nanum', face: 'NanumMyeongjo' },
  { name: 'fonts-ocr-a', face: 'OCRA' },
  { name: 'fonts-ocr-b', face: 'OCR B' },
  { name: 'fonts-liberation', face: 'Liberation Mono' },
  { name: 'fonts-dejavu-core', face: 'DejaVu Sans Mono' },
] as const;

/**
 * Makes sure that the specimens' fonts are there, installing Debian's packages when running as root. Ends the
 * process with one line when they can't be had: a specimen without its fonts would be a picture of boxes.
 */
export function ensureFonts(): void {
  if (missingPackages().length > 0) installPackages(missingPackages());
  const missing = missingPackages();
  if (missing.length === 0) return;
  console.error(`Fonts are missing: install ${missing.join(', ')} (Debian: apt-get install) and try again.`);
  process.exit(1);
}

/** Names of the packages whose fonts are not installed. */
export function missingPackages(): string[] {
  const families = installedFamilies();
  return FONT_PACKAGES.filter(({ face }) => !families.has(face)).map(({ name }) => name);
}

function installedFamilies(): Set<string> {
  const listed = spawnSync('fc-list', ['--format', '%{family}\n'], { encoding: 'utf8' });
  return new Set((listed.stdout ?? '').split(/[\n,]/).map((family) => family.trim()));
}

function installPackages(packages: readonly string[]): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log(`Installing fonts for the specimens: ${packages.join(', ')}.`);
  const install = ['install', '-y', '-q', '--no-install-recommends', 'fontconfig', ...packages];
  try {
    execFileSync('apt-get', ['update', '-q'], { stdio: 'ignore' });
    execFileSync('apt-get', install, { stdio: 'ignore' });
  } catch {
    console.error('apt-get could not install them.');
  }
}
