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
  {
    // It runs what the capture page runs; nothing of theirs knows of it.
    folder: 'src/client/what-if',
    mayImport: ['src/client/ui', 'src/client/api', 'src/client/capture', 'src/shared'],
  },
  { folder: 'src/client', mayImport: ['src/client', 'src/shared'] },
  { folder: 'src/bff/store', mayImport: ['src/shared'] },
  { folder: 'src/bff/problems', mayImport: ['src/shared'] },
  { folder: 'src/bff/ocr', mayImport: ['src/shared'] },
  {
    folder: 'src/bff/captures',
    mayImport: ['src/bff/ocr', 'src/bff/store', 'src/bff/problems', 'src/shared'],
  },
  { folder: 'src/bff/access', mayImport: ['src/bff/store', 'src/shared'] },
  { folder: 'src/bff/http', mayImport: ['src/bff/access', 'src/bff/problems', 'src/shared'] },
  {
    folder: 'src/bff/routes',
    mayImport: [
      'src/bff/captures',
      'src/bff/ocr',
      'src/bff/access',
      'src/bff/http',
      'src/bff/problems',
      'src/shared',
    ],
  },
  { folder: 'src/bff', mayImport: ['src/bff', 'src/shared'] },
  { folder: 'src/local-ocr', mayImport: ['src/shared/results/result-codes.ts'] },
  { folder: 'src/tools', mayImport: ['src', 'vite.config.ts'] },
  { folder: 'e2e', mayImport: ['src', 'e2e'] },
];

/** Modules at the top of `src/bff` that its folders may import: what the parts of the process agree on. */
const AGREED_IN_BFF = ['config', 'timings', 'app-parts', 'log', 'metrics'].map(
  (name) => `src/bff/${name}.ts`,
);

/** Why `importer` may not import `imported` (paths from the repository's root), or null when it may. */
export function forbiddenImport(importer: string, imported: string): string | null {
  const rule = ruleOf(importer);
  if (!rule) return `${importer} stands in no known folder`;
  if (within(imported, rule.folder) && ruleOf(imported) === rule) return null;
  if (rule.mayImport.some((folder) => within(imported, folder))) return null;
  if (within(importer, 'src/bff') && AGREED_IN_BFF.includes(imported)) return null;
  if (isTest(importer) && runtimeOf(importer) === runtimeOf(imported)) return null;
  return `${rule.folder} may not import ${imported}`;
}

/** A test may set its stage with any part of its own runtime. */
function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}

function runtimeOf(path: string): string {
  return path.split('/').slice(0, 2).join('/');
}

function ruleOf(path: string): FolderRule | undefined {
  return FOLDER_RULES.filter((rule) => within(path, rule.folder)).sort(
    (a, b) => b.folder.length - a.folder.length,
  )[0];
}

function within(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
