import { describe, expect, it } from 'vitest';
import { count, failuresIn } from './test-project.mjs';

const report = (facts) => ({
  numTotalTests: 3,
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ name: 'a.spec.ts', status: 'passed', assertionResults: [] }],
  ...facts,
});

describe('outcome of a kind of test', () => {
  it('is the number of tests that passed', () => {
    expect(count(report(), 0)).toEqual({ passed: 3, failed: 0, remarks: [] });
  });

  it('counts a skipped test as failed', () => {
    expect(count(report({ numPassedTests: 2, numPendingTests: 1 }), 0)).toMatchObject({
      passed: 2,
      failed: 1,
    });
  });

  it('counts a file that breaks before its tests run', () => {
    const testResults = [{ name: 'b.spec.ts', status: 'failed', assertionResults: [] }];
    expect(count(report({ testResults }), 1)).toMatchObject({
      failed: 1,
      remarks: ['b.spec.ts could not run'],
    });
  });

  it('counts an error outside of any test', () => {
    expect(count(report(), 1)).toMatchObject({ passed: 3, failed: 1 });
  });

  it('counts no tests at all, and a runner that broke off', () => {
    expect(count(report({ numTotalTests: 0, numPassedTests: 0 }), 0)).toMatchObject({ passed: 0, failed: 1 });
    expect(count(undefined, 137)).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe('what is told of failures at the end of a whole run', () => {
  it('is what the runner says at its own end, without colours', () => {
    const output =
      ' ✓ money moves\n\u001b[31m⎯⎯⎯ Failed Suites 1 ⎯⎯⎯\u001b[39m\n FAIL  b.spec.ts\nError: no database\n';
    expect(failuresIn(output)).toMatch(/^⎯⎯⎯ Failed Suites 1 ⎯⎯⎯\n FAIL {2}b\.spec\.ts\nError: no database/);
  });

  it('is nothing where nothing failed', () => {
    expect(failuresIn(' ✓ money moves\n')).toBe('');
  });
});
