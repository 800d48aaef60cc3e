export interface TestCount {
  passed: number;
  failed: number;
  skipped: number;
}

export function noTests(): TestCount {
  return { passed: 0, failed: 0, skipped: 0 };
}

/** The counts in a Vitest or Playwright JSON report; all zero when the report is not readable. */
export function countTests(form: 'vitest' | 'playwright', report: unknown): TestCount {
  if (!isRecord(report)) return noTests();
  if (form === 'vitest') {
    return {
      passed: numberOf(report, 'numPassedTests'),
      failed: numberOf(report, 'numFailedTests'),
      skipped: numberOf(report, 'numPendingTests') + numberOf(report, 'numTodoTests'),
    };
  }
  const stats = isRecord(report['stats']) ? report['stats'] : {};
  return {
    passed: numberOf(stats, 'expected') + numberOf(stats, 'flaky'),
    failed: numberOf(stats, 'unexpected'),
    skipped: numberOf(stats, 'skipped'),
  };
}

function numberOf(record: Record<string, unknown>, key: string): number {
  const value = record[key];
  return typeof value === 'number' ? value : 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
