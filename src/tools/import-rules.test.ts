import { parseAst } from 'vite';
import { describe, expect, test } from 'vitest';
import { forbiddenImport } from './import-rules.ts';
import { importedSpecifiers } from './imported-specifiers.ts';

describe('forbiddenImport', () => {
  const allowed = [
    ['src/shared/results/resolve.ts', 'src/shared/results/policy.ts'],
    ['src/client/ui/shell.tsx', 'src/shared/results/outcome.ts'],
    ['src/client/capture/flow.ts', 'src/client/api/config.ts'],
    ['src/client/main.tsx', 'src/client/capture/capture-page.tsx'],
    ['src/client/main.tsx', 'src/client/what-if/start-what-if.tsx'],
    ['src/client/what-if/run.ts', 'src/client/capture/flow.ts'],
    ['src/bff/routes/captures.ts', 'src/bff/captures/store.ts'],
    ['src/bff/captures/store.ts', 'src/bff/ocr/adapter.ts'],
    ['src/bff/app.ts', 'src/bff/routes/captures.ts'],
    ['src/bff/ocr/adapter.ts', 'src/bff/config.ts'],
    ['src/bff/captures/ledger.test.ts', 'src/bff/access/sessions.ts'],
    ['src/bff/captures/ledger.ts', 'src/bff/store/database.ts'],
    ['src/local-ocr/main.ts', 'src/local-ocr/engine/reader.ts'],
    ['src/local-ocr/answers.ts', 'src/shared/results/result-codes.ts'],
    ['src/tools/start.ts', 'src/bff/main.ts'],
  ] as const;
  test.each(allowed)('%s may import %s', (importer, imported) => {
    expect(forbiddenImport(importer, imported)).toBeNull();
  });

  const forbidden = [
    ['src/shared/limits.ts', 'src/bff/config.ts'],
    ['src/client/ui/shell.tsx', 'src/client/api/config.ts'],
    ['src/client/api/config.ts', 'src/client/ui/shell.tsx'],
    ['src/client/capture/flow.ts', 'src/client/support/list.tsx'],
    ['src/client/support/list.tsx', 'src/client/capture/flow.ts'],
    ['src/client/capture/flow.ts', 'src/client/what-if/run.ts'],
    ['src/client/what-if/run.ts', 'src/client/support/list.tsx'],
    ['src/client/capture/flow.ts', 'src/bff/config.ts'],
    ['src/bff/ocr/adapter.ts', 'src/bff/captures/store.ts'],
    ['src/bff/captures/store.ts', 'src/bff/routes/captures.ts'],
    ['src/bff/access/sessions.ts', 'src/bff/captures/store.ts'],
    ['src/bff/ocr/adapter.ts', 'src/bff/app.ts'],
    ['src/bff/ocr/adapter.ts', 'src/bff/store/database.ts'],
    ['src/bff/store/database.ts', 'src/bff/captures/ledger.ts'],
    ['src/bff/app.test.ts', 'src/local-ocr/main.ts'],
    ['src/local-ocr/main.ts', 'src/shared/results/resolve.ts'],
    ['src/local-ocr/main.ts', 'src/bff/ocr/envelope.ts'],
    ['src/bff/ocr/envelope.ts', 'src/local-ocr/envelope.ts'],
    ['src/bff/app.ts', 'src/tools/start.ts'],
    ['src/elsewhere/a.ts', 'src/shared/limits.ts'],
  ] as const;
  test.each(forbidden)('%s may not import %s', (importer, imported) => {
    expect(forbiddenImport(importer, imported)).not.toBeNull();
  });
});

test('importedSpecifiers finds every way to name a module', () => {
  const source = `
    import type { A } from './a.ts';
    import b from '#src/b.ts';
    export * from './c.ts';
    export { d } from './d.ts';
    const e = () => import('./e.ts');
    const f = new Worker(new URL('./f.ts', import.meta.url));
    const g: string = 'from ./g.ts';
  `;
  expect(importedSpecifiers(parseAst(source, { lang: 'ts' }))).toEqual([
    './a.ts',
    '#src/b.ts',
    './c.ts',
    './d.ts',
    './e.ts',
    './f.ts',
  ]);
});
