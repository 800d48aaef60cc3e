import { expect, test } from 'vitest';
import { countTests } from './test-count.ts';

test('a Vitest report', () => {
  const report = {
    numPassedTests: 7,
    numFailedTests: 1,
    numFailedTestSuites: 3,
    numPendingTests: 2,
    numTodoTests: 0,
  };
  expect(countTests('vitest', report)).toEqual({ passed: 7, failed: 1, skipped: 2 });
});

test('a Playwright report', () => {
  const report = { stats: { expected: 40, unexpected: 2, flaky: 1, skipped: 3 } };
  expect(countTests('playwright', report)).toEqual({ passed: 41, failed: 2, skipped: 3 });
});

test('an unreadable report counts nothing', () => {
  expect(countTests('vitest', null)).toEqual({ passed: 0, failed: 0, skipped: 0 });
});
