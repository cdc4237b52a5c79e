import { runProgram } from '../processes/run-program.mjs';
import { findNode, withPackagePrograms } from '../setup/find-node.mjs';
import { root } from '../setup/layout.mjs';

const typeScript = 'node_modules/ts7/bin/tsc';

/** What is checked without running the portal, in this order: each is one or more programs that must succeed. */
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

export const checkNames = Object.keys(checks);

/**
 * Runs one check.
 * @returns {Promise<{ passed: boolean, output: string }>} the output of the programs that failed
 */
export async function runCheck(name) {
  const complaints = [];
  for (const args of checks[name]) {
    const { code, output } = await runProgram(findNode(), args, { cwd: root, env: withPackagePrograms() });
    if (code !== 0) complaints.push(output.trim() || `${args[0]} ended with code ${code}`);
  }
  return { passed: complaints.length === 0, output: complaints.join('\n') };
}
