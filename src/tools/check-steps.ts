/** One part of `npm run check`, run by the project's own Node. */
export interface CheckStep {
  readonly name: string;
  /** Path of the command below `node_modules` or the repository, then its arguments. */
  readonly command: readonly [script: string, ...args: string[]];
  /** Where the step's machine-readable result stands, and in which form; absent for steps without tests. */
  readonly report?: { readonly file: string; readonly form: 'vitest' | 'playwright' };
}

const VITEST = 'node_modules/vitest/vitest.mjs';

function vitestStep(project: 'unit' | 'browser'): CheckStep {
  const file = `.cache/check/${project}.json`;
  return {
    name: `${project} tests`,
    command: [
      VITEST,
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    report: { file, form: 'vitest' },
  };
}

function e2eStep(project: 'pages' | 'camera', workers: number): CheckStep {
  return {
    name: `e2e tests, ${project}`,
    command: [
      'node_modules/@playwright/test/cli.js',
      'test',
      '--config',
      'e2e/playwright.config.ts',
      '--project',
      project,
      '--workers',
      String(workers),
    ],
    report: { file: '.cache/check/e2e.json', form: 'playwright' },
  };
}

/** In the order that finds the cheapest mistakes first. */
export const CHECK_STEPS: readonly CheckStep[] = [
  { name: 'types', command: ['node_modules/typescript/bin/tsc', '-b'] },
  { name: 'lint', command: ['node_modules/oxlint/bin/oxlint', '--deny-warnings'] },
  { name: 'format', command: ['node_modules/oxfmt/bin/oxfmt', '--check', '.'] },
  { name: 'import directions', command: ['src/tools/import-directions.ts'] },
  { name: 'message rules', command: ['src/tools/message-rules.ts'] },
  vitestStep('unit'),
  vitestStep('browser'),
  { name: 'build', command: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'] },
  { name: 'first-load size', command: ['src/tools/first-load-size.ts'] },
  { name: 'detector benchmark, short', command: ['src/tools/bench-detector.ts', '--short'] },
  { name: 'OCR report, short', command: ['src/tools/ocr-report.ts', '--short'] },
  // What counts frames has the machine to itself; everything else mostly waits, so two of it run side by side.
  e2eStep('pages', 2),
  e2eStep('camera', 1),
];

/** The steps whose name holds `word`, or all of them. */
export function stepsNamed(word: string | undefined): readonly CheckStep[] {
  return CHECK_STEPS.filter(({ name }) => word === undefined || name.includes(word));
}
