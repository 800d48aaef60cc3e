import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = [
  'index.html',
  'vite.config.ts',
  'package-lock.json',
  'public/**/*',
  'src/client/**/*',
  'src/shared/**/*',
];

/** Whether `dist/` is missing or older than anything it is built from. */
export function buildIsStale(root: string): boolean {
  const built = modifiedMs(join(root, 'dist/index.html'));
  if (built === null) return true;
  return globSync(SOURCES, { cwd: root }).some((path) => (modifiedMs(join(root, path)) ?? 0) > built);
}

function modifiedMs(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;
}
