import { readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { runProgram } from '../processes/run-program.mjs';
import { findNode, withPackagePrograms } from '../setup/find-node.mjs';
import { root } from '../setup/layout.mjs';

/** Kinds of test in the order in which they run: see vitest.config.ts. */
export const projectNames = ['unit', 'integration', 'security', 'peers', 'e2e', 'browser'];

/** Of what went wrong, as much as tells why. */
const FAILURE_LINES = 80;

/**
 * Runs all tests of one kind, showing them as they go.
 *
 * @param {string} project
 * @param {{ env: NodeJS.ProcessEnv, reportDir: string }} options
 * @returns {Promise<{ passed: number, failed: number, remarks: string[], failures: string }>} a skipped test, and a file
 *   that breaks before its tests run, count as failed; so does a kind without any test
 */
export async function runTestProject(project, { env, reportDir }) {
  const report = join(reportDir, `${project}.json`);
  rmSync(report, { force: true });
  const { code, output } = await runProgram(
    findNode(),
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { cwd: root, env: withPackagePrograms(env), onOutput: (text) => process.stdout.write(text) },
  );
  return { ...count(readReport(report), code), failures: failuresIn(output) };
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @internal exported for its test */
export function count(report, code) {
  if (!report) return { passed: 0, failed: 1, remarks: ['the test runner broke off'] };
  const skipped = report.numPendingTests + report.numTodoTests;
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  const remarks = [
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
    ...broken.map((file) => `${relative(root, file.name)} could not run`),
    ...(report.numTotalTests === 0 ? ['no tests'] : []),
  ];
  const known = report.numFailedTests + skipped + broken.length + (report.numTotalTests === 0 ? 1 : 0);
  // An error outside of any test shows only in the exit code.
  const failed = known === 0 && code !== 0 ? 1 : known;
  return { passed: report.numPassedTests, failed, remarks };
}

/**
 * What the runner says of failures at its end, to be told again behind the thousands of lines of a whole run.
 *
 * @internal exported for its test
 */
export function failuresIn(output) {
  const lines = stripVTControlCharacters(output).split('\n');
  const from = lines.findIndex((line) => /^⎯+ (Failed|Unhandled)/.test(line));
  return from === -1 ? '' : lines.slice(from, from + FAILURE_LINES).join('\n');
}
