/** `npm run check`: every check in turn, then the plain count of tests. Stops at nothing, fails on anything. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './chromium.ts';
import { CHECK_STEPS, type CheckStep, stepsNamed } from './check-steps.ts';
import { type TestCount, countTests, noTests } from './test-count.ts';

const root = join(import.meta.dirname, '../..');
const steps = stepsNamed(process.argv[2]);
if (steps.length === 0) {
  console.error(`No step is named so. There are: ${CHECK_STEPS.map(({ name }) => name).join(' · ')}`);
  process.exit(1);
}
const chromiumPath = ensureChromium();
rmSync(join(root, '.cache/check'), { recursive: true, force: true });
mkdirSync(join(root, '.cache/check'), { recursive: true });

// Colours are for terminals, not for logs.
const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: '0' };
const total: TestCount = noTests();
const failed: string[] = [];

for (const step of steps) {
  console.log(`\n── ${step.name}`);
  const startedMs = performance.now();
  const succeeded = run(step);
  const count = step.report ? countTests(step.report.form, readReport(step.report.file)) : noTests();
  const ranNone = step.report !== undefined && count.passed + count.failed === 0;
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
  if (!succeeded || ranNone) failed.push(step.name);
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  console.log(`── ${step.name}: ${succeeded && !ranNone ? 'ok' : 'FAILED'} in ${seconds} s`);
}

console.log(failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${failed.join(', ')}`);
// A failed check without a failed test still has to show in the last line.
const failures = Math.max(total.failed, failed.length);
console.log(`${total.passed} passed, ${failures} failed, ${total.skipped} skipped`);
process.exitCode = failed.length === 0 ? 0 : 1;

function run(step: CheckStep): boolean {
  const [script, ...args] = step.command;
  // A step that dies before it reports must not be credited with the report of the one before.
  if (step.report) rmSync(join(root, step.report.file), { force: true });
  const { status } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...plain, CHROMIUM_PATH: chromiumPath },
  });
  return status === 0;
}

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8'));
  } catch {
    return null;
  }
}
