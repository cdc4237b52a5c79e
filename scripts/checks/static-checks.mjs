import { runProgram } from '../processes/run-program.mjs';
import { findNode, withPackagePrograms } from '../setup/find-node.mjs';
import { root } from '../setup/layout.mjs';

const typeScript = 'node_modules/ts7/bin/tsc';

/** What is checked without running the portal: each is one or more programs that must succeed. */
const checks = {
  format: [['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']],
  types: [
    [typeScript, '-p', 'tsconfig.json', '--noEmit'],
    ['node_modules/@react-router/dev/bin.cjs', 'typegen', 'apps/web'],
    [typeScript, '-p', 'apps/web/tsconfig.json', '--noEmit'],
  ],
  lint: [['node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings']],
  boundaries: [
    [
      'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
      '--config',
      '.dependency-cruiser.mjs',
      'apps',
      'libs',
    ],
  ],
  architecture: [['scripts/architecture.mjs', '--check']],
  'dead code': [['node_modules/knip/bin/knip.js', '--tsConfig', 'tsconfig.knip.json']],
};

/** Two processors' worth of work: what stands in one lane runs one after the other. Lint reads what `types` generates. */
const lanes = [
  ['types', 'lint'],
  ['format', 'boundaries', 'architecture', 'dead code'],
];

/**
 * Begins all checks.
 * @returns {Map<string, ReturnType<typeof runCheck>>} their outcomes by name, in the order in which they come about
 */
export function beginChecks() {
  const begun = new Map();
  for (const lane of lanes) {
    let before = Promise.resolve();
    for (const name of lane) {
      const outcome = before.then(() => runCheck(name));
      // Whoever asks for it hears of a failure; until then it is nobody's unhandled rejection.
      before = outcome.catch(() => undefined);
      begun.set(name, outcome);
    }
  }
  return begun;
}

/** @returns {Promise<{ passed: boolean, output: string }>} the output of the programs that failed */
async function runCheck(name) {
  const complaints = [];
  for (const args of checks[name]) {
    const { code, output } = await runProgram(findNode(), args, { cwd: root, env: withPackagePrograms() });
    if (code !== 0) complaints.push(output.trim() || `${args[0]} ended with code ${code}`);
  }
  return { passed: complaints.length === 0, output: complaints.join('\n') };
}
