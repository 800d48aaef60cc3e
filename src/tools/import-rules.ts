/**
 * Who may import whom, as folders below `src`. A module belongs to the longest matching folder. `e2e` and
 * `src/tools` may import anything of ours; nothing imports them.
 */
export interface FolderRule {
  readonly folder: string;
  readonly mayImport: readonly string[];
}

export const FOLDER_RULES: readonly FolderRule[] = [
  { folder: 'src/shared', mayImport: [] },
  { folder: 'src/client/ui', mayImport: ['src/shared'] },
  { folder: 'src/client/api', mayImport: ['src/shared'] },
  { folder: 'src/client/capture', mayImport: ['src/client/ui', 'src/client/api', 'src/shared'] },
  { folder: 'src/client/support', mayImport: ['src/client/ui', 'src/client/api', 'src/shared'] },
  { folder: 'src/client', mayImport: ['src/client', 'src/shared'] },
  { folder: 'src/bff/ocr', mayImport: ['src/shared'] },
  { folder: 'src/bff/captures', mayImport: ['src/bff/ocr', 'src/shared'] },
  { folder: 'src/bff/access', mayImport: ['src/shared'] },
  {
    folder: 'src/bff/routes',
    mayImport: ['src/bff/captures', 'src/bff/ocr', 'src/bff/access', 'src/shared'],
  },
  { folder: 'src/bff', mayImport: ['src/bff', 'src/shared'] },
  { folder: 'src/local-ocr', mayImport: ['src/shared/results/result-codes.ts'] },
  { folder: 'src/tools', mayImport: ['src', 'vite.config.ts'] },
  { folder: 'e2e', mayImport: ['src', 'e2e'] },
];

/**
 * Modules of a folder's own top level that every sub-folder of it may import: what the process's parts
 * agree on. The plain folders above would forbid it.
 */
export const SHARED_WITHIN: Readonly<Record<string, readonly string[]>> = {
  'src/bff': ['src/bff/config.ts', 'src/bff/clock.ts', 'src/bff/log.ts', 'src/bff/metrics.ts'],
  'src/client': [],
};

/** Why `importer` may not import `imported` (paths from the repository's root), or null when it may. */
export function forbiddenImport(importer: string, imported: string): string | null {
  const rule = ruleOf(importer);
  if (!rule) return `${importer} stands in no known folder`;
  if (within(imported, rule.folder) && ruleOf(imported) === rule) return null;
  if (rule.mayImport.some((folder) => within(imported, folder))) return null;
  const shared = Object.entries(SHARED_WITHIN).some(
    ([folder, modules]) => within(importer, folder) && modules.includes(imported),
  );
  return shared ? null : `${rule.folder} may not import ${imported}`;
}

function ruleOf(path: string): FolderRule | undefined {
  return FOLDER_RULES.filter((rule) => within(path, rule.folder)).sort(
    (a, b) => b.folder.length - a.folder.length,
  )[0];
}

function within(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
