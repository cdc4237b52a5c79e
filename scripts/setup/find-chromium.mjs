import { findOnPath } from '../engines/find-program.mjs';
import { Failure } from '../failure.mjs';
import { runProgram } from '../processes/run-program.mjs';

/** Without a window and all that belongs to it, which takes a quarter of the processor time for each page. */
const headless = ['chromium-headless-shell'];
const others = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The browser of the tests: CHROMIUM_PATH, else Chromium's headless shell on the PATH, else the shell installed by apt
 * when this is root on Debian or Ubuntu, else any Chromium on the PATH.
 * @returns {Promise<string>} path of the program
 * @throws Failure when there is none and none can be installed
 */
export async function findChromium(note) {
  const found = process.env.CHROMIUM_PATH ?? findOnPath(headless);
  if (found) return found;
  const trouble = await install(note);
  const second = findOnPath([...headless, ...others]);
  if (second) return second;
  throw new Failure(`Chromium was not found and cannot be installed here: ${trouble}`, [
    'on Debian or Ubuntu, once, as root: apt-get update && apt-get install -y chromium-headless-shell fonts-noto-cjk',
    'or set CHROMIUM_PATH to a Chromium or Chrome program',
  ]);
}

/** @returns {Promise<string | null>} why it cannot be installed */
async function install(note) {
  if (process.getuid?.() !== 0 || !findOnPath(['apt-get'])) return 'that takes root and apt';
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update'],
    ['install', '-y', '--no-install-recommends', ...headless, 'fonts-noto-cjk'],
  ]) {
    const { code, output } = await runProgram('apt-get', ['-q', ...args], { env });
    if (code !== 0) return `apt-get ${args[0]} failed:\n${output.trim().split('\n').slice(-8).join('\n')}`;
  }
  note('installed by apt');
  return null;
}
