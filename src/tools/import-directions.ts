/** Checks who imports whom over every module of the repository; fails when it reads none. */
import { readFileSync, globSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { parseAst } from 'vite';
import { forbiddenImport } from './import-rules.ts';
import { importedSpecifiers } from './imported-specifiers.ts';

/** Fewer modules than this means that the tool looked in the wrong place. */
const FEWEST_MODULES = 100;

const root = join(import.meta.dirname, '../..');
const modules = globSync(['src/**/*.{ts,tsx}', 'e2e/**/*.ts'], { cwd: root }).filter(
  (path) => !path.endsWith('.d.ts'),
);
const findings: string[] = [];
let imports = 0;

for (const path of modules) {
  const program = parseAst(readFileSync(join(root, path), 'utf8'), {
    lang: path.endsWith('x') ? 'tsx' : 'ts',
  });
  for (const specifier of importedSpecifiers(program)) {
    const target = ownModule(path, specifier);
    if (!target) continue;
    imports += 1;
    const why = forbiddenImport(path, target);
    if (why) findings.push(`${path}: ${why}`);
  }
}

if (modules.length < FEWEST_MODULES) {
  findings.push(`only ${modules.length} modules read; at least ${FEWEST_MODULES} expected`);
}
for (const finding of findings) console.error(finding);
console.log(
  `Import directions: ${modules.length} modules, ${imports} imports of our own, ${findings.length} forbidden.`,
);
process.exitCode = findings.length > 0 ? 1 : 0;

/** The imported path from the repository's root, or null for a package or a built-in. */
function ownModule(importer: string, specifier: string): string | null {
  const path = specifier.replace(/\?.*$/, '');
  if (path.startsWith('#src/')) return `src/${path.slice('#src/'.length)}`;
  return path.startsWith('.') ? normalize(join(dirname(importer), path)) : null;
}
