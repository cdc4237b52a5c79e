import { findOnPath } from '../engines/find-program.mjs';
import { Failure } from '../failure.mjs';
import { runProgram } from '../processes/run-program.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The browser of the tests: CHROMIUM_PATH, else Chromium on the PATH, else installed by apt when this is root on
 * Debian or Ubuntu.
 * @returns {Promise<string>} path of the program
 * @throws Failure when there is none and none can be installed
 */
export async function findChromium(note) {
  const found = process.env.CHROMIUM_PATH ?? findOnPath(names);
  if (found) return found;
  if (process.getuid?.() === 0 && findOnPath(['apt-get'])) {
    await install(note);
    const installed = findOnPath(names);
    if (installed) return installed;
  }
  throw new Failure('Chromium was not found and cannot be installed here', [
    'on Debian or Ubuntu, once, as root: apt-get update && apt-get install -y chromium fonts-noto-cjk',
    'or set CHROMIUM_PATH to a Chromium or Chrome program',
  ]);
}

async function install(note) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update'],
    ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
  ]) {
    const { code, output } = await runProgram('apt-get', ['-q', ...args], { env });
    if (code !== 0)
      throw new Failure(`apt-get ${args[0]} failed:\n${output.trim().split('\n').slice(-8).join('\n')}`);
  }
  note('installed by apt');
}
